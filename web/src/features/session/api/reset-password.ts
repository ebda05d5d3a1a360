// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const resetPassword = (body: { token: string; password: string }) =>
  get("/api/v1/password/reset", "post", { body });
