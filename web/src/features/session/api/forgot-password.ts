// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const forgotPassword = (email: string) => get("/api/v1/password/forgot", "post", { body: { email } });
