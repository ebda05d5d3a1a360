// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useCategory } from "@/shared/desk/labels";
import { useSay } from "@/shared/i18n/words";
import { capital, daysBetween } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { useSpan } from "@/shared/lib/use-span";
import { Card, Icon, Page } from "@/shared/ui/basic";
import { Fade } from "@/shared/ui/fade";
import { CircleCheck, Clock, FileText, ListTree } from "@/shared/ui/icons";
import { Empty, Loaded } from "@/shared/ui/states";
import { Table } from "@/shared/ui/table";
import { privacyQuery } from "./api/get-privacy";
import { Archive } from "./archive";
import { End } from "./end";
import { Requests } from "./requests";

type Privacy = Schema["Privacy"];

export default function PrivacyPage() {
  const t = useSay();
  const { date } = useFormat();
  const query = useQuery(privacyQuery);
  const promises = query.data?.promises ?? [];
  const kept = promises.filter((p) => p.status === "kept").length;
  const title =
    query.data === undefined ? t("Privacy") : t("{n} of {m} promises kept.", { n: kept, m: promises.length });
  return (
    <Page
      hero
      title={title}
      {...(query.data !== undefined && {
        lead: t("Policy {version} of {day}", { version: query.data.version, day: date(query.data.updated) }),
      })}
      acts={
        <>
          <Link className="btn" to="/promises/held">
            <Icon of={ListTree} />
            {t("All that is held")}
          </Link>
          <a className="btn" href="/privacy">
            <Icon of={FileText} />
            {t("Published policy")}
          </a>
        </>
      }
    >
      <Loaded query={query} rows={6}>
        {(privacy) => (
          <>
            <div className="two">
              <Wall promises={privacy.promises} />
              <Deleted receipts={privacy.deletions} />
            </div>
            <Kept kept={privacy.kept} />
          </>
        )}
      </Loaded>
      <Requests />
      {query.data !== undefined && (
        <>
          <Promises promises={query.data.promises} />
          <Recipients items={query.data.recipients} />
        </>
      )}
      <Archive />
      <End />
    </Page>
  );
}

const number = (id: string) => id.replace(/^C/, "");

function Wall({ promises }: { promises: Privacy["promises"] }) {
  const t = useSay();
  const words = { kept: t("Kept"), planned: t("Not yet"), broken: t("Waits for you") };
  return (
    <Card
      title={t("The {n} promises", { n: promises.length })}
      aside={
        <div className="legend">
          <span>
            <span className="dot" />
            {words.kept}
          </span>
          <span>
            <span className="dot off" />
            {words.planned}
          </span>
          {promises.some((p) => p.status === "broken") && (
            <span>
              <span className="dot attn" />
              {words.broken}
            </span>
          )}
        </div>
      }
    >
      <div className="body wall">
        {promises.map((p) => (
          <a key={p.id} href={`#${p.id}`} className={{ kept: "", planned: "p", broken: "w" }[p.status]}>
            {number(p.id)}
            <span className="vh">{words[p.status]}</span>
          </a>
        ))}
      </div>
    </Card>
  );
}

function Deleted({ receipts }: { receipts: Privacy["deletions"] }) {
  const t = useSay();
  const word = useCategory();
  const { moment } = useFormat();
  return (
    <Card title={t("Deleted last")}>
      {receipts.length === 0 ? (
        <p className="body muted">{t("Nothing was due yet. The first receipt comes here.")}</p>
      ) : (
        <ul className="rows body">
          {receipts.slice(0, 5).map((r) => (
            <li key={r.id}>
              <div>
                <b>{word(r.category)}</b>
                <p>{moment(r.destroyed)}</p>
              </div>
              <span className="mono small muted" title={r.id}>
                {r.id.slice(0, 8)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** "90 days"; "Until you leave". */
function useLife() {
  const t = useSay();
  const span = useSpan();
  return ({ life, from }: Privacy["kept"][number]) => {
    if (from === "account_deletion") return t("Until you leave");
    if (from === "disconnection") return t("Until you disconnect it");
    return from === "closing" ? t("{n} after its end", { n: span(life) }) : capital(span(life));
  };
}

function Kept({ kept }: { kept: Privacy["kept"] }) {
  const t = useSay();
  const word = useCategory();
  const { today, date } = useFormat();
  const life = useLife();
  const axis = 365;
  return (
    <Card title={t("What is kept, and for how long")} className="flush">
      <ul className="ret">
        {kept.map((k) => {
          const soon = k.next_goes !== null && daysBetween(today, k.next_goes) <= 1;
          return (
            <li key={k.category}>
              <b>{word(k.category)}</b>
              <span className="big">{life(k)}</span>
              {k.next_goes !== null && <Fade today={today} goes={k.next_goes} axis={axis} soon={soon} />}
              <p>
                {t("{n} kept.", { n: k.rows })}{" "}
                {k.next_goes === null ? "" : t("The next goes on {day}.", { day: date(k.next_goes) })}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Promises({ promises }: { promises: Privacy["promises"] }) {
  const t = useSay();
  const parts = [
    { status: "broken", title: t("Waits for you"), open: true },
    { status: "planned", title: t("Not yet kept by this server"), open: false },
    { status: "kept", title: t("Kept, each held by its tests"), open: false },
  ] as const;
  return (
    <Card title={t("Every promise")}>
      {promises.length === 0 && <Empty title={t("There is nothing here")} />}
      {parts.map(({ status, title, open }) => {
        const rows = promises.filter((p) => p.status === status);
        if (rows.length === 0) return null;
        return (
          <details className="grp" key={status} open={open}>
            <summary>
              {title}
              <span className="tag">{rows.length}</span>
            </summary>
            <ul className="prom simple">
              {rows.map((p) => (
                <li key={p.id} id={p.id}>
                  <span className="id">{p.id}</span>
                  <span>{p.text}</span>
                  <Icon
                    of={status === "kept" ? CircleCheck : Clock}
                    className={status === "broken" ? "w" : ""}
                  />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Card>
  );
}

function Recipients({ items }: { items: Privacy["recipients"] }) {
  const t = useSay();
  return (
    <Card title={t("Who may receive anything")}>
      <div className="body">
        <Table heads={[t("Company"), t("Country"), t("Connected"), t("Sent so far")]} fold>
          {items.map((r) => (
            <tr key={r.id}>
              <td>
                <b>{r.name}</b>
              </td>
              <td>{r.country}</td>
              <td>{r.active ? t("Yes") : t("No")}</td>
              <td className="tab">{r.disclosures}</td>
            </tr>
          ))}
        </Table>
      </div>
    </Card>
  );
}
