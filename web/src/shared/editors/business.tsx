// SPDX-License-Identifier: Apache-2.0
import { useSay, type Key } from "@/shared/i18n/words";
import { Field, Input } from "@/shared/ui/basic";
import type { Assistant } from "./days";
import { phoneOf } from "./phone";

const verticals: Record<Assistant["business"]["vertical"], Key> = {
  salon: "Salon or barber",
  dentist: "Dentist",
  doctor: "Doctor",
  therapist: "Therapist",
  plumber: "Plumber",
  vet: "Vet",
  garage: "Garage",
  other: "Something else",
};
const zones = [
  "America/New_York",
  "America/Chicago",
  "America/Denver",
  "America/Phoenix",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Honolulu",
  "America/Halifax",
  "America/Toronto",
  "America/Winnipeg",
  "America/Edmonton",
  "America/Vancouver",
  "Europe/London",
  "Europe/Dublin",
  "Australia/Sydney",
  "Pacific/Auckland",
];

export function BusinessEditor({
  business,
  onChange,
}: {
  business: Assistant["business"];
  onChange: (next: Assistant["business"]) => void;
}) {
  const t = useSay();
  const set = (change: Partial<Assistant["business"]>) => onChange({ ...business, ...change });
  const known = zones.includes(business.tz) ? zones : [business.tz, ...zones];
  return (
    <div className="form">
      <Field label={t("Name, as it is said")}>
        {(ids) => (
          <Input
            {...ids}
            value={business.name}
            maxLength={200}
            onChange={(e) => set({ name: e.target.value })}
          />
        )}
      </Field>
      <Field label={t("What it is")}>
        {(ids) => (
          <select
            {...strip(ids)}
            className="in"
            value={business.vertical}
            onChange={(e) => set({ vertical: e.target.value as Assistant["business"]["vertical"] })}
          >
            {Object.entries(verticals).map(([value, word]) => (
              <option key={value} value={value}>
                {t(word)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        label={t("Your phone number")}
        hint={t("For callers who ask, and for putting calls through.")}
        {...(business.phone.trim() !== "" &&
          phoneOf(business.phone, business.locale) === undefined && {
            error: t("Write the whole number, as in +1 303 555 0100."),
          })}
      >
        {({ bad, ...ids }) => (
          <Input
            {...ids}
            {...(bad !== undefined && { bad })}
            type="tel"
            autoComplete="tel"
            value={business.phone}
            maxLength={30}
            onChange={(e) => set({ phone: e.target.value })}
            onBlur={() => set({ phone: phoneOf(business.phone, business.locale) ?? business.phone })}
          />
        )}
      </Field>
      <Field label={t("Address")}>
        {(ids) => (
          <Input
            {...ids}
            value={business.address}
            maxLength={300}
            onChange={(e) => set({ address: e.target.value })}
          />
        )}
      </Field>
      <Field label={t("Clock")} hint={t("Hours and appointments are in this zone.")}>
        {(ids) => (
          <select
            {...strip(ids)}
            className="in"
            value={business.tz}
            onChange={(e) => set({ tz: e.target.value })}
          >
            {known.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t("It speaks")}>
        {(ids) => (
          <select
            {...strip(ids)}
            className="in"
            value={business.locale}
            onChange={(e) => set({ locale: e.target.value as Assistant["business"]["locale"] })}
          >
            <option value="en-US">{t("English, United States")}</option>
            <option value="en-GB">{t("English, United Kingdom")}</option>
          </select>
        )}
      </Field>
    </div>
  );
}

const strip = ({ bad: _, ...ids }: { id: string; bad?: boolean }) => ids;
