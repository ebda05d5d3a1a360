// SPDX-License-Identifier: Apache-2.0
// The fade: a row of ticks, solid today and paler towards the day of deletion, on an axis that several share.
import { daysBetween } from "./format";

export interface Tick {
  /** 1: today, towards 0: the day it goes, 0: after it. */
  life: number;
}

/** `ticks` over `axis` days from today; what goes on `goes` has ticks up to that day. */
export function fade(today: string, goes: string, axis: number, ticks = 36): Tick[] {
  const left = Math.max(0, daysBetween(today, goes));
  const alive = left === 0 ? 0 : Math.max(1, Math.min(ticks, Math.round((left / Math.max(axis, 1)) * ticks)));
  return Array.from({ length: ticks }, (_, n) => ({ life: n < alive ? 1 - (n / alive) * 0.86 : 0 }));
}
