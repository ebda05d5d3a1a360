// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";

const units: Record<Schema["Length"]["unit"], [one: Key, more: Key]> = {
  at_once: ["not kept", "not kept"],
  days: ["one day", "{n} days"],
  months: ["one month", "{n} months"],
  years: ["one year", "{n} years"],
};

/** How long something is kept, in words. */
export function useSpan() {
  const t = useSay();
  return ({ count, unit }: Schema["Length"]) => t(units[unit][count === 1 ? 0 : 1], { n: count });
}
