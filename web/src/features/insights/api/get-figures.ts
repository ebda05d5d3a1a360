// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const getFigures = (days: number) => get("/api/v1/figures", "get", { query: { days } });
