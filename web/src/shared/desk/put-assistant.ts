// SPDX-License-Identifier: Apache-2.0
import { ask, type Schema } from "@/shared/api/client";

export async function putAssistant(assistant: Schema["Assistant"], etag: string) {
  const reply = await ask("/api/v1/assistant", "put", { body: assistant, ifMatch: etag });
  return { assistant: reply.data, etag: reply.etag };
}
