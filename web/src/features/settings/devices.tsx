// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { leave } from "@/shared/session/leave";
import { Card, Icon } from "@/shared/ui/basic";
import { Monitor } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { useFailure } from "@/shared/ui/toast";
import { endSession } from "./api/end-session";
import { listSessions } from "./api/list-sessions";
import { signOutEverywhere } from "./api/sign-out-everywhere";

// The family is all that is known of a browser.
const families: Record<string, string> = {
  chrome: "Chrome",
  edge: "Edge",
  firefox: "Firefox",
  opera: "Opera",
  safari: "Safari",
};

export function Devices() {
  const t = useSay();
  const { moment } = useFormat();
  const queries = useQueryClient();
  const failed = useFailure();
  const query = useQuery({ queryKey: ["sessions"], queryFn: listSessions });
  const end = useMutation({
    mutationFn: endSession,
    onError: failed,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
  const all = useMutation({ mutationFn: () => leave(signOutEverywhere), onError: failed });
  return (
    <Card
      title={t("Devices")}
      aside={
        <button type="button" className="btn sm" onClick={() => all.mutate()}>
          {t("Sign out everywhere")}
        </button>
      }
    >
      <Loaded query={query} rows={2}>
        {({ items }) => (
          <ul className="rows ic body">
            {items.map((d) => (
              <li key={d.id}>
                <span className="ic">
                  <Icon of={Monitor} />
                </span>
                <div>
                  <b>{families[d.browser] ?? t("Another browser")}</b>
                  <p>{t("Last used: {time}", { time: moment(d.last_used) })}</p>
                </div>
                {d.this_one ? (
                  <span className="tag ok">{t("This one")}</span>
                ) : (
                  <div className="acts">
                    <button
                      type="button"
                      className="btn sm"
                      aria-label={t("Sign out {device}", { device: families[d.browser] ?? t("Another browser") })}
                      onClick={() => end.mutate(d.id)}
                    >
                      {t("Sign out")}
                    </button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}
