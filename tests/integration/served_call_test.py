#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A served telephone, end to end: starts `ombrex serve --speech=mock` on a throw-away folder and free ports, asks for
its pages, calls it with SIPp, and looks at what it showed and at what it wrote into its log.

usage: served_call_test.py OMBREX SCENARIO.toml     Exit 1 when something is not as it should be.
"""
import glob
import os
import shutil
import socket
import subprocess
import sys
import urllib.request

from faults import Faults
from served import Served


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path):
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=20) as answer:
        return answer.status, answer.read().decode()


def call(number, port, folder):
    command = ["sipp", "-sn", "uac", f"127.0.0.1:{port}", "-s", number, "-m", "1", "-d", "7000", "-i", "127.0.0.1",
               "-p", str(free_port()), "-timeout", "30s", "-nostdin"]
    nowhere = subprocess.DEVNULL
    return subprocess.run(command, cwd=folder, stdout=nowhere, stderr=nowhere, timeout=60).returncode


def until_card(lines):
    """What is shown up to the end of the card: the call's jobs are done then."""
    shown, rules = "", 0
    while rules < 2:
        line = lines.readline()
        if not line:
            break
        shown += line
        rules += line.startswith("──")
    return shown


def main():
    if shutil.which("sipp") is None:
        print("skipped: sipp is not installed")
        return 77
    ombrex, scenario = sys.argv[1:3]
    faults = Faults()
    expect = faults.expect
    shown = ""

    with Served(ombrex, scenario, "--speech", "mock") as server:
        expect(get(server.http, "/readyz")[1] == "ready\n", "not ready")
        expect("Privacy policy" in get(server.http, "/privacy")[1], "no policy page")
        second = subprocess.run(server.command, capture_output=True, text=True, cwd=server.place, timeout=30)
        expect(second.returncode == 1 and "another ombrex" in second.stderr, "a second server was not refused")
        expect("No calls yet" in get(server.http, "/")[1], "no page without calls")
        expect(call("reception", server.sip, server.place) == 0, "the call was not answered")
        shown = until_card(server.process.stdout)
        page = get(server.http, "/")[1]
        expect("<h1>One call.</h1>" in page, "the call is not on the page")
        expect(glob.glob(os.path.join(server.data, "outbox", "*.eml"))[0] in page, "the page lacks where the mail is")
        code, rest = server.stop()
        shown += rest
        expect(code == 0, "it did not stop in peace")
        expect("mock receptionist" in shown, "nothing was said")
        expect("-- ended" in shown, "the call did not end")
        mails = glob.glob(os.path.join(server.data, "outbox", "*.eml"))
        expect("  Mail   " in shown, "the card does not say where the mail is")
        expect(len(mails) == 1, f"{len(mails)} mails instead of one")
        with open(server.log_file, encoding="utf-8") as lines:
            text = lines.read()
        expect("call_ended" in text and "outcome=answered" in text, "the log does not tell how the call ended")
        expect("receptionist" not in text and "sipp" not in text, "the log tells what was said, or who called")
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
