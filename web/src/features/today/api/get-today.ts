// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const todayQuery = { queryKey: ["today"], queryFn: () => get("/api/v1/today", "get") };
