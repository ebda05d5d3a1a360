// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const signOut = () => get("/api/v1/session", "delete");
