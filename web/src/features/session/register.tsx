// SPDX-License-Identifier: Apache-2.0
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Link } from "react-router-dom";
import { useSay, type Key } from "@/shared/i18n/words";
import { Field, Input } from "@/shared/ui/basic";
import { register as open } from "./api/register";
import { Back } from "./back";
import { Frame } from "./frame";
import { mark } from "./mark";
import { Password } from "./password";
import { registerForm } from "./rules";
import { Terms, useTerms } from "./terms";
import { Trouble } from "./trouble";

export default function Register() {
  const t = useSay();
  const {
    register,
    handleSubmit,
    getValues,
    setError,
    formState: { errors },
  } = useForm({
    resolver: zodResolver(registerForm),
    defaultValues: { name: "", email: "", company: "", password: "" },
  });
  const terms = useTerms();
  const make = useMutation({ mutationFn: open, onError: mark(setError) });
  const say = (message: string | undefined) => (message === undefined ? {} : { error: t(message as Key) });
  if (make.isSuccess) {
    return (
      <Frame title={t("Look into your mail")}>
        <p>{t("A link went to {email}. It opens your desk.", { email: getValues("email") })}</p>
        <p className="hint">{t("Nothing after some minutes? Look into the spam folder, or try again.")}</p>
        <Back />
      </Frame>
    );
  }
  return (
    <Frame title={t("Set up your assistant")} lead={t("Four things, and nothing else is asked.")}>
      <form noValidate onSubmit={handleSubmit((given) => make.mutate(given))}>
        <Trouble error={make.error} />
        <Field label={t("Your name")} {...say(errors.name?.message)}>
          {(ids) => <Input {...ids} {...register("name")} autoComplete="name" maxLength={200} />}
        </Field>
        <Field label={t("E-mail")} {...say(errors.email?.message)}>
          {(ids) => <Input {...ids} {...register("email")} type="email" maxLength={254} autoComplete="username" />}
        </Field>
        <Field label={t("Company")} {...say(errors.company?.message)}>
          {(ids) => <Input {...ids} {...register("company")} autoComplete="organization" maxLength={200} />}
        </Field>
        <Field
          label={t("Password")}
          hint={t("At least 8 characters, at most 72 bytes, and none of the usual ones.")}
          {...say(errors.password?.message)}
        >
          {(ids) => <Password {...ids} {...register("password")} autoComplete="new-password" />}
        </Field>
        <Terms terms={terms} />
        <button
          type="submit"
          className="btn primary block"
          disabled={make.isPending || terms === undefined}
        >
          {t("Create the account")}
        </button>
        <p className="hint">
          {t("Have one?")}{" "}
          <Link className="link" to="/sign-in">
            {t("Sign in")}
          </Link>
        </p>
      </form>
    </Frame>
  );
}
