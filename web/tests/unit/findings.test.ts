// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { spread } from "@/features/insights/findings";

test("under_the_first_and_the_last_bar_stand_their_own_days", () => {
  expect(spread(30, 7)).toEqual([0, 5, 10, 15, 19, 24, 29]);
  expect(spread(90, 7).at(-1)).toBe(89);
  expect(spread(7, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(spread(1, 7)).toEqual([0]);
  expect(spread(0, 7)).toEqual([]);
});
