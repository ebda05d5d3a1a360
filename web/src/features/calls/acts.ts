// SPDX-License-Identifier: Apache-2.0
import type { Act } from "@/shared/desk/live-feed";
import type { Key, Say } from "@/shared/i18n/words";

const words: Record<string, [doing: Key, done: Key]> = {
  check_availability: ["Looks up free times", "Looked up free times"],
  book_appointment: ["Books the appointment", "Booked the appointment"],
  find_appointment: ["Looks for the appointment", "Found the appointment"],
  move_appointment: ["Moves the appointment", "Moved the appointment"],
  cancel_appointment: ["Cancels the appointment", "Cancelled the appointment"],
  take_message: ["Takes the message", "Took the message"],
  transfer_call: ["Calls somebody to the phone", "Called somebody to the phone"],
  answer_faq: ["Looks up the answer", "Looked up the answer"],
  privacy_request: ["Enters the privacy request", "Entered the privacy request"],
  report_emergency: ["Tells you of an emergency", "Told you of an emergency"],
};

/** What happened, in a sentence; nothing is said to be done before it is. */
export function actWords(act: Act, t: Say): string {
  const [doing, done] = words[act.tool] ?? (["Looks something up", "Looked something up"] satisfies [Key, Key]);
  if (act.state === "asked") return `${t(doing)} …`;
  if (act.state === "refused") return t("{what}: that was not possible", { what: t(doing) });
  return t("{what}, {seconds} seconds", { what: t(done), seconds: (act.took_ms / 1000).toFixed(1) });
}
