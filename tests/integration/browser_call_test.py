#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Calls from a browser, end to end: `ombrex serve` as shipped, spoken to in the protocol of ElevenLabs' agents over a
plain socket. A call in writing without any speech engine, one by voice with the mock engines, and all that is refused.

usage: browser_call_test.py OMBREX SCENARIO.toml [FRAMES.jsonl]   FRAMES: where every frame is written, for a contract.
"""
import json
import os
import sys
import tempfile

from browser import HUM, RATE, SILENCE, Closed, Conversation, refusal
from faults import Faults
from telephone import Server

faults = Faults()
expect = faults.expect
frames = []


def address(server, more="", agent="reception"):
    return f"ws://127.0.0.1:{server.http}/v1/convai/conversation?agent_id={agent}{more}"


def next_words(talk):
    return talk.until("agent_response")["agent_response_event"]["agent_response"]


def numbers_rise(talk):
    """After an interruption all sound has a higher number than it."""
    least = 0
    for frame in talk.frames:
        event = frame["frame"]
        if event.get("type") == "interruption":
            least = event["interruption_event"]["event_id"]
        elif event.get("type") == "audio" and event["audio_event"]["event_id"] <= least:
            return False
    return True


def in_writing(server):
    """Without speech: a haircut is asked for, and what was written is the call's transcript."""
    with Conversation(address(server)) as talk:
        meta = talk.begin(text_only=True)
        expect(talk.headers.get("sec-websocket-protocol") == "convai", "the protocol is not named")
        greeting = next_words(talk)
        expect("AI" in greeting or "automated" in greeting or "assistant" in greeting, f"no disclosure: {greeting}")
        talk.write("What are your opening hours on Thursday?")
        heard = talk.until("user_transcript")["user_transcription_event"]["user_transcript"]
        expect(heard == "What are your opening hours on Thursday?", f"it was understood as: {heard}")
        answer = next_words(talk)
        expect("8:30" in answer or "eight thirty" in answer.lower(), f"not the hours: {answer}")
        for frame in ({"type": "contextual_update", "text": "the page is /prices"}, {"type": "user_activity"},
                      {"type": "feedback", "event_id": 1, "score": "like"},
                      {"type": "client_tool_result", "tool_call_id": "t", "result": "", "is_error": False}):
            talk.send(frame)
        talk.write("Thank you, goodbye.")
        closed = talk.over()
        expect(closed.code == 1000, f"a finished call ends with {closed.code} {closed.reason}")
        expect(not talk.of("audio") and not talk.of("vad_score"), "sound in a call that is written")
        frames.extend(talk.frames)
    server.wait_log("call_ended")
    left = server.export(meta["conversation_id"])
    said = json.dumps(left)
    expect("opening hours on Thursday" in said, f"the transcript lacks the question: {said[:400]}")
    events_of_a_written_call(left)
    return meta["conversation_id"]


def events_of_a_written_call(left):
    """Every object of docs/TEXT_MODE.md, as if it had been played in text."""
    kinds = [one["event"] for one in left["events"]]
    expect(kinds[0] == "start" and kinds[-1] == "end", f"the events are {kinds}")
    expect([one["seq"] for one in left["events"]] == list(range(1, len(kinds) + 1)), "an event is out of its place")
    expect(left["events"][0]["call_id"] == left["call_id"], "the events are another call's")
    hours = [one for one in left["events"] if one["event"] == "agent_said" and "8:30" in one["text"]]
    expect(len(hours) == 1 and hours[0]["kind"] == "inform" and hours[0]["turn"] == 1, f"what was said: {hours}")
    expect(left["events"][-1]["outcome"] == left["outcome"], "it ended otherwise than its row says")


def by_voice(server, ended=1):
    """The mock receptionist greets, is spoken to, answers, is interrupted and goes quiet."""
    with Conversation(address(server)) as talk:
        meta = talk.begin(events=["audio", "interruption", "agent_response", "agent_response_correction",
                                  "user_transcript", "vad_score"])
        expect(meta["agent_output_audio_format"] == "pcm_16000", f"it speaks {meta}")
        first = talk.until("audio", speaking=SILENCE)
        expect(len(first["audio_event"]["audio_base_64"]) > 500, "the first sound is too short")
        expect("mock receptionist" in talk.until("agent_response", speaking=SILENCE)["agent_response_event"]
               ["agent_response"], "another greeting")
        while sound_of(talk) < 1.5:  # the greeting is five seconds long
            talk.until("audio", speaking=SILENCE)
        greeted = len(talk.of("agent_response"))
        talk.until("interruption", speaking=HUM)
        talk.until("agent_response_correction", speaking=HUM)
        for _ in range(10):
            talk.speak(HUM)
        talk.until("user_transcript", speaking=SILENCE)
        while len(talk.of("agent_response")) == greeted:
            talk.until("agent_response", speaking=SILENCE)
        talk.until("audio", speaking=SILENCE)
        talk.until("ping", speaking=SILENCE)
        talk.until("audio", speaking=SILENCE)
        talk.write("I write this one.")
        talk.until("user_transcript", speaking=SILENCE)
        expect(talk.close() == 1000, "our goodbye was not returned")
        frames.extend(talk.frames)
        correction = talk.of("agent_response_correction")[0]["agent_response_correction_event"]
        original = correction["original_agent_response"]
        expect(original.startswith(correction["corrected_agent_response"]) and "mock" in original,
               f"no beginning of it: {correction}")
        expect(numbers_rise(talk), "sound with the number of an interruption")
        expect(max(f["vad_score_event"]["vad_score"] for f in talk.of("vad_score")) > 0.5, "the hum was not noticed")
        written = [f["user_transcription_event"]["user_transcript"] for f in talk.of("user_transcript")]
        expect(written[0] == "something" and written[-1] == "I write this one.", f"transcripts: {written}")
    server.wait_log("call_ended", times=ended)
    expect(server.log("call_ended")[-1]["reason"] == "caller_hangup", "it did not end as hung up")


def sound_of(talk):
    """Seconds of sound that came."""
    return sum(len(f["audio_event"]["audio_base_64"]) * 3 / 4 for f in talk.of("audio")) / 2 / RATE


def by_telephone_sound(server):
    """µ-law both ways, as a telephone network's bridge asks for it; and no protocol, where none was offered."""
    more = "&user_input_audio_format=ulaw_8000&agent_output_audio_format=ulaw_8000"
    with Conversation(address(server, more), protocol=None) as talk:
        expect("sec-websocket-protocol" not in talk.headers, "a protocol that nobody offered")
        meta = talk.begin()
        expect(meta["user_input_audio_format"] == "ulaw_8000", f"it hears {meta}")
        talk.until("audio", speaking=b"\xff" * 320)
        while len(talk.of("audio")) < 40:
            talk.until("audio", speaking=b"\xff" * 320)
        talk.until("interruption", speaking=(b"\x8f" * 10 + b"\x0f" * 10) * 16)
        talk.close()
        frames.extend(talk.frames)


def refused(server):
    nobody = "agent_" + "0" * 32
    for url, why in ((address(server, agent=nobody), "signed URL"),
                     (address(server, "&user_input_audio_format=mp3"), "format"),
                     (address(server, "&conversation_signature=AAAA"), "signed URL")):
        code, reason = refusal(url)
        expect(code == 1008 and why in reason, f"{url}: {code} {reason}")
    with Conversation(address(server)) as talk:
        try:
            talk.begin(agent={"first_message": "Hello, this is somebody else."})
            expect(False, "an override was taken")
        except Closed as closed:
            expect(closed.code == 1008 and "override_error" in closed.reason, f"override: {closed}")
    for wrong in (b"no json", b"[1]", b'{"type":7}', b'{"user_audio_chunk":"?"}', b"\xff\xfe"):
        with Conversation(address(server)) as talk:
            talk.begin(text_only=True)
            talk.send_raw(1, wrong)
            closed = talk.over()
            expect(closed.code in (1007, 1008), f"{wrong}: {closed}")


def main():
    ombrex, scenario = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("quiet", "loud"):
            os.mkdir(os.path.join(folder, name))
        quiet = Server(ombrex, scenario, os.path.join(folder, "quiet"), speech="none")
        in_writing(quiet)
        expect(refusal(address(quiet))[1].startswith("speech is off"), "a voice where there is no speech")
        quiet.kill()
        loud = Server(ombrex, scenario, os.path.join(folder, "loud"))
        by_voice(loud)
        by_telephone_sound(loud)
        refused(loud)
        loud.kill()
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            for frame in frames:
                out.write(json.dumps({"from": frame["from"], "frame": frame["frame"]}) + "\n")
    sys.exit(faults.tell())


if __name__ == "__main__":
    main()
