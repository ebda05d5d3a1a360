// SPDX-License-Identifier: Apache-2.0
import { Link, useLocation } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { dayOf, length } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { useCaller } from "./caller";
import { Mood, OutcomeTag, UrgencyTag } from "./labels";

/** One call of a ledger; `as` a div where the list is drawn by the window. */
export function CallRow({ call, as: As = "li" }: { call: Schema["CallRow"]; as?: "li" | "div" }) {
  const t = useSay();
  const { clock, near, today } = useFormat();
  const who = useCaller()(call);
  const here = useLocation();
  const day = dayOf(call.local);
  return (
    <As className="row">
      <div className="when">
        {clock(call.local)}
        {day !== today && <small>{near(day)}</small>}
      </div>
      <div className="who">
        <Link to={`/calls/${call.id}`} state={{ from: here.pathname }}>{who.title}</Link>
        {who.under !== "" && <span className="num">{who.under}</span>}
        <p className="say">{call.running ? t("On the phone now") : call.summary || length(call.duration_ms)}</p>
      </div>
      <div className="state">
        <div className="flex">
          <UrgencyTag urgency={call.urgency} />
          <OutcomeTag outcome={call.outcome} />
        </div>
        <Mood mood={call.mood} outcome={call.outcome} />
      </div>
    </As>
  );
}
