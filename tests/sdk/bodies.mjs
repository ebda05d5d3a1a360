// SPDX-License-Identifier: Apache-2.0
// Every exchange with ElevenLabs' REST, read by the serializers of their own package, which refuse here what they else pass
// over: a key, a word or a shape that they do not know.
// As a module: a `fetch` for their client that writes each exchange into the file that OMBREX_BODIES names.
// usage: bodies.mjs BODIES.jsonl      Lines {"method","path","body","status","answer"}.
import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export async function written(url, options) {
  const answer = await fetch(url, options);
  const file = process.env.OMBREX_BODIES;
  if (file) {
    const told = answer.headers.get('content-type')?.startsWith('application/json') ? await answer.clone().json() : null;
    const { method = 'GET', body } = options;
    const path = new URL(url).pathname;
    appendFileSync(file, `${JSON.stringify({ method, path, body: body ? JSON.parse(body) : null, status: answer.status, answer: told })}\n`);
  }
  return answer;
}

const s = createRequire(import.meta.url)('@elevenlabs/elevenlabs-js/serialization');
const agents = '/v1/convai/agents';
const conversations = '/v1/convai/conversations';
/** [method, path, what is asked with, what 200 is answered with] */
const routes = [
  ['GET', /^\/v1\/convai\/agents$/, null, s.GetAgentsPageResponseModel],
  ['POST', /^\/v1\/convai\/agents\/create$/, s.conversationalAi.BodyCreateAgentV1ConvaiAgentsCreatePost, s.CreateAgentResponseModel],
  ['GET', new RegExp(`^${agents}/[^/]+$`), null, s.GetAgentResponseModel],
  ['PATCH', new RegExp(`^${agents}/[^/]+$`), s.conversationalAi.UpdateAgentRequest, s.GetAgentResponseModel],
  ['DELETE', new RegExp(`^${agents}/[^/]+$`), null, null],
  ['GET', /^\/v1\/convai\/conversation\/get-signed-url$/, null, s.ConversationSignedUrlResponseModel],
  ['GET', new RegExp(`^${conversations}$`), null, s.GetConversationsPageResponseModel],
  ['GET', new RegExp(`^${conversations}/[^/]+$`), null, s.GetConversationResponseModel],
  ['DELETE', new RegExp(`^${conversations}/[^/]+$`), null, null],
  ['GET', new RegExp(`^${conversations}/[^/]+/audio$`), null, null],
  // What a webhook is told stands in for an answer: its data are a conversation.
  ['POST', /^\/webhook\/post_call_transcription$/, null, s.GetConversationResponseModel],
];
const strict = { unrecognizedObjectKeys: 'fail', unrecognizedEnumValues: 'fail', unrecognizedUnionMembers: 'fail' };

async function faults(what, model, value) {
  if (model === null) return [];
  const read = await model.parse(value, strict);
  return read.ok ? [] : read.errors.map((fault) => `${what} ${fault.path.join('.')}: ${fault.message}`);
}

/** An error is {"detail": ...}: a text, an object with a message, or a list of what is wrong where. */
function is_error({ detail } = {}) {
  return Array.isArray(detail) ? detail.every((one) => Array.isArray(one.loc) && one.msg && one.type) : Boolean(detail?.message ?? detail);
}

async function check({ method, path, body, status, answer }) {
  const route = routes.find(([way, pattern]) => way === method && pattern.test(path));
  if (!route) return ['no such route there'];
  if (status >= 400) return is_error(answer ?? {}) ? [] : [`an error of another shape: ${JSON.stringify(answer)}`];
  return [...(await faults('asked', route[2], body)), ...(await faults('answered', route[3], answer))];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  let wrong = lines.length === 0 ? 1 : 0;
  for (const line of lines) {
    for (const fault of await check(line)) {
      wrong += 1;
      console.error(`${line.method} ${line.path} ${line.status}: ${fault}`);
    }
  }
  if (wrong > 0) process.exit(1);
  console.log(`${lines.length} exchanges: all as the package has them`);
}
