// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import * as f from "@/shared/lib/format";
import { fade } from "@/shared/lib/fade";

describe("format", () => {
  it.each([
    ["2026-09-16T07:42", "7:42 am", "7 h 42"],
    ["2026-09-16T00:05", "12:05 am", "0 h 05"],
    ["2026-09-16T12:00", "12:00 pm", "12 h 00"],
    ["2026-09-16T23:59", "11:59 pm", "23 h 59"],
  ])("says the clock of %s", (local, en, fr) => {
    expect(f.clock(local, "en")).toBe(en);
    expect(f.clock(local, "fr")).toBe(fr);
  });
  it("names a day without the zone of the reader", () => {
    expect(f.longDay("2026-09-16", "en")).toBe("Wednesday 16 September 2026");
    expect(f.longDay("2026-09-16", "fr")).toBe("mercredi 16 septembre 2026");
  });
  it("moves a moment into the zone of the business, over midnight and the change of the clocks", () => {
    expect(f.localOf("2026-09-16T05:30:00Z", "America/Denver")).toBe("2026-09-15T23:30");
    expect(f.localOf("2026-11-01T07:30:00Z", "America/Denver")).toBe("2026-11-01T01:30");
    expect(f.localOf("2026-11-01T08:30:00Z", "America/Denver")).toBe("2026-11-01T01:30");
  });
  it("counts days over the end of February and of summer time", () => {
    expect(f.addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(f.daysBetween("2026-10-30", "2026-11-02")).toBe(3);
    expect(f.mondayOf("2026-09-20")).toBe("2026-09-14");
  });
  it.each([
    [3000, "CAD", "$30", "30\u00a0$"],
    [3050, "USD", "$30.50", "30,50\u00a0$"],
    [0, "CAD", "$0", "0\u00a0$"],
    [1250, "GBP", "£12.50", "12,50\u00a0£"],
  ])("writes %i cents of %s", (cents, currency, en, fr) => {
    expect(f.money(cents, currency, "en")).toBe(en);
    expect(f.money(cents, currency, "fr")).toBe(fr);
  });
  it("writes numbers of North America in their groups and leaves others", () => {
    expect(f.phone("+13035550177")).toBe("(303) 555-0177");
    expect(f.phone("+442079460000")).toBe("+442079460000");
  });
  it("writes lengths and positions", () => {
    expect(f.length(84_000)).toBe("1 min 24 s");
    expect(f.position(47_900)).toBe("0:47");
  });
});

describe("the fade", () => {
  it("is solid today, paler towards the day it goes and empty after it", () => {
    const ticks = fade("2026-09-16", "2026-12-15", 365, 36);
    expect(ticks[0]?.life).toBe(1);
    expect(ticks.filter((tick) => tick.life > 0)).toHaveLength(9);
    expect(ticks[8]?.life).toBeLessThan(ticks[7]?.life ?? 0);
  });
  it("is empty on the day and keeps one tick until then", () => {
    expect(fade("2026-09-16", "2026-09-16", 365).every((tick) => tick.life === 0)).toBe(true);
    expect(fade("2026-09-16", "2026-09-17", 365).filter((tick) => tick.life > 0)).toHaveLength(1);
  });
});
