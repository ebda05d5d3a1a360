// SPDX-License-Identifier: Apache-2.0
// What must be put right before the server is asked. A key of the catalogue per section.
import type { Key } from "@/shared/i18n/words";
import { days, wrong, type Assistant } from "./days";
import { phoneOf } from "./phone";
import { siteOf } from "./site";

const named = ({ name }: { name: string }) => name.trim() !== "" && name.trim().length <= 200;

export type Section = "business" | "hours" | "services" | "staff" | "questions" | "transfers" | "website";

export function check(a: Assistant): Partial<Record<Section, Key>> {
  const out: Partial<Record<Section, Key>> = {};
  const all = (ok: boolean, section: Section, says: Key) => {
    if (!ok) out[section] = says;
  };
  all(
    a.business.phone.trim() === "" || phoneOf(a.business.phone, a.business.locale) !== undefined,
    "business",
    "Write the whole number, as in +1 303 555 0100.",
  );
  all(named(a.business), "business", "The business needs a name.");
  all(
    days.every(({ day }) => wrong(a.hours[day]) === undefined) &&
      a.holidays.every((h) => h.date !== "" && wrong(h.open) === undefined),
    "hours",
    "Some hours do not fit together.",
  );
  all(a.services.every(named), "services", "Every service needs a name.");
  all(
    a.services.every((s) => s.minutes >= 5 && s.minutes <= 1440),
    "services",
    "A service takes 5 minutes to 24 hours.",
  );
  all(a.staff.every(named), "staff", "Every person needs a name.");
  all(
    a.faqs.every((f) => f.asks.some((q) => q.trim() !== "") && f.answer.trim() !== ""),
    "questions",
    "Every question needs its answer.",
  );
  all(
    a.transfers.every((x) => x.label.trim() !== "" && x.to.trim() !== ""),
    "transfers",
    "To hand over, it needs a name and a number.",
  );
  all(
    a.transfers.every((x) => x.to.trim() === "" || phoneOf(x.to, a.business.locale) !== undefined),
    "transfers",
    "Write the whole number, as in +1 303 555 0100.",
  );
  all(
    a.sites.every((s) => s.trim() === "" || siteOf(s) !== undefined),
    "website",
    "An address of your site is not complete.",
  );
  return out;
}

/** Empty lines out, spaces off: what is sent. */
export function tidy(a: Assistant): Assistant {
  const whole = (typed: string) => phoneOf(typed, a.business.locale) ?? typed.trim();
  const names = (list: string[]) => list.map((n) => n.trim()).filter((n) => n !== "");
  return {
    ...a,
    business: { ...a.business, phone: whole(a.business.phone) },
    transfers: a.transfers.map((x) => ({ ...x, to: whole(x.to) })),
    services: a.services.map((s) => ({ ...s, name: s.name.trim(), aliases: names(s.aliases) })),
    staff: a.staff.map((s) => ({ name: s.name.trim(), aliases: names(s.aliases) })),
    faqs: a.faqs.map((f) => ({ ...f, asks: names(f.asks), answer: f.answer.trim() })),
    sites: [...new Set(names(a.sites).map((s) => siteOf(s) ?? s))],
  };
}

/** Which parts of two differ, by the names of the contract. */
export const changed = (mine: Assistant, theirs: Assistant): (keyof Assistant)[] =>
  (Object.keys(theirs) as (keyof Assistant)[]).filter(
    (key) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]),
  );
