// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const removeUser = (user: string) => get("/api/v1/users/{user}", "delete", { path: { user } });
