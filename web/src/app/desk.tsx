// SPDX-License-Identifier: Apache-2.0
// Everything behind the sign-in.
import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation } from "react-router-dom";
import { Problem } from "@/shared/api/client";
import { LiveProvider } from "@/shared/desk/live";
import { getSession } from "@/shared/session/api";
import { SessionProvider } from "@/shared/session/session";
import { Failed, Loading } from "@/shared/ui/states";

export function Desk() {
  const here = useLocation();
  const session = useQuery({ queryKey: ["session"], queryFn: getSession, refetchInterval: 240_000 });
  if (session.error instanceof Problem && session.error.status === 401) {
    return <Navigate to="/sign-in" replace state={{ from: here.pathname + here.search }} />;
  }
  if (session.data !== undefined)
    return (
      <SessionProvider session={session.data}>
        <LiveProvider>
          <Outlet />
        </LiveProvider>
      </SessionProvider>
    );
  if (session.isError)
    return (
      <main>
        <Failed error={session.error} retry={() => void session.refetch()} />
      </main>
    );
  return (
    <main>
      <Loading />
    </main>
  );
}
