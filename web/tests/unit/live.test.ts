// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from "vitest";
import { actWords } from "@/features/calls/acts";
import { facts } from "@/features/calls/facts";
import { after, closed, nobody, type Feed, type Frame } from "@/shared/desk/live-feed";
import { patience } from "@/shared/desk/live-socket";
import { put } from "@/shared/i18n/words";

const call = (id: string, for_ms = 5_000) => ({
  id,
  since: "2026-09-16T14:10:00Z",
  for_ms,
  caller: "+13035550177",
  via: "telephone" as const,
  written: false,
  recording: "on" as const,
  on_hold: false,
  put_through: false,
});
const said = (text: string, final = true, speaker: "caller" | "agent" = "caller") => ({
  type: "caption" as const,
  call: "a",
  speaker,
  text,
  at_ms: 4_000,
  final,
});
const noted = (name: string, value: string, status: "heard" | "confirmed" | "cleared" = "heard") => ({
  type: "noted" as const,
  call: "a",
  name,
  value,
  status,
});
const act = (state: "asked" | "done" | "refused") => ({
  type: "act" as const,
  call: "a",
  id: 1,
  tool: "book_appointment",
  state,
  took_ms: 240,
  at_ms: 9_000,
});
const known = (...frames: Frame[]): Feed => frames.reduce((feed, frame) => after(feed, frame, 100_000), nobody);
const begin: Frame = { type: "began", call: call("a") };
const opened: Frame = { type: "opened", call: "a", so_far: [] };

describe("what is known of the calls that run", () => {
  it("is new with each hello, and times are those of this browser", () => {
    const feed = known(begin, { type: "hello", words: false, calls: [call("b", 84_000)] });
    expect(feed.words).toBe(false);
    expect(feed.calls.map((one) => [one.call.id, one.begun])).toEqual([["b", 16_000]]);
  });

  it("a partial shows until its words are final", () => {
    const speaking = known(begin, opened, said("A hair", false), said("A haircut", false), said("Sure", false, "agent"));
    expect(speaking.calls[0]?.speaking.map((line) => line.text)).toEqual(["A haircut", "Sure"]);
    const then = after(speaking, said("A haircut please"), 0);
    expect(then.calls[0]?.speaking.map((line) => line.text)).toEqual(["Sure"]);
    expect(then.calls[0]?.lines).toHaveLength(1);
  });

  it("an act changes where it stands, and what is cleared is gone", () => {
    const feed = known(begin, opened, act("asked"), said("Yes"), act("done"), noted("date", "2026-09-17"));
    expect(feed.calls[0]?.lines.map((line) => ("tool" in line ? line.state : line.text))).toEqual(["done", "Yes"]);
    expect(after(feed, noted("date", "", "cleared"), 0).calls[0]?.noted).toEqual([]);
  });

  it("a call that ends is gone, but for whoever reads it", () => {
    expect(known(begin, { type: "ended", call: "a" }).calls).toEqual([]);
    const read = known(begin, opened, said("Bye"), { type: "ended", call: "a" });
    expect(read.calls[0]).toMatchObject({ lasted: 5_000, lines: [{ text: "Bye" }] });
    expect(closed(read, "a").calls).toEqual([]);
    expect(closed(known(begin, opened, said("Bye")), "a").calls[0]).toMatchObject({ opened: false, lines: [] });
  });

  it("keeps no more lines than the server does", () => {
    const many = Array.from({ length: 230 }, (_, n) => said(String(n)));
    const lines = known(begin, opened, ...many).calls[0]?.lines ?? [];
    expect(lines).toHaveLength(200);
    expect(lines[0]).toMatchObject({ text: "30" });
  });
});

describe("what people read of it", () => {
  it("a day and its time are one fact, in the order people ask", () => {
    const list = [noted("time", "14:00"), noted("caller_name", "Ines Romero", "confirmed"), noted("date", "2026-09-17")];
    const shown = facts(
      [...list, noted("intent", "book"), noted("callback", "+13035550177")],
      (day) => `day ${day}`,
      (time) => `at ${time}`,
    );
    expect(shown.map((fact) => [fact.word, fact.value, fact.confirmed])).toEqual([
      ["Name", "Ines Romero", true],
      ["When", "day 2026-09-17, at 14:00", false],
      ["Number", "(303) 555-0177", false],
    ]);
  });

  it("nothing is said to be done before it is", () => {
    expect(actWords(act("asked"), put)).toBe("Books the appointment …");
    expect(actWords(act("done"), put)).toBe("Booked the appointment, 0.2 seconds");
    expect(actWords(act("refused"), put)).toBe("Books the appointment: that was not possible");
  });

  it("the next attempt waits twice as long, to half a minute, and not for all at once", () => {
    expect([0, 1, 2, 9].map((n) => patience(n, 1))).toEqual([1_000, 2_000, 4_000, 30_000]);
    expect(patience(0, 0)).toBe(500);
  });
});
