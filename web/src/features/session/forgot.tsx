// SPDX-License-Identifier: Apache-2.0
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useSay, type Key } from "@/shared/i18n/words";
import { Field, Input } from "@/shared/ui/basic";
import { forgotPassword } from "./api/forgot-password";
import { Back } from "./back";
import { Frame } from "./frame";
import { forgotForm } from "./rules";
import { Trouble } from "./trouble";

export default function Forgot() {
  const t = useSay();
  const {
    register,
    handleSubmit,
    formState: { errors },
  } = useForm({
    resolver: zodResolver(forgotForm),
    defaultValues: { email: "" },
  });
  const send = useMutation({ mutationFn: (given: { email: string }) => forgotPassword(given.email) });
  const said = errors.email?.message;
  if (send.isSuccess) {
    return (
      <Frame title={t("Look into your mail")}>
        <p>
          {t("If there is an account with this address, a link went there. It works once, for ten minutes.")}
        </p>
        <Back />
      </Frame>
    );
  }
  return (
    <Frame title={t("A new password")} lead={t("We mail you a link.")}>
      <form noValidate onSubmit={handleSubmit((given) => send.mutate(given))}>
        <Trouble error={send.error} />
        <Field label={t("E-mail")} {...(said !== undefined && { error: t(said as Key) })}>
          {(ids) => <Input {...ids} {...register("email")} type="email" maxLength={254} autoComplete="username" />}
        </Field>
        <button type="submit" className="btn primary block" disabled={send.isPending}>
          {t("Send the link")}
        </button>
        <Back />
      </form>
    </Frame>
  );
}
