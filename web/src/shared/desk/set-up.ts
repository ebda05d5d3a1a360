// SPDX-License-Identifier: Apache-2.0
// What is still to do until customers reach the assistant: what it is called, and where it is done.
import type { Schema } from "@/shared/api/client";
import type { Key } from "@/shared/i18n/words";

type Step = Schema["Line"]["checklist"][number]["step"];

export const setUp: Record<Step, { word: Key; to: string }> = {
  business: { word: "Business", to: "/setup?step=business" },
  hours: { word: "Hours", to: "/setup?step=hours" },
  services: { word: "Services", to: "/setup?step=services" },
  greeting: { word: "Greeting", to: "/setup?step=greeting" },
  recording: { word: "Recording", to: "/setup?step=recording" },
  test_call: { word: "Call your assistant", to: "/setup?step=call" },
  website: { word: "Put it on your website", to: "/assistant#website" },
  forwarding: { word: "Forward your number", to: "/setup?step=forward" },
};

/** Gently: only until callers come by the number that they know. */
export const leftToDo = ({ checklist }: Schema["Line"]) =>
  checklist.some((s) => s.step === "forwarding" && !s.done) ? checklist.filter((s) => !s.done) : [];
