// SPDX-License-Identifier: Apache-2.0
import { Link } from "react-router-dom";
import { useLine } from "@/shared/desk/line";
import { leftToDo, setUp } from "@/shared/desk/set-up";
import { useSay } from "@/shared/i18n/words";
import { useMay } from "@/shared/session/session";
import { Card, Icon } from "@/shared/ui/basic";
import { ArrowRight } from "@/shared/ui/icons";

/** What is left until customers reach the assistant; gone when they do. */
export function Checklist() {
  const t = useSay();
  const line = useLine().data;
  const may = useMay("admin");
  const left = line === undefined || !may ? [] : leftToDo(line);
  if (line === undefined || left.length === 0) return null;
  const total = line.checklist.length;
  return (
    <Card
      title={t("Until your callers reach it")}
      aside={<span className="muted small">{t("{n} of {m} done", { n: total - left.length, m: total })}</span>}
    >
      <ul className="rows body">
        {left.map(({ step }) => (
          <li key={step}>
            <Link className="link" to={setUp[step].to}>
              {t(setUp[step].word)}
            </Link>
            <Icon of={ArrowRight} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
