// SPDX-License-Identifier: Apache-2.0
import type { Word } from "./words";

/** Why a call did not come about, and what to do; names of DOMException and close reasons of the server. */
export function trouble(fault: { name?: string; reason?: string; secure: boolean }): Word {
  const { name, reason = "", secure } = fault;
  if (!secure) return "insecure";
  if (name === "NotAllowedError") return "blocked";
  if (name === "NotFoundError" || name === "NotReadableError") return "no_microphone";
  if (reason.startsWith("speech is off")) return "no_speech";
  if (/try again/.test(reason)) return "busy";
  if (reason.startsWith("no such agent")) return "gone";
  return "failed";
}
