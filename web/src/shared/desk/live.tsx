// SPDX-License-Identifier: Apache-2.0
// The calls that run, for every page of the desk, over one socket.
import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { after, closed, nobody, type Feed } from "./live-feed";
import { liveSocket } from "./live-socket";

interface Live extends Feed {
  /** The socket tells what happens; else what is known may be old. */
  up: boolean;
  /** Reads along from now on; it is written down. What comes back ends it. */
  open: (call: string) => () => void;
}

const Context = createContext<Live>({ ...nobody, up: false, open: () => () => undefined });
export const useLive = () => use(Context);

export function LiveProvider({ children }: { children: ReactNode }) {
  const [feed, setFeed] = useState(nobody);
  const [up, setUp] = useState(false);
  const socket = useRef<ReturnType<typeof liveSocket>>(undefined);
  const opened = useRef(new Set<string>());
  const client = useQueryClient();
  useEffect(() => {
    const old = (...keys: string[]) => keys.forEach((key) => void client.invalidateQueries({ queryKey: [key] }));
    const live = liveSocket({
      told: (frame) => {
        setFeed((known) => after(known, frame, Date.now()));
        if (frame.type === "hello") {
          setUp(true);
          opened.current.forEach((call) => live.ask({ type: "open", call }));
        }
        if (frame.type === "began") old("line");
        if (frame.type === "ended") old("line", "call", "calls", "today");
      },
      lost: (turnedAway) => {
        setUp(false);
        if (turnedAway) old("session");
      },
    });
    socket.current = live;
    return live.stop;
  }, [client]);

  const open = useCallback((call: string) => {
    opened.current.add(call);
    socket.current?.ask({ type: "open", call });
    return () => {
      opened.current.delete(call);
      socket.current?.ask({ type: "close", call });
      setFeed((known) => closed(known, call));
    };
  }, []);
  const value = useMemo<Live>(() => ({ ...feed, up, open }), [feed, up, open]);
  return <Context value={value}>{children}</Context>;
}
