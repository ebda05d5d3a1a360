// SPDX-License-Identifier: Apache-2.0
import { Link } from "react-router-dom";
import { useCaller } from "@/shared/desk/caller";
import { Mood, OutcomeTag, UrgencyTag } from "@/shared/desk/labels";
import { useAnswer } from "@/shared/desk/use-answer";
import { useSay } from "@/shared/i18n/words";
import { dayOf } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { useMay } from "@/shared/session/session";
import { Icon } from "@/shared/ui/basic";
import { ArrowRight, Check, Phone } from "@/shared/ui/icons";
import type { Need } from "./sort";

export function NeedRow({ need: { call, message }, first }: { need: Need; first: boolean }) {
  const t = useSay();
  const caller = useCaller();
  const { clock, near, local, today } = useFormat();
  const may = useMay("staff");
  const answer = useAnswer();
  const at = call?.local ?? (message === undefined ? "" : local(message.at));
  const who = caller({
    caller: message?.callback || (call?.caller ?? null),
    name: message?.from || (call?.name ?? null),
  });
  const id = call?.id ?? message?.call ?? "";
  const number = message?.callback || call?.caller;
  return (
    <li>
      <div className="when">
        {clock(at)}
        {dayOf(at) !== today && <small>{near(dayOf(at))}</small>}
      </div>
      <div className="who">
        <Link to={`/calls/${id}`}>{who.title}</Link>
        {who.under !== "" && <span className="num">{who.under}</span>}
        <p className="say">{message?.text ?? call?.summary}</p>
        {call !== undefined && call.next_step !== "" && (
          <p className="next">
            <Icon of={ArrowRight} />
            {call.next_step}
          </p>
        )}
      </div>
      <div className="state">
        <UrgencyTag urgency={message?.urgency ?? call?.urgency ?? null} />
        <OutcomeTag outcome={call?.outcome ?? "message"} />
        {call !== undefined && <Mood mood={call.mood} outcome={call.outcome} />}
      </div>
      <div className="do">
        {number ? (
          <a className={`btn sm ${first ? "primary" : ""}`} href={`tel:${number}`}>
            <Icon of={Phone} />
            {t("Call back")}
          </a>
        ) : (
          <Link className="btn sm" to={`/calls/${id}`}>
            {t("Open")}
          </Link>
        )}
        {message !== undefined && may && (
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t("Done: {name}", { name: who.title })}
            onClick={() => answer.mutate({ id: message.id, answered: true })}
          >
            <Icon of={Check} />
          </button>
        )}
      </div>
    </li>
  );
}
