// SPDX-License-Identifier: Apache-2.0
import { ask } from "@/shared/api/client";

/** With the ETag that putAssistant wants back. */
export async function getAssistant() {
  const { data, etag } = await ask("/api/v1/assistant", "get");
  return { assistant: data, etag };
}

export const assistantQuery = { queryKey: ["assistant"], queryFn: getAssistant };
