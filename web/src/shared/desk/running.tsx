// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";
import { position } from "@/shared/lib/format";
import { useLine } from "./line";
import { useLive } from "./live";

/** The calls that run, the oldest first: as the socket tells it, else as it was last asked for. */
export function useRunning(): { id: string; begun: number }[] {
  const live = useLive();
  const line = useLine().data;
  if (live.up) {
    return live.calls
      .filter((one) => one.lasted === undefined)
      .map((one) => ({ id: one.call.id, begun: one.begun }));
  }
  return (line?.running ?? []).map((call) => ({ id: call.id, begun: Date.parse(call.since) }));
}

/** "1:24", and a second later "1:25". */
export function Lasting({ begun }: { begun: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span className="num tab">{position(Math.max(0, now - begun))}</span>;
}
