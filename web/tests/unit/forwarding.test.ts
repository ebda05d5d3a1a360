// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { carriers, dialled } from "@/features/setup/forwarding";

const codes = (id: string, number = "+13035550100") =>
  carriers.find((c) => c.id === id)?.codes(number).map(({ when, on, off }) => `${when}: ${on} / ${off}`);

test("a_mobile_carrier_is_told_by_the_codes_of_gsm_with_the_number_of_the_assistant", () => {
  expect(codes("tmobile")).toEqual([
    "all: **21*+13035550100# / ##21#",
    "unanswered: **61*+13035550100# / ##61#",
    "busy: **67*+13035550100# / ##67#",
    "unreachable: **62*+13035550100# / ##62#",
  ]);
  expect(codes("gsm", "+442079460018")?.[1]).toBe("unanswered: **61*+442079460018# / ##61#");
});

test("each_carrier_is_told_as_it_wants_it", () => {
  expect(codes("att")?.[0]).toBe("all: *21*3035550100# / ##21#");
  expect(codes("rogers")?.[0]).toBe("all: *21*3035550100# / ##21#");
  expect(codes("telus")?.[0]).toBe("all: *21*3035550100# / #21#");
  expect(codes("bell")?.[1]).toBe("unanswered: **61*3035550100# / ##61#");
  expect(codes("verizon")).toEqual(["all: *72 3035550100 / *73", "missed: *71 3035550100 / *73"]);
  expect(codes("landline")).toEqual([
    "all: *72 3035550100 / *73",
    "unanswered: *92 3035550100 / *93",
    "busy: *90 3035550100 / *91",
  ]);
  expect(codes("bt", "+442079460018")).toEqual([
    "all: *21*02079460018# / #21#",
    "unanswered: *61*02079460018# / #61#",
    "busy: *67*02079460018# / #67#",
  ]);
});

test("a_number_abroad_is_dialled_as_one", () => {
  expect(codes("verizon", "+442079460018")?.[0]).toBe("all: *72 011442079460018 / *73");
  expect(codes("att", "+442079460018")?.[0]).toBe("all: *21*+442079460018# / ##21#");
  expect(codes("bt")?.[0]).toBe("all: *21*0013035550100# / #21#");
});

test("what_no_network_can_dial_is_no_number_to_forward_to", () => {
  expect(dialled(["reception", "+13035550100", "desk", "911"])).toEqual(["+13035550100"]);
});

test("every_carrier_forwards_all_calls_and_ends_it_again", () => {
  for (const { codes } of carriers) {
    const all = codes("+13035550100").find(({ when }) => when === "all");
    expect(all?.on).toMatch(/3035550100/);
    expect(all?.off).toMatch(/^(##21#|#21#|\*73)$/);
  }
});
