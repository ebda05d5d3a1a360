// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const renewWebhookSecret = (webhook: string) =>
  get("/api/v1/webhooks/{webhook}/secret", "post", { path: { webhook } });
