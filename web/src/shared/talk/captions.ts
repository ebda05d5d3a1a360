// SPDX-License-Identifier: Apache-2.0
// What was said in a call from a page of ours, as its captions show it.
export interface Line {
  who: "agent" | "caller";
  text: string;
  /** Since the call began. */
  at_ms: number;
}

/** What was cut off was not heard: the last words of the assistant become what it really said. */
export function corrected(lines: Line[], heard: string): Line[] {
  const last = lines.map((line) => line.who).lastIndexOf("agent");
  if (last < 0) return lines;
  if (heard.trim() === "") return lines.filter((_, n) => n !== last);
  return lines.map((line, n) => (n === last ? { ...line, text: `${heard.trimEnd()} …` } : line));
}
