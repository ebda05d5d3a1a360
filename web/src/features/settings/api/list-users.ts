// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listUsers = () => get("/api/v1/users", "get");
