// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router-dom";
import { useSay } from "@/shared/i18n/words";
import { addDays, dayOf, initials, mondayOf } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Icon, Page } from "@/shared/ui/basic";
import { ChevronLeft, ChevronRight, PhoneIncoming } from "@/shared/ui/icons";
import { Empty, Loaded } from "@/shared/ui/states";
import { listAppointments } from "./api/list-appointments";
import type { Appointment } from "./place";
import { Week } from "./week";

export const tones = ["", "b", "p", "o"];

export default function Calendar() {
  const t = useSay();
  const { today, shortDay } = useFormat();
  const [params, setParams] = useSearchParams();
  const monday = mondayOf(params.get("week") ?? today);
  const sunday = addDays(monday, 6);
  const query = useQuery({
    queryKey: ["appointments", monday],
    queryFn: () => listAppointments(monday, sunday),
    placeholderData: (old) => old,
  });
  const turn = (days: number) => setParams({ week: addDays(monday, days) });
  const live = query.data?.items.filter((a) => a.status !== "cancelled") ?? [];
  const mine = live.filter((a) => a.call !== null).length;
  return (
    <Page
      title={t("{from} to {until}", { from: shortDay(monday), until: shortDay(sunday) })}
      lead={
        live.length === 0
          ? t("No appointments this week")
          : t("{n} appointments, {m} booked by your assistant", { n: live.length, m: mine })
      }
      acts={
        <>
          <button type="button" className="btn icon" aria-label={t("The week before")} onClick={() => turn(-7)}>
            <Icon of={ChevronLeft} />
          </button>
          <button type="button" className="btn" onClick={() => setParams({})}>
            {t("This week")}
          </button>
          <button type="button" className="btn icon" aria-label={t("The week after")} onClick={() => turn(7)}>
            <Icon of={ChevronRight} />
          </button>
        </>
      }
    >
      <Loaded query={query} rows={8}>
        {() =>
          live.length === 0 ? (
            <Card>
              <Empty title={t("No appointments this week")}>
                {t("What your assistant books stands here at once.")}
              </Empty>
            </Card>
          ) : (
            <Shown monday={monday} items={live} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Shown({ monday, items }: { monday: string; items: Appointment[] }) {
  const t = useSay();
  const { clock, near } = useFormat();
  const staff = [...new Set(items.map((a) => a.staff))].sort();
  const tone = (name: string) => tones[Math.min(staff.indexOf(name), 3)] ?? "";
  const days = [...new Set(items.map((a) => dayOf(a.local)))].sort();
  return (
    <>
      <div className="legend">
        {staff.map((name) => (
          <span key={name}>
            <span
              className={`face xs ${{ "": "", b: "b", p: "c", o: "o" }[tone(name)] ?? ""}`}
              aria-hidden="true"
            >
              {initials(name)}
            </span>
            {name}
          </span>
        ))}
        <span>
          <Icon of={PhoneIncoming} className="s" />
          {t("Booked by your assistant")}
        </span>
      </div>
      <Card className="flush week">
        <Week monday={monday} items={items} tone={tone} />
      </Card>
      <div className="days">
        {days.map((day) => (
          <Card key={day} title={near(day)}>
            <ul className="agenda">
              {items
                .filter((a) => dayOf(a.local) === day)
                .sort((a, b) => a.local.localeCompare(b.local))
                .map((a) => (
                  <li key={a.id}>
                    <time>{clock(a.local)}</time>
                    <div>
                      {a.call === null ? (
                        <b>{a.name}</b>
                      ) : (
                        <b>
                          <Link to={`/calls/${a.call}`}>{a.name}</Link>
                          <Icon of={PhoneIncoming} />
                        </b>
                      )}
                      <span className="muted">{a.service}</span>
                    </div>
                    <span className="muted small">{a.staff}</span>
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
    </>
  );
}
