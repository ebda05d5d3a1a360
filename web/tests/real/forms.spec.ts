// SPDX-License-Identifier: Apache-2.0
// What befalls people at forms: two windows, a line that breaks, too much of a good thing. Nothing typed is lost.
import type { Page } from "@playwright/test";
import { desk, doors } from "./pages";
import { begin, expect, signIn, signOut, test } from "./served";

const own = (page: Page) => page.getByLabel("Address", { exact: true });
const save = (page: Page) => page.getByRole("button", { name: "Save changes" }).click();

test("two_windows_on_one_assistant_lose_nothing", async ({ page, served, context, quiet }) => {
  quiet.allow.push(/\b412\b.*\/api\/v1\/assistant\b/);
  await begin(page, served);
  await page.goto(`${served.url}/assistant`);
  await own(page).fill("18 Alder Street, Denver");
  const other = await context.newPage();
  await other.goto(`${served.url}/assistant`);
  await other.getByLabel("Your phone number").fill("+13035550100");
  await save(other);
  await expect(other.getByText("Saved. The next call knows it.")).toBeVisible();

  await save(page);
  await expect(page.getByText("Changed in another window.")).toBeVisible();
  await expect(own(page)).toHaveValue("18 Alder Street, Denver");
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByRole("region", { name: "Changes" })).toHaveCount(0);
  await expect(page.getByText("Changed in another window.")).toHaveCount(0);
  await page.reload();
  await expect(own(page)).toHaveValue("18 Alder Street, Denver");
});

test("a_save_whose_answer_is_lost_says_so_and_is_made_again", async ({ page, served, quiet }) => {
  quiet.allow.push(/ERR_FAILED.*\/api\/v1\/assistant\b/, /\b412\b.*\/api\/v1\/assistant\b/);
  await begin(page, served);
  await page.goto(`${served.url}/assistant`);
  await page.route("**/api/v1/assistant", async (route) => {
    if (route.request().method() !== "PUT") return route.continue();
    await route.fetch(); // it comes there, and its answer does not come back
    await route.abort();
  });
  await own(page).fill("18 Alder Street, Denver");
  await save(page);
  await expect(page.getByText("The line broke. What you typed is still here: save it again.")).toBeVisible();
  await expect(own(page)).toHaveValue("18 Alder Street, Denver");

  await page.unroute("**/api/v1/assistant");
  await save(page);
  await expect(page.getByText("Saved. The next call knows it.")).toBeVisible();
  await expect(page.getByText("Changed in another window.")).toHaveCount(0);
  await page.reload();
  await expect(own(page)).toHaveValue("18 Alder Street, Denver");
});

test("every_field_says_how_much_it_takes_before_it_is_sent", async ({ page, served }) => {
  const endless = async (at: string) => {
    await page.goto(served.url + at);
    await expect(page.locator("h1").first(), at).toBeVisible();
    await expect(page.locator("[aria-busy=true], .skels"), at).toHaveCount(0);
    const free = "input:is([type=text], [type=email], [type=tel], [type=url], [type=search], :not([type])), textarea";
    const open = await page.locator(free).evaluateAll((all) =>
      all.filter((field) => (field as HTMLInputElement).maxLength < 0).map((field) => field.outerHTML),
    );
    expect(open, at).toEqual([]);
    const numbers = await page.locator("input[type=number]").evaluateAll((all) =>
      all.filter((field) => !(field as HTMLInputElement).max).map((field) => field.outerHTML),
    );
    expect(numbers, at).toEqual([]);
  };
  for (const at of doors) await endless(at);
  await begin(page, served);
  for (const at of desk) await endless(at);
});

test("an_address_with_an_account_elsewhere_is_invited_as_any_other", async ({ page, served }) => {
  const ann = {
    name: "Ann Lee",
    email: "ann@elsewhere.example",
    company: "Elsewhere",
    password: "nine red kites in March",
  };
  await begin(page, served, ann);
  await page.getByRole("link", { name: "Leave for now" }).click();
  await signOut(page);
  await begin(page, served);
  await page.goto(`${served.url}/settings?part=people`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(ann.name);
  await dialog.getByLabel("E-mail").fill(ann.email);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("Invited by mail")).toBeVisible();
  await expect(page.getByText(ann.email)).toBeVisible();
  await page.goto(`${served.url}/today`);
  await signOut(page);
  await signIn(page, served, ann);
});

test("all_that_is_held_is_named_in_french", async ({ page, served }) => {
  await begin(page, served);
  await page.goto(`${served.url}/settings?part=profile`);
  await page.getByLabel("Language").selectOption("fr");
  await page.goto(`${served.url}/promises/held?part=users`);
  await expect(page.getByRole("button", { name: "Utilisateurs" })).toBeVisible();
  await expect(page.getByText("Qui peut se connecter.")).toBeVisible();
  await expect(page.getByText("courriel confirmé")).toBeVisible();
  const names = await page.getByRole("navigation").last().getByRole("button").allTextContents();
  expect(names).not.toContain("Transcripts");
});
