// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useSay } from "@/shared/i18n/words";
import { termsQuery } from "./api/get-terms";

/** What is agreed to by the press beside it, in the words of the policy in force. */
export const useTerms = () => useQuery(termsQuery).data;

export function Terms({ terms }: { terms: ReturnType<typeof useTerms> }) {
  const t = useSay();
  if (terms === undefined) return null;
  return (
    <p className="hint">
      <span lang="en">{terms.statement}</span>{" "}
      <a className="link" href="/privacy">
        {t("Read the policy")}
      </a>
    </p>
  );
}
