// SPDX-License-Identifier: Apache-2.0
// measure SERVER COOKIE PAGE..: Lighthouse on each page of a running server, as its default preset has it (a telephone with
// a slow CPU on slow 4G, simulated), nothing cached; prints a table and fails where a page misses the bar. COOKIE is
// NAME=VALUE of a session; a page marked with "!" is seen by nobody who is signed in. RUNS: how often each is measured, 5;
// REPORTS: a folder for Lighthouse's own report of each page, its middle run. Run by tests/real/lighthouse.ts.
import { writeFileSync } from "node:fs";
import lighthouse, { generateReport } from "lighthouse";
import puppeteer from "puppeteer-core";

const bar = { performance: 95, accessibility: 100, requests: 12, kb: 220 };
const [server, cookie, ...pages] = process.argv.slice(2);
const runs = Number(process.env.RUNS ?? 5);
const flags = { logLevel: "error", onlyCategories: ["performance", "accessibility"] };

const middle = (list, by) => list.slice().sort((a, b) => by(a) - by(b))[Math.floor(list.length / 2)];

/** One run; again where Chromium recorded no trace, which it now and then does not. */
async function measure(browser, page, tries = 3) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const [name, value] = cookie.split("=");
  if (!page.startsWith("!")) {
    await context.setCookie({ name, value, domain: new URL(server).hostname, path: "/", secure: true, httpOnly: true });
  }
  const { lhr } = await lighthouse(server + page.replace("!", ""), flags, undefined, tab);
  await context.close();
  if (lhr.runtimeError !== undefined) {
    if (tries > 1) return measure(browser, page, tries - 1);
    throw new Error(`${page}: ${lhr.runtimeError.message}`);
  }
  const loaded = lhr.audits["network-requests"].details.items.filter(({ url }) => !url.startsWith("data:"));
  const figure = (audit) => lhr.audits[audit].numericValue;
  return {
    lhr,
    performance: Math.round(lhr.categories.performance.score * 100),
    accessibility: Math.round(lhr.categories.accessibility.score * 100),
    requests: loaded.length,
    kb: loaded.reduce((sum, one) => sum + one.transferSize, 0) / 1000,
    fcp: figure("first-contentful-paint"),
    lcp: figure("largest-contentful-paint"),
    tbt: figure("total-blocking-time"),
    cls: figure("cumulative-layout-shift"),
  };
}

/** Its table row; scores, times and shifts are the middle ones of its runs, weights the largest. */
async function row(browser, page) {
  const all = [];
  for (let run = 0; run < runs; run++) all.push(await measure(browser, page));
  const of = (name) => middle(all, (one) => one[name])[name];
  const most = (name) => Math.max(...all.map((one) => one[name]));
  const typical = middle(all, (one) => one.performance).lhr;
  if (process.env.REPORTS !== undefined) {
    const file = page.replace(/[^a-z]+/g, "_").replace(/^_/, "");
    writeFileSync(`${process.env.REPORTS}/${file}.html`, generateReport(typical, "html"));
    writeFileSync(`${process.env.REPORTS}/${file}.json`, generateReport(typical, "json"));
  }
  const found = {
    page: new URL(typical.finalDisplayedUrl).pathname.replace(/[0-9a-f]{32}/, "{call}"),
    performance: of("performance"),
    worst: Math.min(...all.map((one) => one.performance)),
    accessibility: Math.min(...all.map((one) => one.accessibility)),
    requests: most("requests"),
    kb: Math.round(most("kb")),
    fcp: Math.round(of("fcp")),
    lcp: Math.round(of("lcp")),
    tbt: Math.round(of("tbt")),
    cls: of("cls").toFixed(3),
  };
  const holds =
    found.performance >= bar.performance &&
    found.accessibility >= bar.accessibility &&
    found.requests <= bar.requests &&
    found.kb <= bar.kb;
  return { ...found, holds };
}

const columns = [
  ["page", 16],
  ["performance", 12],
  ["worst", 6],
  ["accessibility", 14],
  ["requests", 9],
  ["kB", 5, "kb"],
  ["FCP ms", 7, "fcp"],
  ["LCP ms", 7, "lcp"],
  ["TBT ms", 7, "tbt"],
  ["CLS", 6, "cls"],
];
const line = (cells) => {
  const padded = cells.map((cell, n) => (n === 0 ? String(cell).padEnd(columns[n][1]) : String(cell).padStart(columns[n][1])));
  process.stdout.write(`${padded.join("")}\n`);
};

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
let bad = 0;
line(columns.map(([name]) => name));
for (const page of pages) {
  const found = await row(browser, page);
  line(columns.map(([name, , key]) => found[key ?? name]));
  if (!found.holds) bad++;
}
await browser.close();
process.stdout.write(`the middle of ${runs} runs; ${bad} of ${pages.length} pages miss the bar, ${JSON.stringify(bar)}\n`);
process.exit(bad > 0 ? 1 : 0);
