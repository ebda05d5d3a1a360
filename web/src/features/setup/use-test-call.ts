// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { Key } from "@/shared/i18n/words";
import { corrected, type Line } from "@/shared/talk/captions";
import { startTalk, type Talk } from "@/shared/talk/start";
import { trouble } from "./talk";

export type Phase = "idle" | "ringing" | "talking" | "over";

const looks_a_second = 10;
const state = {
  phase: "idle" as Phase,
  written: false,
  lines: [] as Line[],
  speaks: false,
  trouble: undefined as Key | undefined,
  ms: 0,
};

/**
 * A call of one's own assistant from this page. It is answered as the telephone is; the microphone is asked for only
 * when a call begins. Whoever leaves the page hangs up.
 */
export function useTestCall(agent: string | undefined) {
  const [call, setCall] = useState(state);
  const [level, setLevel] = useState({ mine: 0, its: 0 });
  const [muted, setMuted] = useState(false);
  const talk = useRef<Talk>(undefined);
  const client = useQueryClient();
  const change = (more: Partial<typeof state>) => setCall((c) => ({ ...c, ...more }));
  const hangUp = () => void talk.current?.endSession();

  useEffect(() => hangUp, []);
  useEffect(() => {
    if (call.phase !== "talking") return;
    const begun = performance.now();
    const timer = setInterval(() => {
      change({ ms: performance.now() - begun });
      setLevel({ mine: talk.current?.getInputVolume() ?? 0, its: talk.current?.getOutputVolume() ?? 0 });
    }, 1000 / looks_a_second);
    return () => clearInterval(timer);
  }, [call.phase]);

  const begin = async (written: boolean) => {
    if (agent === undefined || call.phase === "ringing" || call.phase === "talking") return;
    setCall({ ...state, phase: "ringing", written });
    setMuted(false);
    const begun = performance.now();
    try {
      talk.current = await startTalk({
        agent,
        written,
        onSaid: (who, text) =>
          setCall((c) => ({ ...c, lines: [...c.lines, { who, text, at_ms: performance.now() - begun }] })),
        onCorrected: (heard) => setCall((c) => ({ ...c, lines: corrected(c.lines, heard) })),
        onSpeaks: (speaks) => change({ speaks }),
        onOver: (lost) => {
          talk.current = undefined;
          const broken: Key = "The connection was lost. What was said until then is kept.";
          change({ phase: "over", speaks: false, trouble: lost ? broken : undefined });
          void client.invalidateQueries();
        },
      });
      change({ phase: "talking" });
    } catch (fault) {
      const { name, closeReason } = fault as { name?: string; closeReason?: string };
      const secure = written || navigator.mediaDevices !== undefined;
      change({
        phase: "idle",
        trouble: trouble({
          secure,
          ...(name !== undefined && { name }),
          ...(closeReason !== undefined && { reason: closeReason }),
        }),
      });
    }
  };
  const write = (text: string) => talk.current?.sendUserMessage(text);
  const mute = (off: boolean) => {
    talk.current?.setMicMuted(off);
    setMuted(off);
  };
  return { ...call, level, muted, begin, hangUp, write, mute };
}
