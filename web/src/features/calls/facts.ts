// SPDX-License-Identifier: Apache-2.0
import type { Noted } from "@/shared/desk/live-feed";
import type { Key } from "@/shared/i18n/words";
import { phone } from "@/shared/lib/format";

export interface Fact {
  word: Key;
  value: string;
  confirmed: boolean;
}

const shown: [name: string, word: Key][] = [
  ["caller_name", "Name"],
  ["party", "For whom"],
  ["service", "Service"],
  ["date", "When"],
  ["staff", "With"],
  ["callback", "Number"],
  ["reference", "Reference"],
  ["message", "Message"],
];

/** What people care for of what was understood, in their order. A day and its time are one fact. */
export function facts(noted: Noted[], day: (date: string) => string, clock: (time: string) => string): Fact[] {
  const of = (name: string) => noted.find((slot) => slot.name === name && slot.value !== "");
  const time = of("time");
  return shown.flatMap(([name, word]) => {
    const slot = of(name) ?? (name === "date" ? time : undefined);
    if (slot === undefined) return [];
    const when = [of("date"), time].filter((one) => one !== undefined);
    if (name === "date") {
      const value = when.map((one) => (one.name === "date" ? day(one.value) : clock(one.value))).join(", ");
      return [{ word, value, confirmed: when.every((one) => one.status === "confirmed") }];
    }
    const value = name === "callback" ? phone(slot.value) : slot.value;
    return [{ word, value, confirmed: slot.status === "confirmed" }];
  });
}
