// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const changeWebhook = (webhook: string, detail: Schema["WebhookDetail"], active: boolean) =>
  get("/api/v1/webhooks/{webhook}", "put", { path: { webhook }, body: { detail, active } });
