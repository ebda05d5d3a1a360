// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import type { Key, Language } from "@/shared/i18n/words";
import { addDays, clock } from "@/shared/lib/format";

export interface Group {
  label: Key;
  value: number;
  tone: number;
}

/** The outcomes in the order and colours of every chart. */
export function groups(outcomes: Schema["Figures"]["outcomes"]): Group[] {
  const sum = (...names: string[]) =>
    outcomes.filter((o) => names.includes(o.outcome)).reduce((n, o) => n + o.calls, 0);
  return [
    { label: "Booked, moved or cancelled", value: sum("booked", "moved", "cancelled"), tone: 1 },
    { label: "Question answered", value: sum("answered"), tone: 3 },
    { label: "Message taken", value: sum("message"), tone: 2 },
    { label: "Put through or emergency", value: sum("transferred", "emergency"), tone: 4 },
    { label: "Spam or hung up", value: sum("spam", "wrong_number", "abandoned"), tone: 6 },
  ];
}

/** Which of `n` stand under a line as their names, both ends among them, as far apart as each other. */
export const spread = (n: number, most: number) => {
  const shown = Math.min(n, most);
  return Array.from({ length: shown }, (_, i) => (shown < 2 ? 0 : Math.round((i * (n - 1)) / (shown - 1))));
};

const monday = "2026-09-14";

export const weekday = (n: number, language: Language, width: "long" | "short" = "long") =>
  new Intl.DateTimeFormat(language === "fr" ? "fr-CA" : "en-US", { weekday: width, timeZone: "UTC" }).format(
    new Date(`${addDays(monday, n)}T00:00Z`),
  );

/** The hour of the week with the most calls, unless there are too few to say. */
export function busiest(hours: number[][], language: Language): { day: string; hour: string } | undefined {
  let most = 2;
  let found: { day: string; hour: string } | undefined;
  hours.forEach((day, d) =>
    day.forEach((calls, h) => {
      if (calls <= most) return;
      most = calls;
      found = { day: weekday(d, language), hour: clock(`${String(h).padStart(2, "0")}:00`, language) };
    }),
  );
  return found;
}

/** A scale whose top is a round number at or above the largest value. */
export function scale(most: number): number[] {
  const step =
    [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000].find((s) => s * 4 >= most) ??
    Math.ceil(most / 4);
  return [4, 3, 2, 1, 0].map((n) => n * step);
}
