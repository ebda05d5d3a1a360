// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const termsQuery = {
  queryKey: ["terms"],
  queryFn: () => get("/api/v1/register", "get"),
  staleTime: Infinity,
};
