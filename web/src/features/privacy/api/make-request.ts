// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const makeRequest = (kind: Schema["RequestKind"], detail: string) =>
  get("/api/v1/privacy/requests", "post", { body: { kind, ...(detail !== "" && { detail }) } });
