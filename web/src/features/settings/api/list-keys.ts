// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listKeys = () => get("/api/v1/keys", "get");
