// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Problem } from "@/shared/api/client";
import { assistantQuery, getAssistant } from "@/shared/desk/get-assistant";
import { putAssistant } from "@/shared/desk/put-assistant";
import { changed, tidy } from "./check";
import type { Assistant } from "./days";

/** Where the answer to a save was lost on its way, the next save meets itself: then it is saved. */
async function putUnlessThere(mine: Assistant, etag: string) {
  try {
    return await putAssistant(mine, etag);
  } catch (fault) {
    if (!(fault instanceof Problem && fault.status === 412)) throw fault;
    const there = await getAssistant();
    if (changed(mine, there.assistant).length > 0) throw fault;
    return there;
  }
}

interface Kept {
  draft: Assistant;
  base: Awaited<ReturnType<typeof getAssistant>>;
}
/** What was typed and not saved while another page of the desk is open, over what it was typed. In memory alone. */
const kept = new WeakMap<QueryClient, Kept>();

/** Whoever comes back finds it; another's save meanwhile is met when it is saved, by the ETag of then. */
function takeUp(queries: QueryClient): Assistant | undefined {
  const back = kept.get(queries);
  if (back !== undefined) queries.setQueryData(assistantQuery.queryKey, back.base);
  return back?.draft;
}

/** What is typed stays until it is saved or discarded: a refresh, a lost line, a look at another page of the desk or
 *  another's save do not touch it. */
export function useDraft() {
  const queries = useQueryClient();
  const [draft, setDraft] = useState(() => takeUp(queries));
  const query = useQuery({
    ...assistantQuery,
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  const [theirs, setTheirs] = useState<{ assistant: Assistant; etag: string }>();
  const base = query.data?.assistant;
  useEffect(() => {
    if (base !== undefined) setDraft((mine) => mine ?? base);
  }, [base]);
  const save = useMutation({
    mutationFn: (etag: string) => putUnlessThere(tidy(draft ?? (base as Assistant)), etag),
    onSuccess: (reply) => {
      queries.setQueryData(assistantQuery.queryKey, reply);
      setDraft(reply.assistant);
      setTheirs(undefined);
      void queries.invalidateQueries({ queryKey: ["line"] });
      void queries.invalidateQueries({ queryKey: ["session"] });
    },
    onError: async (error) => {
      if (error instanceof Problem && error.status === 412) setTheirs(await getAssistant());
    },
  });
  const dirty = base !== undefined && draft !== undefined ? changed(draft, base) : [];
  useEffect(() => {
    if (query.data === undefined || draft === undefined) return;
    if (dirty.length > 0) kept.set(queries, { draft, base: query.data });
    else kept.delete(queries);
  }, [queries, query.data, draft, dirty.length]);
  useEffect(() => {
    if (dirty.length === 0) return;
    const warn = (e: BeforeUnloadEvent) => e.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [dirty.length]);
  return {
    query,
    draft,
    dirty,
    theirs,
    error: save.error,
    saving: save.isPending,
    saved: save.isSuccess,
    set: (change: Partial<Assistant>) =>
      setDraft((mine) => (mine === undefined ? mine : { ...mine, ...change })),
    save: () => save.mutateAsync(query.data?.etag ?? ""),
    discard: () => {
      setDraft(base);
      setTheirs(undefined);
      save.reset();
    },
    keepMine: () => {
      if (theirs !== undefined) {
        queries.setQueryData(assistantQuery.queryKey, theirs);
        save.mutate(theirs.etag);
      }
    },
    takeTheirs: () => {
      if (theirs === undefined) return;
      queries.setQueryData(assistantQuery.queryKey, theirs);
      setDraft(theirs.assistant);
      setTheirs(undefined);
      save.reset();
    },
  };
}
