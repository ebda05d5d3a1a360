#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A call that is read along, end to end: `ombrex serve` as shipped, a business that signed up, a call in writing by one
socket, and a watcher by another, who has what is said while the call runs; and a second business, which has nothing.

usage: live_feed_test.py OMBREX
"""
import sys

from browser import Conversation, refusal
from faults import Faults
from owner import Owner
from served import Served

faults = Faults()
expect = faults.expect


class Business(Owner):
    """One whose owner reads along, and calls."""

    def __init__(self, server, email):
        super().__init__(server, email)
        self.agent = self.must("GET", "/api/v1/line")["agent"]

    def page(self):
        return {"protocol": None, "headers": (f"Origin: {self.origin}", f"Cookie: {self.cookie}")}

    def watch(self):
        return Conversation(f"ws://127.0.0.1:{self.server.http}/api/v1/live", **self.page())

    def call(self):
        where = f"ws://127.0.0.1:{self.server.http}/v1/convai/conversation?agent_id={self.agent}"
        return Conversation(where, headers=self.page()["headers"])


def said_by(watcher, who, words):
    """Waits until the final words of that side are told."""
    while True:
        frame = watcher.until("caption")
        if frame["final"] and frame["speaker"] == who and words in frame["text"]:
            return frame


def read_along(jo, max_):
    with jo.watch() as watcher, max_.watch() as stranger, jo.call() as talk:
        expect(watcher.receive()["calls"] == [], "a call before there is one")
        expect(stranger.receive()["type"] == "hello", "no hello")
        talk.begin(text_only=True)
        call = watcher.until("began")["call"]
        expect(call["via"] == "browser" and call["written"] and call["recording"] == "off", f"how it stands: {call}")
        watcher.send({"type": "open", "call": call["id"]})
        stranger.send({"type": "open", "call": call["id"]})
        expect(watcher.until("opened")["call"] == call["id"], "another call was opened")
        expect(stranger.receive() == {"type": "ended", "call": call["id"]}, "another company's call is there")

        talk.until("agent_response")
        talk.write("What are your opening hours on Thursday?")
        said_by(watcher, "caller", "opening hours on Thursday")
        expect(not talk.of("agent_response_correction"), "the call was disturbed")
        with jo.watch() as late:
            running = late.receive()["calls"]
            expect([one["id"] for one in running] == [call["id"]], f"who comes late sees {running}")
            late.send({"type": "open", "call": call["id"]})
            told = [news.get("text", "") for news in late.until("opened")["so_far"]]
            expect(any("opening hours" in text for text in told), f"the call so far: {told}")
        talk.until("agent_response")
        talk.write("Thank you, goodbye.")
        closed = talk.over()
        expect(closed.code == 1000, f"the call ended with {closed}")
        expect(watcher.until("ended")["call"] == call["id"], "another call ended")
        expect(len(stranger.frames) == 3, f"the other company was told {stranger.frames}")
        status, left = jo.ask("GET", f"/api/v1/calls/{call['id']}")
        expect(status == 200 and not left["running"], "it is told to have ended before it is stored")
        entries = jo.ask("GET", "/api/v1/audit")[1]["items"]
        looks = [one for one in entries if one["action"] == "call_seen" and one["subject"] == call["id"]]
        expect(len(looks) == 2, f"two looks, at the live call and at what it left, are {len(looks)} in the audit log")


def stops(server, jo):
    with jo.watch() as watcher:
        watcher.receive()
        server.process.terminate()
        closed = watcher.over()
        expect(closed.code == 1001, f"a server that stops says {closed}")


def main():
    with Served(sys.argv[1], "", "--speech", "none", lasting=True) as server:
        jo, max_ = Business(server, "jo@alder.example"), Business(server, "max@elsewhere.example")
        read_along(jo, max_)
        live = f"ws://127.0.0.1:{server.http}/api/v1/live"
        expect(refusal(live, protocol=None)[0] == 1008, "a stranger is not told to go")
        elsewhere = ("Origin: https://elsewhere.example", f"Cookie: {jo.cookie}")
        expect(refusal(live, protocol=None, headers=elsewhere)[0] == 1008, "another site's page is let in")
        expect(jo.ask("GET", "/api/v1/live")[0] == 426, "without a WebSocket it is something else than 426")
        stops(server, jo)
    sys.exit(faults.tell())


if __name__ == "__main__":
    main()
