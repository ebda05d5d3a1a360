// SPDX-License-Identifier: Apache-2.0
// A call of an assistant from a page of ours, by ElevenLabs' client, which comes when it is needed. Everything that it
// would fetch elsewhere is here.
import type { Conversation } from "@elevenlabs/client";
import hearing from "@elevenlabs/client/worklets/rawAudioProcessor.js?url";
import speaking from "@elevenlabs/client/worklets/audioConcatProcessor.js?url";
import rates from "@alexanderolsen/libsamplerate-js/dist/libsamplerate.worklet.js?url";

export type Talk = Awaited<ReturnType<(typeof Conversation)["startSession"]>>;

export interface Wanted {
  agent: string;
  written: boolean;
  /** In the frame on a business's own site. */
  fromSite?: boolean;
  onSaid: (who: "agent" | "caller", text: string) => void;
  onCorrected: (heard: string) => void;
  onSpeaks: (speaks: boolean) => void;
  /** It is over; `lost`: not as calls end. */
  onOver: (lost: boolean) => void;
}

/** Rejects with what a microphone or the server refused: `name` of a DOMException, or `closeReason`. */
export async function startTalk(wanted: Wanted): Promise<Talk> {
  const { Conversation } = await import("@elevenlabs/client");
  const server = location.origin.replace(/^http/, "ws");
  const more = wanted.fromSite === true ? "&from_site=1" : "";
  return Conversation.startSession({
    signedUrl: `${server}/v1/convai/conversation?agent_id=${wanted.agent}${more}`,
    connectionType: "websocket",
    textOnly: wanted.written,
    workletPaths: { rawAudioProcessor: hearing, audioConcatProcessor: speaking },
    libsampleratePath: rates,
    onMessage: ({ message, source }) => wanted.onSaid(source === "user" ? "caller" : "agent", message),
    onAgentResponseCorrection: ({ corrected_agent_response: heard }) => wanted.onCorrected(heard),
    onModeChange: ({ mode }) => wanted.onSpeaks(mode === "speaking"),
    onDisconnect: ({ reason }) => wanted.onOver(reason === "error"),
  });
}
