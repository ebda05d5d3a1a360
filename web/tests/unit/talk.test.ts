// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { trouble } from "@/features/setup/talk";
import { corrected, type Line } from "@/shared/talk/captions";

const greeted: Line[] = [
  { who: "agent", text: "Hello, this is the barber.", at_ms: 0 },
  { who: "caller", text: "Hi", at_ms: 900 },
  { who: "agent", text: "What day would suit you for the shave?", at_ms: 1500 },
  { who: "caller", text: "Thursday", at_ms: 2600 },
];

test("what_was_cut_off_reads_as_far_as_it_was_heard", () => {
  expect(corrected(greeted, "What day ")[2]?.text).toBe("What day …");
  expect(corrected(greeted, "What day ")[0]).toEqual(greeted[0]);
});

test("what_nobody_heard_was_not_said", () => {
  expect(corrected(greeted, "").map((line) => line.at_ms)).toEqual([0, 900, 2600]);
  expect(corrected([], "anything")).toEqual([]);
});

test("each_trouble_says_what_to_do", () => {
  expect(trouble({ secure: false, name: "TypeError" })).toContain("https");
  expect(trouble({ secure: true, name: "NotAllowedError" })).toContain("Allow it");
  expect(trouble({ secure: true, name: "NotFoundError" })).toContain("Type instead");
  expect(trouble({ secure: true, reason: "speech is off: write instead" })).toContain("type");
  expect(trouble({ secure: true })).toContain("Try again");
});
