// SPDX-License-Identifier: Apache-2.0
// What a webhook was told, read by `constructEvent` of ElevenLabs' server library; and what that is to refuse.
// usage: webhook.mjs TOLD.jsonl SECRET      Lines {"signature","body"}.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';

const [file, secret] = process.argv.slice(2);
const { webhooks } = new ElevenLabsClient({ apiKey: 'none', baseUrl: 'http://127.0.0.1:9' });
const refused = (words) => (fault) => fault.statusCode === 400 && words.test(fault.message);

const told = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
for (const { signature, body } of told) {
  const event = await webhooks.constructEvent(body, signature, secret);
  assert.equal(JSON.stringify(event), JSON.stringify(JSON.parse(body)));
  const path = `/webhook/${event.type}`;
  const { OMBREX_BODIES } = process.env;
  if (OMBREX_BODIES && event.type === 'post_call_transcription')
    appendFileSync(OMBREX_BODIES, `${JSON.stringify({ method: 'POST', path, body: null, status: 200, answer: event.data })}\n`);

  const changed = body.replace(/"type":"(.)/, (found, letter) => `"type":"${letter === 'x' ? 'y' : 'x'}`);
  assert.notEqual(changed, body);
  await assert.rejects(webhooks.constructEvent(changed, signature, secret), refused(/does not match/));
  await assert.rejects(webhooks.constructEvent(body, signature, `${secret}.`), refused(/does not match/));
  await assert.rejects(webhooks.constructEvent(body, '', secret), refused(/Missing signature/));
  // Signed by nobody but the holder of the secret, and yet too late.
  const t = Math.floor(Date.now() / 1000) - 31 * 60;
  const late = `t=${t},v0=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
  await assert.rejects(webhooks.constructEvent(body, late, secret), refused(/tolerance/));
  const again = signature.replace(/t=\d+/, `t=${t}`);
  await assert.rejects(webhooks.constructEvent(body, again, secret), refused(/tolerance/));
}
const types = told.map(({ body }) => JSON.parse(body).type);
assert.ok(types.includes('post_call_transcription'), `only ${types}`);
console.log(`webhook: ${types.join(', ')}: signed as their library reads it`);
