#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Webhooks by the program as it is shipped: somebody signs up, names a host that the operator allows, and asks for a
test. What comes there is checked by Python's own hmac. Other private hosts are refused.

usage: webhooks_test.py OMBREX
"""
import hashlib
import hmac
import http.server
import json
import queue
import re
import ssl
import sys
import tempfile
import threading

from faults import Faults
from https_test import make_pair
from owner import Owner
from served import Served

HOOKS = "/api/v1/webhooks"


class FarEnd(http.server.BaseHTTPRequestHandler):
    """Takes what it is told, by TLS."""

    came = queue.Queue()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.came.put((self.path, dict(self.headers), body))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def listen(certificate, key):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), FarEnd)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def main():
    faults = Faults()
    expect = faults.expect

    with tempfile.TemporaryDirectory() as folder:
        certificate, key = make_pair(folder, 1)
        far_end = listen(certificate, key)
        allowed = ("--speech", "none", "--set", "webhooks.own_hosts=127.0.0.1", "--set",
                   f"webhooks.ca_file={certificate}")
        with Served(sys.argv[1], "", *allowed, lasting=True) as server:
            desk, waiting = Owner(server), threading.Event()
            url = f"https://127.0.0.1:{far_end.server_port}/hook?of=us"
            status, made = desk.ask("POST", HOOKS, {"url": url, "detail": "outcome"})
            expect(status == 201, f"not made: {status} {made}")
            one = f"{HOOKS}/{made['id']}"
            expect(desk.ask("POST", f"{one}/test")[0] == 202, "no test")
            path, headers, body = FarEnd.came.get(timeout=60)
            expect(path == "/hook?of=us", f"it went to {path}")
            signed = re.fullmatch(r"t=(\d+),v0=([0-9a-f]{64})", headers["ElevenLabs-Signature"])
            right = hmac.new(made["secret"].encode(), signed[1].encode() + b"." + body, hashlib.sha256).hexdigest()
            expect(hmac.compare_digest(signed[2], right), "Python makes another signature of it")
            expect(json.loads(body)["type"] == "ping", body)
            for _ in range(200):
                line = desk.ask("GET", f"{one}/deliveries")[1]["items"][0]
                if line["state"] != "waiting":
                    break
                waiting.wait(0.1)
            expect((line["state"], line["status"]) == ("delivered", 204), f"the log says {line}")
            for home in ("https://127.0.0.2/", "https://localhost/", "https://[::1]/", "https://169.254.169.254/"):
                status, answer = desk.ask("POST", HOOKS, {"url": home, "detail": "outcome"})
                expect(status == 400 and "url" in answer["fields"], f"{home}: {status}")
        far_end.shutdown()
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
