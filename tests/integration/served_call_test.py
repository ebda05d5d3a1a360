#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A served telephone, end to end: starts `ombrex serve --speech=mock` on a throw-away folder and free ports, asks for
its pages, calls it with SIPp, and looks at what it showed and at what it wrote into its log.

usage: served_call_test.py OMBREX SCENARIO.toml     Exit 1 when something is not as it should be.
"""
import glob
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request

CALLER = "+13035550177"


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
    faults = []
    shown = ""

    def expect(right, what):
        if not right:
            faults.append(what)

    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        command = [ombrex, "serve", "--scenario", scenario, "--now", "2026-09-16T11:05", "--speech", "mock",
                   "--captions", "--data", os.path.join(folder, "data"), "--set", "sip.port=0", "--set", "http.port=0",
                   "--set", f"log.file={log}"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=folder)
        try:
            ready = server.stdout.readline()
            ports = re.match(r"ombrex is ready: sip (\d+), http (\d+)", ready)
            expect(ports, f"no ready line but: {ready!r}")
            sip, http = int(ports.group(1)), int(ports.group(2))
            expect(get(http, "/readyz")[1] == "ready\n", "not ready")
            expect("Privacy policy" in get(http, "/privacy")[1], "no policy page")
            second = subprocess.run(command, capture_output=True, text=True, cwd=folder, timeout=30)
            expect(second.returncode == 1 and "another ombrex" in second.stderr, "a second server was not refused")
            expect("No calls yet" in get(http, "/")[1], "no page without calls")
            expect(call("reception", sip, folder) == 0, "the call was not answered")
            shown = until_card(server.stdout)
            expect("<h1>One call.</h1>" in get(http, "/")[1], "the call is not on the page")
        finally:
            server.send_signal(signal.SIGTERM)
            shown += server.stdout.read()
            expect(server.wait(60) == 0, "it did not stop in peace")
        expect("mock receptionist" in shown, "nothing was said")
        expect("-- ended" in shown, "the call did not end")
        mails = glob.glob(os.path.join(folder, "data", "outbox", "*.eml"))
        expect("  Mail   " in shown, "the card does not say where the mail is")
        expect(len(mails) == 1, f"{len(mails)} mails instead of one")
        with open(log, encoding="utf-8") as lines:
            text = lines.read()
        expect("call_ended" in text and "outcome=answered" in text, "the log does not tell how the call ended")
        expect("receptionist" not in text and "sipp" not in text, "the log tells what was said, or who called")
    for fault in faults:
        print("FAULT", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
