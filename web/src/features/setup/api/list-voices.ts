// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listVoices = () => get("/api/v1/voices", "get");
