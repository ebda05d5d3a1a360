// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const signOutEverywhere = () => get("/api/v1/sessions", "delete");
