// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const getTerms = () => get("/api/v1/register", "get");
