// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from "react";
import type { Schema } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { position } from "@/shared/lib/format";
import { pieces } from "./evidence";

/** Each time is a button that plays from there; the current turn is followed until the reader scrolls. */
export function Transcript({
  call,
  at,
  moving,
  play,
  caller,
}: {
  call: Schema["CallDetail"];
  at: number;
  moving: boolean;
  play: ((ms: number) => void) | undefined;
  caller: string;
}) {
  const t = useSay();
  const list = useRef<HTMLOListElement>(null);
  const [follow, setFollow] = useState(true);
  const current = moving ? call.turns.reduce((last, turn, n) => (turn.at_ms <= at ? n : last), 0) : -1;
  useEffect(() => {
    if (!moving) return setFollow(true);
    const stop = () => setFollow(false);
    addEventListener("wheel", stop, { passive: true });
    addEventListener("touchmove", stop, { passive: true });
    return () => {
      removeEventListener("wheel", stop);
      removeEventListener("touchmove", stop);
    };
  }, [moving]);
  useEffect(() => {
    if (follow && current > 0) list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current, follow]);
  return (
    <ol className="turns" ref={list} aria-label={t("Transcript")}>
      {call.turns.map((turn, n) => (
        <li key={n} className={n === current ? "now" : ""} aria-current={n === current ? "true" : undefined}>
          <span className={`sp ${turn.speaker === "caller" ? "c" : ""}`}>
            <span className="clip">{turn.speaker === "caller" ? caller : t("Assistant")}</span>
            {play === undefined ? (
              <span className="muted tab">{position(turn.at_ms)}</span>
            ) : (
              <button
                type="button"
                aria-label={t("Play from {time}", { time: position(turn.at_ms) })}
                onClick={() => play(turn.at_ms)}
              >
                {position(turn.at_ms)}
              </button>
            )}
          </span>
          <span>
            {pieces(turn.text, n, call.evidence).map((p, k) =>
              p.marked ? <mark key={k}>{p.text}</mark> : p.text,
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
