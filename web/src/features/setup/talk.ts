// SPDX-License-Identifier: Apache-2.0
// What went wrong with a call from this page, in words.
import type { Key } from "@/shared/i18n/words";

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
