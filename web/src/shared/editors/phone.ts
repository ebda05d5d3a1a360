// SPDX-License-Identifier: Apache-2.0
/** A telephone number as people write it, as the server takes it (E.164). Without a country it is one of the land whose
 *  English the assistant speaks. undefined: it is none. */
export function phoneOf(typed: string, locale: string): string | undefined {
  const text = typed.replace(/[\s().\-/\u00a0]/g, "").replace(/^00/, "+");
  const here =
    locale === "en-GB" ? text.replace(/^0(?=\d{9,10}$)/, "+44") : text.replace(/^1?(?=[2-9]\d{9}$)/, "+1");
  return /^\+\d{7,15}$/.test(here) ? here : undefined;
}
