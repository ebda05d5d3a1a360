#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Recordings of a served telephone when things go wrong: the program is killed in mid-call and started again; the disk
is full in mid-call; the disk refuses from the beginning. Nothing that was said to be kept is lost, and no call dies.

usage: recorded_call_test.py OMBREX SCENARIO.toml
"""
import datetime
import email
import glob
import os
import re
import resource
import signal
import time
import zoneinfo

from telephone import HUM, SILENCE, Phone, Server, started

FULL = 24_000  # bytes: some seconds of a recording


def scenario_with_notice(scenario, folder):
    with open(scenario, encoding="utf-8") as whole:
        text = whole.read()
    path = os.path.join(folder, "notice.toml")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text.replace("[privacy]", '[privacy]\nrecording = "notice"'))
    return path


def killed(ombrex, scenario, folder, faults):
    denver = datetime.datetime.now(zoneinfo.ZoneInfo("America/Denver"))
    server = Server(ombrex, scenario, folder, now=denver.strftime("%Y-%m-%dT%H:%M"))
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    began = time.monotonic()
    for packets, sound in ((60, SILENCE), (45, HUM), (100, SILENCE)):  # he breaks in on the greeting
        phone.talk_for(packets, sound)
    spoken = (time.monotonic() - began) * 1000
    server.kill()
    os.remove(os.path.join(server.data, "throw-away"))  # so that the next start keeps what is there
    again = Server(ombrex, scenario, folder, lasting=True)
    recording = "SELECT state, length_ms, bytes FROM recording"
    saved = again.wait_rows(recording, lambda rows: rows and rows[0][0] == "partial")
    faults.expect(len(saved) == 1 and saved[0][0] == "partial", f"the recording after the crash: {saved}")
    # Its length is that of the sound, unsealed: it opens, to the last second.
    faults.expect(saved and spoken - 1600 < saved[0][1] <= spoken + 200, f"{saved} of {spoken:.0f} ms were kept")
    calls = again.rows("SELECT outcome, end_reason FROM call")
    faults.expect(calls == [("abandoned", "error")], f"the call after the crash: {calls}")
    insights = again.wait_rows("SELECT count(*) FROM insight", lambda rows: rows[0][0] == 1)
    faults.expect(insights == [(1,)], "no insight after the crash")
    faults.expect(again.rows("SELECT count(*) FROM transcript") == [(1,)], "no transcript after the crash")
    # A job's row goes after its work is done.
    undone = again.wait_rows("SELECT count(*) FROM job WHERE kind != 'mail_summary'", lambda rows: rows[0][0] == 0)
    faults.expect(undone == [(0,)], "jobs were left undone")
    faults.expect(again.stop() == 0, "it did not stop in peace")


def limit(server, size):
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def letters(server):
    """The words of all mails that were sent."""
    text = ""
    for path in glob.glob(os.path.join(server.data, "outbox", "*.eml")):
        with open(path, "rb") as file:
            letter = email.message_from_binary_file(file)
        plain = [part for part in letter.walk() if part.get_content_type() == "text/plain"]
        text += "".join(part.get_payload(decode=True).decode() for part in plain)
    return text


def full_disk(ombrex, scenario, folder, faults):
    server = Server(ombrex, scenario, folder,
                    before=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN))  # the write fails, as on a full disk
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    phone.talk_for(75, HUM)
    limit(server, FULL)
    told = lambda: any("recording stopped" in line for line in server.shown)
    faults.expect(phone.talk(told, HUM), "nobody said that the recording stopped")
    limit(server, resource.RLIM_INFINITY)
    heard = len(phone.heard)
    phone.talk_for(25, HUM)
    faults.expect(len(phone.heard) > heard and not phone.ended, "the call did not go on")
    faults.expect(phone.hang_up(), "the call did not end")
    rows = server.wait_rows("SELECT state, length_ms FROM recording", lambda rows: rows and rows[0][0] != "recording")
    faults.expect(len(rows) == 1 and rows[0][0] == "partial" and 900 < rows[0][1] < 6000, f"the row says {rows}")
    # At once, where the disk still takes a row for it; else by the summary.
    faults.expect(server.wait_until(lambda: re.search("[Tt]he recording (of a call )?stopped", letters(server))), "the owner was not told")
    faults.expect(server.stop() == 0, "it did not stop in peace")


def main(ombrex, scenario, folder, faults):
    notice = scenario_with_notice(scenario, folder)
    for case in (killed, full_disk):
        place = os.path.join(folder, case.__name__)
        os.mkdir(place)
        case(ombrex, notice, place, faults)


started(main)
