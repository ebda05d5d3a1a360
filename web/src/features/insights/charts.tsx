// SPDX-License-Identifier: Apache-2.0
import { useWords } from "@/shared/i18n/words";
import { scale, spread, weekday } from "./findings";

export function Bars({ bars }: { bars: { label: string; value: number }[] }) {
  const { t } = useWords();
  const lines = scale(Math.max(1, ...bars.map((b) => b.value)));
  const top = lines[0] ?? 1;
  const named = spread(bars.length, 7);
  const width = 600 / bars.length;
  const total = bars.reduce((sum, b) => sum + b.value, 0);
  return (
    <div className="bars">
      <div className="y" aria-hidden="true">
        {lines.map((n) => (
          <span key={n}>{n}</span>
        ))}
      </div>
      <svg
        viewBox="0 0 600 200"
        preserveAspectRatio="none"
        role="img"
        aria-label={t("{n} calls in {m} days", { n: total, m: bars.length })}
      >
        {lines.map((n) => (
          <line key={n} className="g" x1={0} x2={600} y1={200 - (n / top) * 200} y2={200 - (n / top) * 200} />
        ))}
        {bars.map((bar, n) => (
          <rect
            key={bar.label}
            className="k1"
            x={n * width + width * 0.18}
            width={width * 0.64}
            y={200 - (bar.value / top) * 200}
            height={(bar.value / top) * 200}
          />
        ))}
      </svg>
      <div className="x spread" aria-hidden="true">
        {named.map((n) => (
          <span key={n}>{bars[n]?.label}</span>
        ))}
      </div>
    </div>
  );
}

export function Shares({
  rows,
  total,
}: {
  rows: { label: string; value: number; tone: number }[];
  total: number;
}) {
  return (
    <ul>
      {rows.map(({ label, value, tone }) => (
        <li className="mrow" key={label}>
          <span>{label}</span>
          <svg className="mbar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className="tr" width={100} height={10} rx={1} />
            {total > 0 && <rect className={`k${tone}`} width={(value / total) * 100} height={10} rx={1} />}
          </svg>
          <span>{total === 0 ? 0 : Math.round((value / total) * 100)}%</span>
        </li>
      ))}
    </ul>
  );
}

/** The hours in which anybody called, at least eight to six; five steps of colour, the number in the cell. */
export function Heat({ hours }: { hours: number[][] }) {
  const { t, language } = useWords();
  const used = hours.flatMap((day) => day.flatMap((calls, hour) => (calls > 0 ? [hour] : [])));
  const first = Math.min(8, ...used);
  const last = Math.max(17, ...used);
  const columns = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const most = Math.max(1, ...hours.flat());
  const step = (calls: number) => (calls === 0 ? 0 : Math.min(4, Math.max(1, Math.ceil((calls / most) * 4))));
  const head = (hour: number) => {
    if (language === "fr") return `${hour} h`;
    return hour === 12 || hour === first
      ? `${hour > 12 ? hour - 12 : hour} ${hour < 12 ? "am" : "pm"}`
      : String(hour > 12 ? hour - 12 : hour);
  };
  return (
    <table className="heat">
      <caption className="vh">{t("Calls by weekday and hour")}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((hour) => (
            <th key={hour} scope="col">
              {head(hour)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.map((day, d) => (
          <tr key={d}>
            <th scope="row">{weekday(d, language, "short")}</th>
            {columns.map((hour) => (
              <td key={hour} className={`h${step(day[hour] ?? 0)}`}>
                {day[hour] || ""}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
