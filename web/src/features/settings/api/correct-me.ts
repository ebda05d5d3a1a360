// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const correctMe = (body: { name?: string; email?: string; password?: string }) =>
  get("/api/v1/me", "patch", { body });
