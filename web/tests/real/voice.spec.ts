// SPDX-License-Identifier: Apache-2.0
// The assistant, called from the page with a microphone that Chromium plays.
import { letWorkletsRun } from "./microphone";
import { begin, expect, test } from "./served";

test.use({ speech: "mock", permissions: ["microphone"] });

test("an_owner_calls_the_assistant_with_the_microphone", async ({ page, served }) => {
  await letWorkletsRun(page);
  await begin(page, served);
  await page.goto(`${served.url}/setup?step=call`);
  await page.getByRole("button", { name: "Call your assistant" }).click();
  await expect(page.getByRole("list", { name: "Captions" })).toContainText("mock receptionist");
  await expect(page.getByText("Your microphone")).toBeVisible();
  await page.getByRole("button", { name: "Mute" }).click();
  await expect(page.getByRole("button", { name: "Mute" })).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Hang up" }).click();
  await expect(page.getByText("The call is over after")).toBeVisible();
});
