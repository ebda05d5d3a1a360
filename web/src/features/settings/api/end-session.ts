// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const endSession = (session: string) =>
  get("/api/v1/sessions/{session}", "delete", { path: { session } });
