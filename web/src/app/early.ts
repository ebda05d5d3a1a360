// SPDX-License-Identifier: Apache-2.0
// Whoever comes to a page has its code, and what it shows first, on their way before it is known who he is: a telephone
// on a slow line waits for one answer after another once, not four times.
import type { QueryClient } from "@tanstack/react-query";
import { callQuery } from "@/features/calls/api/get-call";
import { callsQuery } from "@/features/calls/api/list-calls";
import { figuresQuery } from "@/features/insights/api/get-figures";
import { privacyQuery } from "@/features/privacy/api/get-privacy";
import { termsQuery } from "@/features/session/api/get-terms";
import { todayQuery } from "@/features/today/api/get-today";
import { assistantQuery } from "@/shared/desk/get-assistant";
import { lineQuery } from "@/shared/desk/get-line";
import { sessionQuery } from "@/shared/session/api";
import { load } from "./pages";

interface Early {
  path: string;
  code: () => Promise<unknown>;
  data?: (queries: QueryClient, rest: string) => Promise<unknown>;
  /** What it shows first depends on the rest of its address. */
  searched?: true;
  door?: true;
}

// The first that fits.
const pages: Early[] = [
  { path: "/sign-in", code: load.signIn, data: (q) => q.prefetchQuery(termsQuery), door: true },
  { path: "/register", code: load.register, data: (q) => q.prefetchQuery(termsQuery), door: true },
  { path: "/setup", code: load.setup, data: (q) => q.prefetchQuery(assistantQuery) },
  { path: "/today", code: load.today, data: (q) => q.prefetchQuery(todayQuery) },
  { path: "/calls/live", code: load.live },
  { path: "/calls/", code: load.call, data: (q, call) => q.prefetchQuery(callQuery(call)) },
  { path: "/calls", code: load.calls, data: (q) => q.prefetchInfiniteQuery(callsQuery({})), searched: true },
  { path: "/messages", code: load.messages },
  { path: "/calendar", code: load.calendar },
  { path: "/insights", code: load.insights, data: (q) => q.prefetchQuery(figuresQuery(30)) },
  { path: "/assistant", code: load.assistant, data: (q) => q.prefetchQuery(assistantQuery) },
  { path: "/promises/held", code: load.held },
  { path: "/promises", code: load.privacy, data: (q) => q.prefetchQuery(privacyQuery) },
  { path: "/settings", code: load.settings },
];

/** What does not come, the page itself asks for again, or says so. */
export function beginEarly(queries: QueryClient, { pathname, search }: Location) {
  const page = pages.find(({ path }) => pathname.startsWith(path));
  if (page === undefined) return;
  page.code().catch(() => undefined);
  if (page.door === undefined) {
    void queries.prefetchQuery(sessionQuery);
    void queries.prefetchQuery(lineQuery);
  }
  if (page.searched === undefined || search === "") void page.data?.(queries, pathname.slice(page.path.length));
}
