// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const register = (body: { name: string; email: string; company: string; password: string }) =>
  get("/api/v1/register", "post", { body });
