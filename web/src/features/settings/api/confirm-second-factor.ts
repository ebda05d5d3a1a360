// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const confirmSecondFactor = (code: string) => get("/api/v1/me/second-factor", "put", { body: { code } });
