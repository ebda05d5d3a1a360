// SPDX-License-Identifier: Apache-2.0
// embed DIST OUT.cc DEPFILE: the built desk as constants of the program (src/app/detail/desk_files.h), with what
// shrinks by gzip beside it as NAME.gz; and from which files it was made, for the build.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const [dist, out, depfile] = process.argv.slice(2);
const web = fileURLToPath(new URL("..", import.meta.url));

const below = (folder, inside = "") =>
  readdirSync(join(folder, inside), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((e) => (e.isDirectory() ? below(folder, join(inside, e.name)) : [join(inside, e.name)]));

const plain = (byte) => byte >= 0x20 && byte < 0x7f && !'"\\?'.includes(String.fromCharCode(byte));
const letter = (byte) => (plain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, "0")}`);
const literal = (bytes) => {
  const lines = [];
  for (let at = 0; at < bytes.length; at += 100) {
    lines.push(`"${Array.from(bytes.subarray(at, at + 100), letter).join("")}"`);
  }
  return lines.join("\n");
};
const entry = (name, bytes) => `{"${name}", {\n${literal(bytes)}, ${bytes.length}}},\n`;

let entries = "";
for (const name of below(dist)) {
  const bytes = readFileSync(join(dist, name));
  const packed = gzipSync(bytes, { level: 9 });
  entries += entry(name, bytes);
  if (packed.length < 0.9 * bytes.length) entries += entry(`${name}.gz`, packed);
}
const made = `// Made by web/tools/embed.mjs.
#include "app/detail/desk_files.h"

std::span<ombrex::EmbeddedFile const> ombrex::app::detail::desk_files() {
    static constexpr ombrex::EmbeddedFile files[] = {
${entries}    };
    return files;
}
`;
if (!existsSync(out) || readFileSync(out, "utf8") !== made) writeFileSync(out, made);

// A new file changes its folder.
const folders = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((e) => e.isDirectory())
    .flatMap((e) => folders(join(folder, e.name)))
    .concat(folder);
const sources = join(web, "src");
const read = [
  ...["index.html", "widget.html", "package.json", "tsconfig.json", "vite.config.ts", "tools/budget.mjs", "tools/embed.mjs"].map(
    (name) => join(web, name),
  ),
  ...below(sources).map((name) => join(sources, name)),
  ...folders(sources),
];
writeFileSync(depfile, `${out}: ${read.map((name) => name.replaceAll(" ", "\\ ")).join(" ")}\n`);
