// SPDX-License-Identifier: Apache-2.0
// What is known of the calls that run, made of the frames of the live socket one by one.
import type { Schema } from "@/shared/api/client";

export type Frame = Schema["LiveFrame"];
export type Said = Pick<Schema["LiveCaption"], "speaker" | "text" | "at_ms">;
export type Act = Pick<Schema["LiveAct"], "id" | "tool" | "state" | "took_ms" | "at_ms">;
export type Noted = Pick<Schema["LiveNoted"], "name" | "value" | "status">;

export interface Watched {
  call: Schema["LiveCall"];
  /** When it was answered, by the clock of this browser. */
  begun: number;
  /** How long it was, once it is over. */
  lasted?: number;
  /** Its words have come. */
  opened: boolean;
  lines: (Said | Act)[];
  /** What is being said. */
  speaking: Said[];
  noted: Noted[];
}
export interface Feed {
  /** Whether this person may read along. */
  words: boolean;
  calls: Watched[];
}
export const nobody: Feed = { words: true, calls: [] };

/** As many as the server keeps. */
const lines_max = 200;

const watched = (call: Schema["LiveCall"], now: number): Watched => ({
  call,
  begun: now - call.for_ms,
  opened: false,
  lines: [],
  speaking: [],
  noted: [],
});

const add = (lines: Watched["lines"], line: Said | Act) => [...lines, line].slice(-lines_max);

export const isAct = (line: Said | Act): line is Act => "tool" in line;

function told(one: Watched, news: Schema["LiveOpened"]["so_far"][number]): Watched {
  if (news.type === "act") {
    const known = one.lines.some((line) => isAct(line) && line.id === news.id);
    const lines = known
      ? one.lines.map((line) => (isAct(line) && line.id === news.id ? news : line))
      : add(one.lines, news);
    return { ...one, lines };
  }
  if (news.type === "noted") {
    const others = one.noted.filter((slot) => slot.name !== news.name);
    return { ...one, noted: news.status === "cleared" ? others : [...others, news] };
  }
  const others = one.speaking.filter((line) => line.speaker !== news.speaker);
  return news.final
    ? { ...one, speaking: others, lines: add(one.lines, news) }
    : { ...one, speaking: [...others, news] };
}

/** What is known after this frame, which came at `now`. */
export function after(feed: Feed, frame: Frame, now: number): Feed {
  const change = (id: string, how: (one: Watched) => Watched): Feed => ({
    ...feed,
    calls: feed.calls.map((one) => (one.call.id === id ? how(one) : one)),
  });
  switch (frame.type) {
    case "hello":
      return { words: frame.words, calls: frame.calls.map((call) => watched(call, now)) };
    case "began":
      return { ...feed, calls: [...feed.calls, watched(frame.call, now)] };
    case "state":
      return change(frame.call.id, (one) => ({ ...one, call: frame.call }));
    case "ended": {
      // Who reads along reads on; what nobody has opened is gone.
      const over = change(frame.call, (one) => ({ ...one, speaking: [], lasted: one.lasted ?? now - one.begun }));
      return { ...over, calls: over.calls.filter((one) => one.lasted === undefined || one.opened) };
    }
    case "opened":
      return change(frame.call, (one) =>
        frame.so_far.reduce(told, { ...one, opened: true, lines: [], speaking: [], noted: [] }),
      );
    default:
      return change(frame.call, (one) => told(one, frame));
  }
}

/** He reads along no more. */
export const closed = (feed: Feed, id: string): Feed => ({
  ...feed,
  calls: feed.calls
    .filter((one) => one.call.id !== id || one.lasted === undefined)
    .map((one) => (one.call.id === id ? { ...one, opened: false, lines: [], speaking: [], noted: [] } : one)),
});
