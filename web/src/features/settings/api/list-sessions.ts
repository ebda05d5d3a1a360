// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listSessions = () => get("/api/v1/sessions", "get");
