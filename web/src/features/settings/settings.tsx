// SPDX-License-Identifier: Apache-2.0
import { useSearchParams } from "react-router-dom";
import { useSay, type Key } from "@/shared/i18n/words";
import { useMay } from "@/shared/session/session";
import { Page } from "@/shared/ui/basic";
import { Audit } from "./audit";
import { Billing } from "./billing";
import { Devices } from "./devices";
import { Keys } from "./keys";
import { People } from "./people";
import { Profile } from "./profile";
import { SecondFactor } from "./second-factor";
import { ChangePassword } from "./change-password";
import { Look } from "./look";
import { Webhooks } from "./webhooks";

type Tab = "you" | "security" | "people" | "billing" | "keys" | "webhooks" | "audit";
const tabs: { id: Tab; word: Key; admin?: true }[] = [
  { id: "you", word: "You" },
  { id: "security", word: "Sign-in" },
  { id: "people", word: "People" },
  { id: "billing", word: "Plan and invoices", admin: true },
  { id: "keys", word: "API keys", admin: true },
  { id: "webhooks", word: "Webhooks", admin: true },
  { id: "audit", word: "Audit log", admin: true },
];

export default function Settings() {
  const t = useSay();
  const admin = useMay("admin");
  const [params, setParams] = useSearchParams();
  const shown = tabs.filter((tab) => admin || tab.admin !== true);
  const tab = shown.find((x) => x.id === params.get("part"))?.id ?? "you";
  return (
    <Page title={t("Settings")}>
      <div className="cols">
        <nav className="toc" aria-label={t("Settings")}>
          {shown.map(({ id, word }) => (
            <button
              key={id}
              type="button"
              aria-current={tab === id ? "true" : undefined}
              onClick={() => setParams({ part: id })}
            >
              {t(word)}
            </button>
          ))}
        </nav>
        <div className="stack">
          {tab === "you" && (
            <>
              <Profile />
              <Look />
            </>
          )}
          {tab === "security" && (
            <>
              <ChangePassword />
              <SecondFactor />
              <Devices />
            </>
          )}
          {tab === "people" && <People />}
          {tab === "billing" && <Billing />}
          {tab === "keys" && <Keys />}
          {tab === "webhooks" && <Webhooks />}
          {tab === "audit" && <Audit />}
        </div>
      </div>
    </Page>
  );
}
