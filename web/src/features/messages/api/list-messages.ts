// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listMessages = (open: boolean, cursor: string | undefined) =>
  get("/api/v1/messages", "get", { query: { ...(open && { open }), ...(cursor !== undefined && { cursor }) } });
