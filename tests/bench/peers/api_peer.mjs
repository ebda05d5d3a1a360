// SPDX-License-Identifier: Apache-2.0
// api_peer.mjs MODULES CALLS TIMES clear|sealed: the lists of tests/bench/api_bench.cc as fastify and better-sqlite3
// would serve them, for comparison only. MODULES is the folder where both are installed. `sealed`: the caller's number,
// the name and the insight stand in the store under ChaCha20-Poly1305, bound to their row, and are opened for the page.
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [modules, calls, times] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const sealed = process.argv[5] === "sealed";
const require = createRequire(join(modules, "package.json"));
const Database = require("better-sqlite3");
const app = require("fastify")();

const folder = mkdtempSync(join(tmpdir(), "api_peer_"));
const db = new Database(join(folder, "peer.db"));
db.pragma("journal_mode = WAL");
db.pragma("synchronous = FULL");
db.exec(`
  CREATE TABLE session (session TEXT PRIMARY KEY, company TEXT, user_id TEXT, used INTEGER);
  CREATE TABLE user (company TEXT, user_id TEXT, name TEXT, email TEXT, role TEXT, PRIMARY KEY (company, user_id));
  CREATE TABLE call (company TEXT, call TEXT, caller, caller_token TEXT, answered INTEGER, duration_ms INTEGER, outcome TEXT,
    end_reason TEXT, PRIMARY KEY (company, call));
  CREATE INDEX call_by_time ON call (company, answered, call);
  CREATE INDEX call_by_outcome ON call (company, outcome, answered, call);
  CREATE INDEX call_by_caller ON call (company, caller_token);
  CREATE TABLE insight (company TEXT, call TEXT, body, PRIMARY KEY (company, call));
  CREATE TABLE appointment (company TEXT, appointment TEXT, made_in TEXT, name, name_token TEXT, PRIMARY KEY (company, appointment));
  CREATE INDEX appointment_by_call ON appointment (company, made_in);
  CREATE INDEX appointment_by_name ON appointment (name_token, company);`);

const id = () => randomBytes(16).toString("hex");
const [company, user, session, key] = [id(), id(), id(), randomBytes(32)];
db.prepare("INSERT INTO session VALUES (?, ?, ?, ?)").run(session, company, user, Date.now());
db.prepare("INSERT INTO user VALUES (?, ?, 'Jo', 'owner@shop.example', 'owner')").run(company, user);
const tag = { authTagLength: 16 };
const seal = (place, plain) => {
  if (!sealed) return plain;
  const nonce = randomBytes(12);
  const cipher = createCipheriv("chacha20-poly1305", key, nonce, tag).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};
const open = (place, kept) => {
  if (!sealed || kept === null) return kept;
  const cipher = createDecipheriv("chacha20-poly1305", key, kept.subarray(0, 12), tag).setAAD(Buffer.from(place));
  cipher.setAuthTag(kept.subarray(-16));
  return cipher.update(kept.subarray(12, -16), undefined, "utf8") + cipher.final("utf8");
};
const token = (of) => (sealed ? createHmac("sha256", key).update(of).digest("hex") : of);
const put = {
  call: db.prepare("INSERT INTO call VALUES (?, ?, ?, ?, ?, 84000, ?, 'caller_hangup')"),
  insight: db.prepare("INSERT INTO insight VALUES (?, ?, ?)"),
  appointment: db.prepare("INSERT INTO appointment VALUES (?, ?, ?, ?, ?)"),
};
const body = JSON.stringify({
  summary: "Somebody asked for the price of a haircut and where to park the car.",
  next_step: "Call back before noon", mood: { sentiment: 0, score: 0 }, urgency: "normal", evidence: [],
});
const now = Date.now();
db.transaction(() => {
  for (let n = 0; n < calls; ++n) {
    const call = id();
    const number = "+1303555" + String(n % 9999).padStart(4, "0");
    put.call.run(company, call, seal(call, number), token(number), now - n * 60_000, n % 1000 === 0 ? "spam" : "answered");
    put.insight.run(company, call, seal(call, body));
    if (n % 20 !== 0) continue;
    const name = `sam reed ${n}`;
    put.appointment.run(company, id(), call, seal(call, name), token(name));
  }
})();

const sign = (text) => createHmac("sha256", key).update(text).digest("base64url");
const claims = Buffer.from(JSON.stringify({ company, user, session })).toString("base64url");
const cookie = `${claims}.${sign(claims)}`;
const find = {
  session: db.prepare("SELECT * FROM session WHERE session = ?"),
  user: db.prepare("SELECT * FROM user WHERE company = ? AND user_id = ?"),
};
const authenticate = (request) => {
  const [said, mac] = (request.headers.cookie ?? "").replace("__Host-peer=", "").split(".");
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(sign(said)))) throw new Error("401");
  const claimed = JSON.parse(Buffer.from(said, "base64url").toString());
  if (find.session.get(claimed.session)?.user_id !== claimed.user) throw new Error("401");
  return find.user.get(claimed.company, claimed.user);
};
const page = (where, few = "") => // the plus: few calls are found by themselves, not along the index of times
  db.prepare(`SELECT c.*, i.body, a.name FROM (SELECT * FROM call WHERE company = @company ${where}
    ORDER BY ${few}answered DESC, ${few}call DESC LIMIT @limit) c
    LEFT JOIN insight i ON i.company = c.company AND i.call = c.call
    LEFT JOIN appointment a ON a.company = c.company AND a.made_in = c.call
    ORDER BY c.answered DESC, c.call DESC`);
const pages = {
  all: page(""),
  until: page("AND answered < @until"),
  outcome: page("AND outcome = @outcome"),
  number: page("AND call IN (SELECT call FROM call WHERE company = @company AND caller_token = @q)", "+"),
  name: page("AND call IN (SELECT made_in FROM appointment WHERE company = @company AND name_token = @q)", "+"),
};
const row = (one) => {
  const insight = JSON.parse(open(one.call, one.body));
  const name = open(one.call, one.name);
  return {
    id: one.call, answered: new Date(one.answered).toISOString(), local: new Date(one.answered).toISOString().slice(0, 16),
    caller: open(one.call, one.caller), duration_ms: one.duration_ms, outcome: one.outcome, running: one.end_reason === "",
    summary: insight.summary, mood: insight.mood.sentiment, urgency: insight.urgency, next_step: insight.next_step,
    playable: false, ...(name ? { name } : {}),
  };
};
app.get("/api/v1/me", (request) => authenticate(request));
app.get("/api/v1/calls", (request) => {
  const who = authenticate(request);
  const { q, outcome, until, limit = 50 } = request.query;
  const kind = q ? (q.startsWith("+") ? "number" : "name") : outcome ? "outcome" : until ? "until" : "all";
  const asked = { company: who.company, limit: Number(limit) + 1 };
  if (q) asked.q = token(q.toLowerCase());
  if (outcome) asked.outcome = outcome;
  if (until) asked.until = Date.parse(until);
  const rows = pages[kind].all(asked);
  const more = rows.length > Number(limit);
  if (more) rows.pop();
  return { items: rows.map(row), next: more ? `${rows.at(-1).answered}.${rows.at(-1).call}` : null };
});
await app.ready();

const middle = new Date(now - calls * 30_000).toISOString();
for (const [request, url] of [
  ["who I am: the session alone", "/api/v1/me"],
  ["the newest 50 calls", "/api/v1/calls"],
  ["50 calls from the middle", `/api/v1/calls?until=${middle}`],
  ["50 of one outcome in a thousand", "/api/v1/calls?outcome=spam"],
  ["all of one number", "/api/v1/calls?q=%2B13035550007&limit=100"],
  ["one by name", "/api/v1/calls?q=Sam+Reed+40"],
]) {
  const ask = () => app.inject({ url, headers: { cookie: `__Host-peer=${cookie}` } });
  const first = await ask();
  if (first.statusCode !== 200) throw new Error(`${request}: ${first.statusCode}`);
  for (let n = 0; n < times / 2; ++n) await ask(); // until the compiler has warmed up
  const before = process.cpuUsage();
  const began = performance.now();
  for (let n = 0; n < times; ++n) await ask();
  const spent = process.cpuUsage(before);
  console.log(JSON.stringify({
    request, cpu_us: Math.round((spent.user + spent.system) / times),
    wall_us: Math.round(((performance.now() - began) * 1000) / times), bytes: first.body.length,
  }));
}
db.close();
rmSync(folder, { recursive: true });
