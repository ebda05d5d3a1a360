// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const makeArchive = () => get("/api/v1/privacy/archives", "post");
