// SPDX-License-Identifier: Apache-2.0
// The calendar of a business, connected and disconnected on the page of its assistant.
import type { Page } from "@playwright/test";
import { begin, expect } from "./served";
import { test } from "./with-provider";

const connect = async (page: Page, name: string, press: "Allow" | "Deny") => {
  await page.getByRole("button", { name: `Connect ${name}`, exact: true }).click();
  await page.getByRole("link", { name: press }).click();
};

/** By keyboard alone. */
const disconnect = async (page: Page, name: string) => {
  await page.getByRole("button", { name: `Disconnect ${name}`, exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Disconnect ${name}?` });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Disconnect" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`The access is gone. The keys to ${name} are deleted here.`)).toBeVisible();
  await expect(page.getByRole("button", { name: `Connect ${name}`, exact: true })).toBeEnabled();
};

test("C41_an_owner_connects_a_calendar_and_takes_the_access_back_in_the_assistant_settings", async ({
  page,
  served,
  provider,
  quiet,
}) => {
  quiet.allow.push(new RegExp(`^went to https://${provider.place}/`));
  await begin(page, served);
  await page.goto(`${served.url}/assistant`);
  await connect(page, "Google Calendar", "Deny");
  await expect(page.getByText("You did not allow it, so Google Calendar is not connected.")).toBeVisible();
  await expect(page).toHaveURL(`${served.url}/assistant#calendars`);

  await connect(page, "Google Calendar", "Allow");
  await expect(page.getByText("Google Calendar is connected.")).toBeVisible();
  await expect(page.getByText(/^Connected since Today, /)).toBeVisible();
  await connect(page, "Outlook Calendar", "Allow");
  await expect(page.getByText(/^Connected since Today, /)).toHaveCount(2);
  await page.reload();
  await expect(page.getByText(/^Connected since Today, /)).toHaveCount(2);
  await expect(page.getByText("Outlook Calendar is connected.")).toHaveCount(0);

  expect(provider.revoked).toEqual([]);
  await disconnect(page, "Google Calendar");
  await expect(page.getByText("Google Calendar has ended it on its side, too.")).toBeVisible();
  expect(provider.revoked).toEqual([expect.stringMatching(/^1\/\/\d+$/)]);
  await disconnect(page, "Outlook Calendar");
  await expect(page.getByText("Outlook Calendar may still list it. Remove it there:")).toBeVisible();
  await expect(page.getByRole("link", { name: "myapps.microsoft.com" })).toBeVisible();

  await page.reload();
  await expect(page.getByText("Not connected")).toHaveCount(2);
  await connect(page, "Google Calendar", "Allow");
  await expect(page.getByText("Google Calendar is connected.")).toBeVisible();
});

test("C41_a_calendar_is_connected_from_inside_the_set_up_and_leads_back_to_the_same_step", async ({
  page,
  served,
  provider,
  quiet,
}) => {
  quiet.allow.push(new RegExp(`^went to https://${provider.place}/`));
  const step = `${served.url}/setup?step=calendar`;
  await begin(page, served);
  await page.getByLabel("Your phone number").fill("+13035550142");
  for (let n = 0; n < 6; n += 1) {
    const asked = await page.getByRole("heading", { level: 1 }).innerText();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(asked);
  }
  await expect(page).toHaveURL(step);

  await connect(page, "Google Calendar", "Deny");
  await expect(page.getByText("You did not allow it, so Google Calendar is not connected.")).toBeVisible();
  await expect(page).toHaveURL(`${step}#calendars`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where do bookings go?");

  await connect(page, "Google Calendar", "Allow");
  await expect(page.getByText("Google Calendar is connected.")).toBeVisible();
  await expect(page.getByText(/^Connected since Today, /)).toBeVisible();
  await expect(page).toHaveURL(`${step}#calendars`);
  await page.reload();
  await expect(page.getByText(/^Connected since Today, /)).toBeVisible();
  await expect(page.getByText("Google Calendar is connected.")).toHaveCount(0);

  // The way goes on from there, and nothing that was said before is gone.
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call your assistant");
  await page.goto(`${served.url}/setup?step=business`);
  await expect(page.getByLabel("Your phone number")).toHaveValue("+13035550142");

  // Who sets out from the page of the assistant afterwards comes back there, not here.
  await page.goto(`${served.url}/assistant`);
  await connect(page, "Outlook Calendar", "Allow");
  await expect(page.getByText("Outlook Calendar is connected.")).toBeVisible();
  await expect(page).toHaveURL(`${served.url}/assistant#calendars`);
});
