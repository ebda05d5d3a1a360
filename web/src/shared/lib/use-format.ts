// SPDX-License-Identifier: Apache-2.0
import { useSession } from "@/shared/session/session";
import { useWords } from "@/shared/i18n/words";
import { addDays, clock, count, dayOf, localOf, longDay, money, shortDay } from "./format";

/** The formats of format.ts with the reader's language and the zone of the business already in them. */
export function useFormat() {
  const { t, language } = useWords();
  const tz = useSession().company.tz;
  const now = localOf(new Date().toISOString(), tz);
  const today = dayOf(now);
  const near = (day: string) => {
    if (day === today) return t("Today");
    if (day === addDays(today, -1)) return t("Yesterday");
    return shortDay(day, language);
  };
  return {
    now,
    today,
    near,
    tz,
    language,
    local: (moment: string) => localOf(moment, tz),
    clock: (local: string) => clock(local, language),
    longDay: (day: string) => longDay(day, language),
    shortDay: (day: string) => shortDay(day, language),
    date: (day: string) => shortDay(day, language, true),
    moment: (moment: string) => {
      const at = localOf(moment, tz);
      return `${near(dayOf(at))}, ${clock(at, language)}`;
    },
    money: (cents: number, currency: string) => money(cents, currency, language),
    count: (n: number, feminine = false) => count(n, language, feminine),
  };
}
