#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Callers with whom no talk is possible: one says nothing, one only makes noise, one only presses keys. Each is asked
a bounded number of times and let go politely; nothing is booked, and each call ends in its rows and its card. With
mock speech, and where the models are there with the real receptionist, who takes no key for a time of day.

usage: silent_callers_test.py OMBREX SCENARIO.toml
"""
import os
import random
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

from telephone import SILENCE, Phone, Server, started

LONGEST = 75  # seconds: three times ten of silence, and what she says in between


def noise():
    """Wind on the line: white, about -35 dBFS, in u-law."""
    dice = random.Random(3)
    return [bytes(dice.choice((0x3f, 0x4f, 0xbf, 0xcf, 0x45, 0xc5)) for _ in range(160)) for _ in range(50)]


def says_nothing(phone, ended):
    phone.talk(ended, SILENCE, LONGEST)


def makes_noise(phone, ended):
    frames = noise()
    phone.talk(ended, lambda: frames[phone.sequence % len(frames)], LONGEST)


def presses_keys(phone, ended):
    """A key every three seconds, as one who waits for a menu; then he gives up."""
    for _ in range(6):
        phone.press("5")
        phone.talk_for(150)
        if ended():
            return
    says_nothing(phone, ended)


CALLERS = (says_nothing, makes_noise, presses_keys)


def call(server, faults, play):
    phone = Phone(server.sip)
    if faults.expect(phone.call() == "200", f"{play.__name__} was not answered"):
        play(phone, lambda: phone.ended)
        faults.expect(phone.ended, f"{play.__name__}: the call did not end in {LONGEST} s")


def served(ombrex, scenario, folder, faults, engine):
    server = Server(ombrex, scenario, folder, speech=engine)
    calls = [threading.Thread(target=call, args=(server, faults, play)) for play in CALLERS]
    for one in calls:
        one.start()
    for one in calls:
        one.join()
    rows = server.wait_rows("SELECT end_reason, outcome FROM call", lambda rows: all(all(row) for row in rows))
    faults.expect(len(rows) == len(CALLERS), f"{engine}: not a row for each call: {rows}")
    faults.expect(all(reason == "agent_hangup" for reason, _ in rows), f"{engine}: they ended otherwise: {rows}")
    faults.expect(server.wait_shown("after the call", len(CALLERS)), f"{engine}: not a card for each call")
    booked = server.rows("SELECT count(*) FROM appointment WHERE made_in IN (SELECT call FROM call)")
    faults.expect(booked == [(0,)], f"{engine}: something was booked")
    faults.expect(server.stop() == 0, f"{engine}: it did not stop in peace")


def main(ombrex, scenario, folder, faults):
    engines = ["mock"]
    if subprocess.run([ombrex, "models"], capture_output=True, check=False).returncode == 0:
        engines.append("local")
    else:
        print("with mock speech only: the models are not there (ombrex models)")
    places = [os.path.join(folder, engine) for engine in engines]
    for place in places:
        os.mkdir(place)
    with ThreadPoolExecutor() as pool:  # both wait for most of their time
        for _ in pool.map(lambda place, engine: served(ombrex, scenario, place, faults, engine), places, engines):
            pass  # an exception comes out here


started(main)
