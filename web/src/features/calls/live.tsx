// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useLive } from "@/shared/desk/live";
import { isAct, type Said, type Watched } from "@/shared/desk/live-feed";
import { Lasting } from "@/shared/desk/running";
import { useSay, type Key } from "@/shared/i18n/words";
import { length, phone, position } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Icon, Page, Tag } from "@/shared/ui/basic";
import { Check, ChevronLeft, Ear, Lock, Pause, WifiOff } from "@/shared/ui/icons";
import { Empty, Loading } from "@/shared/ui/states";
import { actWords } from "./acts";
import { facts } from "./facts";

/** Who is on the phone, and what is said, as it is said. */
export default function Live() {
  const t = useSay();
  const { up, words, calls, open } = useLive();
  const [params] = useSearchParams();
  const wanted = params.get("call");
  const chosen =
    calls.find((one) => one.call.id === wanted) ??
    calls.find((one) => one.opened) ??
    calls.find((one) => one.lasted === undefined);
  const id = chosen?.call.id;
  useEffect(() => (id === undefined ? undefined : open(id)), [id, open]);
  return (
    <Page
      title={chosen === undefined || chosen.lasted === undefined ? t("On the phone now") : t("The call is over")}
      before={
        <Link className="crumb" to="/calls">
          <Icon of={ChevronLeft} className="s" />
          {t("Calls")}
        </Link>
      }
      {...(chosen !== undefined && { lead: <Standing one={chosen} /> })}
    >
      {!up && (
        <div className="note attn" role="status">
          <Icon of={WifiOff} />
          <p>{t("The live line is down and is tried again. The calls themselves go on.")}</p>
        </div>
      )}
      {calls.length > 1 && <Choice calls={calls} chosen={id} />}
      {chosen === undefined && (
        <Card className="flush">
          {up ? (
            <Empty title={t("Nobody is on the phone")}>
              {t("When somebody calls, you can read along here, word by word.")}
            </Empty>
          ) : (
            <Loading />
          )}
        </Card>
      )}
      {chosen !== undefined && <Parts key={chosen.call.id} one={chosen} words={words} />}
    </Page>
  );
}

const sound: Record<Schema["LiveCall"]["recording"], Key> = {
  off: "Not recorded",
  asked: "Not recorded: the caller has not agreed yet",
  on: "Recorded: the caller was told",
  paused: "Recording paused",
  refused: "Not recorded: the caller objected",
  failed: "The recording failed",
};

/** Whom, how long, and what becomes of the sound. */
function Standing({ one }: { one: Watched }) {
  const t = useSay();
  const { call, lasted } = one;
  return (
    <div className="kv">
      <Caller call={call} />
      {lasted === undefined ? (
        <span className="onair">
          <span className="dot" />
          <Lasting begun={one.begun} />
        </span>
      ) : (
        <span>{length(lasted)}</span>
      )}
      <span>
        {call.recording === "paused" && <Icon of={Pause} className="s" />}
        {t(sound[call.recording])}
      </span>
      {call.on_hold && <span>{t("On hold")}</span>}
      {call.put_through && <span>{t("Put through: nobody reads along from here on")}</span>}
    </div>
  );
}

/** Who has no number, by the way he came. */
const unnamed: Record<Schema["LiveCall"]["via"], Key> = {
  telephone: "Number withheld",
  browser: "From a browser",
  website: "From your website",
};

function Caller({ call }: { call: Schema["LiveCall"] }) {
  const t = useSay();
  if (call.caller !== null) return <span className="num">{phone(call.caller)}</span>;
  return <span>{t(unnamed[call.via])}</span>;
}

function Choice({ calls, chosen }: { calls: Watched[]; chosen: string | undefined }) {
  const t = useSay();
  return (
    <nav className="seg wrapped" aria-label={t("Calls that run")}>
      {calls.map((one) => (
        <Link
          key={one.call.id}
          to={`/calls/live?call=${one.call.id}`}
          replace
          aria-current={one.call.id === chosen ? "page" : undefined}
        >
          <Caller call={one.call} /> {one.lasted === undefined ? <Lasting begun={one.begun} /> : t("over")}
        </Link>
      ))}
    </nav>
  );
}

function Parts({ one, words }: { one: Watched; words: boolean }) {
  const t = useSay();
  return (
    <div className="two wide">
      <Card title={t("Captions")} aside={<span className="small muted">{t("As they are spoken")}</span>}>
        {!words && (
          <p className="body muted flex">
            <Icon of={Lock} className="s" />
            {t("What is said is not shown to viewers. Ask the owner of the account.")}
          </p>
        )}
        {one.opened ? <Captions one={one} /> : <Loading />}
        <div className="foot small muted">
          {one.lasted === undefined ? (
            t("That you read along is written in the audit log.")
          ) : (
            <Link to={`/calls/${one.call.id}`}>{t("Open what the call left")}</Link>
          )}
        </div>
      </Card>
      <div className="stack">
        <Understood one={one} />
      </div>
    </div>
  );
}

/** Finals are read out to those who listen to the page; what is still being said only shows. */
function Captions({ one }: { one: Watched }) {
  const t = useSay();
  const end = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  useEffect(() => {
    const look = () => {
      follows.current = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 80;
    };
    addEventListener("scroll", look, { passive: true });
    return () => removeEventListener("scroll", look);
  }, []);
  useEffect(() => {
    if (follows.current && one.lines.length > 4) end.current?.scrollIntoView({ block: "end" });
  }, [one.lines, one.speaking]);
  return (
    <>
      <ol className="talk" aria-live="polite" aria-label={t("Captions")} tabIndex={0}>
        {one.lines.map((line, n) =>
          isAct(line) ? (
            <li key={n} className="sys">
              {line.state === "done" && <Icon of={Check} />}
              {actWords(line, t)}
            </li>
          ) : (
            <Line key={n} said={line} when={position(line.at_ms)} />
          ),
        )}
      </ol>
      {one.speaking.length > 0 && (
        <ol className="talk now" aria-hidden="true">
          {one.speaking.map((line) => (
            <Line key={line.speaker} said={line} when={t("speaking")} />
          ))}
        </ol>
      )}
      <div className="talk-end" ref={end} />
    </>
  );
}

function Line({ said, when }: { said: Said; when: string }) {
  const t = useSay();
  const caller = said.speaker === "caller";
  return (
    <li className={caller ? "c" : ""}>
      <p className="n">
        {caller ? t("Caller") : t("Assistant")}, {when}
      </p>
      <p className="b">{said.text}</p>
    </li>
  );
}

function Understood({ one }: { one: Watched }) {
  const t = useSay();
  const { shortDay, clock } = useFormat();
  const known = facts(one.noted, shortDay, clock);
  return (
    <Card title={t("What it has understood")}>
      <div className="body">
        {known.length === 0 ? (
          <p className="muted">{t("Nothing yet.")}</p>
        ) : (
          <dl className="facts">
            {known.map((fact) => (
              <Row key={fact.word} word={t(fact.word)} value={fact.value} confirmed={fact.confirmed} />
            ))}
          </dl>
        )}
      </div>
      <div className="foot small muted">{t("Nothing is booked until it is saved. Then it says so.")}</div>
    </Card>
  );
}

function Row({ word, value, confirmed }: { word: string; value: string; confirmed: boolean }) {
  const t = useSay();
  return (
    <>
      <dt>{word}</dt>
      <dd className="strong">{value}</dd>
      <dd className="st">
        {confirmed ? (
          <Tag tone="ok" icon={Check}>
            {t("Confirmed")}
          </Tag>
        ) : (
          <Tag tone="info" icon={Ear}>
            {t("Heard")}
          </Tag>
        )}
      </dd>
    </>
  );
}
