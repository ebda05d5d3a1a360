#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The served desk holds to its contract: schemathesis sends to every operation of api/openapi.yaml what it allows and
what it does not, as a person who is signed in, and to those that a key opens, as a program.

usage: contract_test.py OMBREX REPOSITORY     Exit 77 where tools/schemathesis/install was not run.
"""
import os
import re
import subprocess
import sys

from faults import Faults
from owner import Owner
from served import Served

EXAMPLES = 10
# Each ends the session that the others need, and has one of its own.
LAST = ("signOut", "signOutEverywhere", "endSession")
# What the contract lets through and only the server can judge: a secret, a name among others, what two fields make.
JUDGED = {
    (400,): ("changePassword", "changePlan", "confirmSecondFactor", "correctMe", "deleteCompany", "endSecondFactor",
             "forgotPassword", "getHeld", "inviteUser", "listAppointments", "listCalls", "makeWebhook", "putAssistant",
             "register", "signIn"),
    (426,): ("watchCalls",),
    (400, 410): ("resetPassword", "verifyEmail"),
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


def signed_in(owner):
    """How schemathesis is to be that person."""
    cookie = owner.cookie.split("=", 1)[1]
    return f'headers = {{ X-Ombrex-Csrf = "{owner.csrf}" }}\n[auth.openapi.session]\napi_key = "{cookie}"\n'


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
            hold(one, signed_in(Owner(server, f"{one.lower()}@alderstreet.example")), "include", one)
        jo = Owner(server)
        key = jo.key()
        hold("program", f'[auth.openapi.key]\nbearer = "{key}"\n', "include", *opened_by_key(contract))
        hold("person", signed_in(jo), "exclude", *LAST)
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
