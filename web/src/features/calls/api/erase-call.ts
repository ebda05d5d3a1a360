// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const eraseCall = (call: string) => get("/api/v1/calls/{call}", "delete", { path: { call } });
