// SPDX-License-Identifier: Apache-2.0
// An invented barber's desk on a fixed morning, typed by the contract. People and numbers are made up.
import type { Schema } from "../src/shared/api/client";

export const now = new Date("2026-09-16T14:12:00Z"); // 8:12 in Denver
export const id = (n: number) => n.toString(16).padStart(32, "0");
const iso = (minutesAgo: number) => new Date(now.getTime() - minutesAgo * 60_000).toISOString();
export const localAt = (minutesAgo: number) =>
  new Date(now.getTime() - (minutesAgo + 360) * 60_000).toISOString().slice(0, 16);

export const company: Schema["Company"] = {
  id: id(1),
  name: "Alder Street Barbers",
  tz: "America/Denver",
  locale: "en-US",
  deletion: null,
};
export const user: Schema["User"] = {
  id: id(2),
  name: "Jo Park",
  email: "jo@alderstreet.example",
  role: "owner",
  state: "active",
  email_verified: true,
  next_email: null,
  second_factor: false,
};
export const users: Schema["User"][] = [
  user,
  {
    id: id(3),
    name: "Luis Ortega",
    email: "luis@alderstreet.example",
    role: "staff",
    state: "active",
    email_verified: true,
    next_email: null,
    second_factor: true,
  },
  {
    id: id(4),
    name: "Priya Nair",
    email: "priya@alderstreet.example",
    role: "viewer",
    state: "invited",
    email_verified: false,
    next_email: null,
    second_factor: false,
  },
];

type Told = [number, string, string | null, string | null, string, number | null, string | null, string];
const told: Told[] = [
  [
    14,
    "+17205550142",
    "Harriet Boone",
    "message",
    "Yesterday’s cut is uneven and she has a wedding on Saturday. She wants Jo to put it right before then.",
    -1,
    "high",
    "Call back before 10:00 am",
  ],
  [
    30,
    "+13035550177",
    "Sam Reed",
    "moved",
    "Moved his haircut with Jo to Friday 18 September at 2:00 pm.",
    1,
    "normal",
    "",
  ],
  [57, "+13035550128", "Tomás Villareal", "booked", "Hot shave with Jo, Thursday at 1:30 pm.", 1, "normal", ""],
  [
    712,
    "+13035550163",
    "Oren Castellano",
    "message",
    "Asked if you do beard colouring. The assistant did not know and said so.",
    0,
    "normal",
    "Answer him and teach the assistant",
  ],
  [750, "", null, "spam", "A recorded voice about a business loan.", null, "low", ""],
  [
    846,
    "+13035550190",
    "Westline Supply",
    "message",
    "Your clipper order ships on the 24th instead of the 18th. They need a yes from you.",
    0,
    "normal",
    "Confirm by 12:00 pm",
  ],
  [
    860,
    "+13035550111",
    "Nadia Brandt",
    "answered",
    "Asked for the price of a haircut and where to park.",
    1,
    "normal",
    "",
  ],
  [880, "+13035550119", null, "cancelled", "Cancelled Thursday at 4:00 pm.", 0, "normal", ""],
  [900, "+13035550120", null, "abandoned", "", null, "low", ""],
];
const row = (
  n: number,
  [ago, caller, name, outcome, summary, mood, urgency, next_step]: Told,
): Schema["CallRow"] => ({
  id: id(100 + n),
  answered: iso(ago),
  local: localAt(ago),
  caller: caller || null,
  via: caller === "" ? "website" : "telephone",
  name,
  duration_ms: 84_000 + n * 7000,
  outcome,
  running: false,
  summary,
  mood,
  urgency,
  next_step,
  playable: outcome !== "spam",
});
export const rows = told.map((t, n) => row(n, t));
export const manyRows: Schema["CallRow"][] = Array.from({ length: 10_000 }, (_, n) => {
  const base = told[n % told.length] as Told;
  return n < rows.length
    ? (rows[n] as Schema["CallRow"])
    : { ...row(n, [...base] as Told), answered: iso(900 + n * 47), local: localAt(900 + n * 47) };
});

export const messages: Schema["Message"][] = [0, 3, 5].map((n) => {
  const r = rows[n] as Schema["CallRow"];
  return {
    id: id(500 + n),
    call: r.id,
    at: r.answered,
    addressee: "Jo Park",
    from: r.name ?? "",
    callback: r.caller ?? "",
    text: r.summary,
    urgency: n === 0 ? "high" : "normal",
    answered: false,
  };
});

const visits: [number, string, number, string, string, string, boolean][] = [
  [0, "09:00", 30, "Reza Amini", "Haircut", "Jo Park", false],
  [0, "09:00", 30, "Tom Bell", "Haircut", "Luis Ortega", false],
  [0, "10:00", 60, "Ana Costa", "Haircut and hot shave", "Jo Park", true],
  [0, "13:30", 30, "Eli Grant", "Haircut", "Jo Park", false],
  [1, "08:30", 30, "Wes Howard", "Haircut", "Jo Park", false],
  [1, "10:30", 30, "Piotr Zajac", "Haircut", "Jo Park", true],
  [1, "10:30", 30, "Lia Moreau", "Haircut", "Priya Nair", false],
  [1, "13:30", 60, "Hal Sweeney", "Haircut and hot shave", "Jo Park", false],
  [2, "08:30", 30, "Carl Jensen", "Haircut", "Luis Ortega", false],
  [2, "09:00", 30, "Amir Haddad", "Haircut", "Jo Park", false],
  [2, "09:30", 30, "Paul Quigley", "Hot shave", "Jo Park", false],
  [2, "10:30", 30, "Ben Whitaker", "Haircut", "Luis Ortega", true],
  [2, "11:30", 30, "Nadia Brandt", "Haircut", "Jo Park", false],
  [2, "13:00", 30, "Femi Adeyemi", "Hot shave", "Luis Ortega", false],
  [2, "14:30", 30, "Sofia Lund", "Haircut", "Jo Park", true],
  [3, "13:30", 30, "Tomás Villareal", "Hot shave", "Jo Park", true],
  [3, "15:00", 30, "Cleo Hart", "Haircut", "Priya Nair", false],
  [4, "09:00", 60, "Ivan Petrov", "Haircut and hot shave", "Luis Ortega", false],
  [4, "14:00", 30, "Sam Reed", "Haircut", "Jo Park", true],
  [4, "14:00", 30, "Yusuf Demir", "Haircut", "Luis Ortega", false],
];
export const appointments: Schema["Appointment"][] = visits.map(
  ([day, at, minutes, name, service, staff, byPhone], n) => ({
    id: id(700 + n),
    reference: `A7K${n + 2}`,
    service,
    staff,
    local: `2026-09-${14 + day}T${at}`,
    minutes,
    name,
    phone: "+13035550100",
    status: name === "Sam Reed" ? "moved" : "booked",
    call: byPhone ? id(101) : null,
  }),
);

const words: [string, number, string][] = [
  [
    "agent",
    0,
    "Hello, you’ve reached Alder Street Barbers. I’m the AI assistant here, and this call is recorded; say so if you mind.",
  ],
  ["caller", 9000, "Oh, hi. I’ve got a haircut with Jo tomorrow at three and I can’t make it."],
  ["agent", 16_000, "I can move that for you. What name is it under?"],
  ["caller", 20_000, "Sam Reed."],
  ["agent", 22_000, "Thanks, Sam. I see a haircut with Jo on Thursday the 17th at 3 pm. When would suit you?"],
  ["caller", 31_000, "Friday after lunch?"],
  ["agent", 34_000, "Friday the 18th at 2 pm with Jo is free. Shall I move it there?"],
  ["caller", 41_000, "Two o’clock’s great."],
  ["agent", 44_000, "Done: Friday the 18th, 2 pm, with Jo. The reference is A7K2. Anything else?"],
  ["caller", 58_000, "Where do I park?"],
  ["agent", 61_000, "There are two places behind the shop, free for customers."],
  ["caller", 65_000, "Perfect, thanks."],
  ["agent", 68_000, "See you on Friday."],
];
export const detail = (r: Schema["CallRow"]): Schema["CallDetail"] => ({
  ...r,
  end_reason: "caller_hangup",
  turns: words.map(([speaker, at_ms, text]) => ({ speaker: speaker as "caller" | "agent", at_ms, text })),
  evidence: [
    { turn: 7, begin: 0, end: 19 },
    { turn: 11, begin: 0, end: 7 },
  ],
  appointments: r.outcome === "moved" ? appointments.filter((a) => a.name === "Sam Reed") : [],
  messages: messages.filter((m) => m.call === r.id),
  recording: r.playable ? { state: "saved", duration_ms: r.duration_ms } : null,
  goes: [
    { category: "call_recording", day: "2026-12-15" },
    { category: "transcript", day: "2027-09-16" },
    { category: "caller_number", day: "2027-09-16" },
    { category: "insight", day: "2027-09-16" },
  ],
  disclosures: [
    {
      recipient: "ElevenLabs",
      at: r.answered,
      categories: ["call_audio"],
      bytes: 412_000,
      purpose: "To listen and to speak.",
    },
    {
      recipient: "OpenAI",
      at: r.answered,
      categories: ["anonymised_transcript"],
      bytes: 2210,
      purpose: "To write the summary.",
    },
  ],
});

const open = [
  { from: "08:30", until: "12:00" },
  { from: "13:00", until: "17:00" },
];
export const assistant: Schema["Assistant"] = {
  business: {
    name: "Alder Street Barbers",
    tz: "America/Denver",
    locale: "en-US",
    vertical: "salon",
    address: "12 Alder Street, Denver",
    phone: "+13035550100",
    greeting: "How can I help you today?",
  },
  hours: {
    mon: open,
    tue: open,
    wed: open,
    thu: open,
    fri: open,
    sat: [{ from: "09:00", until: "13:00" }],
    sun: [],
  },
  holidays: [{ date: "2026-11-26", open: [] }],
  booking: { step_minutes: 15, min_notice_minutes: 60, horizon_days: 60, offer: 3, per_call_max: 2 },
  services: [
    {
      name: "Haircut",
      aliases: ["cut"],
      minutes: 30,
      buffer_minutes: 0,
      price: "$30",
      staff: ["Jo Park", "Luis Ortega"],
    },
    { name: "Hot shave", aliases: [], minutes: 30, buffer_minutes: 5, price: "$25", staff: ["Jo Park"] },
  ],
  staff: [
    { name: "Jo Park", aliases: ["Jo"] },
    { name: "Luis Ortega", aliases: ["Luis"] },
  ],
  faqs: [
    {
      key: "parking",
      asks: ["Where can I park?"],
      answer: "There are two places behind the shop, free for customers.",
    },
  ],
  transfers: [{ label: "Jo Park", when: "A complaint, in opening hours", to: "+13035550101" }],
  emergency: { number: "911", on_call: null },
  recording: "notice",
  sites: ["https://www.alderstreet.example"],
};

export const figures = (days: number): Schema["Figures"] => ({
  days: Array.from({ length: days }, (_, n) => {
    const day = new Date(Date.UTC(2026, 8, 16 - days + 1 + n)).toISOString().slice(0, 10);
    const calls = 3 + ((n * 7 + 5) % 11);
    return { day, calls, minutes: calls * 2 };
  }),
  outcomes: [
    { outcome: "booked", calls: 84 },
    { outcome: "moved", calls: 21 },
    { outcome: "answered", calls: 47 },
    { outcome: "message", calls: 38 },
    { outcome: "transferred", calls: 9 },
    { outcome: "spam", calls: 14 },
    { outcome: "abandoned", calls: 6 },
  ],
  moods: { pleased: 121, neutral: 64, upset: 9 },
  hours: Array.from({ length: 7 }, (_, d) =>
    Array.from({ length: 24 }, (_, h) =>
      d === 6 || h < 7 || h > 19 ? 0 : Math.max(0, ((d * 5 + h * 3) % 7) - 1 + (d === 1 && h === 9 ? 6 : 0)),
    ),
  ),
  minutes: { used: 412, included: 600 },
});

export const privacy: Schema["Privacy"] = {
  version: "3",
  updated: "2026-09-01",
  promises: Array.from({ length: 48 }, (_, n) => ({
    id: `C${n + 1}`,
    text: `An invented promise, number ${n + 1}, as the policy would say it.`,
    status: n === 42 ? ("broken" as const) : n > 43 ? ("planned" as const) : ("kept" as const),
  })),
  kept: [
    { category: "call_recording", life: { count: 90, unit: "days" }, from: "call", rows: 212, oldest: "2026-06-18", next_goes: "2026-09-17" },
    { category: "transcript", life: { count: 12, unit: "months" }, from: "call", rows: 1318, oldest: "2025-09-20", next_goes: "2026-09-20" },
    { category: "usage_log", life: { count: 90, unit: "days" }, from: "creation", rows: 940, oldest: "2026-06-20", next_goes: "2026-09-18" },
    { category: "appointment", life: { count: 12, unit: "months" }, from: "creation", rows: 640, oldest: "2025-11-02", next_goes: "2026-11-02" },
    { category: "billing_record", life: { count: 7, unit: "years" }, from: "creation", rows: 5, oldest: "2026-05-01", next_goes: "2033-05-01" },
  ],
  recipients: [
    { id: "elevenlabs", name: "ElevenLabs", country: "United States", active: true, disclosures: 1411 },
    { id: "openai", name: "OpenAI", country: "United States", active: true, disclosures: 1318 },
    { id: "google", name: "Google Calendar", country: "United States", active: false, disclosures: 0 },
  ],
  deletions: [0, 1, 2].map((n) => ({
    id: id(900 + n),
    category: n === 0 ? "transcript" : "call_recording",
    subject: id(800 + n),
    due: iso(372),
    destroyed: iso(372),
    versions: 1,
  })),
};
export const moment = iso;

export const webhooks = [
  {
    id: id(90),
    url: "https://hooks.alderstreet.example/calls?of=us",
    events: ["post_call_transcription", "appointment.booked"],
    detail: "outcome",
    state: "on",
    made: moment(9_000),
    failing_since: null,
  },
  {
    id: id(91),
    url: "https://till.alderstreet.example/calls",
    events: ["post_call_transcription"],
    detail: "summary",
    state: "gone",
    made: moment(90_000),
    failing_since: moment(300),
  },
];
const line = { call: id(101), event: "post_call_transcription", state: "delivered", trouble: "none", status: 200, took_ms: 41, attempts: 1 };
export const deliveries = [
  { ...line, id: id(95), call: null, event: null, made: moment(2), tried: moment(2) },
  { ...line, id: id(96), event: "appointment.booked", made: moment(20), tried: moment(20) },
  {
    ...line,
    id: id(97),
    state: "waiting",
    trouble: "status",
    status: 503,
    took_ms: 9_120,
    attempts: 4,
    made: moment(50),
    tried: moment(30),
  },
  { ...line, id: id(98), state: "withheld", trouble: "erased", status: 0, attempts: 0, made: moment(60), tried: null },
];
