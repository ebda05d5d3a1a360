// SPDX-License-Identifier: Apache-2.0
// Writes docs/screenshots; runs only when asked: npm run screenshots.
import { scene, test, visit } from "./desk";

const shots: [string, string][] = [
  ["today", "/today"],
  ["calls", "/calls"],
  ["call", `/calls/${(101).toString(16).padStart(32, "0")}`],
  ["live", "/calls/live"],
  ["messages", "/messages"],
  ["calendar", "/calendar"],
  ["insights", "/insights"],
  ["assistant", "/assistant"],
  ["privacy", "/promises"],
  ["settings", "/settings?part=security"],
  ["setup", "/setup?step=hours"],
  ["sign-in", "/sign-in"],
  ["register", "/register"],
];

test.skip(process.env.SCREENSHOTS === undefined, "only when asked");

for (const [name, path] of shots) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`${name} at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const door = path === "/sign-in" || path === "/register";
      await scene(page, door ? "signed-out" : name === "live" ? "busy" : "day");
      await visit(page, path);
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: `../docs/screenshots/${name}${width < 500 ? "-phone" : ""}.png`,
        animations: "disabled",
      });
    });
  }
}
