// SPDX-License-Identifier: Apache-2.0
import { expect, scene, test, visit } from "./desk";

test("a call is read along, and what it has understood stands beside it", async ({ page }) => {
  await scene(page, "busy");
  await visit(page, "/today");
  await page.getByRole("link", { name: "On a call" }).click();
  await expect(page).toHaveURL("/calls/live");
  const captions = page.getByRole("list", { name: "Captions" });
  await expect(captions).toHaveAttribute("aria-live", "polite");
  await expect(captions.getByRole("listitem")).toHaveCount(6);
  await expect(captions).toContainText("Looked up free times, 0.2 seconds");
  await expect(captions).not.toContainText("Three oh three");
  await expect(page.getByText("Three oh three, five five five, oh one…")).toBeVisible();
  await expect(page.getByText("Recording paused")).toBeVisible();
  await expect(page.getByText("1:24").first()).toBeVisible();
  const known = page.locator("dl.facts");
  await expect(known).toContainText("Thu 17 Sep, 2:00 pm");
  await expect(known).toContainText("(303) 555-0177");

  const calls = page.getByRole("navigation", { name: "Calls that run" });
  await calls.getByRole("link", { name: /From a browser/ }).click();
  await expect(calls.getByRole("link", { name: /From a browser/ })).toHaveAttribute("aria-current", "page");
  await expect(page.getByText("Nothing yet.")).toBeVisible();
});

test("nobody is on the phone: it says so, in French too", async ({ page }) => {
  await scene(page, "day");
  await visit(page, "/calls/live");
  await expect(page.getByRole("heading", { name: "Nobody is on the phone" })).toBeVisible();
  await page.addInitScript(() => localStorage.setItem("ombrex-language", "fr"));
  await visit(page, "/calls/live");
  await expect(page.getByRole("heading", { name: "Personne n’est au téléphone" })).toBeVisible();
});

test("without a line the page says so, and goes on by itself when it is back", async ({ page, context }) => {
  await scene(page, "busy");
  await visit(page, "/calls/live");
  await expect(page.getByRole("list", { name: "Captions" })).toContainText("Thursday if you can");
  await context.setOffline(true);
  await expect(page.getByText("The live line is down")).toBeVisible();
  await expect(page.getByRole("list", { name: "Captions" })).toContainText("Thursday if you can");
  await context.setOffline(false);
  await expect(page.getByText("The live line is down")).toHaveCount(0);
  await expect(page.getByRole("list", { name: "Captions" })).toContainText("Thursday if you can");
});
