// SPDX-License-Identifier: Apache-2.0
// What every browser test stands on: the fixed morning, the scene of the mock, and the refusal of anything that a
// desk under its own policy must not do.
import { expect, test as base, type Page } from "@playwright/test";
import { now } from "../mock/data";
import { listen } from "./quiet";

export const pages = [
  "/today",
  "/calls",
  `/calls/${(101).toString(16).padStart(32, "0")}`,
  "/calls/live",
  "/messages",
  "/calendar",
  "/insights",
  "/assistant",
  "/promises",
  "/promises/held",
  "/settings",
  "/settings?part=security",
  "/settings?part=people",
  "/settings?part=billing",
  "/settings?part=keys",
  "/settings?part=webhooks",
  "/settings?part=audit",
  "/setup",
  "/setup?step=hours",
  "/setup?step=services",
  "/setup?step=greeting",
  "/setup?step=recording",
  "/setup?step=voice",
  "/setup?step=calendar",
  "/setup?step=call",
  "/setup?step=forward",
];
/** While two calls run. */
export const busy = ["/calls/live", `/calls/live?call=${(102).toString(16).padStart(32, "0")}`];
export const doors = [
  "/sign-in",
  "/register",
  "/forgot",
  "/reset-password#0123456789abcdef",
  "/verify-email#0123456789abcdef",
  "/invitation#0123456789abcdef",
];

export async function scene(page: Page, name: string) {
  await page.context().addCookies([{ name: "mock", value: name, domain: "localhost", path: "/" }]);
}

/** Goes there and waits until the page has said what it has to say. */
export async function visit(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true], .skels")).toHaveCount(0);
}

export const test = base.extend<{ quiet: { allow: RegExp[] } }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard = listen(page.context(), String(baseURL));
      const quiet = { allow: [] as RegExp[] };
      await page.clock.setFixedTime(now);
      await use(quiet);
      expect(heard.filter((line) => !quiet.allow.some((a) => a.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
