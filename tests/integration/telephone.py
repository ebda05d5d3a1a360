# SPDX-License-Identifier: Apache-2.0
"""What the end-to-end tests share: a served ombrex, and a telephone of their own that speaks SIP and RTP on loopback.

Nothing here sleeps: every wait is for a line, a message or a packet, and has a deadline.
"""
import atexit
import os
import re
import select
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import tempfile
import threading
import time
import uuid

from faults import Faults
from served import Served

PATIENCE = 20
FRAME = 0.02
SILENCE = b"\xff" * 160
HUM = (b"\x8f" * 10 + b"\x0f" * 10) * 8  # 400 Hz, loud


class Server(Served):
    """A served telephone in a folder that outlives it, so that it can be killed and started again. Mock speech, unless
    told otherwise."""

    def __init__(self, ombrex, scenario, folder, *more, before=None, speech="mock", **how):
        super().__init__(ombrex, scenario, "--speech", speech, *more, **how)
        self.live_in(folder)
        self.__enter__(before)
        atexit.register(self.kill)  # a test that breaks off leaves nobody behind
        self.shown = []
        self.reader = threading.Thread(target=lambda: self.shown.extend(self.process.stdout), daemon=True)
        self.reader.start()

    def wait_log(self, text, times=1, patience=PATIENCE):
        """Until the log holds `text` so many times."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if os.path.exists(self.log_file):
                with open(self.log_file, encoding="utf-8") as log:
                    if log.read().count(text) >= times:
                        return True
            select.select([], [], [], 0.1)
        return False

    def wait_shown(self, text, times=1, patience=PATIENCE):
        """Until so many lines with `text` were shown."""
        return self.wait_until(lambda: sum(text in line for line in self.shown) >= times, patience)

    def wait_until(self, happened, patience=PATIENCE):
        until = time.monotonic() + patience
        while not happened() and time.monotonic() < until:
            select.select([], [], [], 0.1)
        return happened()

    def rows(self, query):
        """Of the store, read beside the server."""
        with sqlite3.connect(f"file:{self.data}/ombrex.db?mode=ro", uri=True, timeout=10) as store:
            return store.execute(query).fetchall()

    def wait_rows(self, query, fits, patience=PATIENCE):
        until = time.monotonic() + patience
        rows = self.rows(query)
        while not fits(rows) and time.monotonic() < until:
            select.select([], [], [], 0.1)
            rows = self.rows(query)
        return rows

    def alive(self):
        return self.process.poll() is None

    def answers(self):
        """Whether an OPTIONS is answered."""
        phone = Phone(self.sip)
        phone.request("OPTIONS", 1)
        return phone.wait("200", patience=5) == "200"

    def kill(self):
        self.process.kill()
        self.process.wait(PATIENCE)

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(60)
        self.reader.join(PATIENCE)
        return code


class Phone:
    """One call at a time, as a trunk would send it. Media is G.711 u-law."""

    def __init__(self, server_port):
        self.sip, self.rtp = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
        for one in (self.sip, self.rtp):
            one.bind(("127.0.0.1", 0))
        self.sip.connect(("127.0.0.1", server_port))
        self.port, self.media_port = self.sip.getsockname()[1], self.rtp.getsockname()[1]
        self.server = server_port
        self.call_id, self.tag, self.branch = uuid.uuid4().hex, uuid.uuid4().hex[:8], 0
        self.to_tag, self.peer, self.heard, self.messages, self.ended = "", None, [], [], False
        self.sequence, self.stamp, self.repeated = 1, 0, 0

    def request(self, method, cseq, number="reception", body="", branch=None):
        to = f"<sip:{number}@127.0.0.1:{self.server}>" + self.to_tag
        self.branch += branch is None
        lines = [f"{method} sip:{number}@127.0.0.1:{self.server} SIP/2.0",
                 f"Via: SIP/2.0/UDP 127.0.0.1:{self.port};branch=z9hG4bK{self.call_id[:8]}{branch or self.branch}",
                 "Max-Forwards: 70", f"From: <sip:+13035550177@127.0.0.1>;tag={self.tag}", f"To: {to}",
                 f"Call-ID: {self.call_id}", f"CSeq: {cseq} {method}", f"Contact: <sip:phone@127.0.0.1:{self.port}>",
                 "P-Asserted-Identity: <sip:+13035550177@127.0.0.1>"]
        if body:
            lines.append("Content-Type: application/sdp")
        lines += [f"Content-Length: {len(body)}", "", body]
        self.number = number
        self.last = "\r\n".join(lines).encode()
        self.sip.send(self.last)

    def invite(self, number="reception"):
        sdp = "\r\n".join(["v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0",
                           f"m=audio {self.media_port} RTP/AVP 0 101", "a=rtpmap:101 telephone-event/8000", ""])
        self.request("INVITE", 1, number, sdp)

    def take(self, raw):
        """One message of the server; a BYE is answered."""
        text = raw.decode(errors="replace")
        self.messages.append(text)
        if text.startswith("BYE "):
            self.ended = True
            kept = [line for line in text.split("\r\n") if re.match(r"(Via|From|To|Call-ID|CSeq):", line)]
            self.sip.send("\r\n".join(["SIP/2.0 200 OK", *kept, "Content-Length: 0", "", ""]).encode())
        tag = re.search(r"^To:.*(;tag=[^\s;]+)", text, re.M)
        if tag and text.startswith("SIP/2.0") and not self.to_tag:
            self.to_tag = tag.group(1)
        media = re.search(r"^m=audio (\d+)", text, re.M)
        if media:
            self.peer = ("127.0.0.1", int(media.group(1)))
        return text

    def wait(self, *wanted, patience=PATIENCE):
        """The status (or method) that came first of those wanted; none: it did not come. What is not answered is sent
        again every half a second (RFC 3261 section 17.1)."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            if not select.select([self.sip], [], [], 0.5)[0]:
                self.sip.send(self.last)
                self.repeated += 1
                continue
            text = self.take(self.sip.recv(65535))
            first = text.split()[1] if text.startswith("SIP/2.0") else text.split()[0]
            if first in wanted:
                return first
        return None

    def call(self, number="reception"):
        """Until it is answered, or refused: then its status."""
        self.invite(number)
        status = self.wait("200", "403", "404", "480", "486", "503")
        self.request("ACK", 1, number, branch=None if status == "200" else self.branch)
        return status

    def hang_up(self):
        self.request("BYE", 2, self.number)
        return self.wait("200") == "200"

    def send(self, payload):
        head = struct.pack("!BBHII", 0x80, 0, self.sequence & 0xFFFF, self.stamp, 7)
        self.sequence, self.stamp = self.sequence + 1, self.stamp + 160
        self.rtp.sendto(head + payload, self.peer)

    def press(self, key):
        event = "0123456789*#".index(key)
        for end in (0, 0, 0x80, 0x80):
            head = struct.pack("!BBHII", 0x80, 101, self.sequence & 0xFFFF, self.stamp, 7)
            self.sequence += 1
            self.rtp.sendto(head + struct.pack("!BBH", event, end | 10, 800), self.peer)
        self.stamp += 800

    def talk(self, until, payload=SILENCE, patience=PATIENCE):
        """Sends a packet each 20 ms and hears what comes, until `until()` or the call has ended. Answers until()."""
        end, due = time.monotonic() + patience, time.monotonic()
        while time.monotonic() < end and not self.ended:
            if until():
                return True
            self.send(payload() if callable(payload) else payload)
            due += FRAME
            while (left := due - time.monotonic()) > 0:
                for ready in select.select([self.sip, self.rtp], [], [], left)[0]:
                    if ready is self.sip:
                        self.take(self.sip.recv(65535))
                    else:
                        self.heard.append(self.rtp.recv(2048)[12:])
        return until()

    def talk_for(self, packets, payload=SILENCE):
        goal = self.sequence + packets
        return self.talk(lambda: self.sequence >= goal, payload)


def is_loud(payload):
    return any((byte & 0x70) < 0x40 for byte in payload)


def started(main):
    """Runs main(ombrex, scenario, folder, faults) on a folder of its own."""
    faults = Faults()
    with tempfile.TemporaryDirectory() as folder:
        main(*sys.argv[1:3], folder, faults)
    sys.exit(faults.tell())
