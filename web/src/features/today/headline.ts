// SPDX-License-Identifier: Apache-2.0
import type { Language } from "@/shared/i18n/words";
import { capital, count } from "@/shared/lib/format";

/** "Nine calls since you closed. Three need you." */
export function headline(calls: number, need: number, language: Language): string {
  if (language === "fr") {
    const first =
      calls < 2
        ? `${capital(count(calls, "fr", true))} appel depuis la fermeture.`
            .replace("Aucune", "Aucun")
            .replace("Une", "Un")
        : `${capital(count(calls, "fr"))} appels depuis la fermeture.`;
    if (need === 0) return calls === 0 ? first : `${first} Rien ne vous attend.`;
    return `${first} ${capital(count(need, "fr"))} ${need === 1 ? "vous attend" : "vous attendent"}.`;
  }
  const first = `${capital(count(calls, "en"))} ${calls === 1 ? "call" : "calls"} since you closed.`;
  if (need === 0) return calls === 0 ? first : `${first} Nothing needs you.`;
  return `${first} ${capital(count(need, "en"))} ${need === 1 ? "needs" : "need"} you.`;
}
