// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const testWebhook = (webhook: string) => get("/api/v1/webhooks/{webhook}/test", "post", { path: { webhook } });
