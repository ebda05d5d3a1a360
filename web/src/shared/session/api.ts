// SPDX-License-Identifier: Apache-2.0
import { get, keepCsrf } from "@/shared/api/client";

async function getSession() {
  const session = await get("/api/v1/session", "get");
  keepCsrf(session.csrf);
  return session;
}

export const sessionQuery = { queryKey: ["session"], queryFn: getSession };
