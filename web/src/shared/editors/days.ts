// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import type { Key } from "@/shared/i18n/words";

export type Assistant = Schema["Assistant"];
export type Hours = Assistant["hours"];
export type Day = keyof Hours;
export type Block = Schema["Block"];

export const days: { day: Day; word: Key }[] = [
  { day: "mon", word: "Monday" },
  { day: "tue", word: "Tuesday" },
  { day: "wed", word: "Wednesday" },
  { day: "thu", word: "Thursday" },
  { day: "fri", word: "Friday" },
  { day: "sat", word: "Saturday" },
  { day: "sun", word: "Sunday" },
];

/** What is wrong with the blocks of one day, as a key of the catalogue. */
export function wrong(blocks: Block[]): Key | undefined {
  const sorted = [...blocks].sort((a, b) => a.from.localeCompare(b.from));
  if (sorted.some((b) => b.from === "" || b.until === "")) return "Both times are needed.";
  if (sorted.some((b) => b.until <= b.from)) return "It must end after it begins.";
  if (sorted.some((b, n) => n > 0 && b.from < (sorted[n - 1]?.until ?? ""))) return "Two blocks overlap.";
  return undefined;
}

/** A next block after the last one, an hour later and four hours long, inside the day. */
export function another(blocks: Block[]): Block {
  const last = blocks.at(-1);
  if (last === undefined) return { from: "09:00", until: "17:00" };
  const hour = Math.min(22, Number(last.until.slice(0, 2)) + 1);
  const two = (n: number) => String(n).padStart(2, "0");
  return { from: `${two(hour)}:00`, until: `${two(Math.min(23, hour + 4))}:00` };
}
