// SPDX-License-Identifier: Apache-2.0
// The voice client of ElevenLabs' server library, with ears and a mouth of ours; then what that call left, recording
// included, over their REST. usage: library.mjs http://127.0.0.1:PORT KEY SPEECH.wav
import assert from 'node:assert/strict';
import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { AudioInterface } from '@elevenlabs/elevenlabs-js/api/resources/conversationalAi/conversation/AudioInterface.js';
import { Conversation } from '@elevenlabs/elevenlabs-js/api/resources/conversationalAi/conversation/Conversation.js';
import { written } from './bodies.mjs';
import { Events, Microphone, eventually, rate, seconds, socketFactory, wav } from './talks.mjs';

const [baseUrl, apiKey, file] = process.argv.slice(2);
const speech = wav(file);
const client = new ElevenLabsClient({ baseUrl, apiKey, maxRetries: 0, fetch: written });
const { conversationalAi } = client;
const { agentId } = (await conversationalAi.agents.list()).agents[0];
const events = new Events();

class Headset extends AudioInterface {
  heard = [];
  start(hear) {
    this.microphone = new Microphone(hear);
  }
  stop() {
    this.microphone.close();
  }
  output(sound) {
    this.heard.push(sound);
    events.add('audio', sound);
  }
  interrupt() {
    events.add('interrupt');
  }
}

const headset = new Headset();
const wanted = ['audio', 'interruption', 'agent_response', 'agent_response_correction', 'user_transcript', 'vad_score'];
const talk = new Conversation({
  client,
  agentId,
  requiresAuth: true,
  audioInterface: headset,
  webSocketFactory: socketFactory,
  config: { extraBody: {}, conversationConfigOverride: { conversation: { client_events: wanted } }, dynamicVariables: { caller_name: 'Ana' } },
  callbackAgentResponse: (text) => events.add('agent', text),
  callbackAgentResponseCorrection: (original, corrected) => events.add('correction', { original, corrected }),
  callbackUserTranscript: (text) => events.add('user', text),
  callbackMessageReceived: (frame) => events.add(frame.type, frame),
});
talk.on('session_ended', (id, code) => code !== undefined && events.add('ended', code));
await talk.startSession();
await events.until('conversation_initiation_metadata');
const id = talk.getConversationId();
assert.match(id, /^conv_[a-zA-Z0-9]+$/);

const greeting = await events.until('agent');
for (let from = 0; seconds(headset.heard) < 1; ) from = (await events.until('audio', undefined, from)).next;
const saying = headset.microphone.say(speech);
const interrupted = await events.until('interrupt');
const correction = await events.until('correction');
assert.equal(correction.value.original, greeting.value);
assert.ok(greeting.value.startsWith(correction.value.corrected));
await saying;
const said = await events.until('user', undefined, interrupted.next);
assert.equal(said.value, 'something');
const reply = await events.until('agent', undefined, said.next);
const until = await events.until('audio', undefined, reply.next);
const between = events.seen.slice(interrupted.next, said.next);
assert.equal(between.some(({ kind }) => kind === 'audio'), false, 'what was interrupted went on');
const scores = events.of('vad_score').map((frame) => frame.vad_score_event.vad_score);
assert.ok(Math.max(...scores) > 0.5 && Math.min(...scores) < 0.5, 'nothing tells speech from silence');
talk.endSession();
assert.ok(until.value.length > 0 && until.value.length % 2 === 0 && seconds(headset.heard) > 1 && rate === 16_000);
await events.until('ended');

const left = await eventually(() => conversationalAi.conversations.get(id), (one) => one.status === 'done' && one.hasAudio);
assert.deepEqual(left.transcript.slice(0, 2).map(({ role }) => role), ['agent', 'user']);
assert.ok(left.metadata.callDurationSecs >= 1);
const sound = [];
for await (const part of await conversationalAi.conversations.audio.get(id)) sound.push(part);
const recording = Buffer.concat(sound);
assert.equal(recording.toString('latin1', 0, 4), 'OggS');
assert.ok(recording.includes('OpusHead') && recording.length > 1_000, `a recording of ${recording.length} bytes`);
const listed = await conversationalAi.conversations.list({ agentId, pageSize: 100 });
assert.ok(listed.conversations.some((one) => one.conversationId === id && one.messageCount === left.transcript.length));
await conversationalAi.conversations.delete(id);
await assert.rejects(conversationalAi.conversations.get(id), ({ statusCode }) => statusCode === 404);
await assert.rejects(conversationalAi.conversations.audio.get(id), ({ statusCode }) => statusCode === 404);
console.log('library: called by voice, interrupted; its transcript and recording came, and were deleted');
