// SPDX-License-Identifier: Apache-2.0
// Where an appointment stands in its day: minutes from the first hour shown, and side by side where two meet.
import type { Schema } from "@/shared/api/client";

export type Appointment = Schema["Appointment"];

export const minuteOf = (local: string) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

export interface Placed {
  appointment: Appointment;
  begin: number;
  end: number;
  column: number;
  columns: number;
}

export function place(day: Appointment[]): Placed[] {
  const sorted = [...day].sort((a, b) => a.local.localeCompare(b.local) || a.staff.localeCompare(b.staff));
  const out: Placed[] = [];
  let group: Placed[] = [];
  let until = -1;
  const close = () => {
    const columns = Math.max(1, ...group.map((p) => p.column + 1));
    for (const p of group) p.columns = columns;
    out.push(...group);
    group = [];
  };
  for (const appointment of sorted) {
    const begin = minuteOf(appointment.local);
    const end = begin + Math.max(15, appointment.minutes);
    if (begin >= until) close();
    let column = 0;
    while (group.some((p) => p.column === column && p.end > begin)) column += 1;
    group.push({ appointment, begin, end, column, columns: 1 });
    until = Math.max(until, end);
  }
  close();
  return out;
}

/** First and last whole hour that the week needs; 8 to 18 at least. */
export function span(appointments: Appointment[]): { first: number; last: number } {
  const begins = appointments.map((a) => Math.floor(minuteOf(a.local) / 60));
  const ends = appointments.map((a) => Math.ceil((minuteOf(a.local) + a.minutes) / 60));
  return { first: Math.min(8, ...begins), last: Math.min(24, Math.max(18, ...ends)) };
}
