#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No personal value of a call stands in a log: neither of a served call, nor of a text call over the real store.

usage: silent_log_test.py OMBREX SCENARIO.toml
"""
import os
import subprocess

from telephone import HUM, Phone, Server, started

SAID = ["hi, it's Ruth Alvarez, a haircut monday at half past nine, my number is 303 555 0151", "yes please",
        "my card number is 4111 1111 1111 1111", "tell Jo the gate code is seven seven four two",
        "please delete whatever you have on me", "write to ruth.alvarez@example.com", "bye"]
PERSONAL = ["Ruth", "Alvarez", "5550151", "555 0151", "4111", "7742", "gate", "example.com", "5550177", "555-0177"]


def expect_silence(text, where, faults):
    for value in PERSONAL:
        faults.expect(value.lower() not in text.lower(), f"{where} holds \"{value}\"")


def text_call(ombrex, scenario, folder, faults):
    log = os.path.join(folder, "text_log")
    done = subprocess.run([ombrex, "call", "--text", "--scenario", scenario, "--caller-id", "+13035550177"],
                          input="\n".join(SAID) + "\n", capture_output=True, text=True, timeout=60,
                          env=dict(os.environ, OMBREX_LOG_LEVEL="debug", OMBREX_LOG_FILE=log))
    faults.expect(done.returncode == 0 and '"book_appointment"' in done.stdout, "the text call failed")
    expect_silence(done.stderr, "standard error", faults)
    if os.path.exists(log):
        with open(log, encoding="utf-8") as lines:
            expect_silence(lines.read(), "the log of the text call", faults)


def served_call(ombrex, scenario, folder, faults):
    server = Server(ombrex, scenario, folder, "--set", "log.level=debug")
    phone = Phone(server.sip)
    faults.expect(phone.call() == "200", "the call was not answered")
    phone.talk_for(50, HUM)
    for key in "4111111111111111#":
        phone.press(key)
        phone.talk_for(5)
    phone.talk_for(25)
    faults.expect(phone.hang_up(), "the call did not end")
    faults.expect(server.wait_log("call_ended"), "the log does not tell of the end")
    faults.expect(server.stop() == 0, "it did not stop in peace")
    with open(server.log_file, encoding="utf-8") as lines:
        text = lines.read()
    expect_silence(text, "the log of the served call", faults)
    faults.expect("receptionist" not in text.replace("receptionist_us", ""), "the log tells what was said")


def main(ombrex, scenario, folder, faults):
    text_call(ombrex, scenario, folder, faults)
    served_call(ombrex, scenario, folder, faults)


started(main)
