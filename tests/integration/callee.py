# SPDX-License-Identifier: Apache-2.0
"""The telephone of somebody who is called: one call at a time, on a thread of its own, so that a test can be the caller
meanwhile. Nothing here sleeps: every wait is for a message or a packet, and has a deadline.
"""
import re
import select
import socket
import struct
import threading
import time

from telephone import FRAME, PATIENCE, SILENCE


class Callee:
    """Answers INVITEs as `answer` says: with sound, or with another status. `sound` is what its human says."""

    def __init__(self):
        self.sip, self.rtp = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
        for one in (self.sip, self.rtp):
            one.bind(("127.0.0.1", 0))
        self.port = self.sip.getsockname()[1]
        self.answer, self.calls, self.closed = "200 OK", 0, False
        self.again()
        self.thread = threading.Thread(target=self.live, daemon=True)
        self.thread.start()

    def again(self):
        """As before any call; `calls` and `answer` stay."""
        self.invite, self.dialled, self.server, self.peer = "", "", None, None
        self.answered = self.ended = self.cancelled = False
        self.sound, self.heard = SILENCE, []
        self.sequence = 0
        return self

    def live(self):
        due = time.monotonic()
        while not self.closed:
            if self.peer and not self.ended:
                self.say()
            due = max(due + FRAME, time.monotonic() - 1)
            while (left := due - time.monotonic()) > 0:
                for ready in select.select([self.sip, self.rtp], [], [], left)[0]:
                    if ready is self.sip:
                        self.take(*self.sip.recvfrom(65535))
                    else:
                        self.heard.append(self.rtp.recv(2048)[12:])

    def say(self):
        head = struct.pack("!BBHII", 0x80, 0, self.sequence & 0xFFFF, self.sequence * 160, 9)
        self.sequence += 1
        self.rtp.sendto(head + self.sound, self.peer)

    def take(self, raw, sender):
        text, self.server = raw.decode(errors="replace"), sender
        method = text.split()[0]
        if method == "INVITE":
            self.ring(text)
        elif method == "CANCEL":
            self.cancelled = True
            self.reply(text, "200 OK")
            self.reply(self.invite, "487 Request Terminated")
        elif method == "BYE":
            self.ended = True
            self.reply(text, "200 OK")

    def ring(self, text):
        if text == self.invite:
            return  # repeated
        self.invite, self.dialled = text, re.match(r"INVITE sip:([^@]+)@", text).group(1)
        self.calls += 1
        if self.answer != "200 OK":
            return self.reply(text, self.answer)
        found = lambda line: re.search(line, text, re.M).group(1)
        media = found(r"^c=IN IP4 (\S+)"), int(found(r"^m=audio (\d+)"))
        self.reply(text, "180 Ringing")
        self.reply(text, "200 OK", "\r\n".join(
            ["v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
             f"m=audio {self.rtp.getsockname()[1]} RTP/AVP 0 101", "a=rtpmap:101 telephone-event/8000", ""]))
        self.peer, self.answered = media, True

    def reply(self, request, status, body=""):
        kept = [line + (";tag=callee" if line.startswith("To:") and ";tag=" not in line else "")
                for line in request.split("\r\n") if re.match(r"(Via|From|To|Call-ID|CSeq):", line)]
        kept.append(f"Contact: <sip:human@127.0.0.1:{self.port}>")
        if body:
            kept.append("Content-Type: application/sdp")
        whole = "\r\n".join([f"SIP/2.0 {status}", *kept, f"Content-Length: {len(body)}", "", body])
        self.sip.sendto(whole.encode(), self.server)

    def hang_up(self):
        """The dialog is that of the INVITE, seen from its other end."""
        field = lambda name: re.search(rf"^{name}: (.*)\r$", self.invite, re.M).group(1)
        contact = re.search(r"<([^>]+)>", field("Contact")).group(1)
        self.ended = True
        self.sip.sendto("\r\n".join(
            [f"BYE {contact} SIP/2.0", f"Via: SIP/2.0/UDP 127.0.0.1:{self.port};branch=z9hG4bKcallee{self.calls}",
             "Max-Forwards: 70", f"From: {field('To')};tag=callee", f"To: {field('From')}",
             f"Call-ID: {field('Call-ID')}", "CSeq: 1 BYE", "Content-Length: 0", "", ""]).encode(), self.server)

    def until(self, happened, patience=PATIENCE):
        until = time.monotonic() + patience
        while not happened() and time.monotonic() < until:
            select.select([], [], [], 0.05)
        return happened()

    def close(self):
        self.closed = True
        self.thread.join(PATIENCE)
