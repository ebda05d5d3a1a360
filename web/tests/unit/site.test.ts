// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { siteOf } from "@/shared/editors/site";
import { trouble } from "@/widget/trouble";
import { wordsOf } from "@/widget/words";

test("the_address_of_a_site_is_taken_as_people_paste_it", () => {
  for (const [typed, site] of [
    ["https://www.salon.example", "https://www.salon.example"],
    [" https://www.Salon.example/prices?from=mail#top ", "https://www.salon.example"],
    ["salon.example", "https://salon.example"],
    ["https://salon.example:443/", "https://salon.example"],
    ["https://salon.example:8443", "https://salon.example:8443"],
    ["https://café.example", "https://xn--caf-dma.example"],
    ["http://localhost:5173/x", "http://localhost:5173"],
  ])
    expect(siteOf(String(typed))).toBe(site);
});

test("what_no_site_is_called_is_not_taken", () => {
  for (const typed of ["", "salon", "http://salon.example", "ftp://salon.example", "https://", "https://a b.example"])
    expect(siteOf(typed)).toBeUndefined();
});

test("a_visitor_reads_why_a_call_did_not_come_about", () => {
  expect(trouble({ secure: false })).toBe("insecure");
  expect(trouble({ secure: true, name: "NotAllowedError" })).toBe("blocked");
  expect(trouble({ secure: true, name: "NotReadableError" })).toBe("no_microphone");
  expect(trouble({ secure: true, reason: "speech is off here: only text_only conversations are possible" })).toBe("no_speech");
  expect(trouble({ secure: true, reason: "all lines of this agent are taken; try again later" })).toBe("busy");
  expect(trouble({ secure: true, reason: "no such agent, or not for this page" })).toBe("gone");
  expect(trouble({ secure: true })).toBe("failed");
});

test("the_visitor_reads_the_language_of_the_page", () => {
  expect(wordsOf("fr-CA").talk).toBe("Parler");
  expect(wordsOf("en").talk).toBe("Talk");
  expect(wordsOf(null).talk).toBe("Talk");
});
