// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card } from "@/shared/ui/basic";
import { Older } from "@/shared/ui/older";
import { Failed, Loading } from "@/shared/ui/states";
import { Table } from "@/shared/ui/table";
import { listAudit } from "./api/list-audit";

export function Audit() {
  const t = useSay();
  const { moment } = useFormat();
  const query = useInfiniteQuery({
    queryKey: ["audit"],
    queryFn: ({ pageParam }) => listAudit(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const rows = query.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <Card title={t("Audit log")}>
      <div className="body stack tight">
        <p className="muted">
          {t("Who saw, played, exported, changed or deleted what. Nobody can change a row.")}
        </p>
        {query.isPending && <Loading rows={5} />}
        {query.isError && rows.length === 0 && (
          <Failed error={query.error} retry={() => void query.refetch()} />
        )}
        {rows.length > 0 && (
          <Table heads={[t("When"), t("Who"), t("What"), t("Of")]} fold>
            {rows.map((r) => (
              <tr key={r.number}>
                <td>{moment(r.at)}</td>
                <td>{r.actor}</td>
                <td>{r.action.replaceAll("_", " ")}</td>
                <td className="mono" title={r.subject}>
                  {r.subject.slice(0, 8)}
                </td>
              </tr>
            ))}
          </Table>
        )}
        <Older query={query} />
      </div>
    </Card>
  );
}
