// SPDX-License-Identifier: Apache-2.0
import { Link } from "react-router-dom";
import { useSay } from "@/shared/i18n/words";
import { addDays, dayOf } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { Icon } from "@/shared/ui/basic";
import { PhoneIncoming } from "@/shared/ui/icons";
import { minuteOf, place, span, type Appointment, type Placed } from "./place";

const perHour = 4.5; // rem

export function Week({
  monday,
  items,
  tone,
}: {
  monday: string;
  items: Appointment[];
  tone: (staff: string) => string;
}) {
  const t = useSay();
  const { today, now, shortDay, clock } = useFormat();
  const weekend = items.some((a) => dayOf(a.local) >= addDays(monday, 5));
  const days = Array.from({ length: weekend ? 7 : 5 }, (_, n) => addDays(monday, n));
  const { first, last } = span(items);
  const hours = Array.from({ length: last - first }, (_, n) => first + n);
  const height = { height: `${hours.length * perHour}rem` };
  return (
    <div className={`wk ${weekend ? "seven" : ""}`}>
      <div className="wk-h wk-c" />
      {days.map((day) => {
        const [name = "", number = ""] = shortDay(day).split(" ");
        return (
          <div key={day} className={`wk-h ${day === today ? "today" : ""}`}>
            {day === today ? t("{day}, today", { day: name }) : name}
            <b>{number}</b>
          </div>
        );
      })}
      <div className="wk-t" style={height} aria-hidden="true">
        {hours.map((hour, n) => (
          <span key={hour} style={{ top: `${n * perHour}rem` }}>
            {n === 0 ? "" : clock(`${String(hour).padStart(2, "0")}:00`)}
          </span>
        ))}
      </div>
      {days.map((day) => (
        <ul
          key={day}
          className={`day ${day === today ? "today" : ""}`}
          style={height}
          aria-label={shortDay(day)}
        >
          {day === today && (
            <li
              className="nowl"
              aria-hidden="true"
              style={{ top: `${(minuteOf(now) / 60 - first) * perHour}rem` }}
            />
          )}
          {place(items.filter((a) => dayOf(a.local) === day)).map((p) => (
            <Block key={p.appointment.id} placed={p} first={first} tone={tone(p.appointment.staff)} />
          ))}
        </ul>
      ))}
    </div>
  );
}

function Block({
  placed: { appointment: a, begin, end, column, columns },
  first,
  tone,
}: {
  placed: Placed;
  first: number;
  tone: string;
}) {
  const { clock } = useFormat();
  const at = {
    top: `${(begin / 60 - first) * perHour}rem`,
    height: `calc(${((end - begin) / 60) * perHour}rem - 2px)`,
    left: `calc(${(column / columns) * 100}% + 3px)`,
    width: `calc(${100 / columns}% - 6px)`,
  };
  const words = (
    <>
      {a.call !== null && <Icon of={PhoneIncoming} />}
      <b>{a.name}</b>
      <span>{a.service}</span>
      <span className="vh">
        {clock(a.local)}, {a.staff}
      </span>
    </>
  );
  return (
    <li style={at}>
      {a.call === null ? (
        <div className={`ev ${tone}`}>{words}</div>
      ) : (
        <Link className={`ev ${tone}`} to={`/calls/${a.call}`}>
          {words}
        </Link>
      )}
    </li>
  );
}
