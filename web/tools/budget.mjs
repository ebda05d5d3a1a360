// SPDX-License-Identifier: Apache-2.0
// budget [DIST]: what a first visit loads: the entry, what it imports at once, its style and its font.
import { readFileSync, readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const given = process.argv[2];
const dist = given === undefined ? new URL("../dist/", import.meta.url) : pathToFileURL(`${given}/`);
const html = readFileSync(new URL("index.html", dist), "utf8");
const first = new Set([...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((m) => m[1]));
for (const name of readdirSync(new URL("assets/", dist))) if (name.endsWith(".woff2")) first.add(`assets/${name}`);
let bytes = gzipSync(html).length;
for (const name of first) {
  const file = readFileSync(new URL(name, dist));
  bytes += name.endsWith(".woff2") ? file.length : gzipSync(file).length;
}
const kb = Math.round(bytes / 100) / 10;
process.stdout.write(`first load ${kb} kB gzip before the page itself, ${first.size + 1} requests\n`);
if (kb > 180 || first.size > 8) process.exit(1);
