// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const getToday = () => get("/api/v1/today", "get");
