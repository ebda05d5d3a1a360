// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fields, kinds } from "@/features/privacy/held-fr";

const schema: unknown = JSON.parse(readFileSync("../docs/archive.schema.json", "utf8"));
const parts = readFileSync("../src/model/archive.h", "utf8").matchAll(/ArchivePartRow\{\w+, "(\w+)"/g);

/** The names of all fields at any depth. */
function named(of: unknown, found = new Set<string>()): Set<string> {
  if (typeof of !== "object" || of === null) return found;
  for (const [name, inner] of Object.entries(of)) {
    if (name === "properties") Object.keys(inner as object).forEach((field) => found.add(field));
    named(inner, found);
  }
  return found;
}

it("says every kind of the archive in French, and every field of them", () => {
  expect(Object.keys(kinds)).toEqual([...parts].map(([, id]) => id));
  const unsaid = [...named(schema)].filter((name) => !(name in fields) && !(name in kinds));
  expect(unsaid).toEqual([]);
});
