// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schema } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Page } from "@/shared/ui/basic";
import { Empty, Loaded } from "@/shared/ui/states";
import { Table } from "@/shared/ui/table";
import { figuresQuery } from "./api/get-figures";
import { Bars, Heat, Shares } from "./charts";
import { busiest, groups } from "./findings";

export default function Insights() {
  const t = useSay();
  const [days, setDays] = useState(30);
  const query = useQuery({
    ...figuresQuery(days),
    placeholderData: (old) => old,
  });
  return (
    <Page
      title={t("Insights")}
      lead={t("The last {n} days, by your own clock", { n: days })}
      acts={
        <div className="seg" role="group" aria-label={t("How far back")}>
          {[7, 30, 90].map((n) => (
            <button key={n} type="button" aria-pressed={days === n} onClick={() => setDays(n)}>
              {t("{n} days", { n })}
            </button>
          ))}
        </div>
      }
    >
      <Loaded query={query} rows={6}>
        {(figures) => <Findings figures={figures} />}
      </Loaded>
    </Page>
  );
}

function Findings({ figures }: { figures: Schema["Figures"] }) {
  const t = useSay();
  const { shortDay, language } = useFormat();
  const calls = figures.days.reduce((sum, d) => sum + d.calls, 0);
  const minutes = figures.days.reduce((sum, d) => sum + d.minutes, 0);
  const of = (outcome: string) => figures.outcomes.find((o) => o.outcome === outcome)?.calls ?? 0;
  const { pleased, neutral, upset } = figures.moods;
  const judged = pleased + neutral + upset;
  const peak = busiest(figures.hours, language);
  if (calls === 0)
    return (
      <Card>
        <Empty title={t("No calls in this time")}>{t("After ten calls you see patterns here.")}</Empty>
      </Card>
    );
  const booked = of("booked") + of("moved");
  return (
    <>
      <Card className="flush">
        <dl className="kpis">
          <Kpi name={t("Calls answered")} figure={calls} />
          <Kpi name={t("Booked or moved")} figure={booked} of={t("of {n}", { n: calls })} />
          <Kpi name={t("Minutes on the phone")} figure={minutes} />
          <Kpi
            name={t("Minutes of your plan")}
            figure={figures.minutes.used}
            {...(figures.minutes.included > 0 && { of: t("of {n}", { n: figures.minutes.included }) })}
          />
        </dl>
      </Card>
      <Card title={booked * 2 > calls ? t("More than half of your calls end in a booking") : t("Calls by day")}>
        <div className="body">
          <Bars bars={figures.days.map((d) => ({ label: shortDay(d.day), value: d.calls }))} />
        </div>
        <AsTable
          head={[t("Day"), t("Calls"), t("Minutes")]}
          rows={figures.days.map((d) => [shortDay(d.day), d.calls, d.minutes])}
        />
      </Card>
      <div className="half">
        <Card title={t("How calls end")}>
          <div className="body">
            <Shares total={calls} rows={groups(figures.outcomes).map((g) => ({ ...g, label: t(g.label) }))} />
          </div>
          <AsTable
            head={[t("Outcome"), t("Calls")]}
            rows={groups(figures.outcomes).map((g) => [t(g.label), g.value])}
          />
        </Card>
        <Card title={pleased * 2 > judged ? t("Callers leave in a good mood") : t("The mood of callers")}>
          <div className="body">
            <Shares
              total={judged}
              rows={[
                { label: t("Pleased"), value: pleased, tone: 1 },
                { label: t("Calm"), value: neutral, tone: 3 },
                { label: t("Upset"), value: upset, tone: 4 },
              ]}
            />
          </div>
          <AsTable
            head={[t("Mood"), t("Calls")]}
            rows={[
              [t("Pleased"), pleased],
              [t("Calm"), neutral],
              [t("Upset"), upset],
            ]}
          />
        </Card>
      </div>
      <Card
        title={peak === undefined ? t("When people call") : t("{day} from {hour} is your busiest hour", peak)}
      >
        <div className="body scroll" tabIndex={0} role="region" aria-label={t("When people call")}>
          <Heat hours={figures.hours} />
        </div>
      </Card>
    </>
  );
}

const Kpi = ({ name, figure, of }: { name: string; figure: number; of?: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {figure} {of !== undefined && <small>{of}</small>}
    </dd>
  </div>
);

function AsTable({ head, rows }: { head: string[]; rows: (string | number)[][] }) {
  const t = useSay();
  return (
    <details className="foot">
      <summary>{t("Show as a table")}</summary>
      <Table heads={head}>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, n) => (
              <td key={n}>{cell}</td>
            ))}
          </tr>
        ))}
      </Table>
    </details>
  );
}
