// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem, type Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { Dialog, Field, Input } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Form } from "@/shared/ui/form";
import { useFailure } from "@/shared/ui/toast";
import { makeWebhook } from "./api/make-webhook";
import { ShownOnce } from "./shown-once";
import { EventChoice } from "./webhook-events";

type Detail = Schema["WebhookDetail"];
export const details: Record<Detail, Key> = {
  outcome: "When, how long and how it ended",
  summary: "And who called, and the summary",
  transcript: "And every word that was said",
};

export function Secret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useSay();
  return (
    <ShownOnce
      title={t("Copy this secret now")}
      why={t("With it your program checks that what it is told comes from here. This is the only time you see it.")}
      secret={secret}
      copied={t("It is copied")}
      onClose={onClose}
    />
  );
}

export function MakeWebhook({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const queries = useQueryClient();
  const failed = useFailure();
  const [url, setUrl] = useState("");
  const [detail, setDetail] = useState<Detail>("outcome");
  const [events, setEvents] = useState<Schema["WebhookEvents"]>(["post_call_transcription"]);
  const make = useMutation({
    mutationFn: () => makeWebhook(url.trim(), detail, events),
    onError: (error) => {
      if (!(error instanceof Problem && "url" in error.fields)) failed(error);
    },
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["webhooks"] }),
  });
  if (make.data !== undefined) return <Secret secret={make.data.secret} onClose={onClose} />;
  const wrong = make.error instanceof Problem ? make.error.fields.url : undefined;
  return (
    <Dialog title={t("Add a webhook")} onClose={onClose}>
      <Form className="stack tight" onSend={() => make.mutate()}>
        <Field
          label={t("Address of the webhook")}
          hint={t("Begins with https:// and is on the Internet.")}
          {...(wrong !== undefined && { error: wrong })}
        >
          {({ bad, ...ids }) => (
            <Input
              {...ids}
              {...(bad !== undefined && { bad })}
              type="url"
              inputMode="url"
              autoComplete="off"
              required
              maxLength={500}
              placeholder="https://"
              value={url}
              onChange={(e) => setUrl(e.target.value)}
            />
          )}
        </Field>
        <EventChoice legend={t("When it is told")} chosen={events} onChange={setEvents} />
        <fieldset className="who-does">
          <legend className="lbl">{t("What it is told of a call")}</legend>
          {(Object.keys(details) as Detail[]).map((d) => (
            <label key={d} className="flex">
              <input
                type="radio"
                name="detail"
                className="ck"
                checked={detail === d}
                onChange={() => setDetail(d)}
              />
              {t(details[d])}
            </label>
          ))}
        </fieldset>
        <p className="muted">
          {t("Of an appointment or a message: from the second on, who it is for, and what the message says.")}
        </p>
        <DialogActs onBack={onClose} word={t("Add a webhook")} off={make.isPending} />
      </Form>
    </Dialog>
  );
}
