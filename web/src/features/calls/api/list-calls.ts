// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export interface CallFilter {
  q?: string;
  outcome?: Schema["Outcome"];
  from?: string;
  until?: string;
}

export const listCalls = (filter: CallFilter, cursor: string | undefined) =>
  get("/api/v1/calls", "get", { query: { ...filter, limit: 100, ...(cursor !== undefined && { cursor }) } });
