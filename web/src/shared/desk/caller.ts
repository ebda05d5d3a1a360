// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { phone } from "@/shared/lib/format";

/** The name where there is one, else the number, else that it was withheld; and the number when it is not the title. */
export function useCaller() {
  const t = useSay();
  return (call: Pick<Schema["CallRow"], "caller" | "name">) => {
    const number = call.caller === null ? t("Number withheld") : phone(call.caller);
    const name = call.name ?? "";
    return { title: name === "" ? number : name, under: name === "" ? "" : number };
  };
}
