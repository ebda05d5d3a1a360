// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useRef, useState } from "react";
import { useLine } from "@/shared/desk/line";
import { useSay } from "@/shared/i18n/words";
import { position } from "@/shared/lib/format";
import type { Line } from "@/shared/talk/captions";
import { Card, Icon, Input } from "@/shared/ui/basic";
import { CircleAlert, Mic, MicOff, Phone, PhoneOff, SendHorizontal } from "@/shared/ui/icons";
import { useTestCall } from "./use-test-call";

/** The assistant, called from this page: heard and spoken to, or in writing. */
export function TestCall() {
  const t = useSay();
  const call = useTestCall(useLine().data?.agent);
  const on = call.phase === "talking";
  return (
    <Card
      title={t("From this page")}
      aside={<span className="small muted">{t("Answered and noted as any call")}</span>}
    >
      {call.phase !== "idle" && <Captions lines={call.lines} />}
      <div className="body stack tight">
        <p className={on ? "onair" : "flex"} role="status">
          <State call={call} />
        </p>
        {on && !call.written && (
          <div className="stack tight">
            <Level name={t("Your microphone")} value={call.muted ? 0 : call.level.mine} />
            <Level name={t("Your assistant")} value={call.level.its} />
          </div>
        )}
        {call.trouble !== undefined && (
          <p className="err" role="alert">
            <Icon of={CircleAlert} />
            {t(call.trouble)}
          </p>
        )}
        {on && <Write send={call.write} />}
        <Acts call={call} />
      </div>
    </Card>
  );
}

type Call = ReturnType<typeof useTestCall>;

function State({ call }: { call: Call }) {
  const t = useSay();
  if (call.phase === "idle") return <>{t("Your browser asks for the microphone when you press.")}</>;
  if (call.phase === "ringing") return <>{t("It rings")}</>;
  if (call.phase === "over")
    return <>{t("The call is over after {time}. Its note stands on Today.", { time: position(call.ms) })}</>;
  return (
    <>
      <span className="dot" />
      <b>{call.speaks ? t("Speaking") : t("Listening")}</b>
      <span className="num muted">{position(call.ms)}</span>
    </>
  );
}

function Acts({ call }: { call: Call }) {
  const t = useSay();
  if (call.phase === "talking")
    return (
      <div className="ctl">
        {!call.written && (
          <button type="button" className="btn" aria-pressed={call.muted} onClick={() => call.mute(!call.muted)}>
            <Icon of={call.muted ? MicOff : Mic} />
            {t("Mute")}
          </button>
        )}
        <button type="button" className="btn danger" onClick={call.hangUp}>
          <Icon of={PhoneOff} />
          {t("Hang up")}
        </button>
      </div>
    );
  const again = call.phase === "over";
  return (
    <div className="ctl">
      <button type="button" className="btn" disabled={call.phase === "ringing"} onClick={() => void call.begin(false)}>
        <Icon of={Phone} />
        {again ? t("Call again") : t("Call your assistant")}
      </button>
      <button
        type="button"
        className="btn ghost"
        disabled={call.phase === "ringing"}
        onClick={() => void call.begin(true)}
      >
        {t("Type instead")}
      </button>
    </div>
  );
}

function Captions({ lines }: { lines: Line[] }) {
  const t = useSay();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.lastElementChild?.scrollIntoView({ block: "nearest" });
  }, [lines]);
  return (
    <ol className="talk" ref={list} aria-live="polite" aria-label={t("Captions")} tabIndex={0}>
      {lines.map((line, n) => (
        <li key={n} className={line.who === "caller" ? "c" : ""}>
          <p className="n">
            {line.who === "caller" ? t("You") : t("Assistant")}, {position(line.at_ms)}
          </p>
          <p className="b">{line.text}</p>
        </li>
      ))}
    </ol>
  );
}

const Level = ({ name, value }: { name: string; value: number }) => (
  <div className="stack tight">
    <span className="small lbl">{name}</span>
    <svg className="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="b" width="100" height="8" rx="2" />
      <rect className="f" width={Math.min(100, Math.round(value * 140))} height="8" rx="2" />
    </svg>
  </div>
);

function Write({ send }: { send: (text: string) => void }) {
  const t = useSay();
  const id = useId();
  const [text, setText] = useState("");
  const go = () => {
    if (text.trim() === "") return;
    send(text.trim());
    setText("");
  };
  // No form: it stands in the form of the step, and Enter there means to go on.
  return (
    <div className="field">
      <label className="lbl" htmlFor={id}>
        {t("Write to it")}
      </label>
      <div className="flex">
        <Input
          id={id}
          value={text}
          maxLength={500}
          autoComplete="off"
          onChange={(e) => setText(e.target.value)}
          onKeyDown={(e) => {
            if (e.key !== "Enter") return;
            e.preventDefault();
            go();
          }}
        />
        <button type="button" className="btn icon" aria-label={t("Send")} onClick={go}>
          <Icon of={SendHorizontal} />
        </button>
      </div>
    </div>
  );
}
