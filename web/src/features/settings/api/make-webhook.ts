// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const makeWebhook = (url: string, detail: Schema["WebhookDetail"], events: Schema["WebhookEvents"]) =>
  get("/api/v1/webhooks", "post", { body: { url, detail, events } });
