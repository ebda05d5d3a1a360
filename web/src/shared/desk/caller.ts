// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { phone } from "@/shared/lib/format";

type Row = Schema["CallRow"];

/**
 * The name where there is one, else the number, else where it came from, or that it was withheld; and the number when
 * it is not the title.
 */
export function useCaller() {
  const t = useSay();
  return (call: Pick<Row, "caller" | "name"> & Partial<Pick<Row, "via">>) => {
    const unknown = call.via === "website" ? t("From your website") : t("Number withheld");
    const number = call.caller === null ? unknown : phone(call.caller);
    const name = call.name ?? "";
    return { title: name === "" ? number : name, under: name === "" ? "" : number };
  };
}
