// SPDX-License-Identifier: Apache-2.0
// Where bookings stand: in the calendar that is there already; another may be connected.
import { Calendars } from "@/shared/editors/calendars";
import { useSay } from "@/shared/i18n/words";
import { Card, Icon } from "@/shared/ui/basic";
import { CalendarCheck } from "@/shared/ui/icons";

export function CalendarStep() {
  const t = useSay();
  return (
    <div className="stack">
      <div className="note">
        <Icon of={CalendarCheck} />
        <p>{t("Ombrex has a calendar of its own: every booking stands in it at once, and nothing more is needed.")}</p>
      </div>
      <Card title={t("Another calendar")}>
        <div className="body stack" id="calendars">
          <Calendars />
        </div>
      </Card>
    </div>
  );
}
