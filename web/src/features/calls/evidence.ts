// SPDX-License-Identifier: Apache-2.0
// The words that an insight rests on. Places are counted in code points, as the contract does.
import type { Schema } from "@/shared/api/client";

type Mark = Schema["CallDetail"]["evidence"][number];

export interface Piece {
  text: string;
  marked: boolean;
}

export function pieces(text: string, turn: number, evidence: Mark[]): Piece[] {
  const points = [...text];
  const marks = evidence.filter((e) => e.turn === turn && e.begin < e.end).sort((a, b) => a.begin - b.begin);
  const out: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    const begin = Math.max(at, mark.begin);
    const end = Math.min(points.length, mark.end);
    if (begin >= end) continue;
    if (begin > at) out.push({ text: points.slice(at, begin).join(""), marked: false });
    out.push({ text: points.slice(begin, end).join(""), marked: true });
    at = end;
  }
  if (at < points.length) out.push({ text: points.slice(at).join(""), marked: false });
  return out;
}

export const quote = (turns: { text: string }[], mark: Mark) =>
  [...(turns[mark.turn]?.text ?? "")].slice(mark.begin, mark.end).join("");
