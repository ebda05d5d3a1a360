// SPDX-License-Identifier: Apache-2.0
import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";

it("every test against the program is one that ctest runs, by its name", () => {
  const listed = readFileSync("CMakeLists.txt", "utf8").match(/IN ITEMS([^)]*)\)/)?.[1] ?? "";
  const written = readdirSync("tests/real")
    .filter((name) => name.endsWith(".spec.ts"))
    .flatMap((name) => [...readFileSync(`tests/real/${name}`, "utf8").matchAll(/^test\("(\w+)"/gm)])
    .map((match) => match[1]);
  expect(listed.trim().split(/\s+/).sort()).toEqual(written.sort());
});
