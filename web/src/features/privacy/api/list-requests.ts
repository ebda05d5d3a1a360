// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listRequests = () => get("/api/v1/privacy/requests", "get");
