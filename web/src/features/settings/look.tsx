// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { languages, useWords, type Key, type Language } from "@/shared/i18n/words";
import { applyTheme, theme, type Theme } from "@/shared/lib/theme";
import { Card, Field } from "@/shared/ui/basic";

const themes: Record<Theme, Key> = { system: "As the system", light: "Light", dark: "Dark" };

/** Kept in this browser, and nowhere else. */
export function Look() {
  const { t, language, speak } = useWords();
  const [chosen, setChosen] = useState(theme);
  return (
    <Card title={t("This browser")}>
      <div className="body stack tight narrow">
        <div className="flex between">
          <span className="lbl">{t("Look")}</span>
          <div className="seg" role="group" aria-label={t("Look")}>
            {(Object.keys(themes) as Theme[]).map((value) => (
              <button
                key={value}
                type="button"
                aria-pressed={chosen === value}
                onClick={() => {
                  applyTheme(value);
                  setChosen(value);
                }}
              >
                {t(themes[value])}
              </button>
            ))}
          </div>
        </div>
        <Field label={t("Language")}>
          {({ id }) => (
            <select id={id} className="in" value={language} onChange={(e) => speak(e.target.value as Language)}>
              {Object.entries(languages).map(([value, word]) => (
                <option key={value} value={value}>
                  {word}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </Card>
  );
}
