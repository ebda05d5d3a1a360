// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listArchives = () => get("/api/v1/privacy/archives", "get");
