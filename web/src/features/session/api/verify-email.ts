// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const verifyEmail = (body: { token: string; password: string }) => get("/api/v1/email/verify", "post", { body });
