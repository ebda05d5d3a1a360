// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const beginSecondFactor = () => get("/api/v1/me/second-factor", "post");
