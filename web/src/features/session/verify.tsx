// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router-dom";
import { useSay } from "@/shared/i18n/words";
import { Form } from "@/shared/ui/form";
import { verifyEmail } from "./api/verify-email";
import { Back } from "./back";
import { Frame } from "./frame";
import { useLinkSecret } from "./link-secret";
import { Trouble } from "./trouble";

/** A press, not the visit, uses the link up: mail scanners open links too. */
export default function Verify() {
  const t = useSay();
  const go = useNavigate();
  const queries = useQueryClient();
  const token = useLinkSecret();
  const prove = useMutation({
    mutationFn: () => verifyEmail(token),
    onSuccess: () => {
      queries.clear();
      go("/setup", { replace: true });
    },
  });
  return (
    <Frame title={t("Is this your address?")} lead={t("One press, and your desk is open.")}>
      <Form onSend={() => prove.mutate()}>
        <Trouble error={prove.error} />
        <button type="submit" className="btn primary block" disabled={prove.isPending}>
          {t("Yes, open my desk")}
        </button>
        <Back />
      </Form>
    </Frame>
  );
}
