// SPDX-License-Identifier: Apache-2.0
// A call is read along in a second window while it is had in the first.
import { begin, expect, test } from "./served";

test("what_is_said_in_a_call_appears_in_another_window_as_it_is_said", async ({ page, served, context }) => {
  await begin(page, served);
  const watcher = await context.newPage();
  await watcher.goto(`${served.url}/calls/live`);
  await expect(watcher.getByRole("heading", { name: "Nobody is on the phone" })).toBeVisible();

  await page.goto(`${served.url}/setup?step=call`);
  await page.getByRole("button", { name: "Type instead" }).click();
  const captions = watcher.getByRole("list", { name: "Captions" });
  await expect(captions).toContainText("AI assistant");
  await expect(watcher.getByText("From a browser").first()).toBeVisible();
  const write = async (text: string) => {
    await page.getByLabel("Write to it").fill(text);
    await page.keyboard.press("Enter");
    await expect(captions).toContainText(text);
  };
  await write("What are your opening hours?");
  await expect(captions.getByRole("listitem").filter({ hasText: "Assistant" })).toHaveCount(2);
  await write("Thank you, goodbye.");

  await expect(watcher.getByRole("heading", { level: 1 })).toHaveText("The call is over");
  await watcher.getByRole("link", { name: "Open what the call left" }).click();
  await expect(watcher.getByRole("list", { name: "Transcript" })).toContainText("What are your opening hours?");
});
