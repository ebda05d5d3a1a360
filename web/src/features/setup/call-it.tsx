// SPDX-License-Identifier: Apache-2.0
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useLine } from "@/shared/desk/line";
import { useSay } from "@/shared/i18n/words";
import { phone } from "@/shared/lib/format";
import { Card, Icon } from "@/shared/ui/basic";
import { Check, Monitor, Phone } from "@/shared/ui/icons";
import { TestCall } from "./test-call";

/** What is still to do until customers reach it. */
function Next({ line }: { line: Schema["Line"] | undefined }) {
  const t = useSay();
  const sites = line?.checklist.find((s) => s.step === "website");
  if (sites === undefined || sites.done) return null;
  return (
    <Card title={t("What comes next")}>
      <ul className="rows ic body">
        <li>
          <span className="ic">
            <Icon of={Monitor} />
          </span>
          <div>
            <b>{t("Put it on your website")}</b>
            <p>{t("Visitors of your own site talk or write to it there. It answers and notes as on the telephone.")}</p>
          </div>
          <div className="acts">
            <Link className="btn" to="/assistant#website">
              {t("Your website")}
            </Link>
          </div>
        </li>
      </ul>
    </Card>
  );
}

/** From this page, or by softphone. */
export function CallIt() {
  const t = useSay();
  const line = useLine().data;
  const address = `sip:reception@${location.hostname}`;
  const done = line?.checklist.find((s) => s.step === "test_call")?.done ?? false;
  return (
    <div className="stack">
      <TestCall />
      <Card title={t("With a softphone")}>
        <ol className="body numbered">
          <li>{t("Open any softphone on this computer or your telephone.")}</li>
          <li>
            {t("Call this address:")} <span className="mono strong">{address}</span>
          </li>
          <li>{t("Talk to it as a caller would. A minute after the call, its note stands on Today.")}</li>
        </ol>
      </Card>
      {line !== undefined && line.numbers.length > 0 && (
        <div className="note plain">
          <Icon of={Phone} />
          <p>{t("It also answers at {numbers}.", { numbers: line.numbers.map(phone).join(", ") })}</p>
        </div>
      )}
      <Next line={line} />
      {done && (
        <div className="note">
          <Icon of={Check} />
          <p>{t("You have called it already.")}</p>
        </div>
      )}
    </div>
  );
}
