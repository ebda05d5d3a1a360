// SPDX-License-Identifier: Apache-2.0
import type { Assistant } from "@/shared/editors/days";
import type { Key } from "@/shared/i18n/words";

export const parts: { id: string; word: Key; keys: (keyof Assistant)[] }[] = [
  { id: "greeting", word: "Greeting", keys: [] },
  { id: "recording", word: "Recording", keys: ["recording"] },
  { id: "business", word: "Business", keys: ["business"] },
  { id: "hours", word: "Hours", keys: ["hours"] },
  { id: "holidays", word: "Holidays", keys: ["holidays"] },
  { id: "services", word: "Services", keys: ["services", "booking"] },
  { id: "staff", word: "Staff", keys: ["staff"] },
  { id: "questions", word: "Questions", keys: ["faqs"] },
  { id: "transfers", word: "Hand over", keys: ["transfers", "emergency"] },
  { id: "website", word: "Your website", keys: ["sites"] },
  { id: "calendars", word: "Your calendar", keys: [] },
];
