// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSay, type Key } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { useMay } from "@/shared/session/session";
import { Card, Icon } from "@/shared/ui/basic";
import { Download } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { Table } from "@/shared/ui/table";
import { useFailure, useToast } from "@/shared/ui/toast";
import { changePlan } from "./api/change-plan";
import { getBilling } from "./api/get-billing";

const states: Record<"open" | "paid" | "void", Key> = { open: "To pay", paid: "Paid", void: "Void" };

export function Billing() {
  const t = useSay();
  const { money } = useFormat();
  const owner = useMay("owner");
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
              <p>{t("{n} of {m} minutes used this month.", { n: b.minutes.used, m: b.minutes.included })}</p>
              <svg className="mbar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect className="tr" width={100} height={6} />
                <rect
                  className={b.minutes.used > b.minutes.included * 0.9 ? "k2" : "k1"}
                  height={6}
                  width={Math.min(100, (b.minutes.used / Math.max(1, b.minutes.included)) * 100)}
                />
              </svg>
              <fieldset className="opts" disabled={!owner || change.isPending}>
                <legend className="vh">{t("Plan")}</legend>
                {b.plans.map((p) => (
                  <label className="opt" key={p.id}>
                    <b>
                      <input
                        type="radio"
                        name="plan"
                        checked={b.plan === p.id}
                        onChange={() => change.mutate(p.id)}
                      />
                      {p.name}
                    </b>
                    <span>
                      {t("{money} a month, {n} minutes", { money: money(p.cents_a_month), n: p.minutes })}
                    </span>
                    <span className="muted small">
                      {t("Then {money} a minute", { money: money(p.cents_a_minute_more) })}
                    </span>
                  </label>
                ))}
              </fieldset>
              {!owner && <p className="hint">{t("Only the owner can do this.")}</p>}
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
                      <td className="tab">{money(i.cents)}</td>
                      <td>{t(states[i.state])}</td>
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
