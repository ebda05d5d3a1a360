// SPDX-License-Identifier: Apache-2.0
// A business from its first page to its last, as its owner goes: by the pages alone, with real ears and a real mouth.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { holdMicrophone, letWorkletsRun, speak } from "./microphone";
import { begin, expect, jo } from "./served";
import { test } from "./with-provider";

const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
const models = process.env.OMBREX_MODELS || join(cache, "ombrex", "models");
test.use({ speech: "local", permissions: ["microphone"] });
test.skip(!existsSync(join(models, "moonshine")), `skipped: no speech models in ${models}; tools/models/fetch`);

const zone = "America/Denver";
const today = new Intl.DateTimeFormat("en-US", { timeZone: zone, weekday: "long" }).format();
/** "Monday at half past nine" means another day on a Monday. */
const caller =
  today === "Monday"
    ? { script: "c13", books: /^Haircut, .*3:00 pm/, week: "This week" }
    : { script: "c01", books: /^Haircut, .*9:30 am/, week: "The week after" };
const said = (turn: number) => `../tests/data/audio/calls/${caller.script}_0${turn}.flac`;

async function setUp(page: Page) {
  const next = () => page.getByRole("button", { name: "Continue" }).click();
  const question = (text: string) => expect(page.getByRole("heading", { level: 1 })).toHaveText(text);
  await question("Who does it answer for?");
  await page.getByLabel("What it is").selectOption("salon");
  await page.getByLabel("Clock").selectOption(zone);
  await next();
  await question("When are you open?");
  for (const day of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]) {
    await page.getByRole("switch", { name: day }).check();
  }
  await next();
  await question("What can callers book?");
  await page.getByRole("button", { name: "Add a service" }).click();
  await page.getByLabel("Service").fill("Haircut");
  await page.getByLabel("Price, as it is said").fill("30 dollars");
  await next();
  await question("How does it greet?");
  await next();
  await question("Shall it record?");
  await page.getByRole("radio", { name: "Tell callers" }).check();
  await next();
  await question("How does it sound?");
  const heard = page.waitForResponse("**/voices/sample?*");
  await page.getByRole("button", { name: "Listen to Heart" }).click();
  expect((await heard).headers()["content-type"]).toBe("audio/wav");
  await expect(page.getByRole("button", { name: "Listen to Heart" })).toBeVisible(); // it has said it all
  await next();
  await question("Where do bookings go?");
  await next();
  await question("Call your assistant");
}

/** When the assistant has spoken since the last turn, and has then been silent for 700 ms. */
async function itsTurnIsOver(page: Page, lines: number) {
  await expect.poll(() => page.getByRole("listitem").filter({ hasText: /^Assistant, / }).count()).toBeGreaterThan(lines);
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const listens = () => document.querySelector("[role=status]")?.textContent?.startsWith("Listening") ?? true;
        let since = performance.now();
        const look = () => {
          if (!listens()) since = performance.now();
          if (performance.now() - since > 700) resolve(true);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}

async function call(page: Page) {
  await page.getByRole("button", { name: "Call your assistant" }).click();
  const assistant = page.getByRole("listitem").filter({ hasText: /^Assistant, / });
  const over = page.getByText("The call is over after");
  let heard = 0;
  for (let turn = 1; turn <= 5; turn += 1) {
    await itsTurnIsOver(page, heard);
    if (await over.isVisible()) break;
    heard = await assistant.count();
    await speak(page, said(turn));
  }
  await expect(over).toBeVisible();
}

test("a_business_goes_from_sign_up_to_the_end_of_its_account_by_its_pages_alone", async ({
  page,
  served,
  provider,
  quiet,
}) => {
  test.setTimeout(300_000);
  quiet.allow.push(new RegExp(`^went to https://${provider.place}/`));
  await letWorkletsRun(page);
  await holdMicrophone(page);
  await begin(page, served);
  await setUp(page);
  await call(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Forward your number");
  await page.getByRole("button", { name: "Go to today" }).click();

  // What came of it: the note, the week, the words and the sound.
  const main = page.getByRole("main");
  await expect(main.getByText("Booked").first()).toBeVisible();
  await page.getByRole("link", { name: "Calendar" }).first().click();
  await page.getByRole("button", { name: caller.week }).click();
  await expect(main.getByText("Haircut").first()).toBeVisible();
  await page.getByRole("link", { name: "Calls", exact: true }).first().click();
  await page.getByRole("list", { name: "Calls" }).getByRole("link").first().click();
  await expect(main.getByText(caller.books)).toBeVisible();
  await expect(page.getByRole("list", { name: "Transcript" })).toContainText("haircut");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect.poll(async () => Number(await page.getByLabel("Position").inputValue())).toBeGreaterThan(1000);
  await page.getByRole("button", { name: "Pause" }).click();

  // All of it, to take along.
  await page.goto(`${served.url}/promises`);
  await page.getByRole("button", { name: "Make an archive" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);

  // A calendar, given and taken back.
  await page.goto(`${served.url}/assistant`);
  await page.getByRole("button", { name: "Connect Google Calendar" }).click();
  await page.getByRole("link", { name: "Allow" }).click();
  await expect(page.getByText("Google Calendar is connected.")).toBeVisible();
  await page.getByRole("button", { name: "Disconnect Google Calendar" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Disconnect" }).click();
  await expect(page.getByText("The access is gone. The keys to Google Calendar are deleted here.")).toBeVisible();
  expect(provider.revoked).toHaveLength(1);

  await page.goto(`${served.url}/promises`);
  await page.getByRole("button", { name: "Delete the account" }).click();
  await page.getByRole("dialog").getByLabel("Your password").fill(jo.password);
  await page.getByRole("dialog").getByRole("button", { name: "Delete the account" }).click();
  await expect(page.getByRole("heading", { name: "Your account ends" })).toBeVisible();
});
