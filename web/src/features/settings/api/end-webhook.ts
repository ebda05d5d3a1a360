// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const endWebhook = (webhook: string) => get("/api/v1/webhooks/{webhook}", "delete", { path: { webhook } });
