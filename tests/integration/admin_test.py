#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What an owner and an operator do, end to end: imports a business into a fresh folder, serves it with canned speech,
calls it with SIPp, exports the call beside the running server and after it, shows what will be due, backs up, loses the
store, restores, checks. Then the same export beside a throw-away server.

usage: admin_test.py OMBREX BUSINESS.toml SCENARIO.toml     Exit 1 when something is not as it should be.
"""
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import contextmanager

from faults import Faults
from served_call_test import call

EXPORT_KEYS = ["format", "call_id", "now", "tz", "locale", "caller_id", "outcome", "end_reason", "duration_ms",
               "appointments", "messages", "transfers", "privacy_requests", "emergencies", "transcript", "events"]


class Trial:
    """One folder, the program, and what was not as expected."""

    def __init__(self, ombrex, folder):
        self.ombrex, self.folder, self.faults = ombrex, folder, Faults()
        self.expect = self.faults.expect

    def admin(self, *words, data="data", code=0):
        """What `ombrex admin WORDS` prints; that it ends with `code`."""
        command = [self.ombrex, "admin", *words, "--data", os.path.join(self.folder, data)]
        ran = subprocess.run(command, capture_output=True, text=True, cwd=self.folder, timeout=60)
        self.expect(ran.returncode == code, f"{words} ended with {ran.returncode}: {ran.stdout}{ran.stderr}")
        return ran.stdout + ran.stderr

    @contextmanager
    def served(self, *more, data="data"):
        """A running server; gives its SIP port."""
        command = [self.ombrex, "serve", "--speech", "mock", "--data", os.path.join(self.folder, data), "--set",
                   "sip.port=0", "--set", "http.port=0", "--set", f"log.file={self.folder}/log", *more]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=self.folder)
        try:
            ready = re.match(r"ombrex is ready: sip (\d+), http (\d+)", server.stdout.readline())
            self.expect(ready, "the server did not start")
            yield int(ready.group(1))
        finally:
            server.send_signal(signal.SIGTERM)
            self.expect(server.wait(60) == 0, "the server did not stop in peace")
            server.stdout.close()

    def expect_export(self, text, zone):
        out = json.loads(text)
        self.expect(list(out) == EXPORT_KEYS, f"other keys: {list(out)}")
        self.expect(out["format"] == "ombrex-call-export/1" and out["tz"] == zone, "another form")
        self.expect(out["outcome"] == "answered" and out["duration_ms"] > 1000, f"how it ended: {text}")
        self.expect(out["transcript"] and out["transcript"][0]["who"] == "agent", "nothing was said")


def own_business(trial, business):
    with open(business, encoding="utf-8") as file:
        text = file.read()
    trial.expect("): added" in trial.admin("import", business), "the import does not say that it added")
    with trial.served() as sip:
        trial.expect(call("reception", sip, trial.folder) == 0, "the imported number was not answered")
        beside = trial.admin("calls", "export", "--last", "--json")
        changed = os.path.join(trial.folder, "changed.toml")
        with open(changed, "w", encoding="utf-8") as file:
            file.write(text.replace('"reception"]', '"desk"]'))
        trial.expect("+ number desk" in trial.admin("import", changed), "the change is not told")
        trial.expect(call("desk", sip, trial.folder) == 0, "a number imported beside the server was not answered")
        trial.expect(call("reception", sip, trial.folder) != 0, "a number that was given up is still answered")
        trial.expect("a server uses it now" in trial.admin("doctor", "--set", "sip.port=0", "--set", "http.port=0",
                                                           "--set", "speech.engine=mock"), "the doctor sees no server")
        trial.admin("restore", trial.folder, code=1)
    trial.expect_export(beside, "America/Denver")
    listed = [json.loads(line) for line in trial.admin("calls", "list", "--json").splitlines()]
    trial.expect(len(listed) == 2, f"not two calls: {listed}")
    first = trial.admin("calls", "export", "--call-id", listed[-1]["protocol_id"], "--json")
    trial.expect(first == beside, "an export by Call-ID differs from the one right after the call")


def erase_and_restore(trial):
    trial.expect(": 0\n" in trial.admin("erase-due", "--dry-run"), "something is due today")
    due = json.loads(trial.admin("erase-due", "--dry-run", "--at", "2126-01-01", "--json"))
    trial.expect(due["categories"]["transcript"]["rows"] == 2, f"not two transcripts will be due: {due}")
    trial.admin("erase-due", "--now", "--at", "2126-01-01", code=2)
    trial.expect("nothing is due" in trial.admin("erase-due", "--now"), "something was destroyed too early")
    backup = os.path.join(trial.folder, "backup")
    trial.admin("backup", backup)
    held = [name for _, folders, files in os.walk(backup) for name in folders + files]
    trial.expect(not any("key" in name for name in held), f"keys in a backup: {held}")
    before = trial.admin("calls", "list")
    for name in set(os.listdir(os.path.join(trial.folder, "data"))) - {"lock", "master.key", "keys"}:
        path = os.path.join(trial.folder, "data", name)
        if os.path.isdir(path):
            shutil.rmtree(path)
        else:
            os.remove(path)
    trial.admin("check", code=1)
    trial.expect("restored to" in trial.admin("restore", backup), "nothing was restored")
    trial.expect(trial.admin("calls", "list") == before, "other calls after the restore")
    trial.expect(" 0 faults" in trial.admin("check"), "the restored store is not whole")


def throw_away(trial, scenario, business):
    with trial.served("--scenario", scenario, "--now", "2026-09-16T11:05", data="thrown") as sip:
        trial.expect(call("reception", sip, trial.folder) == 0, "the scenario was not answered")
        trial.expect_export(trial.admin("calls", "export", "--last", "--json", data="thrown"), "America/Denver")
        trial.expect("throw-away" in trial.admin("import", business, data="thrown", code=1), "imported all the same")


def stops_where_the_policy_is_loosened(trial):
    command = [trial.ombrex, "serve", "--set", "retention.recordings_days=91"]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=trial.folder, timeout=30)
    trial.expect(ran.returncode == 2 and "C24" in ran.stderr, f"served with 91 days: {ran.stderr}")
    command = [trial.ombrex, "--set", "retention.recordings_days=30", "policy", "show"]
    shown = subprocess.run(command, capture_output=True, text=True, cwd=trial.folder, timeout=30).stdout
    trial.expect("30 days" in shown, "the policy does not show the tightened number")


def main():
    if shutil.which("sipp") is None:
        print("skipped: sipp is not installed")
        return 77
    ombrex, business, scenario = map(os.path.abspath, sys.argv[1:4])
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(ombrex, folder)
        own_business(trial, business)
        erase_and_restore(trial)
        throw_away(trial, scenario, business)
        stops_where_the_policy_is_loosened(trial)
    return trial.faults.tell()


if __name__ == "__main__":
    sys.exit(main())
