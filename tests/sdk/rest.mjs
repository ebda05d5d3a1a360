// SPDX-License-Identifier: Apache-2.0
// ElevenLabs' own server library against a served ombrex: the agent, a call by a signed URL, what that call left.
// usage: rest.mjs http://127.0.0.1:PORT KEY
import assert from 'node:assert/strict';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { Conversation } from '@elevenlabs/client';
import { written } from './bodies.mjs';
import { Events, eventually, talkInNode } from './talks.mjs';

talkInNode();
const [baseUrl, apiKey] = process.argv.slice(2);
const { conversationalAi } = new ElevenLabsClient({ baseUrl, apiKey, maxRetries: 0, fetch: written });
const refused = (status) => (fault) => fault.statusCode === status;

const { agents } = await conversationalAi.agents.list();
assert.equal(agents.length, 1);
const agentId = agents[0].agentId;
const told = await conversationalAi.agents.get(agentId);
assert.equal(told.agentId, agentId);
const greeted = 'Good day from the conformance test.';
const changed = await conversationalAi.agents.update(agentId, { conversationConfig: { agent: { firstMessage: greeted } } });
assert.equal(changed.conversationConfig.agent.firstMessage, greeted);
const made = await conversationalAi.agents.create({ name: told.name, conversationConfig: { agent: { firstMessage: greeted } } });
assert.equal(made.agentId, agentId, 'a business has one agent');
await assert.rejects(conversationalAi.agents.get(`agent_${'0'.repeat(32)}`), refused(404));
const unknown = { conversationConfig: { agent: { prompt: { prompt: 'You are a pirate.' } } } };
await assert.rejects(conversationalAi.agents.update(agentId, unknown), refused(422));

const stays = ({ statusCode, body }) => statusCode === 403 && /account/.test(body.detail.message);
await assert.rejects(conversationalAi.agents.delete(agentId), stays, 'the one agent goes with its account');
await assert.rejects(conversationalAi.agents.delete(`agent_${'0'.repeat(32)}`), refused(404));
assert.equal((await conversationalAi.agents.list()).agents.length, 1);

const { signedUrl } = await conversationalAi.conversations.getSignedUrl({ agentId });
const events = new Events();
const talk = await Conversation.startSession({
  signedUrl,
  textOnly: true,
  onMessage: ({ message, source }) => events.add(source, message),
  onDisconnect: (why) => events.add('over', why),
});
const id = talk.getId();
await events.until('ai', (message) => message.includes(greeted));
talk.sendUserMessage('Thank you, goodbye.');
assert.equal((await events.until('over')).value.reason, 'agent');

const left = await eventually(() => conversationalAi.conversations.get(id), (one) => one.status === 'done');
assert.equal(left.conversationId, id);
assert.equal(left.agentId, agentId);
assert.ok(left.transcript.some((turn) => turn.role === 'user' && /goodbye/i.test(turn.message)));
await assert.rejects(conversationalAi.conversations.audio.get(id), refused(404), 'a call in writing has no sound');
const listed = await conversationalAi.conversations.list({ agentId, pageSize: 10 });
assert.deepEqual(listed.conversations.map((one) => one.conversationId), [id]);
assert.equal(listed.conversations[0].messageCount, left.transcript.length);
await conversationalAi.conversations.delete(id);
await assert.rejects(conversationalAi.conversations.get(id), refused(404));
assert.deepEqual((await conversationalAi.conversations.list()).conversations, []);

const stranger = new ElevenLabsClient({ baseUrl, apiKey: 'ombrex_nobody', maxRetries: 0 });
await assert.rejects(stranger.conversationalAi.agents.list(), refused(401));
console.log('rest: agents, a signed URL, conversations; refused where they are to be');
