// SPDX-License-Identifier: Apache-2.0
import { Calendars as Connections } from "@/shared/editors/calendars";
import { useSay } from "@/shared/i18n/words";
import { Part } from "./sections";

export function Calendars() {
  const t = useSay();
  return (
    <Part
      id="calendars"
      title={t("Your calendar")}
      lead={t("Connect the calendar of the business, and take the access back whenever you like.")}
    >
      <Connections />
    </Part>
  );
}
