// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listWebhooks = () => get("/api/v1/webhooks", "get");
