// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const changePassword = (body: { old: string; new: string }) =>
  get("/api/v1/me/password", "put", { body });
