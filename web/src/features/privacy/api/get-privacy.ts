// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const getPrivacy = () => get("/api/v1/privacy", "get");
