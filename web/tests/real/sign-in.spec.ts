// SPDX-License-Identifier: Apache-2.0
import { begin, expect, jo, signIn, signOut, signUp, test } from "./served";

const heading = { level: 1 } as const;

test("who_signs_up_comes_in_by_the_mailed_link_and_goes_out_again", async ({ page, served }) => {
  await page.goto(`${served.url}/`);
  await page.getByRole("link", { name: "Set up your desk" }).click();
  await expect(page).toHaveURL(`${served.url}/register`);
  await begin(page, served);

  await page.getByRole("link", { name: "Leave for now" }).click();
  await expect(page).toHaveURL(`${served.url}/today`);
  await expect(page.getByRole("navigation", { name: "Main" }).first()).toContainText("Insights");
  await expect(page.getByText("Alder Street Barbers").first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("Owner", { exact: true })).toBeVisible();

  await signOut(page);
  await signIn(page, served);
  await page.goto(`${served.url}/`);
  await expect(page).toHaveURL(`${served.url}/today`);
});

test("a_forgotten_password_is_replaced_by_the_mailed_link", async ({ page, served }) => {
  await begin(page, served);
  await page.getByRole("link", { name: "Leave for now" }).click();
  await signOut(page);
  await page.getByRole("link", { name: "Forgot it" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("A new password"); // both pages have such a field
  await page.getByLabel("E-mail").fill(jo.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("Look into your mail");

  await page.goto(await served.link(jo.email, "/reset-password"));
  await page.getByLabel("New password").fill("five dry socks in June");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("Your password is changed");
  await signIn(page, served, { ...jo, password: "five dry socks in June" });
});

test("who_is_invited_chooses_a_password_by_the_mailed_link", async ({ page, served }) => {
  const ann = { email: "ann@alderstreet.example", password: "nine red kites in March" };
  await begin(page, served);
  await page.goto(`${served.url}/settings?part=people`);
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill("Ann Lee");
  await dialog.getByLabel("E-mail").fill(ann.email);
  await dialog.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("Ann Lee")).toBeVisible();
  await signOut(page);

  await page.goto(await served.link(ann.email, "/invitation"));
  await expect(page.getByText("18 or older")).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill(ann.password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("Your password is set");
  await signIn(page, served, ann);
});

test("an_address_that_has_an_account_is_told_to_nobody_but_its_owner", async ({ page, served }) => {
  await begin(page, served);
  await page.getByRole("link", { name: "Leave for now" }).click();
  await signOut(page);
  await signUp(page, served, { ...jo, name: "Somebody Else", company: "Elsewhere" });
  await served.link(jo.email, "/reset-password");
});

test("a_link_that_was_used_says_so_and_leads_to_a_new_one", async ({ page, served, quiet }) => {
  quiet.allow.push(/\b410\b.*\/api\/v1\//);
  const used = page.getByRole("alert").filter({ hasText: "This link was used already, or it has run out." });
  await begin(page, served);
  await page.goto(await served.link(jo.email, "/verify-email"));
  await page.getByLabel("Password", { exact: true }).fill(jo.password);
  await page.getByRole("button", { name: "Yes, open my desk" }).click();
  await expect(used).toBeVisible();

  await page.goto(`${served.url}/forgot`);
  await page.getByLabel("E-mail").fill(jo.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  const link = await served.link(jo.email, "/reset-password");
  const change = async (password: string) => {
    await page.goto(link);
    await page.reload(); // a link to a page that is shown already loads nothing
    await page.getByLabel("New password").fill(password);
    await page.getByRole("button", { name: "Change the password" }).click();
  };
  await change("five dry socks in June");
  await expect(page.getByRole("heading", heading)).toHaveText("Your password is changed");
  await change("six old drums in July");
  await expect(used).toBeVisible();
  await expect(page.getByLabel("New password")).toHaveValue("six old drums in July");
  await page.getByRole("link", { name: "Ask for a new link" }).click();
  await expect(page.getByRole("heading", heading)).toHaveText("A new password");
  await signIn(page, served, { ...jo, password: "five dry socks in June" });
});
