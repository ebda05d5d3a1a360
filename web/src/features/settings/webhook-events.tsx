// SPDX-License-Identifier: Apache-2.0
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";

type Event = Schema["WebhookEvent"];
export const events: Record<Event, Key> = {
  post_call_transcription: "A call has ended",
  "appointment.booked": "An appointment is booked",
  "appointment.moved": "An appointment is moved",
  "appointment.cancelled": "An appointment is cancelled",
  "message.taken": "A message was left",
};

/** One at least: the last one cannot be taken away. */
export function EventChoice({
  legend,
  chosen,
  onChange,
  off = false,
}: {
  legend: string;
  chosen: Event[];
  onChange: (chosen: Event[]) => void;
  off?: boolean;
}) {
  const t = useSay();
  return (
    <fieldset className="who-does">
      <legend className="lbl">{legend}</legend>
      {(Object.keys(events) as Event[]).map((e) => {
        const is = chosen.includes(e);
        return (
          <label key={e} className="flex">
            <input
              type="checkbox"
              className="ck"
              checked={is}
              disabled={off || (is && chosen.length === 1)}
              onChange={() => onChange(is ? chosen.filter((x) => x !== e) : [...chosen, e])}
            />
            {t(events[e])}
          </label>
        );
      })}
    </fieldset>
  );
}
