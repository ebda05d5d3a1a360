// SPDX-License-Identifier: Apache-2.0
import { useSay } from "@/shared/i18n/words";
import { Field, Input } from "@/shared/ui/basic";
import type { Assistant } from "./days";
import { List } from "./list";

export function ServicesEditor({
  services,
  staff,
  onChange,
}: {
  services: Assistant["services"];
  staff: Assistant["staff"];
  onChange: (next: Assistant["services"]) => void;
}) {
  const t = useSay();
  return (
    <List
      items={services}
      onChange={onChange}
      max={200}
      add={t("Add a service")}
      name={(s) => s.name}
      empty={t("It knows no prices yet. Add a service.")}
      make={() => ({ name: "", aliases: [], minutes: 30, buffer_minutes: 0, price: "", staff: [] })}
      row={(s, set) => (
        <>
          <Field label={t("Service")}>
            {(ids) => (
              <Input {...ids} value={s.name} maxLength={200} onChange={(e) => set({ name: e.target.value })} />
            )}
          </Field>
          <Field label={t("Minutes")}>
            {(ids) => (
              <Input
                {...ids}
                type="number"
                min={5}
                max={1440}
                value={s.minutes}
                onChange={(e) => set({ minutes: Number(e.target.value) })}
              />
            )}
          </Field>
          <Field label={t("Minutes after it")}>
            {(ids) => (
              <Input
                {...ids}
                type="number"
                min={0}
                max={480}
                value={s.buffer_minutes}
                onChange={(e) => set({ buffer_minutes: Number(e.target.value) })}
              />
            )}
          </Field>
          <Field label={t("Price, as it is said")}>
            {(ids) => (
              <Input
                {...ids}
                value={s.price}
                maxLength={80}
                placeholder="$30"
                onChange={(e) => set({ price: e.target.value })}
              />
            )}
          </Field>
          {staff.length > 0 && (
            <fieldset className="who-does">
              <legend className="lbl">{t("Who does it")}</legend>
              {staff.map((person) => (
                <label key={person.name} className="flex">
                  <input
                    type="checkbox"
                    className="ck"
                    checked={s.staff.includes(person.name)}
                    onChange={(e) =>
                      set({
                        staff: e.target.checked
                          ? [...s.staff, person.name]
                          : s.staff.filter((n) => n !== person.name),
                      })
                    }
                  />
                  {person.name}
                </label>
              ))}
            </fieldset>
          )}
        </>
      )}
    />
  );
}
