// SPDX-License-Identifier: Apache-2.0
// Ears and mouth for @elevenlabs/client in Node, where it has none: what its voice sessions are set up with.
import { createConnection, setSetupStrategy } from '@elevenlabs/client/internal';
import { Microphone } from './talks.mjs';

const nothing = { getAnalyser: () => undefined, getVolume: () => 0, getByteFrequencyData: () => {} };

/** `made(parts)` is told of every session: its connection, its microphone, and what was played. */
export function speakInNode(made) {
  setSetupStrategy(async (options) => {
    const connection = await createConnection(options);
    const played = { sound: [], interrupted: 0 };
    const microphone = new Microphone((chunk) => connection.sendMessage({ user_audio_chunk: chunk.toString('base64') }));
    const hear = ({ audio_base_64: sound }) => played.sound.push(Buffer.from(sound, 'base64'));
    connection.addListener(hear);
    made({ connection, microphone, played });
    return {
      connection,
      input: { ...nothing, close: async () => microphone.close(), setDevice: async () => {}, setMuted: async () => {}, isMuted: () => false },
      output: {
        ...nothing,
        close: async () => {},
        setDevice: async () => {},
        setVolume: () => {},
        interrupt: () => (played.interrupted += 1),
      },
      playbackEventTarget: null,
      detach: async () => connection.removeListener(hear),
    };
  });
}
