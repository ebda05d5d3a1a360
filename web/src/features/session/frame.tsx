// SPDX-License-Identifier: Apache-2.0
import { useEffect, type ReactNode } from "react";
import { useSay } from "@/shared/i18n/words";
import { useSpan } from "@/shared/lib/use-span";
import { Icon, Sign } from "@/shared/ui/basic";
import { Cookie, Hourglass, ListChecks } from "@/shared/ui/icons";
import { useTerms } from "./terms";

/** The two halves of every page before the desk: the form, and what the house stands for. */
export function Frame({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const t = useSay();
  const span = useSpan();
  const terms = useTerms();
  useEffect(() => {
    document.title = `${title} · Ombrex`;
  }, [title]);
  return (
    <div className="login">
      <main id="main">
        <div className="box">
          <div className="house">
            <Sign />
            <b>Ombrex</b>
          </div>
          <div className="stack tight">
            <h1>{title}</h1>
            {lead !== undefined && <p className="muted">{lead}</p>}
          </div>
          {children}
        </div>
      </main>
      <aside>
        <div className="stack">
          <p className="big">{t("Every call answered. Every recording with a date on which it goes.")}</p>
          <ul>
            <li>
              <Icon of={Cookie} />
              <div>
                <b>{t("One cookie")}</b>
                <p className="muted">{t("It keeps you signed in. There is no other, and no tracker.")}</p>
              </div>
            </li>
            <li>
              <Icon of={Hourglass} />
              <div>
                <b>{t("Everything has its day")}</b>
                <p className="muted">
                  {terms === undefined
                    ? t("Then it is gone, with a receipt.")
                    : t("Recordings: {a}. Transcripts: {b}. Then they are gone, with a receipt.", {
                        a: span(terms.recordings),
                        b: span(terms.transcripts),
                      })}
                </p>
              </div>
            </li>
            <li>
              <Icon of={ListChecks} />
              <div>
                <b>{terms === undefined ? t("Promises") : t("{n} promises", { n: terms.promises })}</b>
                <p className="muted">{t("Your privacy page says which of them are kept today.")}</p>
              </div>
            </li>
          </ul>
        </div>
        <svg className="shade" viewBox="0 0 320 330" fill="currentColor" aria-hidden="true">
          <path d="M0 160a160 160 0 0 1 320 0z" />
          {[0.62, 0.48, 0.36, 0.28, 0.2, 0.15, 0.1, 0.06].map((opacity, n) => (
            <path key={opacity} d={`M0 ${173 + n * 20}h320v10H0z`} opacity={opacity} />
          ))}
        </svg>
      </aside>
    </div>
  );
}
