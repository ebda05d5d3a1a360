// SPDX-License-Identifier: Apache-2.0
// ElevenLabs' own browser client, in Node, calls by voice: it is heard, it hears, it interrupts, and either side ends.
// usage: voice.mjs http://127.0.0.1:PORT KEY SPEECH.wav
import assert from 'node:assert/strict';
import { Conversation } from '@elevenlabs/client';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { speakInNode } from './strategy.mjs';
import { Events, rate, seconds, talkInNode, wav } from './talks.mjs';

talkInNode();
const [baseUrl, apiKey, file] = process.argv.slice(2);
const speech = wav(file);
const { conversationalAi } = new ElevenLabsClient({ baseUrl, apiKey, maxRetries: 0 });
const { agentId } = (await conversationalAi.agents.list()).agents[0];
const parts = new Map();
speakInNode((made) => parts.set(made.connection.conversationId, made));

async function begin(more = '') {
  const { signedUrl } = await conversationalAi.conversations.getSignedUrl({ agentId });
  const events = new Events();
  const talk = await Conversation.startSession({
    signedUrl: signedUrl + more,
    onConnect: (value) => events.add('connect', value),
    onMessage: ({ message, source }) => events.add(source === 'user' ? 'user' : 'agent', message),
    onAudio: (sound) => events.add('audio', sound),
    onInterruption: ({ event_id: id }) => events.add('interruption', id),
    onAgentResponseCorrection: (value) => events.add('correction', value),
    onModeChange: ({ mode }) => events.add('mode', mode),
    onIncomingEvent: (value) => events.add('frame', value),
    onDisconnect: (value) => events.add('disconnect', value),
    onError: (message) => events.add('error', message),
  });
  assert.equal(talk.type, 'voice');
  return { talk, events, ...parts.get(talk.getId()) };
}

/** Waits until so many seconds of sound were played. */
async function heard(events, played, least, a_second = rate * 2) {
  for (let from = 0; seconds(played.sound, a_second) < least; ) from = (await events.until('audio', undefined, from)).next;
}

/** The greeting is spoken over; nothing of it comes any more, and what was said of it is put right. */
async function interrupts() {
  const { talk, events, microphone, played, connection } = await begin();
  assert.deepEqual([connection.inputFormat, connection.outputFormat], Array(2).fill({ format: 'pcm', sampleRate: rate }));
  const greeting = await events.until('agent');
  await heard(events, played, 1);
  const saying = microphone.say(speech);
  const interruption = await events.until('interruption');
  const correction = await events.until('correction');
  assert.ok(greeting.value.startsWith(correction.value.correctedAgentResponse ?? correction.value.corrected_agent_response));
  await saying;
  const said = await events.until('user', undefined, interruption.next);
  assert.equal(said.value, 'something', 'the mock ear understands one word');
  const reply = await events.until('agent', undefined, said.next);
  await events.until('audio', undefined, reply.next);
  const between = events.seen.slice(interruption.next, said.next);
  assert.equal(between.some(({ kind }) => kind === 'audio'), false, 'the greeting went on after it was interrupted');
  const later = events.of('frame').filter(({ type }) => type === 'audio').slice(-1)[0];
  assert.ok(later.audio_event.event_id > interruption.value, 'its number is that of what was interrupted');
  assert.ok(played.interrupted > 0 && events.of('mode').includes('listening'));
  await talk.endSession();
  const end = await events.until('disconnect');
  assert.equal(end.value.reason, 'user');
  assert.deepEqual(events.of('error'), []);
  return talk.getId();
}

/** A quarter of the sound that PCM is; and who says nothing is let go. */
async function isLetGo() {
  const { events, microphone, played, connection } = await begin('&agent_output_audio_format=ulaw_8000');
  assert.deepEqual(connection.outputFormat, { format: 'ulaw', sampleRate: 8_000 });
  await heard(events, played, 1, 8_000);
  const end = await events.until('disconnect');
  microphone.close();
  assert.equal(end.value.reason, 'agent', JSON.stringify(end.value));
  assert.equal(end.value.closeCode, 1000);
  assert.match(events.of('agent').at(-1), /goodbye/);
  // The mock mouth takes 60 ms for a letter, and none for the space between two clauses.
  const told = events.of('agent').join('').replace(/([.,?]) /g, '$1').length * 0.06;
  assert.ok(seconds(played.sound, 8_000) >= told, 'the goodbye was cut short');
  assert.deepEqual(events.of('error'), []);
}

const [spoken] = await Promise.all([interrupts(), isLetGo()]);
const left = await conversationalAi.conversations.get(spoken);
assert.deepEqual(new Set(left.transcript.map(({ role }) => role)), new Set(['agent', 'user']));
console.log('voice: heard and answered, interrupted, ended by the caller and by the agent');
