// SPDX-License-Identifier: Apache-2.0
// The assistant, called from the page in writing.
import { begin, expect, test } from "./served";

test("an_owner_calls_the_assistant_in_writing_and_finds_the_note", async ({ page, served }) => {
  await begin(page, served);
  await page.goto(`${served.url}/setup?step=call`);
  await page.getByRole("button", { name: "Type instead" }).click();
  const said = page.getByRole("list", { name: "Captions" });
  await expect(said).toContainText("AI assistant");
  const write = async (text: string) => {
    await page.getByLabel("Write to it").fill(text);
    await page.keyboard.press("Enter");
  };
  await write("What are your opening hours?");
  await expect(said).toContainText("What are your opening hours?");
  await expect(said).toContainText("open");
  await write("Thank you, goodbye.");
  await expect(page.getByText("The call is over after")).toBeVisible();

  await page.goto(`${served.url}/calls`);
  await page.getByRole("link", { name: /Number withheld/ }).first().click();
  await expect(page.getByRole("list", { name: "Transcript" })).toContainText("What are your opening hours?");
});
