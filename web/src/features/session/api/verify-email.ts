// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const verifyEmail = (token: string) => get("/api/v1/email/verify", "post", { body: { token } });
