// SPDX-License-Identifier: Apache-2.0
// The assistant, called from the page in writing.
import type { Page } from "@playwright/test";
import { begin, expect, test } from "./served";

const captions = (page: Page) => page.getByRole("list", { name: "Captions" });
async function write(page: Page, text: string) {
  await page.getByLabel("Write to it").fill(text);
  await page.keyboard.press("Enter");
}

test("an_owner_calls_the_assistant_in_writing_and_finds_the_note", async ({ page, served }) => {
  await begin(page, served);
  await page.goto(`${served.url}/setup?step=call`);
  await page.getByRole("button", { name: "Type instead" }).click();
  await expect(captions(page)).toContainText("AI assistant");
  await write(page, "What are your opening hours?");
  await expect(captions(page)).toContainText("What are your opening hours?");
  await expect(captions(page)).toContainText("open");
  await write(page, "Thank you, goodbye.");
  await expect(page.getByText("The call is over after")).toBeVisible();

  await page.goto(`${served.url}/calls`);
  await page.getByRole("link", { name: /Number withheld/ }).first().click();
  await expect(page.getByRole("list", { name: "Transcript" })).toContainText("What are your opening hours?");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export" }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^call-[0-9a-f]{32}\.zip$/);
  expect(await file.failure()).toBeNull();
});

test("a_call_whose_line_breaks_says_so_keeps_what_was_said_and_can_be_made_again", async ({ page, served }) => {
  let cut = () => {};
  await page.routeWebSocket(/\/v1\/convai\/conversation/, (line) => {
    const server = line.connectToServer();
    cut = () => {
      void line.close({ code: 4000 }); // as good as none: no call ends so
      void server.close();
    };
  });
  await begin(page, served);
  await page.goto(`${served.url}/setup?step=call`);
  await page.getByRole("button", { name: "Type instead" }).click();
  await expect(captions(page)).toContainText("AI assistant");
  await write(page, "What are your opening hours?");
  await expect(captions(page)).toContainText("open");
  cut();
  await expect(page.getByText("The connection was lost. What was said until then is kept.")).toBeVisible();
  await expect(captions(page)).toContainText("What are your opening hours?");

  await page.getByRole("button", { name: "Type instead" }).click();
  await expect(captions(page)).not.toContainText("What are your opening hours?");
  await expect(captions(page)).toContainText("AI assistant");
  await write(page, "Thank you, goodbye.");
  await expect(page.getByText("The call is over after")).toBeVisible();

  await page.goto(`${served.url}/calls`);
  await page.getByRole("link", { name: /Number withheld/ }).last().click();
  await expect(page.getByRole("list", { name: "Transcript" })).toContainText("What are your opening hours?");
});
