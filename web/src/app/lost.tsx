// SPDX-License-Identifier: Apache-2.0
import { Link } from "react-router-dom";
import { useSay } from "@/shared/i18n/words";
import { Card, Page } from "@/shared/ui/basic";
import { Empty } from "@/shared/ui/states";

export default function Lost() {
  const t = useSay();
  return (
    <Page title={t("This page does not exist")}>
      <Card>
        <Empty
          title={t("Perhaps the address has a slip in it")}
          acts={
            <Link className="btn" to="/today">
              {t("Go to today")}
            </Link>
          }
        />
      </Card>
    </Page>
  );
}
