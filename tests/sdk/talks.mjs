// SPDX-License-Identifier: Apache-2.0
// What the conversations of these tests have in common: what happens in one, in order; a WebSocket that writes every frame
// down; a caller whose sound goes out at the pace of speech. Nothing sleeps: every wait is for something to happen, and the
// test that started us ends what waits for ever.
import { appendFileSync, readFileSync } from 'node:fs';
import WebSocket from 'ws';

/** What happens, in order; `until` waits for the next thing that fits. */
export class Events {
  seen = [];
  waiting = [];
  add(kind, value) {
    this.seen.push({ kind, value });
    for (const look of this.waiting.splice(0)) look();
  }
  async until(kind, fits = () => true, from = 0) {
    for (;;) {
      const at = this.seen.findIndex((event, i) => i >= from && event.kind === kind && fits(event.value));
      if (at >= 0) return { ...this.seen[at], next: at + 1 };
      await new Promise((look) => this.waiting.push(look));
    }
  }
  of(kind) {
    return this.seen.filter((event) => event.kind === kind).map((event) => event.value);
  }
}

/** Each line one frame, for frames.mjs. OMBREX_FRAMES: the file; without it nothing is written. */
function write(from, text) {
  const file = process.env.OMBREX_FRAMES;
  if (file) appendFileSync(file, `${JSON.stringify({ from, frame: JSON.parse(text) })}\n`);
}

/** As ws has it, and as a browser has it; whatever the clients take it for. */
export class WrittenSocket extends WebSocket {
  constructor(...how) {
    super(...how);
    this.on('message', (frame) => write('server', frame.toString()));
  }
  send(frame, ...more) {
    write('client', frame.toString());
    super.send(frame, ...more);
  }
}

/** elevenlabs-js makes its sockets by such a thing. */
export const socketFactory = { create: (url, options) => new WrittenSocket(url, options) };

export function talkInNode() {
  globalThis.WebSocket = WrittenSocket;
}

export const rate = 16_000;
/** The samples of a WAV file of 16 kHz, mono, 16 bit. */
export function wav(path) {
  const bytes = readFileSync(path);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = Math.min(bytes.readUInt32LE(at + 4), bytes.length - at - 8);
    if (bytes.toString('latin1', at, at + 4) === 'data') return bytes.subarray(at + 8, at + 8 + size - (size % 2));
    at += 8 + size + (size % 2);
  }
  throw new Error(`${path} is no WAV file`);
}

/** A microphone: silence, and what is to be said; a chunk for every 25 ms that pass, as their own makes it. */
export class Microphone {
  static chunk = (rate / 40) * 2;
  saying = Buffer.alloc(0);
  constructor(hear) {
    this.hear = hear;
    this.due = performance.now();
    this.beat = setInterval(() => this.speak(), 10);
  }
  speak() {
    for (; performance.now() >= this.due; this.due += 25) {
      const chunk = Buffer.alloc(Microphone.chunk);
      this.saying.copy(chunk);
      this.saying = this.saying.subarray(Microphone.chunk);
      if (this.saying.length === 0) this.said?.();
      this.hear(chunk);
    }
  }
  /** Until it has gone out. */
  say(sound) {
    this.saying = Buffer.from(sound);
    return new Promise((said) => (this.said = said));
  }
  close() {
    clearInterval(this.beat);
    this.said?.();
  }
}

export const seconds = (sound, a_second = rate * 2) => sound.reduce((sum, part) => sum + part.length, 0) / a_second;

/** Again and again, until it is as it is to be: a call is written down after its socket is closed, its recording after it. */
export async function eventually(ask, fits) {
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    await new Promise((later) => setTimeout(later, 50));
  }
}
