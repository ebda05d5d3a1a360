// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const getLine = () => get("/api/v1/line", "get");
