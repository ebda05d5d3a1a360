// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const restoreCompany = () => get("/api/v1/company/restore", "post");
