// SPDX-License-Identifier: Apache-2.0
// How the number that customers know is forwarded to the assistant.
import { useState } from "react";
import { useLine } from "@/shared/desk/line";
import { useSay, type Key } from "@/shared/i18n/words";
import { phone } from "@/shared/lib/format";
import { Card, Field, Icon } from "@/shared/ui/basic";
import { CopyButton } from "@/shared/ui/copy";
import { Check, CircleHelp, Phone } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { carriers, dialled, type Carrier, type Code, type When } from "./forwarding";

const ways: Record<When, { word: Key; what: Key }> = {
  all: { word: "All calls", what: "Your telephone does not ring; the assistant answers at once." },
  unanswered: { word: "When nobody answers", what: "Your telephone rings first." },
  busy: { word: "When you are on the phone", what: "Who calls meanwhile gets the assistant." },
  missed: { word: "When nobody answers, or you are on the phone", what: "Your telephone rings first." },
  unreachable: { word: "When it is off or has no signal", what: "No caller gets lost on the road." },
};

export function Forward() {
  const query = useLine();
  return <Loaded query={query}>{({ numbers }) => <Help numbers={dialled(numbers)} />}</Loaded>;
}

function Help({ numbers }: { numbers: string[] }) {
  const t = useSay();
  const done = useLine().data?.checklist.some((s) => s.step === "forwarding" && s.done) ?? false;
  const [number, setNumber] = useState(numbers[0]);
  const [id, setId] = useState("");
  const carrier = carriers.find((c) => c.id === id);
  if (number === undefined)
    return (
      <div className="note attn">
        <Icon of={Phone} />
        <p>
          {t("No telephone number leads to your assistant yet.")}{" "}
          {t("Whoever runs this server gives it one; it stands here then, with what to dial.")}
        </p>
      </div>
    );
  return (
    <div className="stack">
      {done && (
        <div className="note">
          <Icon of={Check} />
          <p>{t("Callers reach it already: more than one has called.")}</p>
        </div>
      )}
      <Card className="pad">
        <div className="stack">
          {numbers.length > 1 ? (
            <Field label={t("Number of your assistant")}>
              {({ bad: _, ...ids }) => (
                <select {...ids} className="in" value={number} onChange={(e) => setNumber(e.target.value)}>
                  {numbers.map((n) => (
                    <option key={n} value={n}>
                      {phone(n)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          ) : (
            <div className="flex between">
              <p>
                {t("Number of your assistant")}: <b className="num">{phone(number)}</b>
              </p>
              <CopyButton text={number} word="Copy" label={t("Copy the number of your assistant")} />
            </div>
          )}
          <Field label={t("Who is your telephone with?")}>
            {({ bad: _, ...ids }) => (
              <select {...ids} className="in" value={id} onChange={(e) => setId(e.target.value)}>
                <option value="">{t("Choose")}</option>
                {[...new Set(carriers.map((c) => c.group))].map((group) => (
                  <optgroup key={group} label={t(group)}>
                    {carriers
                      .filter((c) => c.group === group)
                      .map((c) => (
                        <option key={c.id} value={c.id}>
                          {t(c.name)}
                        </option>
                      ))}
                  </optgroup>
                ))}
                <option value="other">{t("Internet telephone, or none of these")}</option>
              </select>
            )}
          </Field>
          {id === "other" && (
            <p>
              {t("There it is a setting, not a code: look for “call forwarding” in the account of your telephone.")}
              <br />
              {t("Enter the number of your assistant there. Where you do not find it, ask your carrier.")}
            </p>
          )}
        </div>
      </Card>
      {carrier !== undefined && <Codes key={carrier.id} carrier={carrier} number={number} />}
    </div>
  );
}

function Codes({ carrier, number }: { carrier: Carrier; number: string }) {
  const t = useSay();
  return (
    <>
      <Card title={t("What to dial: {carrier}", { carrier: t(carrier.name) })}>
        <div className="body stack">
          <div>
            {carrier.how.map((sentence) => (
              <p key={sentence}>{t(sentence)}</p>
            ))}
          </div>
          <ul className="rows">
            {carrier.codes(number).map((code) => (
              <Way key={code.when} code={code} />
            ))}
            {carrier.allOff !== undefined && (
              <li>
                <div>
                  <b>{t("To end all of it")}</b>
                  <p>{t("Ends the forwarding to your voicemail, too.")}</p>
                  <div className="mono strong">{carrier.allOff}</div>
                </div>
                <CopyButton text={carrier.allOff} word="Copy" label={t("Copy what ends all of it")} />
              </li>
            )}
          </ul>
        </div>
      </Card>
      <div className="note plain">
        <Icon of={CircleHelp} />
        <div className="stack tight">
          {carrier.unsure === true && (
            <p>{t("These are the usual codes; we know of no list of this carrier.")}</p>
          )}
          <p>
            {t("Not every plan forwards calls, and some cost extra.")}{" "}
            {t("Where a code is refused, look in the settings of your telephone, or ask your carrier.")}
          </p>
          <p>{t("Then call your own number from another telephone: the assistant has to answer.")}</p>
        </div>
      </div>
    </>
  );
}

function Way({ code: { when, on, off } }: { code: Code }) {
  const t = useSay();
  const { word, what } = ways[when];
  return (
    <li>
      <div>
        <b>{t(word)}</b>
        <p>{t(what)}</p>
        <div className="mono strong">{on}</div>
        <p>
          {t("To end it:")} <span className="mono">{off}</span>
        </p>
      </div>
      <CopyButton text={on} word="Copy" label={t("Copy the code: {when}", { when: t(word) })} />
    </li>
  );
}
