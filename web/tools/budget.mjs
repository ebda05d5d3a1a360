// SPDX-License-Identifier: Apache-2.0
// budget [DIST]: what a first visit loads: the entry, what it imports at once, its style and its font; and what a page of
// a business loads for the assistant on it, the script and, on the press of its button, the frame.
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const given = process.argv[2];
const dist = given === undefined ? new URL("../dist/", import.meta.url) : pathToFileURL(`${given}/`);
/** A page and what it loads at once: how many bytes, in how many requests. */
function load(page, more = []) {
  const html = readFileSync(new URL(page, dist), "utf8");
  const first = new Set([...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((m) => m[1]).concat(more));
  for (const name of readdirSync(new URL("assets/", dist))) if (name.endsWith(".woff2")) first.add(`assets/${name}`);
  let bytes = gzipSync(html).length;
  for (const name of first) {
    const file = readFileSync(new URL(name, dist));
    bytes += name.endsWith(".woff2") ? file.length : gzipSync(file).length;
  }
  return { kb: Math.round(bytes / 100) / 10, requests: first.size + 1 };
}

const desk = load("index.html");
const widget = load("widget.html", ["widget.js"]);
process.stdout.write(`first load ${desk.kb} kB gzip before the page itself, ${desk.requests} requests\n`);
process.stdout.write(`assistant on another page ${widget.kb} kB gzip before a call, ${widget.requests} requests\n`);
const whole = !/^import\b|\bimport\(|^export\b/m.test(readFileSync(new URL("widget.js", dist), "utf8"));
if (!whole) process.stdout.write("widget.js is a module, and the page of a business loads it as a script\n");
if (desk.kb > 180 || desk.requests > 9 || widget.kb > 60 || widget.requests > 8 || !whole) process.exit(1);
