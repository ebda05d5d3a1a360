// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const makeArchive = (silenced: boolean) => get("/api/v1/privacy/archives", "post", { body: { silenced } });
