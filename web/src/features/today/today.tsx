// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useCategory } from "@/shared/desk/labels";
import { CallRow } from "@/shared/desk/row";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Icon, Page } from "@/shared/ui/basic";
import { Eraser, PhoneIncoming } from "@/shared/ui/icons";
import { Empty, Loaded } from "@/shared/ui/states";
import { todayQuery } from "./api/get-today";
import { Checklist } from "./checklist";
import { headline } from "./headline";
import { NeedRow } from "./need-row";
import { sort } from "./sort";

export default function Today() {
  const t = useSay();
  const { now, longDay, clock, language } = useFormat();
  const query = useQuery({ ...todayQuery, refetchInterval: 30_000 });
  const sorted = query.data === undefined ? undefined : sort(query.data);
  const title =
    sorted === undefined ? t("Today") : headline(query.data?.calls.length ?? 0, sorted.needs.length, language);
  return (
    <Page hero title={title} over={`${longDay(now.slice(0, 10))}, ${clock(now)}`}>
      <Loaded query={query} rows={8}>
        {(today) => <Note today={today} />}
      </Loaded>
    </Page>
  );
}

function Note({ today }: { today: Schema["Today"] }) {
  const t = useSay();
  const { needs, settled } = sort(today);
  return (
    <>
      <Tonight rows={today.going_tonight} />
      <div className="two">
        <div className="stack">
          {needs.length > 0 && (
            <Card title={t("Needs you")} count={needs.length}>
              <ul className="calls">
                {needs.map((need, n) => (
                  <NeedRow key={need.message?.id ?? need.call?.id} need={need} first={n === 0} />
                ))}
              </ul>
            </Card>
          )}
          <Card
            title={t("Taken care of")}
            count={settled.length}
            aside={
              <Link className="link small" to="/calls">
                {t("All calls")}
              </Link>
            }
          >
            {settled.length === 0 ? (
              <Empty
                title={t("No calls yet")}
                acts={
                  <Link className="btn" to="/setup">
                    {t("How to call your assistant")}
                  </Link>
                }
              >
                {t("Call your assistant and see what a call looks like here.")}
              </Empty>
            ) : (
              <ul className="calls calm">
                {settled.map((call) => (
                  <CallRow key={call.id} call={call} />
                ))}
              </ul>
            )}
          </Card>
        </div>
        <div className="stack">
          <Appointments items={today.appointments} />
          <Gaps items={today.gaps} />
          <Checklist />
        </div>
      </div>
    </>
  );
}

function Tonight({ rows }: { rows: Schema["Today"]["going_tonight"] }) {
  const t = useSay();
  const word = useCategory();
  const going = rows.filter((r) => r.rows > 0);
  if (going.length === 0) return null;
  return (
    <div className="strip">
      <Icon of={Eraser} />
      <b>{t("Goes tonight")}</b>
      <ul>
        {going.map((r) => (
          <li key={r.category}>
            {word(r.category)} <b className="tab">{r.rows}</b>
          </li>
        ))}
      </ul>
      <Link className="link" to="/promises">
        {t("What is kept, and until when")}
      </Link>
    </div>
  );
}

function Appointments({ items }: { items: Schema["Appointment"][] }) {
  const t = useSay();
  const { clock } = useFormat();
  return (
    <Card
      title={t("Appointments today")}
      count={items.length}
      aside={
        <Link className="link small" to="/calendar">
          {t("Week")}
        </Link>
      }
    >
      {items.length === 0 ? (
        <p className="body muted">{t("None today.")}</p>
      ) : (
        <ul className="agenda">
          {items.map((a) => (
            <li key={a.id}>
              <time>{clock(a.local)}</time>
              <div>
                <b>
                  {a.name}
                  {a.call !== null && <Icon of={PhoneIncoming} />}
                </b>
                <span className="muted">{a.service}</span>
              </div>
              <span className="muted small">{a.staff}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Gaps({ items }: { items: Schema["Today"]["gaps"] }) {
  const t = useSay();
  if (items.length === 0) return null;
  return (
    <Card title={t("Your assistant did not know")}>
      <ul className="gaps">
        {items.map((gap) => (
          <li key={gap.question}>
            <div>
              <q>{gap.question}</q>
              <p className="muted small">
                {gap.times === 1 ? t("Asked once") : t("Asked {n} times", { n: gap.times })}
              </p>
            </div>
            <Link className="btn sm" to={`/assistant?ask=${encodeURIComponent(gap.question)}#questions`}>
              {t("Answer")}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
