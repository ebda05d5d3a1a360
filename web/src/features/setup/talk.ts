// SPDX-License-Identifier: Apache-2.0
// What was said in a call from this page, as its captions show it.
import type { Key } from "@/shared/i18n/words";

export interface Line {
  who: "agent" | "caller";
  text: string;
  /** Since the call began. */
  at_ms: number;
}

/** What was cut off was not heard: the last words of the assistant become what it really said. */
export function corrected(lines: Line[], heard: string): Line[] {
  const last = lines.map((line) => line.who).lastIndexOf("agent");
  if (last < 0) return lines;
  if (heard.trim() === "") return lines.filter((_, n) => n !== last);
  return lines.map((line, n) => (n === last ? { ...line, text: `${heard.trimEnd()} …` } : line));
}

/** Why a call did not come about, or broke off, and what to do; names of DOMException and reasons of the server. */
export function trouble(fault: { name?: string; reason?: string; secure: boolean }): Key {
  if (!fault.secure) return "A browser lends its microphone to pages under https only. Type instead.";
  if (fault.name === "NotAllowedError")
    return "The microphone is blocked. Allow it beside the address of this page, then call again, or type instead.";
  if (fault.name === "NotFoundError" || fault.name === "NotReadableError")
    return "No microphone was found, or another program holds it. Type instead.";
  if (fault.reason?.startsWith("speech is off"))
    return "Speech is switched off where this runs. You can still type.";
  return "The call did not come about. What you have set up is safe. Try again in a minute.";
}
