// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import { useCategory } from "@/shared/desk/labels";
import { useSay } from "@/shared/i18n/words";
import { daysBetween } from "@/shared/lib/format";
import { useFormat } from "@/shared/lib/use-format";
import { Card } from "@/shared/ui/basic";
import { Fade } from "@/shared/ui/fade";

/** What goes on the same day stands in one row; all rows share one axis. */
export function together(goes: Schema["CallDetail"]["goes"]): { day: string; categories: string[] }[] {
  const days = new Map<string, string[]>();
  for (const { category, day } of goes) days.set(day, [...(days.get(day) ?? []), category]);
  return [...days].map(([day, categories]) => ({ day, categories })).sort((a, b) => a.day.localeCompare(b.day));
}

export function Lifetimes({ goes }: { goes: Schema["CallDetail"]["goes"] }) {
  const t = useSay();
  const word = useCategory();
  const { today, date } = useFormat();
  const rows = together(goes);
  const axis = Math.max(30, ...rows.map((r) => daysBetween(today, r.day)));
  const left = (day: string) => {
    const days = daysBetween(today, day);
    if (days < 1) return t("Goes tonight");
    if (days === 1) return t("One day left");
    return days < 120 ? t("{n} days left", { n: days }) : t("{n} months left", { n: Math.round(days / 30.44) });
  };
  return (
    <Card title={t("When each part goes")}>
      <ul className="clocks body">
        {rows.map(({ day, categories }) => (
          <li key={day}>
            <div className="t">
              <b>{categories.map(word).join(", ")}</b>
              <span>{date(day)}</span>
            </div>
            <Fade today={today} goes={day} axis={axis} soon={daysBetween(today, day) <= 7} />
            <span className="small muted">{left(day)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
