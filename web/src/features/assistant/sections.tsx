// SPDX-License-Identifier: Apache-2.0
import { useId, type ReactNode } from "react";
import { Blocks } from "@/shared/editors/blocks";
import type { Assistant } from "@/shared/editors/days";
import { List } from "@/shared/editors/list";
import { useSay } from "@/shared/i18n/words";
import { Field, Input } from "@/shared/ui/basic";

interface Props {
  a: Assistant;
  set: (change: Partial<Assistant>) => void;
}

export function Part({
  id,
  title,
  lead,
  aside,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <section className="card sect" id={id} aria-labelledby={heading}>
      <header>
        <div>
          <h2 id={heading}>{title}</h2>
          <p>{lead}</p>
        </div>
        {aside}
      </header>
      {children}
    </section>
  );
}

const split = (text: string) => text.split(",").map((n) => n.trimStart());

export function Holidays({ a, set }: Props) {
  const t = useSay();
  return (
    <List
      items={a.holidays}
      onChange={(holidays) => set({ holidays })}
      max={200}
      add={t("Add a day")}
      name={(h) => h.date}
      empty={t("No days that differ.")}
      make={() => ({ date: "", open: [] })}
      row={(h, change) => (
        <>
          <Field label={t("Day")}>
            {({ bad: _, ...ids }) => (
              <Input {...ids} type="date" value={h.date} onChange={(e) => change({ date: e.target.value })} />
            )}
          </Field>
          <Blocks name={h.date || t("Day")} blocks={h.open} onChange={(open) => change({ open })} />
        </>
      )}
    />
  );
}

export function Staff({ a, set }: Props) {
  const t = useSay();
  return (
    <List
      items={a.staff}
      onChange={(staff) => set({ staff })}
      max={200}
      add={t("Add a person")}
      name={(s) => s.name}
      empty={t("Nobody yet. Callers can then not ask for a person.")}
      make={() => ({ name: "", aliases: [] })}
      row={(s, change) => (
        <>
          <Field label={t("Name")}>
            {(ids) => (
              <Input
                {...ids}
                value={s.name}
                maxLength={200}
                onChange={(e) => change({ name: e.target.value })}
              />
            )}
          </Field>
          <Field label={t("Also called")}>
            {(ids) => (
              <Input
                {...ids}
                value={s.aliases.join(", ")}
                placeholder={t("Joe, Joseph")}
                onChange={(e) => change({ aliases: split(e.target.value) })}
              />
            )}
          </Field>
        </>
      )}
    />
  );
}

export function Questions({ a, set }: Props) {
  const t = useSay();
  return (
    <List
      items={a.faqs}
      onChange={(faqs) => set({ faqs })}
      max={300}
      add={t("Add a question")}
      name={(f) => f.asks[0] ?? ""}
      empty={t("No questions yet. What callers ask and it does not know comes to Today.")}
      make={() => ({ key: `q${Date.now().toString(36)}`, asks: [""], answer: "" })}
      row={(f, change) => (
        <>
          <Field label={t("When a caller asks")}>
            {(ids) => (
              <Input
                {...ids}
                value={f.asks[0] ?? ""}
                maxLength={200}
                onChange={(e) => change({ asks: [e.target.value, ...f.asks.slice(1)] })}
              />
            )}
          </Field>
          <Field label={t("It answers")} hint={t("{n} of 600 characters", { n: f.answer.length })}>
            {({ bad: _, ...ids }) => (
              <textarea
                {...ids}
                className="in"
                maxLength={600}
                value={f.answer}
                onChange={(e) => change({ answer: e.target.value })}
              />
            )}
          </Field>
        </>
      )}
    />
  );
}

export function Transfers({ a, set }: Props) {
  const t = useSay();
  return (
    <div className="stack">
      <List
        items={a.transfers}
        onChange={(transfers) => set({ transfers })}
        max={50}
        add={t("Add a rule")}
        name={(x) => x.label}
        empty={t("It puts nobody through. It takes a message instead.")}
        make={() => ({ label: "", when: "", to: "" })}
        row={(x, change) => (
          <>
            <Field label={t("To whom")}>
              {(ids) => (
                <Input
                  {...ids}
                  value={x.label}
                  maxLength={60}
                  onChange={(e) => change({ label: e.target.value })}
                />
              )}
            </Field>
            <Field label={t("Phone number")}>
              {(ids) => (
                <Input
                  {...ids}
                  type="tel"
                  value={x.to}
                  maxLength={20}
                  onChange={(e) => change({ to: e.target.value })}
                />
              )}
            </Field>
            <Field label={t("When")}>
              {(ids) => (
                <Input
                  {...ids}
                  value={x.when}
                  maxLength={200}
                  onChange={(e) => change({ when: e.target.value })}
                />
              )}
            </Field>
          </>
        )}
      />
      <div className="form">
        <Field label={t("In danger, tell them to call")}>
          {(ids) => (
            <Input
              {...ids}
              type="tel"
              maxLength={20}
              value={a.emergency.number}
              onChange={(e) => set({ emergency: { ...a.emergency, number: e.target.value } })}
            />
          )}
        </Field>
        <Field label={t("Who is on call")} hint={t("The name of a rule above, or nothing.")}>
          {(ids) => (
            <Input
              {...ids}
              maxLength={60}
              value={a.emergency.on_call ?? ""}
              onChange={(e) => set({ emergency: { ...a.emergency, on_call: e.target.value || null } })}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
