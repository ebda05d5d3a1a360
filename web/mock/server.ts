// SPDX-License-Identifier: Apache-2.0
// The contract answered by a table, over real HTTP and under the policy the real server will send. For tests only.
// A cookie `mock` chooses a scene: signed-out, many, empty, broken, busy, viewer, conflict, second-factor.
import type { IncomingMessage, ServerResponse } from "node:http";
import * as d from "./data";
import { wav } from "./sound";

interface Asked {
  scene: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  place: string[];
  request: IncomingMessage;
}
interface Said {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  bytes?: Buffer;
}

const problem = (status: number, title: string, detail = ""): Said => ({
  status,
  body: { type: "about:blank", title, status, detail },
  headers: { "content-type": "application/problem+json" },
});
const ok = (body: unknown): Said => ({ body });
const items = (list: unknown[]) => ok({ items: list });
const secret = "whsec_0f3k9q_x7";
const done: Said = { status: 204 };

const session = (scene: string) => ({
  user: scene === "viewer" ? { ...d.user, role: "viewer" } : d.user,
  company: d.company,
  csrf: "t0ken",
  expires: d.moment(-30),
});
const calls = ({ scene, query }: Asked): Said => {
  const all = scene === "empty" ? [] : scene === "many" ? d.manyRows : d.rows;
  const q = query.get("q")?.toLowerCase();
  const digits = q?.replace(/\D/g, "") ?? "";
  const found = all.filter(
    (r) =>
      (!q || r.name?.toLowerCase() === q || (digits.length > 6 && r.caller?.endsWith(digits))) &&
      (!query.get("outcome") || r.outcome === query.get("outcome")),
  );
  const from = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  return ok({
    items: found.slice(from, from + limit),
    next: from + limit < found.length ? String(from + limit) : null,
  });
};
const today = ({ scene }: Asked): Said =>
  ok(
    scene === "empty"
      ? {
          since: d.moment(900),
          calls: [],
          needs_you: 0,
          appointments: [],
          messages: [],
          gaps: [],
          going_tonight: [],
        }
      : {
          since: d.moment(900),
          calls: d.rows,
          needs_you: 3,
          appointments: d.appointments.filter((a) => a.local.startsWith("2026-09-16")),
          messages: d.messages,
          gaps: [
            { question: "Do you do beard colouring?", times: 3 },
            { question: "Can I bring my dog?", times: 1 },
          ],
          going_tonight: [
            { category: "call_recording", rows: 6 },
            { category: "transcript", rows: 4 },
          ],
        },
  );
const line = ({ scene }: Asked) =>
  ok({
    state: scene === "busy" ? "on_a_call" : "answering",
    agent: `agent_${d.id(1)}`,
    numbers: scene === "empty" ? ["reception"] : ["+13035550100"],
    running: scene === "busy" ? [{ id: d.id(101), since: d.moment(2) }] : [],
    checklist: ["business", "hours", "services", "greeting", "recording", "test_call", "website", "forwarding"].map(
      (step, n) => ({ step, done: n < 5 }),
    ),
  });
const device = (n: number) => ({
  id: d.id(40 + n),
  begun: d.moment(900 * n),
  last_used: d.moment(60 * n),
  browser: n === 0 ? "firefox" : "safari",
  this_one: n === 0,
});
const plans = [
  { id: "starter", name: "Starter", cents_a_month: 2900, minutes: 200, cents_a_minute_more: 15 },
  { id: "shop", name: "Shop", cents_a_month: 5900, minutes: 600, cents_a_minute_more: 12 },
];
const bill = { plan: "shop", currency: "USD", plans, minutes: { used: 412, included: 600 } };
const archive = { id: d.id(60), state: "ready", made: d.moment(2000), goes: d.moment(-8000), silenced: false };

const table: [string, RegExp, (asked: Asked) => Said][] = [
  [
    "GET",
    /^session$/,
    ({ scene }) => (scene === "signed-out" ? problem(401, "Nobody is signed in") : ok(session(scene))),
  ],
  [
    "POST",
    /^session$/,
    ({ scene, body }) =>
      body.password !== "correct horse"
        ? problem(401, "Wrong")
        : scene === "second-factor" && body.code === undefined
          ? { status: 202 }
          : { body: session("day"), headers: { "set-cookie": "mock=day; Path=/; SameSite=Lax" } },
  ],
  [
    "DELETE",
    /^sessions?(\/\w+)?$/,
    () => ({ status: 204, headers: { "set-cookie": "mock=signed-out; Path=/; SameSite=Lax" } }),
  ],
  ["GET", /^sessions$/, () => items([device(0), device(1)])],
  [
    "GET",
    /^register$/,
    () =>
      ok({
        statement:
          "By creating an account you say that you are 18 or older, and you accept the privacy policy of " +
          "24 March 2026; by it, data is processed in the United States.",
        recordings: { count: 90, unit: "days" },
        transcripts: { count: 12, unit: "months" },
        promises: 48,
      }),
  ],
  ["POST", /^(register|password\/forgot)$/, () => ({ status: 202 })],
  [
    "POST",
    /^(email\/verify)$/,
    ({ body }) =>
      String(body.token).startsWith("used")
        ? problem(410, "Used")
        : { body: session("day"), headers: { "set-cookie": "mock=day; Path=/" } },
  ],
  [
    "POST",
    /^password\/reset$/,
    ({ body }) => (String(body.token).startsWith("used") ? problem(410, "Used") : done),
  ],
  ["PATCH", /^me$/, ({ body }) => ok({ ...d.user, ...body })],
  ["PUT", /^me\/password$/, () => done],
  [
    "POST",
    /^me\/second-factor$/,
    () =>
      ok({
        secret: "JBSWY3DPEHPK3PXP",
        uri: "otpauth://totp/Ombrex:jo@alderstreet.example?secret=JBSWY3DPEHPK3PXP&issuer=Ombrex",
      }),
  ],
  [
    "PUT",
    /^me\/second-factor$/,
    () => ok({ recovery_codes: ["K7PQ-M3WX", "R9TD-H4VN", "C6YB-J8FZ", "W2LG-S5XA"] }),
  ],
  ["GET", /^line$/, line],
  ["GET", /^today$/, today],
  ["GET", /^calls$/, calls],
  [
    "GET",
    /^calls\/(\w+)$/,
    ({ place, scene }) => {
      const row = (scene === "many" ? d.manyRows : d.rows).find((r) => r.id === place[0]);
      return row === undefined ? problem(404, "Not found") : ok(d.detail(row));
    },
  ],
  ["DELETE", /^calls\/(\w+)$/, () => items(d.privacy.deletions)],
  [
    "GET",
    /^calls\/(\w+)\/recording$/,
    ({ place }) => ({ status: 302, headers: { location: `/recordings/${place[0]}/sound` } }),
  ],
  ["GET", /^messages$/, ({ scene }) => ok({ items: scene === "empty" ? [] : d.messages, next: null })],
  [
    "PATCH",
    /^messages\/(\w+)$/,
    ({ place, body }) => {
      const message = d.messages.find((m) => m.id === place[0]);
      return ok({ ...message, ...body });
    },
  ],
  [
    "GET",
    /^appointments$/,
    ({ scene, query }) =>
      items(
        scene === "empty"
          ? []
          : d.appointments.filter(
              (a) =>
                a.local.slice(0, 10) >= (query.get("from") ?? "") &&
                a.local.slice(0, 10) <= (query.get("until") ?? ""),
            ),
      ),
  ],
  ["GET", /^figures$/, ({ query }) => ok(d.figures(Number(query.get("days") ?? 30)))],
  ["GET", /^assistant$/, () => ({ body: d.assistant, headers: { etag: '"1"' } })],
  [
    "PUT",
    /^assistant$/,
    ({ scene, body }) => (scene === "conflict" ? problem(412, "Changed") : { body, headers: { etag: '"2"' } }),
  ],
  [
    "GET",
    /^calendars$/,
    ({ scene }) =>
      ok({
        items: scene === "empty" ? [] : [{ id: d.id(75), provider: "google", since: d.moment(60_000) }],
        providers: ["google", "microsoft"].map((provider) =>
          scene === "empty"
            ? { provider, offered: false, lacks: "registration" }
            : { provider, offered: true, lacks: null },
        ),
      }),
  ],
  ["POST", /^calendars$/, () => ok({ page: "/assistant?calendar=connected&provider=microsoft#calendars" })],
  [
    "DELETE",
    /^calendars\/\w+$/,
    () => ok({ taken_back: false, remove_at: ["https://myaccount.google.com/connections"] }),
  ],
  ["GET", /^privacy$/, () => ok(d.privacy)],
  [
    "GET",
    /^privacy\/requests$/,
    () =>
      items([{ id: d.id(50), kind: "erasure", made: d.moment(4000), answer_by: "2026-09-28", state: "open" }]),
  ],
  [
    "POST",
    /^privacy\/requests$/,
    () => ({
      status: 201,
      body: { id: d.id(51), kind: "access", made: d.moment(0), answer_by: "2026-10-16", state: "open" },
    }),
  ],
  [
    "GET",
    /^privacy\/held$/,
    ({ query }) =>
      ok({
        part: query.get("part") ?? "account",
        parts: [
          { id: "account", name: "The account", about: "The business, and what its assistant knows." },
          { id: "users", name: "Users", about: "Who may sign in. Passwords are in no archive." },
          { id: "messages", name: "Messages", about: "What callers wanted passed on." },
        ],
        items:
          query.get("part") === "messages"
            ? []
            : [{ user: d.id(1), name: "Jo Park", email: "jo@alderstreet.example", objections: [], erased_on: null }],
        next: null,
      }),
  ],
  ["GET", /^privacy\/archives$/, () => items([archive])],
  ["POST", /^privacy\/archives$/, () => ({ status: 202, body: { ...archive, state: "being_made" } })],
  ["GET", /^users$/, () => items(d.users)],
  [
    "GET",
    /^keys$/,
    () =>
      items([
        {
          id: d.id(70),
          label: "Wall display",
          scopes: ["calls:read"],
          made: d.moment(90_000),
          last_used: d.moment(12),
        },
      ]),
  ],
  [
    "POST",
    /^keys$/,
    ({ body }) => ({
      status: 201,
      body: { id: d.id(71), ...body, made: d.moment(0), last_used: null, secret: "ombrex_k3y_7f2a" },
    }),
  ],
  [
    "GET",
    /^webhooks$/,
    ({ scene }) => items(scene === "empty" ? [] : d.webhooks),
  ],
  ["POST", /^webhooks$/, ({ body }) => ({ status: 201, body: { ...d.webhooks[0], id: d.id(92), ...body, secret } })],
  ["PUT", /^webhooks\/(\w+)$/, ({ body }) => ok({ ...d.webhooks[0], detail: body.detail, events: body.events })],
  ["DELETE", /^webhooks\/(\w+)$/, () => done],
  ["POST", /^webhooks\/(\w+)\/secret$/, () => ok({ ...d.webhooks[0], secret })],
  ["POST", /^webhooks\/(\w+)\/test$/, () => ({ status: 202, body: d.deliveries[0] })],
  [
    "GET",
    /^webhooks\/(\w+)\/deliveries$/,
    ({ place }) => ok({ items: place[0] === d.id(90) ? d.deliveries : [], next: null }),
  ],
  [
    "GET",
    /^audit$/,
    () =>
      ok({
        next: null,
        items: [0, 1, 2, 3].map((n) => ({
          number: 90 - n,
          at: d.moment(n * 37),
          actor: "Jo Park",
          action: n % 2 ? "played_recording" : "saw_call",
          subject: d.id(100 + n),
        })),
      }),
  ],
  [
    "GET",
    /^billing$/,
    () =>
      ok({
        ...bill,
        next_plan: "shop",
        invoices: [
          {
            id: d.id(80),
            number: "2026-7",
            month: "2026-08",
            currency: "USD",
            cents: 5900,
            issued: "2026-08-31",
            due: "2026-09-30",
            paid: "2026-09-04",
            transaction: "giro 4711",
            state: "paid",
          },
        ],
      }),
  ],
  ["PUT", /^billing$/, ({ body }) => ok({ ...bill, next_plan: body.plan, invoices: [] })],
  ["GET", /^voices$/, () => items([{ name: "heart", language: "en-US" }])],
];

const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; " +
  "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'";

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
}

export async function answer(request: IncomingMessage, response: ServerResponse, next: () => void) {
  const url = new URL(request.url ?? "/", "http://mock");
  response.setHeader("content-security-policy", policy);
  if (/^\/recordings\/|\/voices\/sample$/.test(url.pathname)) {
    response.writeHead(200, { "content-type": "audio/wav" }).end(wav(91));
    return;
  }
  if (!url.pathname.startsWith("/api/v1/")) return next();
  const scene = /\bmock=([\w-]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "day";
  const path = url.pathname.slice("/api/v1/".length);
  const entry = table.find(([method, pattern]) => method === request.method && pattern.test(path));
  const broken = scene === "broken" && !["session", "line"].includes(path);
  const forged =
    request.method !== "GET" &&
    entry !== undefined &&
    !/^(session|register|email|password)/.test(path) &&
    request.headers["x-ombrex-csrf"] !== "t0ken";
  const said = broken
    ? problem(500, "It broke")
    : forged
      ? problem(403, "Forged")
      : entry === undefined
        ? problem(404, "Not found")
        : entry[2]({
            scene,
            query: url.searchParams,
            body: await read(request),
            place: entry[1].exec(path)?.slice(1) ?? [],
            request,
          });
  const headers = { "content-type": "application/json", "cache-control": "no-store", ...said.headers };
  response
    .writeHead(said.status ?? 200, headers)
    .end(said.body === undefined ? undefined : JSON.stringify(said.body));
}
