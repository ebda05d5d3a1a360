// SPDX-License-Identifier: Apache-2.0
// The picture of a recording: how loud each side was in each of `count` slices, 0 to 1.
export interface Lanes {
  caller: number[];
  agent: number[];
}

export function peaksOf(samples: Float32Array, count: number): number[] {
  const step = samples.length / count;
  const peaks = Array.from({ length: count }, (_, n) => {
    let most = 0;
    for (let k = Math.floor(n * step); k < Math.floor((n + 1) * step); k += 1)
      most = Math.max(most, Math.abs(samples[k] ?? 0));
    return most;
  });
  const loudest = Math.max(0.02, ...peaks);
  return peaks.map((p) => p / loudest);
}

/** Decoded here, in the browser, at 8 kHz: the caller is the left channel, the assistant the right. Longer ones stay
 *  with the picture of who spoke when; decoding them would take more memory than a phone has. */
export async function decode(
  sound: ArrayBuffer,
  durationMs: number,
  count: number,
): Promise<Lanes | undefined> {
  if (durationMs > 30 * 60_000) return undefined;
  const context = new OfflineAudioContext(2, 1, 8000);
  const buffer = await context.decodeAudioData(sound.slice(0)).catch(() => undefined);
  if (buffer === undefined || buffer.numberOfChannels < 2) return undefined;
  return { caller: peaksOf(buffer.getChannelData(0), count), agent: peaksOf(buffer.getChannelData(1), count) };
}

interface Turn {
  speaker: "caller" | "agent";
  at_ms: number;
  text: string;
}

/** Who spoke when, from the transcript: known before a sound is asked for. About 14 characters a second are spoken. */
export function spoken(turns: Turn[], durationMs: number, count: number): Lanes {
  const lanes: Lanes = { caller: new Array<number>(count).fill(0), agent: new Array<number>(count).fill(0) };
  turns.forEach((turn, n) => {
    const next = turns[n + 1]?.at_ms ?? durationMs;
    const until = Math.min(next, turn.at_ms + (turn.text.length / 14) * 1000);
    const from = Math.floor((turn.at_ms / durationMs) * count);
    const to = Math.min(count, Math.max(from + 1, Math.ceil((until / durationMs) * count)));
    for (let k = from; k < to; k += 1) lanes[turn.speaker][k] = 0.3;
  });
  return lanes;
}
