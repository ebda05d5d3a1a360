// SPDX-License-Identifier: Apache-2.0
import { createContext, use, type ReactNode } from "react";
import type { Schema } from "@/shared/api/client";

const Context = createContext<Schema["Session"] | null>(null);

export const SessionProvider = ({ session, children }: { session: Schema["Session"]; children: ReactNode }) => (
  <Context value={session}>{children}</Context>
);

export function useSession(): Schema["Session"] {
  const session = use(Context);
  if (session === null) throw new Error("a page of the desk stands outside a session");
  return session;
}

const rank = { viewer: 0, staff: 1, admin: 2, owner: 3 };

/** Whether this person's role reaches at least `role`. The server decides; this only keeps idle buttons away. */
export const useMay = (role: Schema["Role"]) => rank[useSession().user.role] >= rank[role];
