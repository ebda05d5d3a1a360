// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { assistant, messages, rows } from "../../mock/data";
import { newPassword, email } from "@/features/session/rules";
import { headline } from "@/features/today/headline";
import { sort } from "@/features/today/sort";
import { pieces } from "@/features/calls/evidence";
import { together } from "@/features/calls/lifetimes";
import { read } from "@/shared/editors/calendar-outcome";
import { place } from "@/features/calendar/place";
import { inOrder } from "@/features/messages/order";
import { check, changed, tidy } from "@/shared/editors/check";
import { wrong } from "@/shared/editors/days";

describe("form rules", () => {
  it("counts a password in bytes, as the server does", () => {
    expect(newPassword.safeParse("ä".repeat(36)).success).toBe(true);
    expect(newPassword.safeParse("ä".repeat(37)).success).toBe(false);
    expect(newPassword.safeParse("seven77").success).toBe(false);
  });
  it("wants a whole address", () => {
    expect(email.safeParse("jo@example").success).toBe(false);
    expect(email.safeParse(" jo@example.com ").data).toBe("jo@example.com");
  });
  it("refuses hours that overlap or run backwards", () => {
    expect(
      wrong([
        { from: "09:00", until: "12:00" },
        { from: "11:00", until: "13:00" },
      ]),
    ).toBe("Two blocks overlap.");
    expect(wrong([{ from: "12:00", until: "09:00" }])).toBe("It must end after it begins.");
    expect(
      wrong([
        { from: "09:00", until: "12:00" },
        { from: "12:00", until: "13:00" },
      ]),
    ).toBeUndefined();
  });
  it("names what is missing before the server is asked, and sends no empty lines", () => {
    expect(check(assistant)).toEqual({});
    expect(check({ ...assistant, business: { ...assistant.business, name: " " } }).business).toBeDefined();
    const odd = { ...assistant, staff: [{ name: " Jo ", aliases: ["", " J "] }] };
    expect(tidy(odd).staff).toEqual([{ name: "Jo", aliases: ["J"] }]);
    expect(changed(odd, assistant)).toEqual(["staff"]);
  });
});

describe("today", () => {
  it.each([
    [9, 3, "Nine calls since you closed. Three need you."],
    [1, 1, "One call since you closed. One needs you."],
    [0, 0, "No calls since you closed."],
    [12, 0, "12 calls since you closed. Nothing needs you."],
  ])("says %i calls and %i that need you", (calls, need, said) =>
    expect(headline(calls, need, "en")).toBe(said),
  );
  it("puts the most urgent first and each call in one place", () => {
    const today = {
      since: "",
      calls: rows,
      needs_you: 3,
      appointments: [],
      messages,
      gaps: [],
      going_tonight: [],
    };
    const { needs, settled } = sort(today);
    expect(needs[0]?.message?.urgency).toBe("high");
    expect(needs.length + settled.length).toBe(rows.length);
  });
});

describe("a call", () => {
  it("marks words by code points, not by halves of them", () => {
    expect(pieces("👋🏽 hello", 0, [{ turn: 0, begin: 3, end: 8 }])).toEqual([
      { text: "👋🏽 ", marked: false },
      { text: "hello", marked: true },
    ]);
  });
  it("puts what goes on one day into one row", () => {
    expect(
      together([
        { category: "b", day: "2027-01-02" },
        { category: "a", day: "2026-12-15" },
        { category: "c", day: "2027-01-02" },
      ]),
    ).toEqual([
      { day: "2026-12-15", categories: ["a"] },
      { day: "2027-01-02", categories: ["b", "c"] },
    ]);
  });
});

describe("lists", () => {
  it("lays appointments that meet side by side", () => {
    const at = (id: string, local: string, minutes: number) => ({
      id,
      reference: "",
      service: "",
      staff: id,
      local,
      minutes,
      name: "",
      phone: "",
      status: "booked" as const,
      call: null,
    });
    const placed = place([
      at("a", "2026-09-16T09:00", 60),
      at("b", "2026-09-16T09:30", 30),
      at("c", "2026-09-16T10:00", 30),
    ]);
    expect(placed.map((p) => [p.column, p.columns])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ]);
  });
  it("orders messages by urgency and then by age", () => {
    expect(inOrder([...messages].reverse()).map((m) => m.id)[0]).toBe(messages[0]?.id);
  });
});

describe("a calendar that was connected, or not", () => {
  const told = (query: string) => read(new URLSearchParams(query));
  it("is told by the address that the server leads back to", () => {
    expect(told("calendar=connected&provider=google")).toMatchObject({ name: "Google Calendar", good: true });
    expect(told("calendar=partial&provider=microsoft")).toMatchObject({ name: "Outlook Calendar", good: false });
  });
  it("says nothing that others wrote into an address", () => {
    for (const query of ["", "calendar=connected", "calendar=toString&provider=google", "calendar=failed&provider=x"]) {
      expect(told(query)).toBeUndefined();
    }
  });
});
