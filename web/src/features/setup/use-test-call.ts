// SPDX-License-Identifier: Apache-2.0
import type { Conversation } from "@elevenlabs/client";
import hearing from "@elevenlabs/client/worklets/rawAudioProcessor.js?url";
import speaking from "@elevenlabs/client/worklets/audioConcatProcessor.js?url";
import rates from "@alexanderolsen/libsamplerate-js/dist/libsamplerate.worklet.js?url";
import { useEffect, useRef, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { Key } from "@/shared/i18n/words";
import { corrected, trouble, type Line } from "./talk";

type Talk = Awaited<ReturnType<(typeof Conversation)["startSession"]>>;
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
    const said = (who: Line["who"], text: string) =>
      setCall((c) => ({ ...c, lines: [...c.lines, { who, text, at_ms: performance.now() - begun }] }));
    try {
      const { Conversation } = await import("@elevenlabs/client");
      talk.current = await Conversation.startSession({
        agentId: agent,
        connectionType: "websocket",
        origin: location.origin.replace(/^http/, "ws"),
        textOnly: written,
        workletPaths: { rawAudioProcessor: hearing, audioConcatProcessor: speaking },
        libsampleratePath: rates,
        onMessage: ({ message, source }) => said(source === "user" ? "caller" : "agent", message),
        onAgentResponseCorrection: ({ corrected_agent_response: heard }) =>
          setCall((c) => ({ ...c, lines: corrected(c.lines, heard) })),
        onModeChange: ({ mode }) => change({ speaks: mode === "speaking" }),
        onDisconnect: ({ reason }) => {
          talk.current = undefined;
          const lost: Key = "The connection was lost. What was said until then is kept.";
          change({ phase: "over", speaks: false, trouble: reason === "error" ? lost : undefined });
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
