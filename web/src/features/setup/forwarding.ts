// SPDX-License-Identifier: Apache-2.0
// What is dialled so that a telephone of the business forwards its calls, for each carrier. Mobile networks share the
// codes of GSM (3GPP TS 22.030, annex B); Verizon and the landlines of North America and Britain have their own. No
// code stands here that was not found with the carrier, in the standard or with several who use it.
import type { Key } from "@/shared/i18n/words";

export type When = "all" | "unanswered" | "busy" | "missed" | "unreachable";

export interface Code {
  when: When;
  on: string;
  off: string;
}

export interface Carrier {
  id: string;
  name: Key;
  group: Key;
  how: Key[];
  /** Whether the codes are those of the standard alone, because the carrier is not known to name any. */
  unsure?: boolean;
  /** Ends every forwarding at once, that to the voicemail with it. */
  allOff?: string;
  codes: (number: string) => Code[];
}

/** As somebody in North America dials it. */
const american = (e164: string) => (/^\+1\d{10}$/.test(e164) ? e164.slice(2) : `011${e164.slice(1)}`);
/** As a mobile in North America takes it: ten digits, and the whole number for abroad. */
const cell = (e164: string) => (/^\+1\d{10}$/.test(e164) ? e164.slice(2) : e164);
/** As somebody in Britain dials it. */
const british = (e164: string) => (e164.startsWith("+44") ? `0${e164.slice(3)}` : `00${e164.slice(1)}`);
const whole = (e164: string) => e164;

const gsmWays: [When, string][] = [
  ["all", "21"],
  ["unanswered", "61"],
  ["busy", "67"],
  ["unreachable", "62"],
];
/** `set` registers, `end` erases: the standard knows each with one sign and with two. */
const gsm =
  (set: "*" | "**", end: "#" | "##", write: (e164: string) => string, ways = gsmWays) =>
  (e164: string): Code[] =>
    ways.map(([when, code]) => ({ when, on: `${set}${code}*${write(e164)}#`, off: `${end}${code}#` }));

const star =
  (...ways: [When, on: string, off: string][]) =>
  (e164: string): Code[] =>
    ways.map(([when, on, off]) => ({ when, on: `${on} ${american(e164)}`, off }));

const mobile: Key[] = [
  "Dial it on the mobile whose calls are to be forwarded, and press call.",
  "It says whether the code was taken.",
];
const landline: Key[] = [
  "Lift the receiver and dial the code. After the tone dial the number, and stay until somebody answers.",
  "No answer? Do it once more.",
];
const northAmerica: Key = "Mobile, Canada and United States";
const elsewhere: Key = "Mobile, elsewhere";
const fixed: Key = "Landline";

export const carriers: Carrier[] = [
  { id: "att", name: "AT&T", group: northAmerica, how: mobile, allOff: "##002#", codes: gsm("*", "##", cell) },
  {
    id: "bell",
    name: "Bell",
    group: northAmerica,
    how: mobile,
    unsure: true,
    allOff: "##002#",
    codes: gsm("**", "##", cell),
  },
  { id: "rogers", name: "Rogers", group: northAmerica, how: mobile, allOff: "##002#", codes: gsm("*", "##", cell) },
  { id: "telus", name: "Telus", group: northAmerica, how: mobile, codes: gsm("*", "#", cell) },
  {
    id: "tmobile",
    name: "T-Mobile",
    group: northAmerica,
    how: mobile,
    allOff: "##002#",
    codes: gsm("**", "##", whole),
  },
  {
    id: "verizon",
    name: "Verizon",
    group: northAmerica,
    how: mobile,
    codes: star(["all", "*72", "*73"], ["missed", "*71", "*73"]),
  },
  {
    id: "gsm-america",
    name: "Another mobile carrier",
    group: northAmerica,
    how: mobile,
    unsure: true,
    allOff: "##002#",
    codes: gsm("**", "##", cell),
  },
  {
    id: "gsm",
    name: "Mobile in the United Kingdom or Europe",
    group: elsewhere,
    how: mobile,
    allOff: "##002#",
    codes: gsm("**", "##", whole),
  },
  {
    id: "landline",
    name: "Landline, Canada and United States",
    group: fixed,
    how: landline,
    unsure: true,
    codes: star(["all", "*72", "*73"], ["unanswered", "*92", "*93"], ["busy", "*90", "*91"]),
  },
  {
    id: "bt",
    name: "Landline, United Kingdom (BT)",
    group: fixed,
    how: ["Lift the receiver and dial the code.", "It says whether the code was taken."],
    codes: gsm("*", "#", british, gsmWays.slice(0, 3)),
  },
];

/** Those that a telephone network could call; "reception" is only for softphones. */
export const dialled = (numbers: string[]) => numbers.filter((n) => /^\+\d{7,15}$/.test(n));
