// SPDX-License-Identifier: Apache-2.0
// What axe finds on a page.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

interface Axe {
  run: (
    root: Document,
    how: { iframes: boolean },
  ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}
const source = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** What axe finds serious or critical on the page and in its frames. */
export async function axe(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    await frame.evaluate(source);
    const here = await frame.evaluate(async () => {
      const { axe } = globalThis as never as { axe: Axe };
      const { violations } = await axe.run(document, { iframes: false });
      return violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    });
    found.push(...here);
  }
  return found;
}
