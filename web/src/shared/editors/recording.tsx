// SPDX-License-Identifier: Apache-2.0
import { useSay, type Key } from "@/shared/i18n/words";
import type { Assistant } from "./days";

const modes: { mode: Assistant["recording"]; word: Key; says: Key }[] = [
  { mode: "off", word: "Off", says: "Nothing is recorded. You still get the transcript and the summary." },
  { mode: "notice", word: "Tell callers", says: "It says that it records, and stops when the caller objects." },
  { mode: "ask", word: "Ask callers", says: "It records only after the caller says yes." },
];

export function RecordingEditor({
  mode,
  onChange,
}: {
  mode: Assistant["recording"];
  onChange: (next: Assistant["recording"]) => void;
}) {
  const t = useSay();
  return (
    <fieldset className="opts">
      <legend className="vh">{t("Recording")}</legend>
      {modes.map((m) => (
        <label className="opt" key={m.mode}>
          <b>
            <input type="radio" name="recording" checked={mode === m.mode} onChange={() => onChange(m.mode)} />
            {t(m.word)}
          </b>
          {t(m.says)}
        </label>
      ))}
    </fieldset>
  );
}
