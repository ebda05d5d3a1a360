// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Dialog, Icon } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Plus, Trash2 } from "@/shared/ui/icons";
import { Empty, Loaded } from "@/shared/ui/states";
import { useFailure } from "@/shared/ui/toast";
import { changeWebhook, type WebhookChange } from "./api/change-webhook";
import { endWebhook } from "./api/end-webhook";
import { listWebhooks } from "./api/list-webhooks";
import { renewWebhookSecret } from "./api/renew-webhook-secret";
import { testWebhook } from "./api/test-webhook";
import { Deliveries } from "./deliveries";
import { details, MakeWebhook, Secret } from "./make-webhook";
import { EventChoice } from "./webhook-events";

type Webhook = Schema["Webhook"];
const most = 5;
const states: Record<Webhook["state"], Key> = {
  on: "On",
  off: "Switched off",
  gone: "Off: it said that it is gone",
  failing: "Off: for a week nothing went through",
};

/** Without what stands behind the host: that may be a secret. */
const hostOf = (url: string) => new URL(url).host;

export function Webhooks() {
  const t = useSay();
  const [making, setMaking] = useState(false);
  const query = useQuery({ queryKey: ["webhooks"], queryFn: listWebhooks });
  return (
    <>
      <Card
        title={t("Webhooks")}
        aside={
          <button
            type="button"
            className="btn sm"
            disabled={(query.data?.items.length ?? 0) >= most}
            onClick={() => setMaking(true)}
          >
            <Icon of={Plus} />
            {t("Add a webhook")}
          </button>
        }
      >
        <Loaded query={query} rows={2}>
          {({ items }) =>
            items.length === 0 && (
              <Empty title={t("No webhooks")}>
                {t("A program of yours can be told of calls, appointments and messages, at an address that you name.")}
              </Empty>
            )
          }
        </Loaded>
        {query.data !== undefined && query.data.items.length > 0 && (
          <p className="body muted">
            {t("What you choose is posted there, signed. What was sent stands in the call’s ledger.")}
          </p>
        )}
        {making && <MakeWebhook onClose={() => setMaking(false)} />}
      </Card>
      {query.data?.items.map((one) => <One key={one.id} one={one} />)}
    </>
  );
}

function One({ one }: { one: Webhook }) {
  const t = useSay();
  const { moment } = useFormat();
  const queries = useQueryClient();
  const failed = useFailure();
  const [ending, setEnding] = useState(false);
  const host = hostOf(one.url);
  const fresh = () => {
    setEnding(false);
    void queries.invalidateQueries({ queryKey: ["webhooks"] });
  };
  const log = () => void queries.invalidateQueries({ queryKey: ["deliveries", one.id] });
  const on = one.state === "on";
  const change = useMutation({
    mutationFn: (x: Partial<WebhookChange>) =>
      changeWebhook(one.id, { detail: one.detail, events: one.events, active: on, ...x }),
    onSuccess: fresh,
    onError: failed,
  });
  const renew = useMutation({ mutationFn: () => renewWebhookSecret(one.id), onError: failed });
  const test = useMutation({ mutationFn: () => testWebhook(one.id), onSuccess: log, onError: failed });
  const end = useMutation({ mutationFn: () => endWebhook(one.id), onSuccess: fresh, onError: failed });
  return (
    <Card
      title={host}
      aside={
        <button
          type="button"
          className="btn ghost icon"
          aria-label={t("Delete {name}", { name: host })}
          onClick={() => setEnding(true)}
        >
          <Icon of={Trash2} />
        </button>
      }
    >
      <div className="body stack tight">
        <p className="mono secret">{one.url}</p>
        <p className="muted">
          {t(states[one.state])}
          {on &&
            one.failing_since !== null &&
            `: ${t("nothing goes through since {time}", { time: moment(one.failing_since) })}`}
        </p>
        <EventChoice
          legend={t("When {name} is told", { name: host })}
          chosen={one.events}
          onChange={(events) => change.mutate({ events })}
          off={change.isPending}
        />
        <div className="acts">
          <select
            className="in"
            aria-label={t("What {name} is told", { name: host })}
            value={one.detail}
            onChange={(e) => change.mutate({ detail: e.target.value as Webhook["detail"] })}
          >
            {(Object.keys(details) as Webhook["detail"][]).map((d) => (
              <option key={d} value={d}>
                {t(details[d])}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="btn sm"
            disabled={change.isPending}
            onClick={() => change.mutate({ active: !on })}
          >
            {on ? t("Switch off") : t("Switch on")}
          </button>
          <button type="button" className="btn sm" disabled={test.isPending} onClick={() => test.mutate()}>
            {t("Send a test")}
          </button>
          <button type="button" className="btn sm" disabled={renew.isPending} onClick={() => renew.mutate()}>
            {t("New secret")}
          </button>
        </div>
      </div>
      <Deliveries webhook={one.id} host={host} />
      {renew.data !== undefined && <Secret secret={renew.data.secret} onClose={() => renew.reset()} />}
      {ending && (
        <Dialog title={t("Delete {name}?", { name: host })} onClose={() => setEnding(false)}>
          <p>{t("It is told nothing more, and its deliveries are deleted.")}</p>
          <DialogActs
            onBack={() => setEnding(false)}
            word={t("Delete {name}", { name: host })}
            act={() => end.mutate()}
            off={end.isPending}
          />
        </Dialog>
      )}
    </Card>
  );
}
