// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";

const rank = { emergency: 0, high: 1, normal: 2, low: 3 };

/** The most urgent first, then the one that has waited longest. */
export const inOrder = (messages: Schema["Message"][]) =>
  [...messages].sort((a, b) => rank[a.urgency] - rank[b.urgency] || a.at.localeCompare(b.at));
