// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const answerMessage = (message: string, answered: boolean) =>
  get("/api/v1/messages/{message}", "patch", { path: { message }, body: { answered } });
