// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router-dom";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { UrgencyTag } from "@/shared/desk/labels";
import { useAnswer } from "@/shared/desk/use-answer";
import { useSay } from "@/shared/i18n/words";
import { dayOf, phone } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { useMay } from "@/shared/session/session";
import { Card, Icon, Page } from "@/shared/ui/basic";
import { Check, Phone, RotateCcw } from "@/shared/ui/icons";
import { Empty, Failed, Loading } from "@/shared/ui/states";
import { listMessages } from "./api/list-messages";
import { inOrder } from "./order";

export default function Messages() {
  const t = useSay();
  const [params, setParams] = useSearchParams();
  const all = params.get("show") === "all";
  const query = useInfiniteQuery({
    queryKey: ["messages", all],
    queryFn: ({ pageParam }) => listMessages(!all, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const rows = all ? items : inOrder(items);
  return (
    <Page
      title={t("Messages")}
      lead={t("What callers asked your assistant to pass on.")}
      acts={
        <div className="seg" role="group" aria-label={t("Which messages")}>
          <button type="button" aria-pressed={!all} onClick={() => setParams({})}>
            {t("To answer")}
          </button>
          <button type="button" aria-pressed={all} onClick={() => setParams({ show: "all" })}>
            {t("All")}
          </button>
        </div>
      }
    >
      <Card className="flush">
        {query.isPending && <Loading rows={5} />}
        {query.isError && rows.length === 0 && (
          <Failed error={query.error} retry={() => void query.refetch()} />
        )}
        {query.isSuccess && rows.length === 0 && (
          <Empty title={t("All answered")}>{t("New messages come here.")}</Empty>
        )}
        <ul className="calls">
          {rows.map((m, n) => (
            <Row key={m.id} message={m} first={n === 0 && !all} />
          ))}
        </ul>
        {query.hasNextPage && (
          <div className="foot">
            <button
              type="button"
              className="btn"
              disabled={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t("Show older ones")}
            </button>
          </div>
        )}
      </Card>
    </Page>
  );
}

function Row({ message: m, first }: { message: Schema["Message"]; first: boolean }) {
  const t = useSay();
  const { local, clock, near, today } = useFormat();
  const may = useMay("staff");
  const answer = useAnswer();
  const at = local(m.at);
  const from = m.from || t("Somebody");
  return (
    <li className={m.answered ? "done" : ""}>
      <div className="when">
        {clock(at)}
        {dayOf(at) !== today && <small>{near(dayOf(at))}</small>}
      </div>
      <div className="who">
        <Link to={`/calls/${m.call}`}>{from}</Link>
        {m.callback !== "" && <span className="num">{phone(m.callback)}</span>}
        <p className="say">{m.text}</p>
        {m.addressee !== "" && <p className="small muted">{t("For {name}", { name: m.addressee })}</p>}
      </div>
      <div className="state">
        <UrgencyTag urgency={m.urgency} />
        {m.answered && (
          <span className="mood good">
            <Icon of={Check} />
            {t("Done")}
          </span>
        )}
      </div>
      <div className="do">
        {m.callback !== "" && !m.answered && (
          <a className={`btn sm ${first ? "primary" : ""}`} href={`tel:${m.callback}`}>
            <Icon of={Phone} />
            {t("Call back")}
          </a>
        )}
        {may && (
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={m.answered ? t("Not done: {name}", { name: from }) : t("Done: {name}", { name: from })}
            onClick={() => answer.mutate({ id: m.id, answered: !m.answered })}
          >
            <Icon of={m.answered ? RotateCcw : Check} />
          </button>
        )}
      </div>
    </li>
  );
}
