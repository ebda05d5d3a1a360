#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""64 calls at once to one served telephone: all are answered, sound flows both ways in each, every row is finished.

usage: crowd_test.py OMBREX SCENARIO.toml
"""
import select
import time

from telephone import FRAME, SILENCE, Phone, Server, started

CALLS = 64
FRAMES = 150


def talk_all(phones):
    """Three seconds of 20 ms frames in every call."""
    owners = {phone.rtp: phone for phone in phones}
    due = time.monotonic()
    for _ in range(FRAMES):
        for phone in phones:
            phone.send(SILENCE)
        due += FRAME
        while (left := due - time.monotonic()) > 0:
            for ready in select.select(list(owners), [], [], left)[0]:
                owners[ready].heard.append(ready.recv(2048))


def main(ombrex, scenario, folder, faults):
    server = Server(ombrex, scenario, folder)
    phones = [Phone(server.sip) for _ in range(CALLS)]
    for phone in phones:
        phone.invite()
    for phone in phones:
        faults.expect(phone.wait("200") == "200", "a call was not answered")
        phone.request("ACK", 1)
    talk_all(phones)
    least = min(len(phone.heard) for phone in phones)
    faults.expect(least > FRAMES / 2, f"a caller heard only {least} packets of {FRAMES}")
    one_more = Phone(server.sip)
    faults.expect(one_more.call() == "503", "the 65th call was not refused with 503")
    faults.expect(any("\nRetry-After: " in message for message in one_more.messages), "nobody says when to try again")
    for phone in phones:
        phone.request("BYE", 2)
    for phone in phones:
        if not faults.expect(phone.wait("200") == "200", f"a call did not end; the server: {server.process.poll()}"):
            return
    print(sum(phone.repeated for phone in phones), "requests were repeated")
    finished = "SELECT count(*) FROM call WHERE end_reason = 'caller_hangup'"
    rows = server.wait_rows(finished, lambda rows: rows[0][0] == CALLS)
    faults.expect(rows == [(CALLS,)], f"{rows} calls of {CALLS} are finished")
    faults.expect(server.wait_log("call_ended", CALLS), "the log tells of fewer ends")
    code = server.stop()
    faults.expect(code == 0, f"it did not stop in peace: {code}")


started(main)
