// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from "react";
import { Link, useNavigate, useSearchParams } from "react-router-dom";
import { BusinessEditor } from "@/shared/editors/business";
import { check, type Section } from "@/shared/editors/check";
import type { Assistant } from "@/shared/editors/days";
import { GreetingEditor } from "@/shared/editors/greeting";
import { HoursEditor } from "@/shared/editors/hours";
import { RecordingEditor } from "@/shared/editors/recording";
import { ServicesEditor } from "@/shared/editors/services";
import { useDraft } from "@/shared/editors/use-draft";
import { useSay, type Key } from "@/shared/i18n/words";
import { useSession } from "@/shared/session/session";
import { Icon, Sign } from "@/shared/ui/basic";
import { Form } from "@/shared/ui/form";
import { Check, ChevronLeft, CircleAlert } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { useFailure } from "@/shared/ui/toast";
import { CalendarStep } from "./calendar";
import { CallIt } from "./call-it";
import { Forward } from "./forward";
import { useOwnClock } from "./use-own-clock";
import { Voice } from "./voice";

interface Step {
  id: string;
  word: Key;
  title: Key;
  lead: Key;
  checks: Section[];
}

const steps: Step[] = [
  {
    id: "business",
    word: "Business",
    title: "Who does it answer for?",
    lead: "It says this name in every greeting.",
    checks: ["business"],
  },
  {
    id: "hours",
    word: "Hours",
    title: "When are you open?",
    lead: "It answers day and night, and books only inside these hours.",
    checks: ["hours"],
  },
  {
    id: "services",
    word: "Services",
    title: "What can callers book?",
    lead: "Three are enough to begin with.",
    checks: ["services"],
  },
  {
    id: "greeting",
    word: "Greeting",
    title: "How does it greet?",
    lead: "The grey words are always said first. The rest is yours.",
    checks: [],
  },
  {
    id: "recording",
    word: "Recording",
    title: "Shall it record?",
    lead: "Recordings are encrypted, and gone on their day.",
    checks: [],
  },
  {
    id: "voice",
    word: "Voice",
    title: "How does it sound?",
    lead: "Press, and hear its first words as your callers do.",
    checks: [],
  },
  {
    id: "calendar",
    word: "Calendar",
    title: "Where do bookings go?",
    lead: "You can connect another calendar later, too.",
    checks: [],
  },
  {
    id: "call",
    word: "Call it",
    title: "Call your assistant",
    lead: "Hear what your callers will hear.",
    checks: [],
  },
  {
    id: "forward",
    word: "Forward",
    title: "Forward your number",
    lead: "Your customers go on calling the number they know.",
    checks: [],
  },
];

export default function Setup() {
  const t = useSay();
  const go = useNavigate();
  const { company } = useSession();
  const failed = useFailure();
  const draft = useDraft();
  useOwnClock(draft);
  const [params, setParams] = useSearchParams();
  const at = Math.max(
    0,
    steps.findIndex((s) => s.id === params.get("step")),
  );
  const step = steps[at] as Step;
  const heading = useRef<HTMLHeadingElement>(null);
  const came = useRef(false);
  useEffect(() => {
    document.title = `${t(step.title)} · Ombrex`;
    if (came.current) heading.current?.focus();
    came.current = true;
  }, [step, t]);
  const found = draft.draft === undefined ? {} : check(draft.draft);
  const wrong = draft.dirty.length === 0 ? undefined : step.checks.map((c) => found[c]).find(Boolean);
  const next = async () => {
    if (draft.dirty.length > 0) {
      const done = await draft.save().then(() => true, failed);
      if (done !== true) return;
    }
    const after = steps[at + 1];
    if (after === undefined) go("/today");
    else setParams({ step: after.id });
  };
  return (
    <div className="wiz">
      <header className="wiz-top">
        <div className="house">
          <Sign />
          <span>
            <b>{company.name}</b>
            <span>{t("Step {n} of {m}", { n: at + 1, m: steps.length })}</span>
          </span>
        </div>
        <Link className="btn ghost" to="/today">
          {t("Leave for now")}
        </Link>
      </header>
      <main className="wiz-main simple" id="main">
        <Steps at={at} />
        <Form className="stack" id="step" onSend={() => void next()}>
          <div className="stack tight">
            <h1 tabIndex={-1} ref={heading}>
              {t(step.title)}
            </h1>
            <p className="lead">{t(step.lead)}</p>
          </div>
          <Loaded query={draft.query}>
            {() =>
              draft.draft === undefined ? null : <Question step={step.id} a={draft.draft} set={draft.set} />
            }
          </Loaded>
          {wrong !== undefined && (
            <p className="err" role="alert">
              <Icon of={CircleAlert} />
              {t(wrong)}
            </p>
          )}
          {draft.theirs !== undefined && (
            <div className="note attn" role="alert">
              <Icon of={CircleAlert} />
              <p>{t("Changed in another window.")}</p>
              <button type="button" className="btn sm" onClick={draft.takeTheirs}>
                {t("Show theirs")}
              </button>
              <button type="button" className="btn sm" onClick={draft.keepMine}>
                {t("Keep mine")}
              </button>
            </div>
          )}
        </Form>
      </main>
      <footer className="wiz-foot">
        <div>
          <button
            type="button"
            className="btn"
            disabled={at === 0}
            onClick={() => setParams({ step: steps[at - 1]?.id ?? "business" })}
          >
            <Icon of={ChevronLeft} />
            {t("Back")}
          </button>
          <button
            type="submit"
            form="step"
            className="btn primary"
            disabled={draft.saving || wrong !== undefined}
          >
            {at === steps.length - 1 ? t("Go to today") : t("Continue")}
          </button>
        </div>
      </footer>
    </div>
  );
}

function Steps({ at }: { at: number }) {
  const t = useSay();
  return (
    <nav aria-label={t("Steps")}>
      <ol className="steps">
        {steps.map((s, n) => (
          <li key={s.id} className={n < at ? "done" : ""} aria-current={n === at ? "step" : undefined}>
            <span className="st">{n < at ? <Icon of={Check} /> : n + 1}</span>
            <span>{t(s.word)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Question({ step, a, set }: { step: string; a: Assistant; set: (change: Partial<Assistant>) => void }) {
  switch (step) {
    case "business":
      return <BusinessEditor business={a.business} onChange={(business) => set({ business })} />;
    case "hours":
      return <HoursEditor hours={a.hours} onChange={(hours) => set({ hours })} />;
    case "services":
      return (
        <ServicesEditor services={a.services} staff={a.staff} onChange={(services) => set({ services })} />
      );
    case "greeting":
      return (
        <GreetingEditor assistant={a} onChange={(greeting) => set({ business: { ...a.business, greeting } })} />
      );
    case "recording":
      return <RecordingEditor mode={a.recording} onChange={(recording) => set({ recording })} />;
    case "voice":
      return <Voice />;
    case "calendar":
      return <CalendarStep />;
    case "call":
      return <CallIt />;
    default:
      return <Forward />;
  }
}
