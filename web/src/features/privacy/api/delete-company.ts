// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const deleteCompany = (password: string) => get("/api/v1/company", "delete", { body: { password } });
