// SPDX-License-Identifier: Apache-2.0
// The live socket of the mock (RFC 6455, short texts only): in the scene `busy` two calls run, one of them told of.
import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Schema } from "../src/shared/api/client";
import * as d from "./data";

const uid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

const call = (n: number, caller: string | null, for_ms: number): Schema["LiveCall"] => ({
  id: d.id(n),
  since: d.moment(for_ms / 60_000),
  for_ms,
  caller,
  via: caller === null ? "browser" : "telephone",
  written: caller === null,
  recording: caller === null ? "off" : "paused",
  on_hold: false,
  put_through: false,
});
const running = [call(101, "+17205550118", 84_000), call(102, null, 12_000)];

const said = (speaker: "agent" | "caller", at: number, text: string, final = true): Schema["LiveCaption"] => ({
  type: "caption",
  call: d.id(101),
  speaker,
  text,
  at_ms: at * 1000,
  final,
});
const noted = (name: string, value: string, status: "heard" | "confirmed" = "confirmed"): Schema["LiveNoted"] => ({
  type: "noted",
  call: d.id(101),
  name,
  value,
  status,
});
const so_far: Schema["LiveOpened"]["so_far"] = [
  said("agent", 31, "Of course. What day would suit you for the shave?"),
  said("caller", 37, "Thursday if you can, after lunch. It’s Ines Romero, for my dad."),
  { type: "act", call: d.id(101), id: 1, tool: "check_availability", state: "done", took_ms: 200, at_ms: 38_000 },
  said("agent", 46, "Luis has half past one, two or four on Thursday. Which one shall I hold?"),
  said("caller", 55, "Two. And can you send the reminder to my other number?"),
  said("agent", 61, "Two o’clock is held for you. Please say the other number, slowly."),
  noted("caller_name", "Ines Romero"),
  noted("service", "Hot shave"),
  noted("date", "2026-09-17"),
  noted("time", "14:00"),
  noted("staff", "Luis Ortega"),
  noted("callback", "+13035550177", "heard"),
  said("caller", 80, "Three oh three, five five five, oh one…", false),
];

function text(what: Schema["LiveFrame"]): Buffer {
  const body = Buffer.from(JSON.stringify(what));
  const head = body.length < 126 ? Buffer.from([0x81, body.length]) : Buffer.from([0x81, 126, 0, 0]);
  if (body.length >= 126) head.writeUInt16BE(body.length, 2);
  return Buffer.concat([head, body]);
}

export function live(request: IncomingMessage, socket: Duplex) {
  if (request.url !== "/api/v1/live") return;
  const scene = /\bmock=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "day";
  const accept = createHash("sha1").update(`${request.headers["sec-websocket-key"]}${uid}`).digest("base64");
  socket.write(
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  const words = scene !== "viewer";
  socket.write(text({ type: "hello", words, calls: scene === "busy" ? running : [] }));
  socket.on("error", () => socket.destroy());
  let unread = Buffer.alloc(0);
  socket.on("data", (more: Buffer) => {
    unread = Buffer.concat([unread, more]);
    while (unread.length >= 6) {
      const [first = 0, second = 0] = unread;
      const size = second & 127;
      if (unread.length < 6 + size) return;
      const mask = unread.subarray(2, 6);
      const body = Buffer.from(unread.subarray(6, 6 + size).map((byte, n) => byte ^ (mask[n % 4] ?? 0)));
      unread = unread.subarray(6 + size);
      if ((first & 15) === 8) {
        socket.end(Buffer.from([0x88, 2, 3, 232]));
        return;
      }
      if ((first & 15) !== 1) continue;
      const asked = JSON.parse(body.toString()) as Schema["LiveAsk"];
      if (asked.type !== "open") continue;
      socket.write(text({ type: "opened", call: asked.call, so_far: asked.call === d.id(101) ? so_far : [] }));
    }
  });
}
