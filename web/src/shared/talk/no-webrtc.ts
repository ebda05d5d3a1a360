// SPDX-License-Identifier: Apache-2.0
// Stands for livekit-client in our build: ElevenLabs' client loads it for calls over WebRTC, which ombrex does not
// speak. Half a megabyte less, and no code here that could open a connection elsewhere.
const never = () => {
  throw new Error("calls over WebRTC are not spoken here");
};

export class Room {
  constructor() {
    never();
  }
}
export const createLocalAudioTrack = never;
export const RoomEvent = {};
export const ConnectionState = {};
export const Track = { Source: {}, Kind: {} };
