#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The served desk holds to its contract: schemathesis sends to every operation of api/openapi.yaml what it allows and
what it does not, as a person who is signed in, and to those that a key opens, as a program.

usage: contract_test.py OMBREX REPOSITORY     Exit 77 where tools/schemathesis/install was not run.
"""
import base64
import glob
import http.client
import json
import os
import re
import select
import subprocess
import sys
import time

from faults import Faults
from served import Served

PATIENCE = 20
EXAMPLES = 10
SCOPES = ["calls:read", "calls:erase", "assistant:read", "assistant:write", "appointments:read", "messages:read",
          "messages:write", "privacy:read"]
# Each ends the session that the others need, and has one of its own.
LAST = ("signOut", "signOutEverywhere", "endSession")
# What the contract lets through and only the server can judge: a secret, a name among others, what two fields make.
JUDGED = {
    (400,): ("changePassword", "changePlan", "confirmSecondFactor", "correctMe", "deleteCompany", "endSecondFactor",
             "forgotPassword", "getHeld", "inviteUser", "listAppointments", "listCalls", "makeWebhook", "putAssistant",
             "register", "signIn"),
    (410,): ("verifyEmail",),
    (426,): ("watchCalls",),
    (400, 410): ("resetPassword",),
}
USUAL = (200, 201, 202, 204, 302, 401, 403, 404, 409, 429)
CONFIG = """
seed = 1
{auth}
[generation]
max-examples = {examples}
[phases.stateful]
max-steps = 6
[checks]
missing_required_header.expected-statuses = [400]
negative_data_rejection.expected-statuses = [400, 401, 403, 404, 405, 409, 410, 429]
positive_data_acceptance.expected-statuses = {usual}
[[operations]]
include-operation-id = "putAssistant"
parameters = {{ "header.If-Match" = "*" }}
{judged}
"""


class Desk:
    """A browser's side of the desk, signed up and in."""

    def __init__(self, server, who):
        self.port, self.cookie, self.guard = server.http, "", ""
        email = f"{who}@alderstreet.example"
        self.send("POST", "/api/v1/register", {"name": who, "email": email, "company": "Alder Street Barbers",
                                               "password": "four wet boats in May"})
        self.send("POST", "/api/v1/email/verify", {"token": mailed_secret(server, email)})

    def send(self, method, path, body=None):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": f"__Host-ombrex={self.cookie}", "X-Ombrex-Csrf": self.guard} if self.cookie else {}
        line.request(method, path, json.dumps(body), headers)
        answer = line.getresponse()
        said = json.loads(answer.read() or "{}")
        for value in answer.headers.get_all("Set-Cookie") or []:
            self.cookie = value.split("=", 1)[1].split(";")[0]
        line.close()
        self.guard = said.get("csrf", self.guard)
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {said}")
        return said

    def auth(self):
        return f'headers = {{ X-Ombrex-Csrf = "{self.guard}" }}\n[auth.openapi.session]\napi_key = "{self.cookie}"\n'


def mailed_secret(server, email):
    """What stands behind # in the link of the letter to that address; waits for it."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for name in glob.glob(os.path.join(server.data, "outbox", "*.eml")):
            with open(name, encoding="utf-8", newline="") as file:
                letter = file.read()
            for part in re.findall(r"base64\r\n\r\n([\w+/=\r\n]+)", letter) if f"To: {email}\r\n" in letter else ():
                link = re.search(r"http\S+#(\S+)", base64.b64decode(part).decode())
                if link:
                    return link.group(1)
        select.select([], [], [], 0.1)
    raise RuntimeError(f"no letter with a link came to {email}")


def opened_by_key(contract):
    """The operations that do not say who may ask: a person or a key, as it stands at the head of the contract."""
    with open(contract, encoding="utf-8") as file:
        operations = re.split(r"\n      operationId: ", file.read().split("\ncomponents:")[0])[1:]
    return [one.split("\n")[0] for one in operations if "\n      security:" not in one]


def configuration(auth):
    judged = [f'[[operations]]\ninclude-operation-id = "{name}"\n'
              f"checks.positive_data_acceptance.expected-statuses = {[*USUAL, *also]}\n"
              for also, names in JUDGED.items() for name in names]
    return CONFIG.format(auth=auth, examples=EXAMPLES, usual=[*USUAL], judged="\n".join(judged))


def main():
    ombrex, repository = sys.argv[1:3]
    tool = os.path.join(repository, "build", "schemathesis", "bin", "schemathesis")
    if not os.path.exists(tool):
        print("skipped: schemathesis is not there; tools/schemathesis/install brings it")
        return 77
    contract = os.path.join(repository, "api", "openapi.yaml")
    faults = Faults()
    with Served(ombrex, "", "--speech", "none", lasting=True) as server:
        def hold(name, auth, which, *operations):
            path = os.path.join(server.folder.name, f"{name}.toml")
            with open(path, "w", encoding="utf-8") as out:
                out.write(configuration(auth))
            words = [word for one in operations for word in (f"--{which}-operation-id", one)]
            done = subprocess.run([tool, "--config-file", path, "run", contract, "--url",
                                   f"http://127.0.0.1:{server.http}", "--no-color", "--generation-database", "none",
                                   *words], cwd=server.folder.name, capture_output=True, text=True, check=False)
            if not faults.expect(done.returncode == 0, f"{name}: it does not hold to its contract"):
                print(done.stdout, done.stderr)
            print(name, *re.findall(r"^  \d+ generated.*", done.stdout, re.M))

        for one in LAST:
            hold(one, Desk(server, one.lower()).auth(), "include", one)
        jo = Desk(server, "jo")
        key = jo.send("POST", "/api/v1/keys", {"label": "Contract", "scopes": SCOPES})["secret"]
        hold("program", f'[auth.openapi.key]\nbearer = "{key}"\n', "include", *opened_by_key(contract))
        hold("person", jo.auth(), "exclude", *LAST)
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
