// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Dialog, Field, Icon, Input } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Form } from "@/shared/ui/form";
import { KeyRound, Plus } from "@/shared/ui/icons";
import { Empty, Loaded } from "@/shared/ui/states";
import { useFailure } from "@/shared/ui/toast";
import { endKey } from "./api/end-key";
import { listKeys } from "./api/list-keys";
import { makeKey } from "./api/make-key";
import { ShownOnce } from "./shown-once";

const scopes: Record<Schema["Scope"], Key> = {
  "calls:read": "Read calls",
  "calls:erase": "Delete calls",
  "assistant:read": "Read the assistant",
  "assistant:write": "Change the assistant",
  "appointments:read": "Read appointments",
  "messages:read": "Read messages",
  "messages:write": "Answer messages",
  "privacy:read": "Read privacy",
  "calls:begin": "Let somebody call from a browser",
};

export function Keys() {
  const t = useSay();
  const { moment } = useFormat();
  const queries = useQueryClient();
  const failed = useFailure();
  const [making, setMaking] = useState(false);
  const query = useQuery({ queryKey: ["keys"], queryFn: listKeys });
  const end = useMutation({
    mutationFn: endKey,
    onError: failed,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["keys"] }),
  });
  return (
    <Card
      title={t("API keys")}
      aside={
        <button type="button" className="btn sm" onClick={() => setMaking(true)}>
          <Icon of={Plus} />
          {t("Make a key")}
        </button>
      }
    >
      <Loaded query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t("No keys")}>
              {t("A key lets a program of yours in, no further than you say.")}
            </Empty>
          ) : (
            <ul className="rows ic body">
              {items.map((k) => (
                <li key={k.id}>
                  <span className="ic">
                    <Icon of={KeyRound} />
                  </span>
                  <div>
                    <b>{k.label}</b>
                    <p>
                      {k.scopes.map((s) => t(scopes[s])).join(", ")}.{" "}
                      {k.last_used === null
                        ? t("Never used")
                        : t("Last used: {time}", { time: moment(k.last_used) })}
                    </p>
                  </div>
                  <div className="acts">
                    <button
                      type="button"
                      className="btn sm danger"
                      aria-label={t("End it: {name}", { name: k.label })}
                      onClick={() => end.mutate(k.id)}
                    >
                      {t("End it")}
                    </button>
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {making && <Make onClose={() => setMaking(false)} />}
    </Card>
  );
}

function Make({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const queries = useQueryClient();
  const failed = useFailure();
  const [label, setLabel] = useState("");
  const [chosen, setChosen] = useState<Schema["Scope"][]>(["calls:read"]);
  const make = useMutation({
    mutationFn: () => makeKey(label.trim(), chosen),
    onError: failed,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["keys"] }),
  });
  if (make.data !== undefined) {
    return (
      <ShownOnce
        title={t("Copy this key now")}
        why={t("It is not shown again.")}
        secret={make.data.secret}
        copied={t("I have copied it")}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title={t("What may the key do?")} onClose={onClose}>
      <Form className="stack tight" onSend={() => make.mutate()}>
        <Field label={t("Name of the key")}>
          {({ bad: _, ...ids }) => (
            <Input {...ids} required maxLength={80} value={label} onChange={(e) => setLabel(e.target.value)} />
          )}
        </Field>
        <fieldset className="who-does">
          <legend className="lbl">{t("It may")}</legend>
          {(Object.keys(scopes) as Schema["Scope"][]).map((s) => (
            <label key={s} className="flex">
              <input
                type="checkbox"
                className="ck"
                checked={chosen.includes(s)}
                onChange={(e) => setChosen(e.target.checked ? [...chosen, s] : chosen.filter((x) => x !== s))}
              />
              {t(scopes[s])}
            </label>
          ))}
        </fieldset>
        <DialogActs onBack={onClose} word={t("Make a key")} off={make.isPending || chosen.length === 0} />
      </Form>
    </Dialog>
  );
}
