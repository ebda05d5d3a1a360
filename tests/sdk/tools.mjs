// SPDX-License-Identifier: Apache-2.0
// Client tools: announced by ElevenLabs' server library, called in its browser client, in writing and by voice, when what
// they are named for has happened. usage: tools.mjs http://127.0.0.1:PORT KEY [voice]
import assert from 'node:assert/strict';
import { Conversation } from '@elevenlabs/client';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { written } from './bodies.mjs';
import { speakInNode } from './strategy.mjs';
import { Events, talkInNode } from './talks.mjs';

talkInNode();
speakInNode(() => {});
const [baseUrl, apiKey, voice] = process.argv.slice(2);
const { conversationalAi } = new ElevenLabsClient({ baseUrl, apiKey, maxRetries: 0, fetch: written });
const { agentId } = (await conversationalAi.agents.list()).agents[0];
const announce = (tools) => conversationalAi.agents.update(agentId, { conversationConfig: { agent: { prompt: { tools } } } });

const text = (description) => ({ type: 'string', description });
const booked = {
  type: 'client',
  name: 'appointment_booked',
  description: 'Shows the appointment on the page.',
  expectsResponse: true,
  responseTimeoutSecs: 5,
  parameters: {
    type: 'object',
    properties: { reference: text('Its reference'), service: text('What for'), staff: text('With whom'), starts_at: text('When') },
    required: ['reference', 'starts_at'],
  },
};
const taken = { type: 'client', name: 'message_taken', description: 'Says that it was taken.', expectsResponse: false };

/** 422, which names the field and says what would do. */
const refused = (place, words) => (fault) => {
  const { loc, msg } = fault.body.detail[0];
  return fault.statusCode === 422 && loc.join('.').endsWith(place) && words.test(msg);
};
const call = { ...booked, type: 'webhook', apiSchema: { url: 'https://app.example/book' } };
await assert.rejects(announce([call]), refused('tools.0.type', /client/));
await assert.rejects(announce([booked, { ...taken, name: 'show_map' }]), refused('tools.1.name', /message_taken/));
const nosy = { ...taken, parameters: { type: 'object', properties: { text: text('What he said') } } };
await assert.rejects(announce([nosy]), refused('properties.text', /no parameters/));
const told = await announce([booked, taken]);
assert.deepEqual(told.conversationConfig.agent.prompt.tools.map(({ name, type }) => `${type} ${name}`), ['client appointment_booked', 'client message_taken']);
assert.equal((await conversationalAi.agents.get(agentId)).conversationConfig.agent.prompt.tools[0].expectsResponse, true);

/** Until it has spoken: half a second without sound. In writing there is none. */
async function silent(events) {
  const heard = () => events.of('audio').length;
  for (let before = 0; before !== heard(); ) {
    before = heard();
    await new Promise((later) => setTimeout(later, 500));
  }
}

async function begin(clientTools, options) {
  const { signedUrl } = await conversationalAi.conversations.getSignedUrl({ agentId });
  const events = new Events();
  const talk = await Conversation.startSession({
    signedUrl,
    ...options,
    clientTools: clientTools(events),
    onMessage: ({ message, source }) => source === 'ai' && events.add('agent', message),
    onUnhandledClientToolCall: ({ tool_name: name }) => events.add('unhandled', name),
    onAudio: () => events.add('audio'),
    onDisconnect: (why) => events.add('over', why),
    onError: (message) => events.add('error', message),
  });
  const asks = (message) => message.includes('?');
  let { next } = await events.until('agent', asks);
  await silent(events);
  const says = async (words) => {
    talk.sendUserMessage(words);
    const answer = await events.until('agent', asks, next);
    next = answer.next;
    await silent(events);
    return answer.value;
  };
  return { talk, events, says };
}

/** Answers each question as a caller would, until that has happened. */
async function until(kind, { events, says }, first) {
  const answers = [
    [/pass on|message\?/i, 'The heating in the shop is far too loud.'],
    [/whom|name/i, 'Ana Lopez'],
    [/number/i, '303 555 0144'],
    [/shall|right\?|correct|book (it|that)/i, 'Yes, please.'],
    [/when|which|what (day|time)|what works|suits/i, 'The first one.'],
  ];
  let answer = await says(first);
  for (let turns = 0; turns < 10 && events.of(kind).length === 0; ++turns) {
    answer = await says((answers.find(([question]) => question.test(answer)) ?? [null, 'Yes, please.'])[1]);
  }
  assert.equal(events.of(kind).length, 1, `no ${kind}: the last words were "${answer}"`);
}

async function books(hour, options) {
  const talk = await begin(
    (events) => ({
      appointment_booked: (parameters) => {
        events.add('booked', parameters);
        return 'shown';
      },
      message_taken: (parameters) => events.add('taken', parameters),
    }),
    options,
  );
  await until('booked', talk, `I would like to book a haircut for tomorrow at ${hour} in the morning.`);
  const [shown] = talk.events.of('booked');
  assert.deepEqual(Object.keys(shown).sort(), ['reference', 'service', 'staff', 'starts_at']);
  assert.match(shown.starts_at, /^\d{4}-\d\d-\d\dT1[01]:00:00-0[67]:00$/);
  assert.deepEqual([shown.service, shown.staff], ['Haircut', 'Jo Park']);
  const told = talk.events.of('agent');
  assert.ok(told.some((words) => words.includes(shown.reference)), `${shown.reference} was not told: ${told}`);
  await talk.talk.endSession();
  assert.deepEqual(talk.events.of('error'), []);
}

/** A page that knows nothing of tools talks as ever; it is told once that there was a call. */
async function leavesMessage() {
  const talk = await begin(() => ({}), { textOnly: true });
  await until('unhandled', talk, 'Please take a message for the manager.');
  assert.deepEqual(talk.events.of('unhandled'), ['message_taken']);
  talk.talk.sendUserMessage('No, thank you, goodbye.');
  assert.equal((await talk.events.until('over')).value.reason, 'agent');
}

await books('ten', { textOnly: true });
if (voice) await books('eleven', { connectionType: 'websocket' });
await leavesMessage();
assert.deepEqual((await announce([])).conversationConfig.agent.prompt.tools, []);
console.log('tools: announced, refused where they cannot be called, called in writing' + (voice ? ' and by voice' : ''));
