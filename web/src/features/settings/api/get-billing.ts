// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const getBilling = () => get("/api/v1/billing", "get");
