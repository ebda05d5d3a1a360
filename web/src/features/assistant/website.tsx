// SPDX-License-Identifier: Apache-2.0
// The assistant on the business's own site: which sites, and the line that goes into them.
import { useLine } from "@/shared/desk/line";
import type { Assistant } from "@/shared/editors/days";
import { List } from "@/shared/editors/list";
import { siteOf } from "@/shared/editors/site";
import { useSay } from "@/shared/i18n/words";
import { Field, Input } from "@/shared/ui/basic";
import { CopyButton } from "@/shared/ui/copy";
import { Part } from "./sections";

const sites_max = 10;

export function Website({ a, set }: { a: Assistant; set: (change: Partial<Assistant>) => void }) {
  const t = useSay();
  return (
    <Part
      id="website"
      title={t("Your website")}
      lead={t("Visitors of your own site talk or write to it there. It answers and notes as on the telephone.")}
    >
      <List
        items={a.sites.map((site) => ({ site }))}
        onChange={(sites) => set({ sites: sites.map(({ site }) => site) })}
        max={sites_max}
        add={t("Add a site")}
        name={({ site }) => site}
        empty={t("No site yet: it answers on no page.")}
        make={() => ({ site: "" })}
        row={({ site }, change) => (
          <Field
            label={t("Address of your site")}
            hint={t("As it begins: https://www.salon.example")}
            {...(site.trim() !== "" && siteOf(site) === undefined && { error: t("That is no address of a site.") })}
          >
            {({ bad, ...ids }) => (
              <Input
                {...ids}
                {...(bad !== undefined && { bad })}
                type="url"
                inputMode="url"
                autoComplete="off"
                maxLength={300}
                value={site}
                onChange={(e) => change({ site: e.target.value })}
                onBlur={() => change({ site: siteOf(site) ?? site })}
              />
            )}
          </Field>
        )}
      />
      {a.sites.length > 0 && <Line />}
    </Part>
  );
}

/** To be pasted once, anywhere on the page. */
function Line() {
  const t = useSay();
  const agent = useLine().data?.agent;
  if (agent === undefined) return null;
  const line = `<script src="${location.origin}/widget.js" data-agent="${agent}" async></script>`;
  return (
    <div className="stack tight">
      <p>{t("Paste this line into each page that is to have it, or ask whoever makes your site:")}</p>
      <p className="mono secret">{line}</p>
      <CopyButton text={line} word="Copy the line" />
      <p className="hint">
        {t("It sets no cookie and asks no other server.")}{" "}
        {t("Visitors first read that it is an AI, and what is recorded.")}
      </p>
    </div>
  );
}
