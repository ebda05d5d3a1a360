// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const changePlan = (plan: string) => get("/api/v1/billing", "put", { body: { plan } });
