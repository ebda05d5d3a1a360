#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The numbers of a served telephone besides the reception: `echo` sends a caller his own words back, `ring` rings until
he gives up; and a company whose lines are taken: so many callers more are answered, the next hears that it is busy.

usage: numbers_test.py OMBREX SCENARIO.toml
"""
import shutil
import subprocess

from telephone import Phone, Server, started


def echo(server, faults):
    phone, spoken = Phone(server.sip), []

    def words():
        spoken.append(bytes([0x90 + len(spoken) % 32]) * 160)
        return spoken[-1]

    faults.expect(phone.call("echo") == "200", "echo was not answered")
    came_back = lambda: sum(word in phone.heard for word in set(spoken)) >= 20
    faults.expect(phone.talk(came_back, words), "the caller did not hear his own words")
    faults.expect(phone.hang_up(), "the echo did not let go")


def echo_by_sipp(server, folder, faults):
    if shutil.which("sipp") is None:
        return
    done = subprocess.run(["sipp", "-sn", "uac", f"127.0.0.1:{server.sip}", "-s", "echo", "-m", "1", "-d", "500", "-i",
                           "127.0.0.1", "-timeout", "15s", "-nostdin"], cwd=folder, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL, timeout=60)
    faults.expect(done.returncode == 0, "SIPp's call to the echo did not end as it should")


def ring(server, faults):
    phone = Phone(server.sip)
    phone.invite("ring")
    faults.expect(phone.wait("180") == "180", "it does not ring")
    phone.to_tag = ""  # a CANCEL and the ACK of a refusal belong to the INVITE
    phone.request("CANCEL", 1, "ring", branch=1)
    faults.expect(phone.wait("487") == "487", "who gives up is not let go")
    phone.request("ACK", 1, "ring", branch=1)


def busy_lines(server, faults):
    phones = [Phone(server.sip) for _ in range(4)]
    answers = [phone.call() for phone in phones]
    faults.expect(answers == ["200", "200", "200", "486"], f"one line and two messages: {answers}")
    faults.expect(phones[0].hang_up(), "the first call did not end")
    for phone in phones[1:3]:
        phone.hang_up()


def main(ombrex, scenario, folder, faults):
    server = Server(ombrex, scenario, folder, "--set", "limits.calls_per_company=1", "--set", "limits.message_calls=2")
    echo(server, faults)
    echo_by_sipp(server, folder, faults)
    ring(server, faults)
    busy_lines(server, faults)
    code = server.stop()
    faults.expect(code == 0, f"it did not stop in peace: {code}")


started(main)
