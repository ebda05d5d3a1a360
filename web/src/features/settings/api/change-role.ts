// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const changeRole = (user: string, role: Schema["Role"]) =>
  get("/api/v1/users/{user}", "patch", { path: { user }, body: { role } });
