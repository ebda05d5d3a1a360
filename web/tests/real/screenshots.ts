// SPDX-License-Identifier: Apache-2.0
// Writes docs/screenshots (another folder: SCREENSHOTS=folder): the business of config/business.example.toml after some
// spoken calls, at the program itself. Runs only when asked: npm run screenshots. Needs the speech models; takes minutes.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { owned } from "./filled";
import { expect, program, Served, signIn, test } from "./served";

const audio = "../tests/data/audio";
const calls = ["calls_more.json:c13", "calls_dev.json:c05", "calls_more.json:c16", "calls_dev.json:c12"];
const last = ["calls_dev.json:c01", "calls_more.json:c20"];
const pages: [name: string, path: string][] = [
  ["today", "/today"],
  ["calls", "/calls"],
  ["messages", "/messages"],
  ["calendar", "/calendar"],
  ["insights", "/insights"],
  ["assistant", "/assistant"],
  ["privacy", "/promises"],
  ["settings", "/settings?part=security"],
  ["setup", "/setup?step=hours"],
];
const into = process.env.SCREENSHOTS?.includes("/") ? process.env.SCREENSHOTS : "../docs/screenshots";
const scheme = process.env.DARK === undefined ? "light" : "dark";

test.use({ colorScheme: scheme });

/** The business of the example, which shaves and records, too. */
const prepare = (data: string) =>
  void owned(data, (example) =>
    example.replace('"Beard trim"', '"Hot shave"').replace('recording = "off"', 'recording = "notice"'),
  );

async function shoot(page: Page, name: string) {
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true], .skels")).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide, `${name} at ${width} is wider than its window`).toBeLessThanOrEqual(0);
    await page.evaluate(() => scrollTo(0, 0));
    const path = join(into, `${name}${width < 500 ? "-phone" : ""}.png`);
    await page.screenshot({ path, animations: "disabled" });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("screenshots", async ({ page, context }) => {
  test.setTimeout(900_000);
  const served = await Served.start("", "local", prepare);
  const phone = (script: string) =>
    execFileSync(program, ["call", `sip:reception@127.0.0.1:${served.sip}`, "--script", `${audio}/${script}`]);
  for (const script of [...calls, ...last]) phone(script);
  for (const door of ["sign-in", "register"]) {
    await page.goto(`${served.url}/${door}`);
    await shoot(page, door);
  }
  await signIn(page, served);
  await expect(page.getByText("Booked").first()).toBeVisible();
  for (const [name, path] of pages) {
    await page.goto(served.url + path);
    await shoot(page, name);
  }
  await page.goto(`${served.url}/calls`);
  await page.getByRole("list", { name: "Calls" }).getByRole("link", { name: "Ruth Alvarez" }).click();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(async () => Number(await page.getByLabel("Position").inputValue())).toBeGreaterThan(9000);
  await page.getByRole("button", { name: "Pause" }).click();
  await shoot(page, "call");

  const talk = await context.newPage();
  await talk.goto(`${served.url}/setup?step=call`);
  await talk.getByRole("button", { name: "Type instead" }).click();
  await page.goto(`${served.url}/calls/live`);
  await talk.getByLabel("Write to it").fill("Do you have time for a haircut on Monday?");
  await talk.keyboard.press("Enter");
  const captions = page.getByRole("list", { name: "Captions" });
  await expect(captions.getByRole("listitem").filter({ hasText: "Assistant" })).toHaveCount(2);
  await shoot(page, "live");
  await context.close();
  await served.stop();
});
