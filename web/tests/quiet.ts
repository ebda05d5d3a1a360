// SPDX-License-Identifier: Apache-2.0
// What a desk under its own policy must not do: complain in the console, break, or ask another origin.
import type { BrowserContext } from "@playwright/test";

/** Lines of what was heard; empty: nothing. */
export function listen(context: BrowserContext, origin: string): string[] {
  const heard: string[] = [];
  context.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") heard.push(`${m.text()} (${m.location().url})`);
  });
  context.on("weberror", (e) => heard.push(String(e.error())));
  context.on("request", (r) => {
    if (new URL(r.url()).origin !== origin && !r.url().startsWith(`blob:${origin}/`)) heard.push(`went to ${r.url()}`);
  });
  return heard;
}
