// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation, useNavigate, useParams } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useCaller } from "@/shared/desk/caller";
import { Mood, OutcomeTag, UrgencyTag } from "@/shared/desk/labels";
import { useSay } from "@/shared/i18n/words";
import { dayOf, length, position } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { useMay } from "@/shared/session/session";
import { Card, Icon, Page } from "@/shared/ui/basic";
import { ArrowRight, CalendarCheck, ChevronLeft, Download, MessageSquareText, Phone } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { callQuery } from "./api/get-call";
import { Erase } from "./erase";
import { quote } from "./evidence";
import { Lanes } from "./lanes";
import { Ledger } from "./ledger";
import { Lifetimes } from "./lifetimes";
import { spoken } from "./peaks";
import { Transcript } from "./transcript";
import { slices, usePlayer } from "./use-player";

/** To the list: where it was left, if one came from there. */
function Back() {
  const t = useSay();
  const go = useNavigate();
  const listed = (useLocation().state as { from?: string } | null)?.from === "/calls";
  return (
    <Link
      className="crumb"
      to="/calls"
      onClick={(e) => {
        if (!listed || e.ctrlKey || e.metaKey || e.shiftKey) return;
        e.preventDefault();
        go(-1);
      }}
    >
      <Icon of={ChevronLeft} className="s" />
      {t("Calls")}
    </Link>
  );
}

export default function Call() {
  const t = useSay();
  const { call = "" } = useParams();
  const caller = useCaller();
  const may = useMay("staff");
  const { longDay, clock } = useFormat();
  const query = useQuery({
    ...callQuery(call),
    refetchInterval: (q) => (q.state.data?.running ? 3000 : false),
  });
  const data = query.data;
  const who = data === undefined ? { title: t("A call"), under: "" } : caller(data);
  const acts = data !== undefined && may && (
    <>
      {data.caller !== null && (
        <a className="btn" href={`tel:${data.caller}`}>
          <Icon of={Phone} />
          {t("Call back")}
        </a>
      )}
      {!data.running && (
        <a className="btn" href={`/api/v1/calls/${call}/export`} download>
          <Icon of={Download} />
          {t("Export")}
        </a>
      )}
      {!data.running && <Erase call={call} appointments={data.appointments.length} />}
    </>
  );
  return (
    <Page
      title={who.title}
      acts={acts}
      before={
        <Back />
      }
      {...(data !== undefined && {
        lead: (
          <div className="kv">
            {who.under !== "" && <span className="num">{who.under}</span>}
            <span>
              {longDay(dayOf(data.local))}, {clock(data.local)}
            </span>
            {data.running ? (
              <Link className="link" to={`/calls/live?call=${data.id}`}>
                {t("On the phone now")}
              </Link>
            ) : (
              <span>{length(data.duration_ms)}</span>
            )}
          </div>
        ),
      })}
    >
      <Loaded query={query} rows={6}>
        {(found) => <Parts call={found} caller={who.title} />}
      </Loaded>
    </Page>
  );
}

function Parts({ call, caller }: { call: Schema["CallDetail"]; caller: string }) {
  const t = useSay();
  const player = usePlayer(call.id, Math.max(1000, call.duration_ms));
  const name = call.name ? (caller.split(" ")[0] ?? caller) : t("Caller");
  const play = call.playable ? (ms: number) => void player.play(ms) : undefined;
  return (
    <div className="two wide">
      <div className="stack">
        <Summary call={call} play={play} />
        <Card title={call.playable ? t("Recording") : t("Transcript")}>
          {call.playable ? (
            <Lanes
              player={player}
              durationMs={Math.max(1000, call.duration_ms)}
              caller={name}
              picture={player.lanes ?? spoken(call.turns, Math.max(1000, call.duration_ms), slices)}
            />
          ) : (
            <p className="body muted">{t(silence(call))}</p>
          )}
          <Transcript call={call} at={player.at} moving={player.playing} play={play} caller={name} />
        </Card>
      </div>
      <div className="stack">
        {call.goes.length > 0 && <Lifetimes goes={call.goes} />}
        <Ledger items={call.disclosures} />
      </div>
    </div>
  );
}

const silence = (call: Schema["CallDetail"]) => {
  if (call.running) return "The words follow the call." as const;
  if (call.recording?.state === "failed") return "The recording failed. The transcript is here." as const;
  return "There is no recording to play. The transcript is here." as const;
};

function Summary({ call, play }: { call: Schema["CallDetail"]; play: ((ms: number) => void) | undefined }) {
  const t = useSay();
  const { shortDay, clock } = useFormat();
  const marks = call.evidence.filter((e) => quote(call.turns, e) !== "").slice(0, 4);
  return (
    <Card
      title={t("Summary")}
      aside={
        <div className="flex">
          <UrgencyTag urgency={call.urgency} />
          <OutcomeTag outcome={call.outcome} />
          <Mood mood={call.mood} outcome={call.outcome} />
        </div>
      }
    >
      <div className="body stack tight">
        <p>{call.summary || t("The summary is written when the call has ended.")}</p>
        {call.next_step !== "" && (
          <p className="nextstep">
            <Icon of={ArrowRight} />
            {call.next_step}
          </p>
        )}
        {(call.appointments.length > 0 || call.messages.length > 0) && (
          <ul className="crit">
            {call.appointments.map((a) => (
              <li key={a.id}>
                <Icon of={CalendarCheck} className="y" />
                <span>
                  {a.service}, {shortDay(dayOf(a.local))}, {clock(a.local)}, {a.staff}
                </span>
                <span className="mono">{a.reference}</span>
              </li>
            ))}
            {call.messages.map((m) => (
              <li key={m.id}>
                <Icon of={MessageSquareText} className="u" />
                <span>{m.text}</span>
                <span className="muted">{m.answered ? t("Done") : t("Waits for you")}</span>
              </li>
            ))}
          </ul>
        )}
        {marks.length > 0 && (
          <p className="small muted">
            {t("It rests on these words:")}{" "}
            {marks.map((mark, n) => {
              const at = call.turns[mark.turn]?.at_ms ?? 0;
              return (
                <span key={n}>
                  “{quote(call.turns, mark)}”{" "}
                  {play === undefined ? (
                    position(at)
                  ) : (
                    <button
                      type="button"
                      className="evid"
                      aria-label={t("Play from {time}", { time: position(at) })}
                      onClick={() => play(at)}
                    >
                      {position(at)}
                    </button>
                  )}{" "}
                </span>
              );
            })}
          </p>
        )}
      </div>
    </Card>
  );
}
