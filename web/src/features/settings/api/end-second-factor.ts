// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const endSecondFactor = (password: string, code: string) =>
  get("/api/v1/me/second-factor", "delete", { body: { password, code } });
