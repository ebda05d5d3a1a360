// SPDX-License-Identifier: Apache-2.0
import { Problem } from "@/shared/api/client";

/** Asked for on play, not before: the link lives minutes and each play is logged. Follows to the signed link once and
 *  hands its address and its sound out, so that one play is one row of the log. */
export async function getCallRecording(call: string): Promise<{ link: string; sound: ArrayBuffer }> {
  const response = await fetch(`/api/v1/calls/${encodeURIComponent(call)}/recording`, {
    credentials: "same-origin",
  }).catch(() => {
    throw new Problem(0, "offline", "");
  });
  if (!response.ok) throw new Problem(response.status, response.statusText, "");
  return { link: response.url, sound: await response.arrayBuffer() };
}
