// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { Card, Field, Input } from "@/shared/ui/basic";
import { Form } from "@/shared/ui/form";
import { useFailure, useToast } from "@/shared/ui/toast";
import { changePassword } from "./api/change-password";

export function ChangePassword() {
  const t = useSay();
  const tell = useToast();
  const failed = useFailure();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const change = useMutation({
    mutationFn: () => changePassword({ old, new: fresh }),
    onSuccess: () => {
      setOld("");
      setFresh("");
      tell({ words: t("Changed. Your other devices were signed out.") });
    },
    onError: (error) => {
      if (!(error instanceof Problem && Object.keys(error.fields).length > 0)) failed(error);
    },
  });
  const fields = change.error instanceof Problem ? change.error.fields : {};
  return (
    <Card title={t("Password")}>
      <Form className="body stack tight narrow" onSend={() => change.mutate()}>
        <Field label={t("The old one")} {...(fields.old !== undefined && { error: fields.old })}>
          {({ bad: _, ...ids }) => (
            <Input
              {...ids}
              type="password"
              required
              maxLength={72}
              autoComplete="current-password"
              value={old}
              onChange={(e) => setOld(e.target.value)}
            />
          )}
        </Field>
        <Field
          label={t("The new one")}
          hint={t("At least 8 characters, at most 72 bytes, and none of the usual ones.")}
          {...(fields.new !== undefined && { error: fields.new })}
        >
          {({ bad: _, ...ids }) => (
            <Input
              {...ids}
              type="password"
              required
              minLength={8}
              maxLength={72}
              autoComplete="new-password"
              value={fresh}
              onChange={(e) => setFresh(e.target.value)}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="btn" disabled={change.isPending || old === "" || fresh.length < 8}>
            {t("Change the password")}
          </button>
        </div>
      </Form>
    </Card>
  );
}
