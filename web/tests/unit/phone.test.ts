// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { assistant } from "../../mock/data";
import { check, tidy } from "@/shared/editors/check";
import { phoneOf } from "@/shared/editors/phone";

test("a_number_is_taken_as_people_write_it", () => {
  for (const typed of ["+13035550100", "(303) 555-0100", "303.555.0100", "1 303 555 0100", "001 303 555 0100"])
    expect(phoneOf(typed, "en-US")).toBe("+13035550100");
  for (const typed of ["020 7946 0018", "+44 20 7946 0018", "0044 20 7946 0018"])
    expect(phoneOf(typed, "en-GB")).toBe("+442079460018");
});

test("what_is_no_whole_number_is_said_before_the_server_is_asked", () => {
  for (const typed of ["", "555-0100", "call me", "303 555 01000", "+1", "911"])
    expect(phoneOf(typed, "en-US")).toBeUndefined();
  const told = "Write the whole number, as in +1 303 555 0100.";
  const called = (phone: string) => ({ ...assistant, business: { ...assistant.business, phone } });
  expect(check(called("555-0100")).business).toBe(told);
  expect(check(called("")).business).toBeUndefined();
  expect(tidy(called("(303) 555-0100")).business.phone).toBe("+13035550100");
  const handed = (to: string) => ({ ...assistant, transfers: [{ label: "Jo", when: "", to }] });
  expect(check(handed("555")).transfers).toBe(told);
  expect(tidy(handed("303 555 0100")).transfers[0]?.to).toBe("+13035550100");
});
