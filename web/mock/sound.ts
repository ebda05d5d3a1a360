// SPDX-License-Identifier: Apache-2.0
/** A WAV of two channels at 8 kHz that hum in turns, so that the player has something to show. */
export function wav(seconds: number): Buffer {
  const rate = 8000;
  const frames = rate * seconds;
  const out = Buffer.alloc(44 + frames * 4);
  out.write("RIFF", 0);
  out.writeUInt32LE(36 + frames * 4, 4);
  out.write("WAVEfmt ", 8);
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(2, 22);
  out.writeUInt32LE(rate, 24);
  out.writeUInt32LE(rate * 4, 28);
  out.writeUInt16LE(4, 32);
  out.writeUInt16LE(16, 34);
  out.write("data", 36);
  out.writeUInt32LE(frames * 4, 40);
  for (let n = 0; n < frames; n += 1) {
    const second = n / rate;
    const agent = Math.floor(second / 8) % 2 === 0;
    const loud = Math.abs(Math.sin(second * 2.3) * Math.sin(second * 5.1)) * 9000 * Math.sin(second * 1400);
    out.writeInt16LE(agent ? 0 : Math.round(loud), 44 + n * 4);
    out.writeInt16LE(agent ? Math.round(loud) : 0, 46 + n * 4);
  }
  return out;
}
