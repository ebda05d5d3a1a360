// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const figuresQuery = (days: number) => ({
  queryKey: ["figures", days],
  queryFn: () => get("/api/v1/figures", "get", { query: { days } }),
});
