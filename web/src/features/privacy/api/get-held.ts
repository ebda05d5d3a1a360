// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const getHeld = (part: string, cursor: string | undefined) =>
  get("/api/v1/privacy/held", "get", { query: { part, ...(cursor !== undefined && { cursor }) } });
