// SPDX-License-Identifier: Apache-2.0
// Times, numbers and money as the reader writes them. A `local` is the wall clock of the business and is never moved
// through a zone; a moment is UTC and is moved into the zone of the business, not of the browser.
import type { Language } from "@/shared/i18n/words";

const tag = (language: Language) => (language === "fr" ? "fr-CA" : "en-US");
const asUtc = (local: string) => new Date(`${local.length === 10 ? `${local}T00:00` : local}Z`);

/** Made once each: a list asks for one in every row, and making it costs more than a hundred uses. */
function once<T>(make: (...given: string[]) => T): (...given: string[]) => T {
  const made = new Map<string, T>();
  return (...given) => {
    const key = given.join();
    const known = made.get(key) ?? make(...given);
    made.set(key, known);
    return known;
  };
}

const longDays = once(
  (tag) =>
    new Intl.DateTimeFormat(tag, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
);
const shortDays = once(
  (tag) =>
    new Intl.DateTimeFormat(tag, {
      weekday: "short",
      day: "numeric",
      month: "short",
      year: "numeric",
      timeZone: "UTC",
    }),
);
const walls = once(
  (timeZone) =>
    new Intl.DateTimeFormat("en-CA", {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    }),
);

export function clock(local: string, language: Language): string {
  const [hour = 0, minute = 0] = local.slice(-5).split(":").map(Number);
  const two = String(minute).padStart(2, "0");
  if (language === "fr") return `${hour} h ${two}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two} ${hour % 24 < 12 ? "am" : "pm"}`;
}

/** "Wednesday 16 September 2026", "mercredi 16 septembre 2026". */
export function longDay(day: string, language: Language): string {
  const parts = longDays(tag(language)).formatToParts(asUtc(day));
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return `${of("weekday")} ${of("day")} ${of("month")} ${of("year")}`;
}

/** "Thu 17 Sep", "jeu. 17 sept." */
export function shortDay(day: string, language: Language, year = false): string {
  const parts = shortDays(tag(language)).formatToParts(asUtc(day));
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return year ? `${of("day")} ${of("month")} ${of("year")}` : `${of("weekday")} ${of("day")} ${of("month")}`;
}

/** A moment on the wall clock of the business: "2026-09-18T14:00". */
export function localOf(moment: string, tz: string): string {
  const parts = walls(tz).formatToParts(new Date(moment));
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")}T${of("hour")}:${of("minute")}`;
}

export const dayOf = (local: string) => local.slice(0, 10);

export function addDays(day: string, days: number): string {
  const date = asUtc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` lies before. */
export const daysBetween = (from: string, to: string) =>
  Math.round((asUtc(to).getTime() - asUtc(from).getTime()) / 86_400_000);

export const mondayOf = (day: string) => addDays(day, -((asUtc(day).getUTCDay() + 6) % 7));

/** "1 min 24 s". */
export function length(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}

/** "0:47". */
export function position(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** (303) 555-0177 for North America, groups of the plain number elsewhere. */
export function phone(e164: string): string {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return us ? `(${us[1]}) ${us[2]}-${us[3]}` : e164;
}

/** $30, 30,50 $, £12. `currency` as of ISO 4217. */
export const money = (cents: number, currency: string, language: Language) =>
  new Intl.NumberFormat(tag(language), {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100);

const english = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const french = ["aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"];

/** Counts up to nine as words, for headlines; `feminine` matters in French alone. */
export function count(n: number, language: Language, feminine = false): string {
  if (n > 9 || n < 0) return new Intl.NumberFormat(tag(language)).format(n);
  if (language === "en") return english[n] ?? String(n);
  if (feminine && n < 2) return n === 0 ? "aucune" : "une";
  return french[n] ?? String(n);
}

export const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

export const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
