// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo, useState } from "react";
import { useSearchParams } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { outcomes } from "@/shared/desk/labels";
import { useSay } from "@/shared/i18n/words";
import { Card, Icon, Input, Page } from "@/shared/ui/basic";
import { Form } from "@/shared/ui/form";
import { Search } from "@/shared/ui/icons";
import { Empty, Failed, Loading } from "@/shared/ui/states";
import { callsQuery, type CallFilter } from "./api/list-calls";
import { CallList } from "./call-list";

const keys = ["q", "outcome", "from", "until"] as const;

/** The filter lives in the address, so that back, reload and a bookmark keep it. */
function useFilter() {
  const [params, setParams] = useSearchParams();
  const filter: CallFilter = {};
  for (const key of keys) {
    const value = params.get(key);
    if (value) Object.assign(filter, { [key]: value });
  }
  const set = (change: Partial<Record<(typeof keys)[number], string>>) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [key, value] of Object.entries(change)) {
          if (value === "") next.delete(key);
          else next.set(key, value);
        }
        return next;
      },
      { replace: true },
    );
  return { filter, set, clear: () => setParams({}, { replace: true }) };
}

export default function Calls() {
  const t = useSay();
  const { filter, set, clear } = useFilter();
  const [typed, setTyped] = useState(filter.q ?? "");
  const query = useInfiniteQuery({
    ...callsQuery(filter),
    // Whoever comes back from a call finds the list as he left it; a long one is not asked for anew for that.
    gcTime: 30 * 60_000,
    staleTime: ({ state }) => ((state.data?.pages.length ?? 0) > 3 ? Infinity : 15_000),
    placeholderData: (old) => old,
  });
  const pages = useDeferredValue(query.data)?.pages;
  const rows = useMemo(() => pages?.flatMap((page) => page.items) ?? [], [pages]);
  const filtered = Object.keys(filter).length > 0;
  return (
    <Page title={t("Calls")} lead={t("Search for a whole number, name or e-mail: they are kept encrypted.")}>
      <Form className="filters" role="search" onSend={() => set({ q: typed.trim() })}>
        <div className="search">
          <Icon of={Search} />
          <Input
            type="search"
            aria-label={t("A whole number, name or e-mail")}
            maxLength={120}
            value={typed}
            placeholder={t("A whole number, name or e-mail")}
            onChange={(e) => {
              setTyped(e.target.value);
              if (e.target.value === "") set({ q: "" });
            }}
          />
        </div>
        <select
          className="in"
          aria-label={t("Outcome")}
          value={filter.outcome ?? ""}
          onChange={(e) => set({ outcome: e.target.value })}
        >
          <option value="">{t("Every outcome")}</option>
          {Object.entries(outcomes).map(([value, { word }]) => (
            <option key={value} value={value}>
              {t(word)}
            </option>
          ))}
        </select>
        <label className="day">
          <span>{t("From")}</span>
          <Input type="date" value={filter.from ?? ""} onChange={(e) => set({ from: e.target.value })} />
        </label>
        <label className="day">
          <span>{t("Until")}</span>
          <Input type="date" value={filter.until ?? ""} onChange={(e) => set({ until: e.target.value })} />
        </label>
        <button type="submit" className="btn">
          {t("Search")}
        </button>
      </Form>
      <Card className="flush">
        {query.isError && rows.length === 0 && (
          <Failed error={query.error} retry={() => void query.refetch()} />
        )}
        {pages === undefined && !query.isError && <Loading rows={8} />}
        {pages !== undefined && rows.length === 0 && (
          <Nothing
            filtered={filtered}
            clear={() => {
              setTyped("");
              clear();
            }}
          />
        )}
        {rows.length > 0 && (
          <CallList
            rows={rows as Schema["CallRow"][]}
            more={query.hasNextPage}
            busy={query.isFetchingNextPage}
            broken={query.isFetchNextPageError}
            fetchMore={() => void query.fetchNextPage()}
          />
        )}
      </Card>
    </Page>
  );
}

function Nothing({ filtered, clear }: { filtered: boolean; clear: () => void }) {
  const t = useSay();
  if (!filtered) {
    return (
      <Empty title={t("No calls yet")}>{t("Call your assistant and see what a call looks like here.")}</Empty>
    );
  }
  return (
    <Empty
      title={t("Nothing matches")}
      acts={
        <button type="button" className="btn" onClick={clear}>
          {t("Clear the filters")}
        </button>
      }
    />
  );
}
