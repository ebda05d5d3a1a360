// SPDX-License-Identifier: Apache-2.0
// Fails where the lock file names a package without an integrity hash, or a licence
// that is not permissive.
import { readFileSync } from "node:fs";

const permissive = new Set(["MIT", "ISC", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "OFL-1.1", "CC0-1.0",
  "BlueOak-1.0.0", "Unlicense", "Python-2.0", "MIT-0", "CC-BY-4.0", "(MIT OR CC0-1.0)", "MIT OR Apache-2.0",
  "(Apache-2.0 AND BSD-3-Clause)"]);
const tools = new Map([["axe-core", "MPL-2.0"]]); // for tests, never shipped, never changed

const lock = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"));
const bad = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "") continue;
  const name = path.replace(/^.*node_modules\//, "");
  if (!entry.integrity) bad.push(`${name}: no integrity hash`);
  const allowed = permissive.has(entry.license) || (entry.dev && tools.get(name) === entry.license);
  if (!allowed) bad.push(`${name}: licence ${entry.license}`);
}
if (bad.length > 0) {
  process.stderr.write(`${bad.join("\n")}\n`);
  process.exit(1);
}
