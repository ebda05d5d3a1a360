// SPDX-License-Identifier: Apache-2.0
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Link, useLocation, useNavigate } from "react-router-dom";
import { useSay, type Key } from "@/shared/i18n/words";
import { Field, Input } from "@/shared/ui/basic";
import { signIn } from "./api/sign-in";
import { Frame } from "./frame";
import { Password } from "./password";
import { signInForm } from "./rules";
import { Trouble } from "./trouble";

export default function SignIn() {
  const t = useSay();
  const go = useNavigate();
  const from = (useLocation().state as { from?: string } | null)?.from ?? "/today";
  const queries = useQueryClient();
  const [second, setSecond] = useState(false);
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({
    resolver: zodResolver(signInForm),
    defaultValues: { email: "", password: "" },
  });
  const enter = useMutation({
    mutationFn: (given: { email: string; password: string; code?: string | undefined }) => {
      const { code, ...rest } = given;
      return signIn(code === undefined || code === "" ? rest : { ...rest, code });
    },
    onSuccess: (done) => {
      if (!done) return setSecond(true);
      queries.clear();
      go(from, { replace: true });
    },
  });
  const say = (message: string | undefined) => (message === undefined ? {} : { error: t(message as Key) });
  return (
    <Frame title={t("Sign in")} lead={t("Your assistant kept answering while you were away.")}>
      <form noValidate onSubmit={handleSubmit((given) => enter.mutate(given))}>
        <Trouble error={enter.error} />
        <Field label={t("E-mail")} {...say(errors.email?.message)}>
          {(ids) => <Input {...ids} {...register("email")} type="email" maxLength={254} autoComplete="username" />}
        </Field>
        <Field
          label={t("Password")}
          {...say(errors.password?.message)}
          aside={
            <Link className="link small" to="/forgot">
              {t("Forgot it")}
            </Link>
          }
        >
          {(ids) => <Password {...ids} {...register("password")} autoComplete="current-password" />}
        </Field>
        {second && (
          <Field
            label={t("Code")}
            hint={t("Six digits from your authenticator, or one of your recovery codes.")}
          >
            {(ids) => (
              <Input
                {...ids}
                {...register("code")}
                inputMode="numeric"
                maxLength={20}
                autoComplete="one-time-code"
                autoFocus
              />
            )}
          </Field>
        )}
        <button type="submit" className="btn primary block" disabled={enter.isPending}>
          {t("Sign in")}
        </button>
        <p className="hint">
          {t("New here?")}{" "}
          <Link className="link" to="/register">
            {t("Set up your assistant")}
          </Link>
          {t(", about five minutes.")}
        </p>
      </form>
    </Frame>
  );
}
