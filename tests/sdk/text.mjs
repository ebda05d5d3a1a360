// SPDX-License-Identifier: Apache-2.0
// ElevenLabs' own browser client, in Node, talks in writing with a served ombrex. usage: text.mjs ws://127.0.0.1:PORT
import assert from 'node:assert/strict';
import { Conversation } from '@elevenlabs/client';
import { Events, talkInNode } from './talks.mjs';

talkInNode();
const origin = process.argv[2];

const events = new Events();
const talk = await Conversation.startSession({
  agentId: 'reception',
  connectionType: 'websocket',
  origin,
  textOnly: true,
  onConnect: (value) => events.add('connect', value),
  onMessage: (value) => events.add(value.source === 'user' ? 'user' : 'agent', value.message),
  onDisconnect: (value) => events.add('disconnect', value),
  onError: (message) => events.add('error', message),
});
assert.match(talk.getId(), /^conv_[a-zA-Z0-9]+$/);
const greeting = await events.until('agent');
talk.sendContextualUpdate('The caller looks at the page of prices.');
talk.sendUserActivity();
talk.sendUserMessage('What are your opening hours on Thursday?');
const answer = await events.until('agent', (text) => /8:30|eight thirty/i.test(text), greeting.next);
talk.sendUserMessage('Thank you, goodbye.');
const end = await events.until('disconnect', undefined, answer.next);
assert.equal(end.value.reason, 'agent', JSON.stringify(end.value));
assert.equal(events.seen.some((event) => event.kind === 'error'), false, 'an error was told');

await assert.rejects(
  Conversation.startSession({ agentId: 'agent_' + '0'.repeat(32), connectionType: 'websocket', origin, textOnly: true }),
  (refused) => refused.closeCode === 1008 && /signed URL/.test(refused.closeReason),
);
console.log('text: greeted, answered, ended by the agent, refused elsewhere');
