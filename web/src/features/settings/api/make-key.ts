// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const makeKey = (label: string, scopes: Schema["Scope"][]) =>
  get("/api/v1/keys", "post", { body: { label, scopes } });
