// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router-dom";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Page } from "@/shared/ui/basic";
import { Empty, Failed, Loading } from "@/shared/ui/states";
import { getHeld } from "./api/get-held";
import { useHeldWords } from "./use-held-words";

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);

/** Whatever a row has in it, as text. */
function Value({ of }: { of: unknown }) {
  const { moment } = useFormat();
  if (of === null || of === undefined || of === "") return <span className="muted">–</span>;
  if (Array.isArray(of)) {
    if (of.length === 0) return <span className="muted">–</span>;
    return (
      <ul className="held">
        {of.map((one, n) => (
          <li key={n}>
            <Value of={one} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof of === "object") return <Fields of={of as Record<string, unknown>} />;
  if (typeof of === "string" && isMoment(of)) return <time dateTime={of}>{moment(of)}</time>;
  return <>{String(of)}</>;
}

function Fields({ of }: { of: Record<string, unknown> }) {
  const { field } = useHeldWords();
  return (
    <dl className="held">
      {Object.entries(of).map(([name, value]) => (
        <div key={name}>
          <dt>{field(name)}</dt>
          <dd>
            <Value of={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** C37: all that is held, a kind at a time. The names of kinds and fields are those of the archive. */
export default function Held() {
  const t = useSay();
  const { kind } = useHeldWords();
  const [params, setParams] = useSearchParams();
  const part = params.get("part") ?? "account";
  const query = useInfiniteQuery({
    queryKey: ["held", part],
    queryFn: ({ pageParam }) => getHeld(part, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: (old) => old, // the list of kinds stays while the next kind is read
  });
  const parts = query.data?.pages[0]?.parts ?? [];
  const found = parts.find((p) => p.id === part);
  const shown = found && kind(found);
  const rows = query.isPlaceholderData ? undefined : query.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title={t("All that is held")}
      lead={t("The same as in the archive, row by row. That you looked is in the audit log.")}
      acts={
        <Link className="btn" to="/promises">
          {t("Back")}
        </Link>
      }
    >
      <div className="cols">
        <nav className="toc" aria-label={t("Kinds of data")}>
          {parts.map((one) => (
            <button
              key={one.id}
              type="button"
              aria-current={part === one.id ? "true" : undefined}
              onClick={() => setParams({ part: one.id })}
            >
              {kind(one).name}
            </button>
          ))}
        </nav>
        <Card title={shown?.name ?? t("All that is held")}>
          <div className="body stack">
            {shown !== undefined && <p className="muted">{shown.about}</p>}
            {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
            {rows === undefined && !query.isError && <Loading rows={6} />}
            {rows?.length === 0 && <Empty title={t("Nothing of this kind is held.")} />}
            {rows?.map((row, n) => (
              <Fields key={n} of={row} />
            ))}
            {rows !== undefined && query.hasNextPage && (
              <div>
                <button
                  type="button"
                  className="btn sm"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t("Show more")}
                </button>
              </div>
            )}
          </div>
        </Card>
      </div>
    </Page>
  );
}
