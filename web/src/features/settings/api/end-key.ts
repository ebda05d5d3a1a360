// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const endKey = (key: string) => get("/api/v1/keys/{key}", "delete", { path: { key } });
