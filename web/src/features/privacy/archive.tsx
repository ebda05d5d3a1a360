// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { useMay } from "@/shared/session/session";
import { Card, Icon } from "@/shared/ui/basic";
import { Download, FileText } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { useFailure } from "@/shared/ui/toast";
import { listArchives } from "./api/list-archives";
import { makeArchive } from "./api/make-archive";

export function Archive() {
  const t = useSay();
  const { moment, date, local } = useFormat();
  const queries = useQueryClient();
  const failed = useFailure();
  const may = useMay("admin");
  const query = useQuery({
    queryKey: ["archives"],
    queryFn: listArchives,
    refetchInterval: (q) => (q.state.data?.items.some((a) => a.state === "being_made") ? 3000 : false),
  });
  const [silenced, setSilenced] = useState(false);
  const make = useMutation({
    mutationFn: makeArchive,
    onError: failed,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["archives"] }),
  });
  const busy = make.isPending || (query.data?.items.some((a) => a.state === "being_made") ?? false);
  const words = (a: { state: string; goes: string }) => {
    if (a.state === "being_made") return t("It is being made");
    if (a.state === "failed") return t("It did not work. Try again.");
    return t("Ready. It goes on {day}.", { day: date(local(a.goes).slice(0, 10)) });
  };
  return (
    <Card
      title={t("Take everything with you")}
      aside={
        may && (
          <button type="button" className="btn sm" disabled={busy} onClick={() => make.mutate(silenced)}>
            {t("Make an archive")}
          </button>
        )
      }
    >
      <Loaded query={query} rows={1}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="body muted">{t("One file with your calls, messages, appointments and settings.")}</p>
          ) : (
            <ul className="rows ic body">
              {items.map((a) => (
                <li key={a.id}>
                  <span className="ic">
                    <Icon of={FileText} />
                  </span>
                  <div>
                    <b>{moment(a.made)}</b>
                    <p>{words(a)}</p>
                    {a.silenced && <p className="muted">{t("What is personal is silent in its recordings.")}</p>}
                  </div>
                  {a.state === "ready" && (
                    <a className="btn sm" href={`/api/v1/privacy/archives/${a.id}/file`}>
                      <Icon of={Download} />
                      {t("Download")}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {may && (
        <label className="flex body">
          <input type="checkbox" className="ck" checked={silenced} onChange={(e) => setSilenced(e.target.checked)} />
          {t("Silence what is personal in the recordings")}
        </label>
      )}
    </Card>
  );
}
