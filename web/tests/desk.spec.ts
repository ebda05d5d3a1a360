// SPDX-License-Identifier: Apache-2.0
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { busy, doors, expect, pages, scene, test, visit } from "./desk";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

async function violations(page: Page): Promise<string[]> {
  // Through the inspector's door, because the page's own policy lets no script be added.
  await page.evaluate((await import("node:fs")).readFileSync(axe, "utf8"));
  return page.evaluate(async () => {
    const run = (
      window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    return (await run.run()).violations
      .filter((v) => v.impact === "serious" || v.impact === "critical")
      .map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
}

for (const [paths, who] of [
  [pages, "day"],
  [busy, "busy"],
  [doors, "signed-out"],
] as const) {
  for (const path of paths) {
    test(`${path} (${who}) is usable by everybody, in light and dark, and fits 360 px`, async ({ page }) => {
      await scene(page, who);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await visit(page, path);
        expect(await violations(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
}

test("signing in goes by keyboard alone and lands where one was going", async ({ page, quiet }) => {
  quiet.allow.push(/401/);
  await scene(page, "signed-out");
  await page.goto("/promises");
  await expect(page).toHaveURL("/sign-in");
  await page.getByLabel("E-mail").focus();
  await page.keyboard.type("jo@alderstreet.example");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("correct horse");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("promises kept");
});

test("the second factor is asked for when it is wanted", async ({ page, quiet }) => {
  quiet.allow.push(/401/);
  await scene(page, "second-factor");
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("jo@alderstreet.example");
  await page.getByLabel("Password", { exact: true }).fill("correct horse");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Code").fill("123456");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/today");
});

test("ten thousand calls: few rows in the page, the last one is reached", async ({ page }) => {
  await scene(page, "many");
  await visit(page, "/calls");
  for (let n = 0; n < 4; n += 1) {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForTimeout(100);
  }
  expect(await page.locator(".virtual .row").count()).toBeLessThan(60);
});

test("somebody else's save loses nothing that was typed", async ({ page, quiet }) => {
  quiet.allow.push(/412/);
  await scene(page, "conflict");
  await visit(page, "/assistant");
  await page.getByLabel("After that it says").fill("What can I do for you?");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Changed in another window.")).toBeVisible();
  await expect(page.getByLabel("After that it says")).toHaveValue("What can I do for you?");
});

test("what was typed and not saved is there again after a look at another page", async ({ page }) => {
  await scene(page, "day");
  await visit(page, "/assistant");
  await page.getByLabel("After that it says").fill("What can I do for you?");
  const main = page.getByRole("navigation", { name: "Main" }).first();
  await main.getByRole("link", { name: "Today" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("calls since");
  await page.getByRole("navigation", { name: "Set up" }).getByRole("link", { name: "Assistant" }).click();
  await expect(page.getByLabel("After that it says")).toHaveValue("What can I do for you?");
  await expect(page.getByRole("button", { name: "Save changes" })).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await main.getByRole("link", { name: "Today" }).click();
  await page.getByRole("navigation", { name: "Set up" }).getByRole("link", { name: "Assistant" }).click();
  await expect(page.getByLabel("After that it says")).not.toHaveValue("What can I do for you?");
});

test("a calendar is disconnected by keyboard, in French too, and what is asked and said is usable by everybody", async ({
  page,
}) => {
  await scene(page, "day");
  await page.addInitScript(() => localStorage.setItem("ombrex-language", "fr"));
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visit(page, "/assistant#calendars");
  await expect(page.getByText(/^Connecté depuis : /)).toBeVisible();
  await page.getByRole("button", { name: "Déconnecter Google Agenda" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Déconnecter Google Agenda?" });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "Déconnecter" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("L’accès a disparu. Les clés de Google Agenda sont supprimées ici.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("the first load takes at most 12 requests in all", async ({ page }) => {
  await scene(page, "day");
  const asked: string[] = [];
  page.on("request", (r) => asked.push(r.url()));
  await visit(page, "/today");
  expect(asked.length).toBeLessThanOrEqual(12);
});

test("what broke says so in its own place, and the rest of the page works", async ({ page, quiet }) => {
  quiet.allow.push(/500/);
  await scene(page, "broken");
  await page.goto("/messages");
  await expect(page.getByText("This part did not load")).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText("Answering", { exact: true })).toBeVisible();
});

test("an empty desk has one act, and French has all its words", async ({ page }) => {
  await scene(page, "empty");
  await page.addInitScript(() => localStorage.setItem("ombrex-language", "fr"));
  await visit(page, "/today");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Aucun appel depuis la fermeture.");
  await expect(page.getByText("Pas encore d’appels")).toBeVisible();
});

test("a webhook is added, its secret is shown once, and its deliveries say what became of them", async ({ page }) => {
  await visit(page, "/settings?part=webhooks");
  const card = page.getByRole("region", { name: "hooks.alderstreet.example", exact: true });
  await expect(card.getByText("Waiting: another answer than 2xx")).toBeVisible();
  await expect(card.getByText("Not sent: it was deleted")).toBeVisible();
  await expect(card.getByRole("link", { name: "An appointment is booked" })).toBeVisible();
  await expect(card.getByLabel("A message was left")).not.toBeChecked();
  await card.getByRole("button", { name: "New secret" }).click();
  await expect(page.getByRole("dialog")).toContainText("whsec_");
  await page.getByRole("button", { name: "It is copied" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByRole("button", { name: "Add a webhook" }).click();
  await page.getByLabel("Address of the webhook").fill("https://new.example.com/calls");
  await expect(page.getByLabel("When, how long and how it ended")).toBeChecked();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("A call has ended")).toBeDisabled();
  await dialog.getByLabel("A message was left").check();
  await dialog.getByLabel("A call has ended").uncheck();
  await page.getByRole("dialog").getByRole("button", { name: "Add a webhook" }).click();
  await expect(page.getByRole("dialog")).toContainText("Copy this secret now");
  await scene(page, "empty");
  await visit(page, "/settings?part=webhooks");
  await expect(page.getByRole("heading", { name: "No webhooks" })).toBeVisible();
});

test("the wizard goes from end to end by keyboard", async ({ page }) => {
  await scene(page, "day");
  await visit(page, "/setup");
  for (const step of [
    "When are you open?",
    "What can callers book?",
    "How does it greet?",
    "Shall it record?",
    "How does it sound?",
    "Where do bookings go?",
    "Call your assistant",
    "Forward your number",
  ]) {
    await page.getByRole("button", { name: "Continue" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(step);
  }
});

test("what to dial is chosen, copied and read by keyboard, in French too, and fits 360 px", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await scene(page, "day");
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visit(page, "/today");
  const left = page.getByRole("region", { name: "Until your callers reach it" });
  await expect(left).toContainText("5 of 8 done");
  await left.getByRole("link", { name: "Forward your number" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Forward your number");
  await page.getByLabel("Who is your telephone with?").focus();
  await page.keyboard.type("T-Mobile");
  const codes = page.getByRole("region", { name: "What to dial: T-Mobile" });
  await expect(codes.getByRole("listitem").filter({ hasText: "When nobody answers" })).toContainText("##61#");
  await codes.getByRole("button", { name: "Copy the code: When nobody answers" }).focus();
  await page.keyboard.press("Enter");
  await expect(codes.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("**61*+13035550100#");
  expect(await violations(page)).toEqual([]);

  await page.evaluate(() => localStorage.setItem("ombrex-language", "fr"));
  await page.setViewportSize({ width: 360, height: 800 });
  await page.reload();
  for (const carrier of ["bell", "verizon", "landline", "bt", "other"]) {
    await page.getByLabel("Chez qui est votre téléphone?").selectOption(carrier);
    await expect(page.getByText(/demandez à votre fournisseur\./).first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test("where no number leads to the assistant, nothing is told to be dialled", async ({ page }) => {
  await scene(page, "empty");
  await visit(page, "/setup?step=forward");
  await expect(page.getByText("No telephone number leads to your assistant yet.")).toBeVisible();
  await expect(page.getByLabel("Who is your telephone with?")).toHaveCount(0);
});

test("a recording plays after the press, and its waves come from the sound", async ({ page }) => {
  await scene(page, "day");
  await visit(page, `/calls/${(101).toString(16).padStart(32, "0")}`);
  const heights = () =>
    page.locator(".lane.c rect").evaluateAll((all) => new Set(all.map((r) => r.getAttribute("height"))).size);
  expect(await heights()).toBe(2);
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect.poll(heights).toBeGreaterThan(10);
});
