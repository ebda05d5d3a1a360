// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const privacyQuery = { queryKey: ["privacy"], queryFn: () => get("/api/v1/privacy", "get") };
