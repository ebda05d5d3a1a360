// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const makeWebhook = (url: string, detail: Schema["WebhookDetail"]) =>
  get("/api/v1/webhooks", "post", { body: { url, detail } });
