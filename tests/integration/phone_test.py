#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`ombrex call` phones a served telephone: it talks, presses keys, records both sides, and says what went wrong.

usage: phone_test.py OMBREX SCENARIO.toml     Exit 1 when something is not as it should be.
"""
import os
import subprocess
import sys
import wave

from faults import Faults
from served import Served


def loud_seconds(wav, channel):
    """How long a channel is louder than a whisper, by steps of 20 ms."""
    with wave.open(wav) as sound:
        both = memoryview(sound.readframes(sound.getnframes())).cast("h")
    one = both[channel::2].tolist()
    steps = [one[i:i + 160] for i in range(0, len(one) - 159, 160)]
    return sum(0.02 for step in steps if max(map(abs, step)) > 1000)


def main():
    ombrex, scenario = sys.argv[1:3]
    faults = Faults()
    expect = faults.expect

    with Served(ombrex, scenario, "--speech", "mock") as server:
        wav = os.path.join(server.folder.name, "call.wav")
        report = server.call("reception", "--say", "I would like a haircut on Monday.", "--record", wav)
        expect(isinstance(report, dict), f"nobody answered: {report}")
        expect(len(report["gaps"]) == 1 and not report["gaps"][0]["cut_off"], f"it was not answered once: {report}")
        expect(loud_seconds(wav, 0) > 1, "I was not heard on my own channel")
        expect(loud_seconds(wav, 1) > 2, "the agent was not heard on hers")
        timed = server.log("turn_timed")
        expect(len(timed) == 1 and int(timed[0]["gap_us"]) > 0, f"the turn was not timed: {timed}")

        echo = server.call("echo", "--say", "Is anybody there?", "--record", wav)
        expect(isinstance(echo, dict), f"the echo did not answer: {echo}")
        expect(abs(loud_seconds(wav, 0) - loud_seconds(wav, 1)) < 0.3, "the echo did not say what I said")
    for uri, says in (("tel:reception", "sip:user@address"), ("sip:reception@example.test", "IP address")):
        done = subprocess.run([ombrex, "call", uri, "--say", "x"], capture_output=True, text=True)
        expect(done.returncode == 2 and says in done.stderr, f"{uri}: {done.returncode} {done.stderr}")
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
