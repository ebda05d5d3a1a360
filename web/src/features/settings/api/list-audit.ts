// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listAudit = (cursor: string | undefined) =>
  get("/api/v1/audit", "get", { query: cursor === undefined ? {} : { cursor } });
