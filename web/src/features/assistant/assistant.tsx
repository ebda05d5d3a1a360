// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from "react";
import { Link, useLocation, useSearchParams } from "react-router-dom";
import { BusinessEditor } from "@/shared/editors/business";
import { check } from "@/shared/editors/check";
import type { Assistant } from "@/shared/editors/days";
import { GreetingEditor } from "@/shared/editors/greeting";
import { HoursEditor } from "@/shared/editors/hours";
import { RecordingEditor } from "@/shared/editors/recording";
import { ServicesEditor } from "@/shared/editors/services";
import { useDraft } from "@/shared/editors/use-draft";
import { useSay } from "@/shared/i18n/words";
import { useMay } from "@/shared/session/session";
import { Icon, Page, Tag } from "@/shared/ui/basic";
import { Hourglass, Lock } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { Calendars } from "./calendars";
import { parts } from "./parts";
import { SaveBar } from "./save-bar";
import { Holidays, Part, Questions, Staff, Transfers } from "./sections";
import { Website } from "./website";

export default function AssistantPage() {
  const t = useSay();
  const draft = useDraft();
  const may = useMay("admin");
  return (
    <Page
      title={t("Assistant")}
      lead={t("What it says, what it knows, and when it hands over to you")}
      acts={
        <Link className="btn" to="/setup?step=call">
          {t("How to call your assistant")}
        </Link>
      }
    >
      <Loaded query={draft.query} rows={8}>
        {() =>
          draft.draft === undefined ? null : (
            <div className="cols">
              <Contents dirty={draft.dirty} />
              <div className="stack">
                {!may && (
                  <div className="note plain">
                    <Icon of={Lock} />
                    <p>{t("You can read this. The owner or an administrator may change it.")}</p>
                  </div>
                )}
                <fieldset className="stack" disabled={!may}>
                  <Editors a={draft.draft} set={draft.set} />
                </fieldset>
                <Calendars />
                <SaveBar draft={draft} wrong={check(draft.draft)} />
              </div>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Contents({ dirty }: { dirty: (keyof Assistant)[] }) {
  const t = useSay();
  const here = useLocation().hash.slice(1) || "greeting";
  return (
    <nav className="toc" aria-label={t("On this page")}>
      {parts.map(({ id, word, keys }) => (
        <Link key={id} to={`#${id}`} replace aria-current={here === id ? "true" : undefined}>
          {t(word)}
          {keys.some((k) => dirty.includes(k)) && (
            <span className="dot attn">
              <span className="vh">{t("changed")}</span>
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}

interface EditorsProps {
  a: Assistant;
  set: (change: Partial<Assistant>) => void;
}

/** A question that came from Today is written down once, with an empty answer. */
function useAsked({ a, set }: EditorsProps) {
  const [params, setParams] = useSearchParams();
  const { hash } = useLocation();
  const asked = params.get("ask");
  const added = useRef(false);
  useEffect(() => {
    if (asked === null || added.current) return;
    added.current = true;
    set({ faqs: [...a.faqs, { key: `q${Date.now().toString(36)}`, asks: [asked], answer: "" }] });
    setParams({}, { replace: true });
    setTimeout(
      () => document.querySelector("#questions .edit > li:last-child")?.scrollIntoView({ block: "center" }),
      50,
    );
  }, [asked, a.faqs, set, setParams]);
  useEffect(() => {
    if (hash !== "") document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
}

function Editors({ a, set }: EditorsProps) {
  const t = useSay();
  useAsked({ a, set });
  return (
    <>
      <Part
        id="greeting"
        title={t("Greeting")}
        lead={t("The grey words are always said first. The rest is yours.")}
      >
        <GreetingEditor assistant={a} onChange={(greeting) => set({ business: { ...a.business, greeting } })} />
      </Part>
      <Part
        id="recording"
        title={t("Recording")}
        lead={t("No sound is kept before the caller has heard the notice or agreed.")}
        aside={<Tag icon={Hourglass}>{t("Encrypted, and gone on its day")}</Tag>}
      >
        <RecordingEditor mode={a.recording} onChange={(recording) => set({ recording })} />
      </Part>
      <Part id="business" title={t("Business")} lead={t("Who it answers for.")}>
        <BusinessEditor business={a.business} onChange={(business) => set({ business })} />
      </Part>
      <Part
        id="hours"
        title={t("Hours")}
        lead={t("Outside these hours it says when you open next, and still books.")}
      >
        <HoursEditor hours={a.hours} onChange={(hours) => set({ hours })} />
      </Part>
      <Part id="holidays" title={t("Holidays")} lead={t("Days that differ. A day without hours is closed.")}>
        <Holidays a={a} set={set} />
      </Part>
      <Part
        id="services"
        title={t("Services")}
        lead={t("What it may book, how long it takes and what it costs.")}
      >
        <ServicesEditor services={a.services} staff={a.staff} onChange={(services) => set({ services })} />
      </Part>
      <Part id="staff" title={t("Staff")} lead={t("Who can be asked for, and the names callers use.")}>
        <Staff a={a} set={set} />
      </Part>
      <Part
        id="questions"
        title={t("Questions")}
        lead={t("It answers with these words, and says so when it does not know.")}
      >
        <Questions a={a} set={set} />
      </Part>
      <Part id="transfers" title={t("Hand over")} lead={t("When it puts a caller through, and to whom.")}>
        <Transfers a={a} set={set} />
      </Part>
      <Website a={a} set={set} />
    </>
  );
}
