// SPDX-License-Identifier: Apache-2.0
// The words on the screen. English stands in the code and is the key; another language is a table with exactly these
// keys, loaded when it is chosen, so a sentence that was not translated does not compile.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from "react";
import type { French } from "./fr";

export type Key = keyof French;
export type Language = "en" | "fr";
export type Say = (key: Key, values?: Record<string, string | number>) => string;

export const languages: Record<Language, string> = { en: "English", fr: "Français (Canada)" };
const kept = "ombrex-language";

export const put = (sentence: string, values: Record<string, string | number> = {}) =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

interface Words {
  t: Say;
  language: Language;
  speak: (language: Language) => void;
}

const Context = createContext<Words>({ t: put, language: "en", speak: () => undefined });

const first = (): Language => {
  const chosen = localStorage.getItem(kept) ?? navigator.language;
  return chosen.startsWith("fr") ? "fr" : "en";
};

export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  const [table, setTable] = useState<French>();
  useEffect(() => {
    document.documentElement.lang = language === "fr" ? "fr-CA" : "en";
    if (language === "fr") void import("./fr").then((m) => setTable(m.french));
  }, [language]);
  const words = useMemo<Words>(
    () => ({
      t: (key, values) => put((language === "fr" ? table?.[key] : undefined) ?? key, values),
      language,
      speak: (next) => {
        localStorage.setItem(kept, next);
        setLanguage(next);
      },
    }),
    [language, table],
  );
  if (language === "fr" && table === undefined) return null;
  return <Context value={words}>{children}</Context>;
}

export const useWords = () => use(Context);
export const useSay = () => use(Context).t;
