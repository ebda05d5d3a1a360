// SPDX-License-Identifier: Apache-2.0
// A page of ElevenLabs' React package, in a document without a browser: its hook calls in writing, then by voice.
// usage: react.mjs http://127.0.0.1:PORT KEY
import assert from 'node:assert/strict';
import { Window } from 'happy-dom';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { speakInNode } from './strategy.mjs';
import { Events, talkInNode } from './talks.mjs';

const [baseUrl, apiKey] = process.argv.slice(2);
const window = new Window({ url: baseUrl });
Object.assign(globalThis, { window, document: window.document });
globalThis.navigator ??= window.navigator;
talkInNode();
const { createElement: h, useEffect, useState } = await import('react');
const { createRoot } = await import('react-dom/client');
const { ConversationProvider, useConversation } = await import('@elevenlabs/react');

const { conversationalAi } = new ElevenLabsClient({ baseUrl, apiKey, maxRetries: 0 });
const { agentId } = (await conversationalAi.agents.list()).agents[0];
const events = new Events();
const sessions = [];
speakInNode((made) => sessions.push(made));

function Phone({ ways }) {
  const [said, setSaid] = useState([]);
  const talk = useConversation({
    onMessage: ({ message, source }) => setSaid((before) => [...before, `${source}: ${message}`]),
    onDisconnect: (why) => events.add('disconnect', why),
    onError: (message) => events.add('error', message),
  });
  const buttons = {
    write: () => talk.startSession({ signedUrl: ways[0], textOnly: true }),
    ask: () => talk.sendUserMessage('What are your opening hours on Thursday?'),
    part: () => talk.sendUserMessage('Thank you, goodbye.'),
    call: () => talk.startSession({ signedUrl: ways[1] }),
    'hang up': () => talk.endSession(),
  };
  useEffect(() => events.add('shown', { status: talk.status, speaking: talk.isSpeaking, said }));
  return h(
    'main',
    null,
    h('p', { id: 'status' }, talk.status),
    h('ol', null, ...said.map((line, n) => h('li', { key: n }, line))),
    ...Object.entries(buttons).map(([name, onClick]) => h('button', { key: name, id: name, onClick }, name)),
  );
}

const ways = [];
for (let n = 0; n < 2; ++n) ways.push((await conversationalAi.conversations.getSignedUrl({ agentId })).signedUrl);
const place = document.body.appendChild(document.createElement('div'));
const root = createRoot(place);
root.render(h(ConversationProvider, null, h(Phone, { ways })));
const press = (name) => document.getElementById(name).click();
let next = 0;
const shown = async (fits) => ({ next } = await events.until('shown', fits, next));

await shown(({ status }) => status === 'disconnected');
press('write');
await shown(({ status, said }) => status === 'connected' && said.length > 0);
press('ask');
// Several lines may be shown at once.
await shown(({ said }) => said.slice(said.findIndex((line) => line.startsWith('user: '))).some((line) => /^ai: .*(open|closed)/.test(line)));
assert.match(document.querySelector('ol').textContent, /user: What are your opening hours on Thursday\?/);
press('part');
const parted = await events.until('disconnect', undefined, next);
assert.equal(parted.value.reason, 'agent');
await shown(({ status }) => status === 'disconnected');

press('call');
await shown(({ status, speaking }) => status === 'connected' && speaking);
assert.ok(sessions.length === 1 && sessions[0].played.sound.length > 0, 'nothing was played');
press('hang up');
const ended = await events.until('disconnect', undefined, next);
assert.equal(ended.value.reason, 'user');
await shown(({ status }) => status === 'disconnected');
assert.equal(document.getElementById('status').textContent, 'disconnected');
assert.deepEqual(events.of('error'), []);
root.unmount();
await window.happyDOM.close();
console.log('react: called in writing and by voice, by a signed URL');
