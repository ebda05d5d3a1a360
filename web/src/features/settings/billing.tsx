// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Icon } from "@/shared/ui/basic";
import { Download } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { Table } from "@/shared/ui/table";
import { useFailure, useToast } from "@/shared/ui/toast";
import { changePlan } from "./api/change-plan";
import { getBilling } from "./api/get-billing";

const states: Record<"paid" | "void", Key> = { paid: "Paid", void: "Void" };

function Minutes({ used, included }: { used: number; included: number }) {
  const t = useSay();
  if (included === 0) return <p>{t("{n} minutes used this month.", { n: used })}</p>;
  return (
    <>
      <p>{t("{n} of {m} minutes used this month.", { n: used, m: included })}</p>
      <svg className="mbar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="tr" width={100} height={6} />
        <rect
          className={used > included * 0.9 ? "k2" : "k1"}
          height={6}
          width={Math.min(100, (used / included) * 100)}
        />
      </svg>
    </>
  );
}

function Price({ plan, currency }: { plan: Schema["Billing"]["plans"][number]; currency: string }) {
  const t = useSay();
  const { money } = useFormat();
  if (plan.cents_a_month === 0 && plan.cents_a_minute_more === 0) return <span>{t("Costs nothing")}</span>;
  return (
    <>
      <span>
        {t("{money} a month, {n} minutes", { money: money(plan.cents_a_month, currency), n: plan.minutes })}
      </span>
      <span className="muted small">
        {t("Then {money} a minute", { money: money(plan.cents_a_minute_more, currency) })}
      </span>
    </>
  );
}

/** From when the plan holds, where that needs to be said. */
function When({ plan, now, next }: { plan: string; now: string | null; next: string }) {
  const t = useSay();
  if (now === next) return null;
  if (plan === now) return <span className="tag">{t("Until the end of this month")}</span>;
  return plan === next ? <span className="tag ok">{t("From the next month on.")}</span> : null;
}

export function Billing() {
  const t = useSay();
  const { money, shortDay } = useFormat();
  const tell = useToast();
  const failed = useFailure();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ["billing"], queryFn: getBilling });
  const change = useMutation({
    mutationFn: changePlan,
    onError: failed,
    onSuccess: (now) => {
      queries.setQueryData(["billing"], now);
      tell({ words: t("From the next month on.") });
    },
  });
  return (
    <Loaded query={query} rows={4}>
      {(b) => (
        <>
          <Card title={t("Plan")}>
            <div className="body stack tight">
              <Minutes used={b.minutes.used} included={b.minutes.included} />
              {b.plan === null && <p>{t("The month in which an account begins costs nothing.")}</p>}
              <fieldset className="opts">
                <legend className="vh">{t("Plan")}</legend>
                {b.plans.map((p) => (
                  <label className="opt" key={p.id}>
                    <b>
                      <input
                        type="radio"
                        name="plan"
                        checked={(change.isPending ? change.variables : b.next_plan) === p.id}
                        onChange={() => change.mutate(p.id)}
                      />
                      {p.name} <When plan={p.id} now={b.plan} next={b.next_plan} />
                    </b>
                    <Price plan={p} currency={b.currency} />
                  </label>
                ))}
              </fieldset>
            </div>
          </Card>
          <Card title={t("Invoices")}>
            <div className="body">
              {b.invoices.length === 0 ? (
                <p className="muted">{t("The first one comes at the end of the month.")}</p>
              ) : (
                <Table
                  heads={[
                    t("Number"),
                    t("Month"),
                    t("Sum"),
                    t("State"),
                    t("Payment"),
                    <span key="file" className="vh">
                      {t("File")}
                    </span>,
                  ]}
                  fold
                >
                  {b.invoices.map((i) => (
                    <tr key={i.id}>
                      <td className="mono">{i.number}</td>
                      <td>{i.month}</td>
                      <td className="tab">{money(i.cents, i.currency)}</td>
                      <td>
                        {i.state === "open"
                          ? t("To pay by {day}", { day: shortDay(i.due) })
                          : t(states[i.state])}
                      </td>
                      <td className="mono">{i.transaction}</td>
                      <td>
                        <a
                          className="link"
                          href={`/api/v1/invoices/${i.id}/file`}
                          aria-label={t("PDF of {name}", { name: i.number })}
                        >
                          <Icon of={Download} className="s" /> PDF
                        </a>
                      </td>
                    </tr>
                  ))}
                </Table>
              )}
            </div>
          </Card>
        </>
      )}
    </Loaded>
  );
}
