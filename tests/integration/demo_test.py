#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The business that ./run serves: the card of a call has a link that plays its recording, and the page has the player
and the day on which the recording goes.

usage: demo_test.py OMBREX DEMO.toml SCENARIO.toml     The demo is the scenario, recorded, and nothing else.
"""
import re
import sys
import tomllib
import urllib.error
import urllib.request

from telephone import HUM, Phone, Server, started


def read(path):
    with open(path, "rb") as file:
        return tomllib.load(file)


def get(url, **headers):
    """(status, where it was found, kind, body), redirects followed."""
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
            return answer.status, answer.url, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.url, "", b""


def link_plays(link, faults):
    status, signed, kind, sound = get(link)
    faults.expect(status == 200 and kind == "audio/ogg", f"the link of the card: {status} {kind}")
    faults.expect(re.search(r"/sound\?.*=", signed), f"it leads to no signed link: {signed}")
    faults.expect(sound.startswith(b"OggS") and b"OpusHead" in sound[:64], "what plays is no Ogg Opus")
    part = get(signed, Range="bytes=0-99")
    faults.expect((part[0], len(part[3])) == (206, 100), "a player cannot wind: no part of it is given")
    forged = signed[:-1] + ("0" if signed[-1] != "0" else "1")
    faults.expect(get(forged)[0] in (403, 404), "a link with another signature plays")


def main(ombrex, demo, folder, faults):
    told = {**read(sys.argv[3])}
    told["privacy"] = {**told["privacy"], "recording": "notice"}
    faults.expect(read(demo) == told, "the demo is another business than the scenario, or not recorded")
    server = Server(ombrex, demo, folder)
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    phone.talk_for(75, HUM)
    faults.expect(phone.hang_up(), "the call did not end")
    if faults.expect(server.wait_shown("  Listen  "), "the card has no link to the recording"):
        line = next(line for line in server.shown if "  Listen  " in line)
        link_plays(line.split()[1], faults)
    faults.expect(server.wait_shown(" left: recording"), "the card does not say when the recording goes")
    page = get(f"http://127.0.0.1:{server.http}/")[3].decode()
    faults.expect("<audio controls" in page, "the page has no player")
    goes = re.search(r"<b>recordings?[^<]*</b>.*?<span>(\w+ \d+, \d{4}), \d+ days left", page, re.S)
    faults.expect(goes, "the page does not say when the recording goes")
    faults.expect(server.stop() == 0, "it did not stop in peace")


started(main)
