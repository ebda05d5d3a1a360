# SPDX-License-Identifier: Apache-2.0
"""An owner who signs up at a served desk: by its API, and by the link in the letter that comes."""
import base64
import glob
import http.client
import json
import os
import re
import select
import time

PATIENCE = 20
EVERY_SCOPE = ["calls:read", "calls:erase", "calls:begin", "assistant:read", "assistant:write", "appointments:read",
               "messages:read", "messages:write", "privacy:read"]


class Owner:
    """owner = Owner(server); owner.ask("GET", "/api/v1/line") -> (status, body)"""

    def __init__(self, server, email="jo@alderstreet.example", company="Alder Street Barbers"):
        self.server, self.email, self.password = server, email, "four wet boats in May"
        self.origin = f"http://127.0.0.1:{server.http}"
        self.cookie, self.csrf = "", ""
        self.must("POST", "/api/v1/register",
                  {"name": "Jo Park", "email": email, "company": company, "password": self.password})
        shown = {"token": self.mailed("/verify-email"), "password": self.password}
        self.csrf = self.must("POST", "/api/v1/email/verify", shown)["csrf"]

    def mailed(self, page, patience=PATIENCE):
        """The secret behind '#' of a link to that page, in the letters to this address."""
        until = time.monotonic() + patience
        while time.monotonic() < until:
            for letter in glob.glob(os.path.join(self.server.data, "outbox", "*.eml")):
                with open(letter, encoding="utf-8") as file:
                    text = file.read()
                body = re.search(r"base64\n\n([\w+/=\n]+)", text)
                told = base64.b64decode(body.group(1)).decode() if body else ""
                link = re.search(re.escape(page) + r"#(\S+)", told)
                if f"To: {self.email}\n" in text and link:
                    return link.group(1)
            select.select([], [], [], 0.05)
        raise TimeoutError(f"no letter to {self.email} with a link to {page}")

    def ask(self, method, target, body=None, more=None):
        """more: headers besides."""
        line = http.client.HTTPConnection("127.0.0.1", self.server.http, timeout=PATIENCE)
        headers = {"content-type": "application/json", "origin": self.origin} | (more or {})
        if self.cookie:
            headers |= {"cookie": self.cookie, "x-ombrex-csrf": self.csrf}
        line.request(method, target, None if body is None else json.dumps(body), headers)
        answer = line.getresponse()
        text = answer.read().decode()
        for value in answer.headers.get_all("set-cookie") or []:
            self.cookie = value.split(";")[0]
        line.close()
        return answer.status, json.loads(text) if text else None

    def must(self, method, target, body=None, more=None):
        """What is answered where nothing is refused."""
        status, said = self.ask(method, target, body, more)
        if status >= 300:
            raise RuntimeError(f"{method} {target}: {status} {said}")
        return said

    def key(self, scopes=tuple(EVERY_SCOPE)):
        return self.must("POST", "/api/v1/keys", {"label": "the test", "scopes": list(scopes)})["secret"]
