// SPDX-License-Identifier: Apache-2.0
// The socket of `GET /api/v1/live`, which comes back by itself.
import type { Schema } from "@/shared/api/client";
import type { Frame } from "./live-feed";

const first_wait = 1_000;
const longest_wait = 30_000;
const turned_away = 1008;

/** How long until the next attempt, after so many in vain: twice as long each time, not all browsers at once. */
export const patience = (attempts: number, chance: number) =>
  Math.min(longest_wait, first_wait * 2 ** attempts) * (0.5 + chance / 2);

interface Listener {
  told: (frame: Frame) => void;
  /** It is down until the next hello. */
  lost: (turnedAway: boolean) => void;
}

export function liveSocket({ told, lost }: Listener) {
  let socket: WebSocket | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let stopped = false;

  const connect = () => {
    timer = undefined;
    const mine = new WebSocket(`${location.origin.replace(/^http/, "ws")}/api/v1/live`);
    socket = mine;
    // One that is closed before it is open complains in the console: it is let open first.
    mine.onopen = () => (stopped || socket !== mine) && mine.close();
    mine.onmessage = (event: MessageEvent<string>) => {
      if (socket !== mine) return;
      const frame = JSON.parse(event.data) as Frame;
      if (frame.type === "hello") attempts = 0;
      told(frame);
    };
    mine.onclose = ({ code }) => {
      if (stopped || socket !== mine) return;
      socket = undefined;
      lost(code === turned_away);
      if (!navigator.onLine) return;
      timer = setTimeout(connect, code === turned_away ? longest_wait : patience(attempts++, Math.random()));
    };
  };
  const online = () => {
    if (socket !== undefined) return;
    clearTimeout(timer);
    attempts = 0;
    connect();
  };
  const leave = () => {
    const was = socket;
    socket = undefined;
    clearTimeout(timer);
    if (was?.readyState === WebSocket.OPEN) was.close();
  };
  const offline = () => {
    leave();
    lost(false);
  };
  addEventListener("online", online);
  addEventListener("offline", offline);
  if (navigator.onLine) connect();

  return {
    ask: (what: Schema["LiveAsk"]) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(what));
    },
    stop: () => {
      stopped = true;
      removeEventListener("online", online);
      removeEventListener("offline", offline);
      leave();
    },
  };
}
