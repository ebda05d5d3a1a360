// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export type WebhookChange = { detail: Schema["WebhookDetail"]; events: Schema["WebhookEvents"]; active: boolean };

export const changeWebhook = (webhook: string, body: WebhookChange) =>
  get("/api/v1/webhooks/{webhook}", "put", { path: { webhook }, body });
