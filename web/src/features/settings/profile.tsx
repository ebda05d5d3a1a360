// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Problem } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { useMay, useSession } from "@/shared/session/session";
import { Card, Field, Input } from "@/shared/ui/basic";
import { Form } from "@/shared/ui/form";
import { useFailure, useToast } from "@/shared/ui/toast";
import { correctCompany } from "./api/correct-company";
import { correctMe } from "./api/correct-me";

/** The password that was typed is not the one of this account. */
const isOther = (error: unknown) => error instanceof Problem && "password" in error.fields;

export function Profile() {
  const t = useSay();
  const { user, company } = useSession();
  const admin = useMay("admin");
  const queries = useQueryClient();
  const tell = useToast();
  const failed = useFailure();
  const [mine, setMine] = useState({ name: user.name, email: user.email, company: company.name });
  const [password, setPassword] = useState("");
  const moves = mine.email !== user.email;
  const save = useMutation({
    mutationFn: async () => {
      const change = {
        ...(mine.name !== user.name && { name: mine.name.trim() }),
        ...(moves && { email: mine.email.trim(), password }),
      };
      if (Object.keys(change).length > 0) await correctMe(change);
      if (admin && mine.company !== company.name) await correctCompany(mine.company.trim());
    },
    onSuccess: () => {
      setPassword("");
      if (moves) setMine((m) => ({ ...m, email: user.email })); // it waits for its letter
      void queries.invalidateQueries({ queryKey: ["session"] });
      tell({ words: t("Saved") });
    },
    onError: (error) => {
      if (!isOther(error)) failed(error);
    },
  });
  const stay = useMutation({
    mutationFn: () => correctMe({ email: user.email }),
    onSuccess: () => {
      setMine((m) => ({ ...m, email: user.email }));
      void queries.invalidateQueries({ queryKey: ["session"] });
    },
    onError: failed,
  });
  const dirty = mine.name !== user.name || moves || mine.company !== company.name;
  return (
    <Card title={t("You")}>
      <Form className="body stack tight narrow" onSend={() => save.mutate()}>
        <Field label={t("Your name")}>
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={200}
              autoComplete="name"
              value={mine.name}
              onChange={(e) => setMine({ ...mine, name: e.target.value })}
            />
          )}
        </Field>
        <Field
          label={t("E-mail")}
          hint={
            user.next_email === null
              ? t("A new address counts once you opened the link in its mail.")
              : t("{email} counts once you opened the link in its mail. Until then this one does.", {
                  email: user.next_email,
                })
          }
          {...(user.next_email !== null && {
            aside: (
              <button type="button" className="btn sm" disabled={stay.isPending} onClick={() => stay.mutate()}>
                {t("Keep this one")}
              </button>
            ),
          })}
        >
          {(ids) => (
            <Input
              {...ids}
              required
              type="email"
              maxLength={254}
              autoComplete="email"
              value={mine.email}
              onChange={(e) => setMine({ ...mine, email: e.target.value })}
            />
          )}
        </Field>
        {moves && (
          <Field
            label={t("Your password")}
            hint={t("You sign in with the new address, so show that it is you.")}
            {...(isOther(save.error) && { error: t("That is another password.") })}
          >
            {({ bad: _, ...ids }) => (
              <Input
                {...ids}
                required
                type="password"
                maxLength={72}
                autoComplete="current-password"
                value={password}
                onChange={(e) => setPassword(e.target.value)}
              />
            )}
          </Field>
        )}
        <Field
          label={t("Company")}
          {...(!admin && { hint: t("The owner or an administrator may change it.") })}
        >
          {(ids) => (
            <Input
              {...ids}
              required
              maxLength={200}
              disabled={!admin}
              value={mine.company}
              onChange={(e) => setMine({ ...mine, company: e.target.value })}
            />
          )}
        </Field>
        <div>
          <button type="submit" className="btn primary" disabled={!dirty || save.isPending}>
            {t("Save changes")}
          </button>
        </div>
      </Form>
    </Card>
  );
}
