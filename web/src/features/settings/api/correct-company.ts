// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const correctCompany = (name: string) => get("/api/v1/company", "patch", { body: { name } });
