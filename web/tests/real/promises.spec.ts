// SPDX-License-Identifier: Apache-2.0
// What the policy promises of pages and cookies, seen by a browser. The names are cited as proofs.
import { desk, doors, printed } from "./pages";
import { begin, expect, jo, signIn, signOut, test } from "./served";

test("C1_the_form_asks_for_four_things_and_sends_no_more", async ({ page, served }) => {
  await page.goto(`${served.url}/register`);
  const create = page.getByRole("button", { name: "Create the account" });
  await expect(create).toBeEnabled();
  const fields = page.locator("input, select, textarea");
  const names = await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).name));
  expect(names).toEqual(["name", "email", "company", "password"]);

  const asked = page.waitForRequest((r) => r.method() === "POST");
  await page.getByLabel("Your name").fill(jo.name);
  await page.getByLabel("E-mail").fill(jo.email);
  await page.getByLabel("Company").fill(jo.company);
  await page.getByLabel("Password", { exact: true }).fill(jo.password);
  await create.click();
  expect((await asked).postDataJSON()).toEqual(jo);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mail");
});

test("C45_C44_what_is_agreed_to_stands_beside_the_button_before_it_can_be_pressed", async ({ page, served }) => {
  let go = () => undefined as void;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route("**/api/v1/register", async (route) => {
    await held;
    await route.continue();
  });
  for (const [door, button] of [
    ["/register", "Create the account"],
    ["/invitation#x", "Set the password"],
  ] as const) {
    await page.goto(served.url + door);
    if (door === "/register") {
      await expect(page.getByRole("button", { name: button })).toBeDisabled();
      go();
    }
    await expect(page.getByRole("button", { name: button })).toBeEnabled();
    const form = page.locator("form");
    await expect(form).toContainText("you say that you are 18 or older, and you accept the privacy policy of ");
    await expect(form).toContainText("data is processed in the United States");
    await form.getByRole("link", { name: "Read the policy" }).click();
    await expect(page).toHaveURL(`${served.url}/privacy`);
  }
});

test("C35_the_desk_sets_one_cookie_that_keeps_one_signed_in_and_no_script_reads", async ({ page, served, context }) => {
  for (const door of [...doors, ...printed, "/"]) await page.goto(served.url + door);
  expect(await context.cookies()).toEqual([]);
  await begin(page, served);
  for (const at of desk) await page.goto(served.url + at);
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({
    name: "__Host-ombrex",
    path: "/",
    httpOnly: true,
    secure: true,
    sameSite: "Lax",
    value: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
  });
  expect(await page.evaluate(() => document.cookie)).toBe("");

  await page.goto(`${served.url}/settings`);
  await expect(page.getByLabel("Your name")).toHaveValue(jo.name);
  await signOut(page);
  expect(await context.cookies()).toEqual([]);
});

test("C36_every_page_loads_from_our_own_site_alone", async ({ page, served }) => {
  const visit = async (at: string) => {
    const answer = await page.goto(served.url + at);
    expect(answer?.status(), at).toBe(200);
    // The policy of the page names nobody: what a page cannot load, no later change of a script makes it load.
    for (const directive of (answer?.headers()["content-security-policy"] ?? "").split(";")) {
      const [name, ...sources] = directive.trim().split(" ");
      const own = /^'(self|none|sha256-[\w+/=]+)'$/;
      if (name !== "require-trusted-types-for") expect(sources.filter((s) => !own.test(s)), `${at} ${name}`).toEqual([]);
    }
    expect(answer?.headers()["content-security-policy"], at).toMatch(/^default-src '(self|none)'/);
    await page.waitForLoadState("networkidle");
    await expect(page.locator("[aria-busy=true], .skels"), at).toHaveCount(0);
    await expect(page.locator("h1").first(), at).toBeVisible();
  };
  for (const at of ["/", ...doors, ...printed]) await visit(at);
  await begin(page, served);
  for (const at of desk) await visit(at);
});

test("C37_all_that_is_held_is_on_a_page_of_the_desk", async ({ page, served }) => {
  await begin(page, served);
  await page.goto(`${served.url}/promises`);
  await page.getByRole("link", { name: "All that is held" }).click();
  await expect(page.getByText(jo.company).last()).toBeVisible();
  const kinds = page.getByRole("navigation", { name: "Kinds of data" });
  await kinds.getByRole("button", { name: "Users" }).click();
  await expect(page.getByText(jo.email)).toBeVisible();
  await kinds.getByRole("button", { name: "Recordings" }).click();
  await expect(page.getByText("Nothing of this kind is held.")).toBeVisible();
  await kinds.getByRole("button", { name: "Signed in" }).click();
  await expect(page.getByText("chrome")).toBeVisible();
});

test("C38_what_is_wrong_in_a_profile_is_corrected_on_its_page", async ({ page, served, quiet }) => {
  quiet.allow.push(/\b400\b.*\/api\/v1\/me\b/);
  await begin(page, served);
  await page.goto(`${served.url}/settings`);
  await page.getByLabel("Your name").fill("Joanna Park");
  await page.getByLabel("Company").fill("Alder Street Hair");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Your name")).toHaveValue("Joanna Park");
  await expect(page.getByLabel("Company")).toHaveValue("Alder Street Hair");

  await page.getByLabel("E-mail").fill("joanna@alderstreet.example");
  await page.getByLabel("Your password").fill("not my password");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("That is another password.")).toBeVisible();
  await page.getByLabel("Your password").fill(jo.password);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("joanna@alderstreet.example counts once you opened the link")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(jo.email);
  const first = await served.link("joanna@alderstreet.example", "/verify-email");
  await page.getByRole("button", { name: "Keep this one" }).click();
  await expect(page.getByText("A new address counts once")).toBeVisible();
  await page.getByLabel("E-mail").fill("joanna@alderstreet.example");
  await page.getByLabel("Your password").fill(jo.password);
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("joanna@alderstreet.example counts once you opened the link")).toBeVisible();
  await expect.poll(() => served.links("joanna@alderstreet.example").at(-1)).not.toBe(first);
  await page.goto(await served.link("joanna@alderstreet.example", "/verify-email"));
  await page.getByLabel("Password", { exact: true }).fill(jo.password);
  await page.getByRole("button", { name: "Yes, open my desk" }).click();
  await expect(page).toHaveURL(`${served.url}/setup`);
  await signIn(page, served, { ...jo, email: "joanna@alderstreet.example" });
});

test("C39_its_owner_ends_the_account_in_one_step_on_its_page_and_may_take_it_back", async ({ page, served, quiet }) => {
  quiet.allow.push(/\b400\b.*\/api\/v1\/company\b/);
  await begin(page, served);
  await page.goto(`${served.url}/promises`);
  const end = async (password: string) => {
    await page.getByRole("button", { name: "Delete the account" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Your password").fill(password);
    await dialog.getByRole("button", { name: "Delete the account" }).click();
    return dialog;
  };
  const dialog = await end("not my password");
  await expect(dialog).toContainText("That is another password.");
  await dialog.getByRole("button", { name: "Keep it" }).click();
  await end(jo.password);
  await expect(page.getByRole("heading", { name: "Your account ends" })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/All of it is gone by .*20\d\d/)).toBeVisible();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByRole("button", { name: "Delete the account" })).toBeVisible();
});

test("C41_where_no_calendar_is_offered_the_page_says_what_the_operator_has_to_do", async ({ page, served }) => {
  await begin(page, served);
  await page.goto(`${served.url}/assistant#calendars`);
  const words = "Not offered here yet: the operator has to register this server with it, in [calendars].";
  await expect(page.getByText(words)).toHaveCount(2);
  await expect(page.getByRole("button", { name: /^Connect / })).toHaveCount(0);
});
