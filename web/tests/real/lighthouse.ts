// SPDX-License-Identifier: Apache-2.0
// Lighthouse on the pages of the desk, as the program serves them to the owner of a business with four weeks of calls. Runs
// only when asked, on a machine that does nothing else: npm run lighthouse. LIGHTHOUSE=/today,/calls: those alone.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, statSync, writeFileSync } from "node:fs";
import { called } from "./filled";
import { expect, Served, signIn, test } from "./served";

const tool = "tools/lighthouse";
const doors = ["!/sign-in", "!/register"];
const desk = ["/today", "/calls", "/calendar", "/insights", "/assistant", "/promises", "/settings"];

/** Lighthouse, as its lock file pins it. */
function fetched() {
  const stamp = `${tool}/node_modules/.complete`;
  const old = existsSync(stamp) && statSync(stamp).mtimeMs > statSync(`${tool}/package-lock.json`).mtimeMs;
  if (old) return;
  execFileSync("npm", ["ci", "--loglevel=error"], { cwd: tool, stdio: "inherit" });
  writeFileSync(stamp, "");
}

test("lighthouse", async ({ page, context }) => {
  test.setTimeout(3_600_000);
  fetched();
  const served = await Served.start("", "none", (data) => called(data, 1000));
  await signIn(page, served);
  await page.goto(`${served.url}/calls`);
  const call = await page.getByRole("list", { name: "Calls" }).getByRole("link").first().getAttribute("href");
  const [cookie] = await context.cookies();
  await context.close();
  const asked = process.env.LIGHTHOUSE?.includes("/") ? process.env.LIGHTHOUSE.split(",") : undefined;
  const pages = asked ?? [...doors, ...desk, String(call)];
  const given = [`${tool}/measure.mjs`, served.url, `${cookie?.name}=${cookie?.value}`, ...pages];
  const measured = spawn("node", given, { stdio: "inherit" });
  const code = await new Promise((resolve) => measured.on("exit", resolve));
  await served.stop();
  expect(code, "the pages that hold the bar").toBe(0);
});
