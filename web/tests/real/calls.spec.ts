// SPDX-License-Identifier: Apache-2.0
// The list of a business that was called for months.
import type { Page } from "@playwright/test";
import { called } from "./filled";
import { expect, signIn, test } from "./served";

const all = 10_000;
test.use({ prepare: async ({}, use) => use((data) => called(data, all)) });

const row = (page: Page, n: number) => page.locator(`.virtual > [aria-posinset="${n}"]`);
const rows = (page: Page) => page.locator(".virtual > [role=listitem]").count();
/** Something of the list stands in the middle of the window, however fast one went there. */
const shown = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(".virtual .row") !== null))
    .toBe(true);
const inTheMiddle = (page: Page) =>
  page.evaluate(() => {
    const there = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest("[aria-posinset]");
    return Number(there?.getAttribute("aria-posinset"));
  });
const top = async (page: Page, n: number) => (await row(page, n).boundingBox())?.y ?? NaN;

/** Goes on by `step` until the last row stands in the window. */
async function toTheEnd(page: Page, step: () => Promise<void>) {
  let most = 0;
  for (let n = 0; n < 400 && !(await row(page, all).isVisible()); n += 1) {
    await step();
    await shown(page);
    most = Math.max(most, await rows(page));
  }
  await expect(row(page, all)).toBeInViewport();
  expect(most).toBeLessThan(200);
}

/** Into this call and out again: it stands where it stood, and the list is where it was. */
async function thereAndBack(page: Page, n: number, back: () => Promise<unknown>) {
  const before = await top(page, n);
  await row(page, n).getByRole("link").click();
  await expect(page.getByRole("list", { name: "Transcript" })).toContainText("How much is a haircut");
  await back();
  await expect(row(page, n)).toBeInViewport();
  await expect.poll(async () => Math.abs((await top(page, n)) - before)).toBeLessThan(3);
  await expect(row(page, n).getByRole("link")).toBeFocused();
}

test("ten_thousand_calls_are_scrolled_to_the_last_and_the_list_keeps_its_place", async ({ page, served }) => {
  await page.addInitScript(() => {
    const blocks: number[] = [];
    new PerformanceObserver((list) => list.getEntries().forEach((e) => blocks.push(e.duration))).observe({ type: "longtask" });
    Object.assign(window, { blocks });
  });
  await signIn(page, served);
  await page.getByRole("link", { name: "Calls", exact: true }).first().click();
  await expect(row(page, 1)).toBeVisible();
  await page.evaluate(() => ((window as unknown as { blocks: number[] }).blocks.length = 0));
  await page.mouse.move(640, 400);
  await toTheEnd(page, () => page.mouse.wheel(0, 9000));
  await thereAndBack(page, all, () => page.goBack());
  await page.keyboard.press("Home");
  await expect(row(page, 1)).toBeInViewport();
  await toTheEnd(page, () => page.keyboard.press("End"));

  await page.mouse.wheel(0, -400_000);
  let middle = NaN;
  const stands = async () => {
    const before = middle;
    middle = await inTheMiddle(page);
    return middle === before && middle > 1000 && middle < all - 1000;
  };
  await expect.poll(stands).toBe(true); // it glides there
  await thereAndBack(page, middle, () => page.getByRole("main").getByRole("link", { name: "Calls" }).click());
  await page.keyboard.press("j");
  await expect(row(page, middle + 1).getByRole("link")).toBeFocused();

  const blocks = await page.evaluate(() => (window as unknown as { blocks: number[] }).blocks);
  const longest = Math.round(Math.max(0, ...blocks));
  console.log(`the page was busy for over 50 ms ${blocks.length} times, for ${longest} ms at most`);
});
