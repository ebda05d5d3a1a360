// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const lineQuery = { queryKey: ["line"], queryFn: () => get("/api/v1/line", "get") };
