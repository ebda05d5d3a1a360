#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What nobody should send: the 49 messages of RFC 4475, and garbage on the ports of SIP, RTP and HTTP. After each the
served telephone lives and answers, and the call that was running goes on.

usage: torture_test.py OMBREX SCENARIO.toml FOLDER_OF_MESSAGES     Where the folder is absent, only the garbage is sent.
"""
import glob
import os
import random
import socket
import sys
import urllib.request

from telephone import Phone, Server, started


def answers(server):
    phone = Phone(server.sip)
    phone.request("OPTIONS", 1)
    return phone.wait("200", patience=5) == "200"


def torture(server, messages, faults):
    for path in messages:
        with open(path, "rb") as message:
            Phone(server.sip).sip.send(message.read())
        if not faults.expect(server.alive() and answers(server), f"after {os.path.basename(path)}: no answer"):
            return


def garbage(server, faults):
    seeded = random.Random(4475)
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    phone.talk_for(10)
    stranger = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for size in (0, 1, 3, 11, 12, 13, 100, 1400, 9000):
        junk = seeded.randbytes(size)
        phone.rtp.sendto(junk, phone.peer)
        stranger.sendto(junk, phone.peer)
        stranger.sendto(junk, ("127.0.0.1", phone.peer[1] + 1))
        stranger.sendto(junk, ("127.0.0.1", server.sip))
        with socket.create_connection(("127.0.0.1", server.http), timeout=5) as web:
            web.sendall(junk + b"\r\n\r\n")
    faults.expect(server.alive() and answers(server), "it does not answer after the garbage")
    with urllib.request.urlopen(f"http://127.0.0.1:{server.http}/readyz", timeout=10) as ready:
        faults.expect(ready.read() == b"ready\n", "its pages are gone after the garbage")
    heard = len(phone.heard)
    phone.talk_for(25)
    faults.expect(len(phone.heard) > heard and not phone.ended, "the call did not go on")
    faults.expect(phone.hang_up(), "the call did not end")


def main(ombrex, scenario, folder, faults):
    messages = sorted(glob.glob(os.path.join(sys.argv[3], "*.dat")))
    print(len(messages), "messages" if messages else f"messages: {sys.argv[3]} is absent")
    server = Server(ombrex, scenario, folder)
    garbage(server, faults)
    torture(server, messages, faults)
    server.kill()  # some of the messages began calls that nobody ends


started(main)
