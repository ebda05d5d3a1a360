// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";

export interface Need {
  call: Schema["CallRow"] | undefined;
  message: Schema["Message"] | undefined;
}

const rank: Record<string, number> = { emergency: 0, high: 1, normal: 2, low: 3 };
const weight = (need: Need) => rank[need.message?.urgency ?? need.call?.urgency ?? "normal"] ?? 2;

/** What waits for the owner, the most urgent first; and the calls that are settled. */
export function sort(today: Schema["Today"]): { needs: Need[]; settled: Schema["CallRow"][] } {
  const open = today.messages.filter((m) => !m.answered);
  const asked = new Set(open.map((m) => m.call));
  const needs: Need[] = open.map((message) => ({
    message,
    call: today.calls.find((c) => c.id === message.call),
  }));
  const answered = new Set(today.messages.filter((m) => m.answered).map((m) => m.call));
  for (const call of today.calls) {
    if (call.next_step !== "" && !asked.has(call.id) && !answered.has(call.id))
      needs.push({ call, message: undefined });
  }
  const waiting = new Set(needs.map((n) => n.call?.id));
  return {
    needs: needs.sort((a, b) => weight(a) - weight(b)),
    settled: today.calls.filter((c) => !waiting.has(c.id) && !c.running),
  };
}
