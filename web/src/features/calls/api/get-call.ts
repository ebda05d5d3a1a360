// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const callQuery = (call: string) => ({
  queryKey: ["call", call],
  queryFn: () => get("/api/v1/calls/{call}", "get", { path: { call } }),
});
