// SPDX-License-Identifier: Apache-2.0
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { Link, useNavigate } from "react-router-dom";
import { Problem } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { Field } from "@/shared/ui/basic";
import { verifyEmail } from "./api/verify-email";
import { Back } from "./back";
import { Frame } from "./frame";
import { useLinkSecret } from "./link-secret";
import { Password } from "./password";
import { verifyForm } from "./rules";
import { Trouble } from "./trouble";

/** The link alone opens nothing: who gave the address may be another than who reads its mail. */
export default function Verify() {
  const t = useSay();
  const go = useNavigate();
  const queries = useQueryClient();
  const token = useLinkSecret();
  const {
    register,
    handleSubmit,
    setError,
    formState: { errors },
  } = useForm({ resolver: zodResolver(verifyForm), defaultValues: { password: "" } });
  const prove = useMutation({
    mutationFn: ({ password }: { password: string }) => verifyEmail({ token, password }),
    onSuccess: () => {
      queries.clear();
      go("/setup", { replace: true });
    },
    onError: (error) => {
      const wrong = error instanceof Problem && "password" in error.fields;
      if (wrong) setError("password", { message: "This is not the password of the account." satisfies Key });
    },
  });
  const said = errors.password?.message;
  return (
    <Frame title={t("Is this your address?")} lead={t("Show that the account is yours, and your desk is open.")}>
      <form noValidate onSubmit={handleSubmit((given) => prove.mutate(given))}>
        <Trouble error={prove.error} />
        <Field
          label={t("Password")}
          hint={t("The one you chose when you signed up.")}
          {...(said !== undefined && { error: t(said as Key) })}
          aside={
            <Link className="link small" to="/forgot">
              {t("Forgot it")}
            </Link>
          }
        >
          {(ids) => <Password {...ids} {...register("password")} autoComplete="current-password" />}
        </Field>
        <button type="submit" className="btn primary block" disabled={prove.isPending}>
          {t("Yes, open my desk")}
        </button>
        <Back />
      </form>
    </Frame>
  );
}
