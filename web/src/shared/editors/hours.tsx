// SPDX-License-Identifier: Apache-2.0
import { useSay } from "@/shared/i18n/words";
import { Blocks } from "./blocks";
import { another, days, type Hours } from "./days";

export function HoursEditor({ hours, onChange }: { hours: Hours; onChange: (next: Hours) => void }) {
  const t = useSay();
  return (
    <ul className="hours">
      {days.map(({ day, word }) => (
        <li key={day}>
          <label className="day">
            <input
              type="checkbox"
              className="sw"
              role="switch"
              checked={hours[day].length > 0}
              onChange={(e) => onChange({ ...hours, [day]: e.target.checked ? [another([])] : [] })}
            />
            {t(word)}
          </label>
          <Blocks name={t(word)} blocks={hours[day]} onChange={(next) => onChange({ ...hours, [day]: next })} />
        </li>
      ))}
    </ul>
  );
}
