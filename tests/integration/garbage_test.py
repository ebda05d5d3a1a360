#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Garbage on the ports of SIP, RTP, RTCP and HTTP: the served telephone lives and answers, and the call goes on.

usage: garbage_test.py OMBREX SCENARIO.toml
"""
import random
import socket
import urllib.request

from telephone import Phone, Server, started


def send_everywhere(junk, phone, stranger, server):
    phone.rtp.sendto(junk, phone.peer)
    stranger.sendto(junk, phone.peer)
    stranger.sendto(junk, ("127.0.0.1", phone.peer[1] + 1))
    stranger.sendto(junk, ("127.0.0.1", server.sip))
    with socket.create_connection(("127.0.0.1", server.http), timeout=5) as web:
        web.sendall(junk + b"\r\n\r\n")


def main(ombrex, scenario, folder, faults):
    server = Server(ombrex, scenario, folder)
    seeded = random.Random(4475)
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    phone.talk_for(10)
    stranger = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    for size in (0, 1, 3, 11, 12, 13, 100, 1400, 9000):
        send_everywhere(seeded.randbytes(size), phone, stranger, server)
    faults.expect(server.alive() and server.answers(), "it does not answer after the garbage")
    with urllib.request.urlopen(f"http://127.0.0.1:{server.http}/readyz", timeout=10) as ready:
        faults.expect(ready.read() == b"ready\n", "its pages are gone after the garbage")
    heard = len(phone.heard)
    phone.talk_for(25)
    faults.expect(len(phone.heard) > heard and not phone.ended, "the call did not go on")
    faults.expect(phone.hang_up(), "the call did not end")
    faults.expect(server.stop() == 0, "it did not stop in peace")


started(main)
