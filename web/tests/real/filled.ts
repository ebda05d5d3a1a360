// SPDX-License-Identifier: Apache-2.0
// Data folders that hold something before the program is started on them: a business, its owner, and calls.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { jo, program } from "./served";

const filler = process.env.DESK_FILLER ?? join(dirname(program), "tests", "bench", "fill_calls");

/** The business of the example, `change` what is different about it, and jo, its owner; comes back with its id. */
export function owned(data: string, change = (example: string) => example): string {
  const admin = (words: string[], input?: string) =>
    execFileSync(program, ["admin", "--data", data, ...words], { encoding: "utf8", ...(input !== undefined && { input }) });
  const file = join(data, "..", "business.toml");
  writeFileSync(file, change(readFileSync("../config/business.example.toml", "utf8")));
  admin(["import", file]);
  const company = /[0-9a-f]{32}/.exec(admin(["company", "list"]))?.[0] ?? "";
  const who = ["--name", jo.name, "--email", jo.email, "--role", "owner", "--password-stdin"];
  admin(["user", "add", company, ...who], `${jo.password}\n`);
  return company;
}

/** The same, with so many calls, 36 a day (tests/bench/fill_calls.cc). */
export function called(data: string, calls: number) {
  execFileSync(filler, [data, owned(data), String(calls)]);
}
