// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listWebhookDeliveries = (webhook: string, cursor: string | undefined) =>
  get("/api/v1/webhooks/{webhook}/deliveries", "get", {
    path: { webhook },
    query: cursor === undefined ? {} : { cursor },
  });
