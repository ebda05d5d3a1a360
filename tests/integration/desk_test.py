#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The desk in the browser as the program serves it over HTTP: its page, what that loads, the headers of both, and that
every other address is what it was. What a browser makes of it: web/tests/real.

usage: desk_test.py OMBREX
"""
import gzip
import http.client
import re
import sys

from faults import Faults
from served import Served

PAGES = ("/sign-in", "/register", "/today", "/calls/0123", "/promises", "/settings?part=people", "/verify-email")
SHIELDS = {
    "content-security-policy": "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
                               "frame-ancestors 'none'; require-trusted-types-for 'script'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
}  # fmt: skip
OTHERS = (
    ("/healthz", 200, "text/plain"),
    ("/privacy", 200, "text/html"),
    ("/.well-known/security.txt", 200, "text/plain"),
    ("/.well-known/other", 404, "application/problem+json"),
    ("/api/v1/session", 401, "application/problem+json"),
    ("/api/v1/nothing", 404, "application/problem+json"),
    ("/recordings/0123", 404, "application/problem+json"),
    ("/archives/0123", 403, "application/problem+json"),
    ("/assets/gone-1a.js", 404, "application/problem+json"),
    ("/assets/index.html", 404, "application/problem+json"),
    ("/index.html", 404, "application/problem+json"),
)


class Answer:
    """What the server says to one request."""

    def __init__(self, port, target, method="GET", **headers):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        line.request(method, target, headers={name.replace("_", "-"): value for name, value in headers.items()})
        said = line.getresponse()
        self.status, self.body = said.status, said.read()
        self.headers = {name.lower(): value for name, value in said.getheaders()}
        line.close()


def main():
    faults = Faults()
    expect = faults.expect

    with Served(sys.argv[1], "", "--speech", "none", lasting=True) as server:
        def ask(target, method="GET", **headers):
            return Answer(server.http, target, method, **headers)

        page = ask("/today")
        if page.status == 404:
            print("this program was built without the desk")
            expect("built without the desk" in ask("/").body.decode(), "the plain page does not say so")
            return faults.tell() or 77
        for target in PAGES:
            answer = ask(target)
            expect(answer.status == 200 and answer.body == page.body, f"{target} is not the page")
            expect(answer.headers.get("cache-control") == "no-cache", f"{target} may be kept")
            for name, value in SHIELDS.items():
                expect(answer.headers.get(name) == value, f"{target}: {name}: {answer.headers.get(name)}")
        head = ask("/today", "HEAD")
        expect(head.status == 200 and head.body == b"", "HEAD is not GET without a body")

        loaded = re.findall(r'(?:src|href)="(/[^"]+)"', page.body.decode())
        expect(len(loaded) >= 3 and all(one.startswith("/assets/") for one in loaded), f"the page loads {loaded}")
        for target in loaded:
            plain, small = ask(target), ask(target, accept_encoding="gzip, deflate")
            expect(plain.status == 200 and "content-encoding" not in plain.headers, f"{target}: {plain.status}")
            kept = plain.headers.get("cache-control")
            expect(kept == "public, max-age=31536000, immutable", f"{target}: {kept}")
            if small.headers.get("content-encoding") == "gzip":
                expect(len(small.body) < len(plain.body), f"{target} is no smaller by gzip")
                small.body = gzip.decompress(small.body)
            expect(small.body == plain.body, f"{target} differs by gzip")
            expect(plain.headers.get("content-security-policy") == SHIELDS["content-security-policy"], target)

        for target, status, kind in OTHERS:
            answer = ask(target)
            expect(answer.status == status, f"{target}: {answer.status}")
            expect(answer.headers.get("content-type", "").startswith(kind), f"{target}: {answer.headers}")
            expect(b'id="root"' not in answer.body, f"{target} is the desk")

        lost = ask("/nothing/of/ours", accept="text/html,*/*;q=0.8")
        expect(lost.status == 404 and b'<a class="home" href="/">' in lost.body, "who got lost is not led home")
        expect(lost.headers.get("content-type", "").startswith("text/html"), f"lost: {lost.headers}")

        home = ask("/")
        expect(home.status == 200 and b"/register" in home.body, "no plain page before anybody has registered")
        stranger = ask("/", host="desk.shop.example")
        expect((stranger.status, stranger.headers.get("location")) == (302, "/today"), "a stranger is not led away")
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
