#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Recordings of a served telephone when things go wrong: the program is killed in mid-call and started again; the disk
is full in mid-call; the disk refuses from the beginning. Nothing that was said to be kept is lost, and no call dies.
Killed it is twice: on the folder of a scenario, and on one that stays, with an imported business.

usage: recorded_call_test.py OMBREX SCENARIO.toml
"""
import ctypes
import datetime
import email
import email.policy
import glob
import http.client
import os
import resource
import signal
import subprocess
import time
import zoneinfo

from telephone import HUM, SILENCE, Phone, Server, started

BUSINESS = os.path.join(os.path.dirname(__file__), "..", "..", "config", "business.example.toml")
FULL = 24_000  # bytes: some seconds of a recording


def scenario_with_notice(scenario, folder):
    with open(scenario, encoding="utf-8") as whole:
        text = whole.read()
    path = os.path.join(folder, "notice.toml")
    with open(path, "w", encoding="utf-8") as out:
        out.write(text.replace("[privacy]", '[privacy]\nrecording = "notice"'))
    return path


def fetched(server, target):
    line = http.client.HTTPConnection("127.0.0.1", server.http, timeout=20)
    line.request("GET", target)
    answer = line.getresponse()
    return answer.status, answer.headers.get("location"), answer.read()


def decoded(sound):
    """The left channel, the caller's, and the right one, of an Ogg Opus file: 48000 numbers a second each."""
    opus = ctypes.CDLL("libopusfile.so.0")
    opus.op_open_memory.restype = ctypes.c_void_p
    file = opus.op_open_memory(sound, ctypes.c_size_t(len(sound)), None)
    if not file:
        return [], []
    part, both = (ctypes.c_int16 * 23040)(), []  # 120 ms and more: what one packet may hold
    while (count := opus.op_read_stereo(ctypes.c_void_p(file), part, len(part))) > 0:
        both += part[:2 * count]
    opus.op_free(ctypes.c_void_p(file))
    return both[::2], both[1::2]


def sounds_to_its_end(server, length_ms, faults):
    """By its signed link, as its owner would hear it: it opens, and the caller is heard in the last second."""
    row = server.rows("SELECT recording FROM recording")[0][0]
    status, link, _ = fetched(server, f"/recordings/{row}")
    faults.expect(status == 302 and link, f"no link to the recording: {status}")
    status, _, sound = fetched(server, link[link.index("/recordings/"):]) if link else (0, "", b"")
    faults.expect(status == 200, f"the link does not open: {status}")
    caller, agent = decoded(sound)
    faults.expect(len(caller) == len(agent) and abs(len(caller) / 48 - length_ms) < 100,
                  f"{len(caller) / 48:.0f} ms can be heard, {length_ms} were kept")
    steps = [max(map(abs, caller[at:at + 960])) for at in range(max(0, len(caller) - 48000), len(caller) - 959, 960)]
    faults.expect(len(steps) >= 49 and sum(step > 3000 for step in steps) >= 45,
                  f"the caller cannot be heard up to the end: {steps}")


def killed(ombrex, scenario, folder, faults):
    denver = datetime.datetime.now(zoneinfo.ZoneInfo("America/Denver"))
    server = Server(ombrex, scenario, folder, now=denver.strftime("%Y-%m-%dT%H:%M"))
    killed_in_mid_call(ombrex, scenario, folder, server, faults)


def killed_on_a_folder_that_stays(ombrex, _, folder, faults):
    with open(BUSINESS, encoding="utf-8") as whole:
        text = whole.read()
    business = os.path.join(folder, "business.toml")
    with open(business, "w", encoding="utf-8") as out:
        out.write(text.replace('recording = "off"', 'recording = "notice"'))
    subprocess.run([ombrex, "admin", "--data", os.path.join(folder, "data"), "import", business], check=True,
                   capture_output=True, timeout=60, cwd=folder)
    killed_in_mid_call(ombrex, None, folder, Server(ombrex, None, folder, lasting=True), faults)


def killed_in_mid_call(ombrex, scenario, folder, server, faults):
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    began = time.monotonic()
    for packets, sound in ((60, SILENCE), (45, HUM), (100, SILENCE), (150, HUM)):  # he breaks in on the greeting
        phone.talk_for(packets, sound)
    spoken = (time.monotonic() - began) * 1000
    server.kill()
    if scenario:
        os.remove(os.path.join(server.data, "throw-away"))  # so that the next start keeps what is there
    again = Server(ombrex, scenario, folder, lasting=True)
    recording = "SELECT state, length_ms, bytes FROM recording"
    saved = again.wait_rows(recording, lambda rows: rows and rows[0][0] == "partial")
    faults.expect(len(saved) == 1 and saved[0][0] == "partial", f"the recording after the crash: {saved}")
    faults.expect(saved and spoken - 1600 < saved[0][1] <= spoken + 200, f"{saved} of {spoken:.0f} ms were kept")
    if saved:
        sounds_to_its_end(again, saved[0][1], faults)
    calls = again.rows("SELECT outcome, end_reason FROM call")
    faults.expect(calls == [("abandoned", "error")], f"the call after the crash: {calls}")
    insights = again.wait_rows("SELECT count(*) FROM insight", lambda rows: rows[0][0] == 1)
    faults.expect(insights == [(1,)], "no insight after the crash")
    faults.expect(again.rows("SELECT count(*) FROM transcript") == [(1,)], "no transcript after the crash")
    # A job's row goes after its work is done.
    undone = again.wait_rows("SELECT count(*) FROM job WHERE kind != 'mail_summary'", lambda rows: rows[0][0] == 0)
    faults.expect(undone == [(0,)], "jobs were left undone")
    faults.expect(again.stop() == 0, "it did not stop in peace")


def text_of(letter):
    with open(letter, "rb") as file:
        return email.message_from_binary_file(file, policy=email.policy.default).get_body(("plain",)).get_content()


def limit(server, size):
    resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


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
    told = lambda: any("the disk takes no more" in text_of(letter)
                       for letter in glob.glob(os.path.join(server.data, "outbox", "*.eml")))
    faults.expect(server.wait_until(told), "the owner was not told")
    faults.expect(server.stop() == 0, "it did not stop in peace")


def main(ombrex, scenario, folder, faults):
    notice = scenario_with_notice(scenario, folder)
    for case in (killed, killed_on_a_folder_that_stays, full_disk):
        place = os.path.join(folder, case.__name__)
        os.mkdir(place)
        case(ombrex, notice, place, faults)


started(main)
