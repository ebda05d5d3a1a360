// SPDX-License-Identifier: Apache-2.0
// Loading, empty, error and refused: the same four everywhere.
import type { UseQueryResult } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { Problem } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { Icon, Sign } from "./basic";
import { Lock, RotateCcw } from "./icons";

/** Nothing for 150 ms, then rows in the shape of what comes. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const t = useSay();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return <div aria-busy="true" className="await" />;
  return (
    <div className="skels" role="status" aria-label={t("Loading")}>
      {Array.from({ length: rows }, (_, n) => (
        <div key={n}>
          <span className="skel w1" />
          <span className="skel w2" />
          <span className="skel w3" />
        </div>
      ))}
    </div>
  );
}

export const Empty = ({ title, children, acts }: { title: string; children?: ReactNode; acts?: ReactNode }) => (
  <div className="empty">
    <Sign />
    <h3>{title}</h3>
    {children !== undefined && <p>{children}</p>}
    {acts !== undefined && <div className="acts">{acts}</div>}
  </div>
);

export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useSay();
  const problem = error instanceof Problem ? error : new Problem(500, "", "");
  if (problem.status === 403) return <Refused />;
  if (problem.status === 404) {
    return <Empty title={t("There is nothing here")}>{t("It never was, or it has been deleted.")}</Empty>;
  }
  return (
    <div className="empty" role="alert">
      <Icon of={RotateCcw} className="xl d" />
      <h3>{problem.status === 0 ? t("You are offline") : t("This part did not load")}</h3>
      <p>{t("Your assistant is still answering. Nothing is lost.")}</p>
      <div className="acts">
        <button type="button" className="btn" onClick={retry}>
          {t("Try again")}
        </button>
      </div>
      {problem.status > 0 && (
        <p className="small">{t("If it stays like this, quote {code}.", { code: problem.status })}</p>
      )}
    </div>
  );
}

export function Refused() {
  const t = useSay();
  return (
    <div className="empty">
      <Icon of={Lock} className="xl" />
      <h3>{t("Your role may not see this")}</h3>
      <p>{t("Ask the owner of the account.")}</p>
    </div>
  );
}

/** Old data stays while it is refreshed; the error takes the place of the part that failed, and of nothing else. What
 *  comes is drawn in small pieces, between which the page listens. */
export function Loaded<T>({
  query,
  rows,
  children,
}: {
  query: UseQueryResult<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  const data = useDeferredValue(query.data);
  if (data !== undefined) return children(data);
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />;
  return <Loading {...(rows !== undefined && { rows })} />;
}
