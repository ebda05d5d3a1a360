// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { daysBetween } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Dialog, Field, Icon, Tag } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Form } from "@/shared/ui/form";
import { Check, Clock, Plus, X } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { Table } from "@/shared/ui/table";
import { useFailure } from "@/shared/ui/toast";
import { listRequests } from "./api/list-requests";
import { makeRequest } from "./api/make-request";

type Kind = Schema["RequestKind"];

const kinds: Record<Kind, Key> = {
  access: "What is kept about me",
  correction: "Correct something",
  erasure: "Delete everything about me",
  export: "A copy of my data",
  objection: "Stop using my data",
  minor: "About a child",
};

export function Requests() {
  const t = useSay();
  const { date, today } = useFormat();
  const [open, setOpen] = useState(false);
  const query = useQuery({ queryKey: ["requests"], queryFn: listRequests });
  const waiting = query.data?.items.filter((r) => r.state === "open" || r.state === "unproven").length ?? 0;
  const left = (day: string) =>
    t("{day}, {n} days left", { day: date(day), n: Math.max(0, daysBetween(today, day)) });
  const state = (r: Schema["RightsRequest"]) =>
    ({
      unproven: <Tag icon={Clock}>{t("Waits for proof")}</Tag>,
      open: (
        <Tag tone="attn" icon={Clock}>
          {t("Being answered")}
        </Tag>
      ),
      answered: (
        <Tag tone="ok" icon={Check}>
          {t("Answered")}
        </Tag>
      ),
      refused: <Tag icon={X}>{t("Refused, with the reason")}</Tag>,
    })[r.state];
  return (
    <Card
      title={t("Requests")}
      count={waiting}
      aside={
        <button type="button" className="btn sm" onClick={() => setOpen(true)}>
          <Icon of={Plus} />
          {t("Ask for something")}
        </button>
      }
    >
      <Loaded query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="body muted">{t("No requests. Callers can ask on the telephone.")}</p>
          ) : (
            <div className="body">
              <Table heads={[t("Asks"), t("Made"), t("Answer by"), t("State")]} fold>
                {items.map((r) => (
                  <tr key={r.id}>
                    <td>
                      <b>{t(kinds[r.kind])}</b>
                    </td>
                    <td>{date(r.made.slice(0, 10))}</td>
                    <td>{left(r.answer_by)}</td>
                    <td>{state(r)}</td>
                  </tr>
                ))}
              </Table>
            </div>
          )
        }
      </Loaded>
      {open && <Ask onClose={() => setOpen(false)} />}
    </Card>
  );
}

function Ask({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const queries = useQueryClient();
  const failed = useFailure();
  const [kind, setKind] = useState<Kind>("access");
  const [detail, setDetail] = useState("");
  const send = useMutation({
    mutationFn: () => makeRequest(kind, detail.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["requests"] });
      onClose();
    },
    onError: failed,
  });
  return (
    <Dialog title={t("What do you ask for?")} onClose={onClose}>
      <Form className="stack tight" onSend={() => send.mutate()}>
        <Field label={t("About your own data")}>
          {({ id }) => (
            <select id={id} className="in" value={kind} onChange={(e) => setKind(e.target.value as Kind)}>
              {Object.entries(kinds).map(([value, word]) => (
                <option key={value} value={value}>
                  {t(word)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t("In your words, if you like")} hint={t("At most 2,000 characters.")}>
          {({ bad: _, ...ids }) => (
            <textarea
              {...ids}
              className="in"
              maxLength={2000}
              value={detail}
              onChange={(e) => setDetail(e.target.value)}
            />
          )}
        </Field>
        <DialogActs onBack={onClose} word={t("Ask")} off={send.isPending} />
      </Form>
    </Dialog>
  );
}
