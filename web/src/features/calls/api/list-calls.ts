// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export interface CallFilter {
  q?: string;
  outcome?: Schema["Outcome"];
  from?: string;
  until?: string;
}

/** What the first window shows comes first, and soon. */
const listCalls = (filter: CallFilter, cursor: string | undefined) =>
  get("/api/v1/calls", "get", {
    query: { ...filter, ...(cursor === undefined ? { limit: 50 } : { limit: 100, cursor }) },
  });

type Page = Awaited<ReturnType<typeof listCalls>>;

export const callsQuery = (filter: CallFilter) => ({
  queryKey: ["calls", filter],
  queryFn: ({ pageParam }: { pageParam: string | undefined }) => listCalls(filter, pageParam),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last: Page) => last.next ?? undefined,
});
