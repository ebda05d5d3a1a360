// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const inviteUser = (body: { name: string; email: string; role: Schema["Role"] }) =>
  get("/api/v1/users", "post", { body });
