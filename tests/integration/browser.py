# SPDX-License-Identifier: Apache-2.0
"""A browser's end of a conversation: a WebSocket client (RFC 6455) on a plain socket, which speaks the frames of
ElevenLabs' agents and writes down every one of them.

Nothing here sleeps: every wait is for a frame and has a deadline that is no measurement.
"""
import base64
import hashlib
import json
import os
import select
import socket
import struct
import time
import urllib.parse

PATIENCE = 20
GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
RATE = 16000
HUM = struct.pack("<20h", *([6000] * 10 + [-6000] * 10)) * 32  # 40 ms of 800 Hz, loud
SILENCE = bytes(len(HUM))


class Closed(Exception):
    """The server closed: .code, .reason; code None: it hung up without a word."""

    def __init__(self, code, reason=""):
        super().__init__(f"{code} {reason}")
        self.code, self.reason = code, reason


class Conversation:
    """with Conversation("ws://127.0.0.1:8080/v1/convai/conversation?agent_id=x") as talk: talk.begin(text_only=True)"""

    def __init__(self, url, protocol="convai", headers=()):
        parts = urllib.parse.urlsplit(url)
        self.frames = []  # {"from": "client|server", "frame": {}, "at": seconds}
        self.buffer = b""
        self.socket = socket.create_connection((parts.hostname, parts.port), timeout=PATIENCE)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        key = base64.b64encode(os.urandom(16)).decode()
        lines = [f"GET {parts.path}?{parts.query} HTTP/1.1", f"Host: {parts.netloc}", "Upgrade: websocket",
                 "Connection: Upgrade", "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {key}", *headers]
        if protocol:
            lines.append(f"Sec-WebSocket-Protocol: {protocol}")
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        while b"\r\n\r\n" not in self.buffer:
            self.more(PATIENCE)
        head, self.buffer = self.buffer.split(b"\r\n\r\n", 1)
        head = head.decode().split("\r\n")
        self.status = int(head[0].split()[1])
        self.headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in head[1:])}
        if self.status == 101:
            wanted = base64.b64encode(hashlib.sha1((key + GUID).encode()).digest()).decode()
            assert self.headers["sec-websocket-accept"] == wanted

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def more(self, patience):
        if not select.select([self.socket], [], [], max(patience, 0))[0]:
            raise TimeoutError("nothing came")
        part = self.socket.recv(65536)
        if not part:
            raise Closed(None)
        self.buffer += part

    def send_raw(self, opcode, payload):
        mask = os.urandom(4)
        size = len(payload)
        length = struct.pack("!B", 0x80 | size) if size < 126 else struct.pack("!BH", 0x80 | 126, size)
        if size >= 65536:
            length = struct.pack("!BQ", 0x80 | 127, size)
        masked = bytes(b ^ mask[i % 4] for i, b in enumerate(payload))
        self.socket.sendall(struct.pack("!B", 0x80 | opcode) + length + mask + masked)

    def send(self, frame):
        self.frames.append({"from": "client", "frame": frame, "at": time.monotonic()})
        self.send_raw(1, json.dumps(frame).encode())

    def receive_raw(self, patience):
        """(opcode, payload) of one whole frame; the server never masks and never splits one that we can take."""
        end = time.monotonic() + patience

        def need(size):
            while len(self.buffer) < size:
                self.more(end - time.monotonic())

        need(2)
        assert self.buffer[0] & 0x80 and not self.buffer[1] & 0x80, "a frame in parts, or masked"
        opcode, size, at = self.buffer[0] & 15, self.buffer[1], 2
        if size >= 126:
            at = 4 if size == 126 else 10
            need(at)
            size = int.from_bytes(self.buffer[2:at], "big")
        need(at + size)
        payload, self.buffer = self.buffer[at:at + size], self.buffer[at + size:]
        return opcode, payload

    def receive(self, patience=PATIENCE):
        """The next frame of the protocol. Pings of both kinds are answered on the way; Closed when it is over."""
        end = time.monotonic() + patience
        while True:
            opcode, payload = self.receive_raw(end - time.monotonic())
            if opcode == 8:
                self.send_raw(8, payload[:2])
                raise Closed(int.from_bytes(payload[:2], "big") if payload else 1005, payload[2:].decode())
            if opcode == 9:
                self.send_raw(10, payload)
            if opcode != 1:
                continue
            frame = json.loads(payload)
            self.frames.append({"from": "server", "frame": frame, "at": time.monotonic()})
            if frame["type"] == "ping":
                self.send({"type": "pong", "event_id": frame["ping_event"]["event_id"]})
            return frame

    def until(self, kind, patience=PATIENCE, speaking=None):
        """The next frame of this kind. `speaking`: 40 ms of sound sent for each 40 ms that pass meanwhile."""
        end, due = time.monotonic() + patience, time.monotonic()
        while True:
            wait = end - time.monotonic()
            if wait <= 0:
                raise TimeoutError(f"no {kind}: {[f['frame']['type'] for f in self.frames[-8:]]}")
            if speaking is not None:
                while time.monotonic() >= due:
                    self.speak(speaking)
                    due += 0.04
                wait = min(wait, due - time.monotonic())
            try:
                frame = self.receive(wait)
            except TimeoutError:
                continue
            if frame["type"] == kind:
                return frame

    def begin(self, text_only=False, events=None, **overrides):
        """As the official client begins."""
        conversation = {**({"text_only": True} if text_only else {}), **({"client_events": events} if events else {})}
        self.send({"type": "conversation_initiation_client_data", "dynamic_variables": {"caller_name": "Ana"},
                   "conversation_config_override": {"agent": {}, "tts": {}, "conversation": conversation, **overrides},
                   "source_info": {"source": "js_sdk", "version": "1.25.0"}})
        return self.receive()["conversation_initiation_metadata_event"]

    def write(self, text):
        self.send({"type": "user_message", "text": text})

    def speak(self, sound):
        self.send({"user_audio_chunk": base64.b64encode(sound).decode()})

    def close(self):
        """Hangs up, and waits until the server has taken note of it."""
        self.send_raw(8, (1000).to_bytes(2, "big") + b"User ended conversation")
        return self.over().code

    def over(self):
        """Takes what still comes; answers how the server closed."""
        try:
            while True:
                self.receive()
        except Closed as closed:
            return closed

    def of(self, kind):
        return [f["frame"] for f in self.frames if f["from"] == "server" and f["frame"].get("type") == kind]


def refusal(url, **how):
    """The close code and reason of a conversation that is not to come about, begun as the official client does."""
    with Conversation(url, **how) as talk:
        if talk.status != 101:
            return talk.status, ""
        try:
            talk.begin()
        except Closed as closed:
            return closed.code, closed.reason
    return 0, "it came about"
