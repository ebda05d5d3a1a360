// SPDX-License-Identifier: Apache-2.0
// Setting up: what the wizard knows by itself, and what of it is heard.
import { begin, expect, test } from "./served";

test.use({ speech: "mock", timezoneId: "America/Halifax" });

test("setting_up_takes_the_clock_of_the_browser_and_lets_one_hear_the_voice", async ({ page, served }) => {
  await begin(page, served);
  await expect(page.getByLabel("Clock")).toHaveValue("America/Halifax");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("When are you open?");

  await page.goto(`${served.url}/setup?step=voice`);
  const heard = page.waitForResponse("**/voices/sample?voice=mock");
  await page.getByRole("button", { name: "Listen to Mock" }).click();
  await expect(page.getByRole("button", { name: "Stop Mock" })).toBeVisible();
  expect((await heard).headers()["content-type"]).toBe("audio/wav");
  await page.getByRole("button", { name: "Stop Mock" }).click();
  await expect(page.getByRole("button", { name: "Listen to Mock" })).toBeVisible();

  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Ombrex has a calendar of its own")).toBeVisible();
  await expect(page.getByText("Google Calendar")).toBeVisible();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("link", { name: "Your website" }).click();
  await expect(page.getByRole("heading", { name: "Your website" })).toBeInViewport();

  await page.goto(`${served.url}/setup?step=business`);
  await expect(page.getByLabel("Clock")).toHaveValue("America/Halifax");
});
