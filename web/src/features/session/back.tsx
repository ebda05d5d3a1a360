// SPDX-License-Identifier: Apache-2.0
import { Link } from "react-router-dom";
import { useSay } from "@/shared/i18n/words";

export function Back() {
  const t = useSay();
  return (
    <Link className="link" to="/sign-in">
      {t("Back to sign in")}
    </Link>
  );
}
