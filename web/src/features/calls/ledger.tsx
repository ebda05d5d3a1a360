// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import { useCategory } from "@/shared/desk/labels";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Card, Icon } from "@/shared/ui/basic";
import { Building2 } from "@/shared/ui/icons";

/** Who received what of this call. */
export function Ledger({ items }: { items: Schema["CallDetail"]["disclosures"] }) {
  const t = useSay();
  const word = useCategory();
  const { clock, local } = useFormat();
  const size = (bytes: number) => (bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`);
  // What flows while a call runs is not counted.
  const what = (d: (typeof items)[number]) => [...d.categories.map(word), ...(d.bytes > 0 ? [size(d.bytes)] : [])];
  return (
    <Card title={t("Who received what")}>
      {items.length === 0 ? (
        <p className="body muted">{t("Nobody. All of this call stayed on this server.")}</p>
      ) : (
        <ul className="ledger body">
          {items.map((d, n) => (
            <li key={n}>
              <span className="ic">
                <Icon of={Building2} />
              </span>
              <b>{d.recipient}</b>
              <time dateTime={d.at}>{clock(local(d.at))}</time>
              <p>
                {what(d).join(", ")}. {d.purpose}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
