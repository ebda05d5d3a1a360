// SPDX-License-Identifier: Apache-2.0
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Link } from "react-router-dom";
import { useSay, type Key } from "@/shared/i18n/words";
import { Field } from "@/shared/ui/basic";
import { resetPassword } from "./api/reset-password";
import { Frame } from "./frame";
import { useLinkSecret } from "./link-secret";
import { mark } from "./mark";
import { Password } from "./password";
import { resetForm } from "./rules";
import { Terms, useTerms } from "./terms";
import { Trouble } from "./trouble";

/** For who forgot his password, and for who is invited and has none yet. */
export default function Reset({ invited = false }: { invited?: boolean }) {
  const t = useSay();
  const token = useLinkSecret();
  const terms = useTerms();
  const {
    register,
    handleSubmit,
    setError,
    formState: { errors },
  } = useForm({
    resolver: zodResolver(resetForm),
    defaultValues: { password: "" },
  });
  const change = useMutation({
    mutationFn: ({ password }: { password: string }) => resetPassword({ token, password }),
    onError: mark(setError),
  });
  const said = errors.password?.message;
  if (change.isSuccess) {
    return (
      <Frame
        title={invited ? t("Your password is set") : t("Your password is changed")}
        lead={invited ? t("Sign in with it and your e-mail address.") : t("Every other device was signed out.")}
      >
        <Link className="btn primary block" to="/sign-in">
          {t("Sign in")}
        </Link>
      </Frame>
    );
  }
  return (
    <Frame title={invited ? t("Welcome. Choose a password") : t("Choose a new password")}>
      <form noValidate onSubmit={handleSubmit((given) => change.mutate(given))}>
        <Trouble error={change.error} />
        <Field
          label={invited ? t("Password") : t("New password")}
          hint={t("At least 8 characters, at most 72 bytes, and none of the usual ones.")}
          {...(said !== undefined && { error: t(said as Key) })}
        >
          {(ids) => <Password {...ids} {...register("password")} autoComplete="new-password" />}
        </Field>
        {invited && <Terms terms={terms} />}
        <button
          type="submit"
          className="btn primary block"
          disabled={change.isPending || (invited && terms === undefined)}
        >
          {invited ? t("Set the password") : t("Change the password")}
        </button>
        {invited ? (
          <p className="hint">{t("The link has run out? Whoever invited you can do it again.")}</p>
        ) : (
          <Link className="link" to="/forgot">
            {t("Ask for a new link")}
          </Link>
        )}
      </form>
    </Frame>
  );
}
