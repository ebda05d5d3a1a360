// SPDX-License-Identifier: Apache-2.0
// Everything behind the sign-in.
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { Navigate, Outlet, useLocation } from "react-router-dom";
import { Problem } from "@/shared/api/client";
import { LiveProvider } from "@/shared/desk/live";
import { sessionQuery } from "@/shared/session/api";
import { SessionProvider } from "@/shared/session/session";
import { Failed, Loading } from "@/shared/ui/states";

export function Desk() {
  const here = useLocation();
  const session = useQuery({ ...sessionQuery, refetchInterval: 240_000 });
  // The page is drawn in small pieces, so that a slow telephone listens to fingers meanwhile.
  const known = useDeferredValue(session.data);
  if (session.error instanceof Problem && session.error.status === 401) {
    return <Navigate to="/sign-in" replace state={{ from: here.pathname + here.search }} />;
  }
  if (known !== undefined)
    return (
      <SessionProvider session={known}>
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
