// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Older } from "@/shared/ui/older";
import { Failed, Loading } from "@/shared/ui/states";
import { Table } from "@/shared/ui/table";
import { listWebhookDeliveries } from "./api/list-webhook-deliveries";
import { events } from "./webhook-events";

type Delivery = Schema["WebhookDelivery"];
const states: Record<Delivery["state"], Key> = {
  waiting: "Waiting",
  delivered: "Delivered",
  failed: "Given up",
  withheld: "Not sent",
};
const troubles: Record<Delivery["trouble"], Key | null> = {
  none: null,
  status: "another answer than 2xx",
  timeout: "no answer within 10 seconds",
  refused: "a redirect, or no address of the Internet",
  unreachable: "nobody there, or a wrong certificate",
  erased: "it was deleted",
  off: "the webhook was off",
};

/** What became of each, newest first; while one waits, it looks again. */
export function Deliveries({ webhook, host }: { webhook: string; host: string }) {
  const t = useSay();
  const { moment } = useFormat();
  const query = useInfiniteQuery({
    queryKey: ["deliveries", webhook],
    queryFn: ({ pageParam }) => listWebhookDeliveries(webhook, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.items.some((d) => d.state === "waiting" && d.attempts === 0) ? 2000 : false,
  });
  const rows = query.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <section className="body stack tight" aria-label={t("Deliveries to {name}", { name: host })}>
      {query.isPending && <Loading rows={2} />}
      {query.isError && rows.length === 0 && (
        <Failed error={query.error} retry={() => void query.refetch()} />
      )}
      {query.data !== undefined && rows.length === 0 && (
        <p className="muted">{t("Nothing was sent there within the last week.")}</p>
      )}
      {rows.length > 0 && (
        <Table heads={[t("When"), t("What"), t("What became of it"), t("Answered with"), t("Tries")]} fold>
          {rows.map((d) => (
            <tr key={d.id}>
              <td>{moment(d.tried ?? d.made)}</td>
              <td>
                {d.event === null ? t("A test") : <Link to={`/calls/${d.call}`}>{t(events[d.event])}</Link>}
              </td>
              <td>
                {t(states[d.state])}
                {troubles[d.trouble] !== null && `: ${t(troubles[d.trouble] as Key)}`}
              </td>
              <td>{d.status > 0 ? `${d.status}, ${d.took_ms} ms` : "–"}</td>
              <td>{d.attempts}</td>
            </tr>
          ))}
        </Table>
      )}
      <Older query={query} />
    </section>
  );
}
