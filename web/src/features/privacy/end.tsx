// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { useMay, useSession } from "@/shared/session/session";
import { Card, Dialog, Field, Input } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Form } from "@/shared/ui/form";
import { useFailure } from "@/shared/ui/toast";
import { deleteCompany } from "./api/delete-company";
import { restoreCompany } from "./api/restore-company";

/** The end of the account: calls stop at once, and until the day it can be taken back. */
export function End() {
  const t = useSay();
  const { company } = useSession();
  const { date, local } = useFormat();
  const owner = useMay("owner");
  const failed = useFailure();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const [password, setPassword] = useState("");
  const fresh = () => {
    setAsked(false);
    setPassword("");
    void queries.invalidateQueries();
  };
  const end = useMutation({ mutationFn: () => deleteCompany(password), onSuccess: fresh });
  const wrong = end.error instanceof Problem && "password" in end.error.fields;
  const back = useMutation({ mutationFn: restoreCompany, onSuccess: fresh, onError: failed });
  if (company.deletion !== null) {
    const day = date(local(company.deletion.purged_by).slice(0, 10));
    return (
      <Card title={t("Your account ends")}>
        <div className="body stack tight">
          <p>{t("Calls are not answered any more. All of it is gone by {day}.", { day })}</p>
          {owner && (
            <div>
              <button type="button" className="btn" disabled={back.isPending} onClick={() => back.mutate()}>
                {t("Take it back")}
              </button>
            </div>
          )}
        </div>
      </Card>
    );
  }
  return (
    <Card title={t("Delete the account")}>
      <div className="body stack tight">
        <p className="muted">
          {t("Calls stop at once; all of it is gone within 30 days. Until then you can take it back.")}
        </p>
        {owner ? (
          <div>
            <button type="button" className="btn danger" onClick={() => setAsked(true)}>
              {t("Delete the account")}
            </button>
          </div>
        ) : (
          <p className="hint">{t("Only the owner can do this.")}</p>
        )}
      </div>
      {asked && (
        <Dialog title={t("Delete {company}?", { company: company.name })} onClose={() => setAsked(false)}>
          <Form className="stack tight" onSend={() => end.mutate()}>
            <p>{t("Your assistant stops answering now. Invoices stay seven years, as the law asks.")}</p>
            <Field
              label={t("Your password")}
              {...(end.error !== null && {
                error: wrong ? t("That is another password.") : t("That did not work. Nothing is lost."),
              })}
            >
              {(ids) => (
                <Input
                  {...ids}
                  type="password"
                  autoComplete="current-password"
                  required
                  maxLength={72}
                  value={password}
                  onChange={(e) => setPassword(e.target.value)}
                />
              )}
            </Field>
            <DialogActs
              back={t("Keep it")}
              onBack={() => setAsked(false)}
              word={t("Delete the account")}
              danger
              off={end.isPending}
            />
          </Form>
        </Dialog>
      )}
    </Card>
  );
}
