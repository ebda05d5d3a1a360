#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What stops `ombrex serve` before it answers anybody: a configuration with several faults, each told at once with its
line and key; a speech model that is missing, or is not what it should be, told by name with the command that mends it.

usage: bad_start_test.py OMBREX SCENARIO.toml
"""
import os
import subprocess

from telephone import started

BROKEN = """[sip]
port = 99999
rtp_port_first = "many"
external_address = "bogus"
trunks = ["203.0.113.0/24"]
[limits]
calls = 0
[speech]
engin = "local"
[mail]
smtp_url = "foo"
[http]
public_url = "desk"
open_agents = ["anybody"]
tls_key = "key.pem"
[webhooks]
own_hosts = ["https://inside"]
[calendars]
google_client_id = "half"
[recipients]
acme = "on"
"""
TOLD = ["2: sip.port: must", "3: sip.rtp_port_first: must be", "4: sip.external_address: \"bogus\" is not an address",
        "5: sip.trunks: C29", "7: limits.calls: must be", "9: speech.engin: no such key", "11: mail.smtp_url: must be",
        "13: http.public_url: must be", "14: http.open_agents: \"anybody\"", "15: http.tls_key: C29",
        "17: webhooks.own_hosts: \"https://inside\"", "19: calendars.google_client_id: ", "21: recipients.acme: C46"]


def broken_configuration(ombrex, folder, faults):
    path = os.path.join(folder, "ombrex.toml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(BROKEN)
    data = os.path.join(folder, "data")
    serve, doctor = (subprocess.run([ombrex, "--config", path, *words, "--data", data], capture_output=True, text=True,
                                    timeout=60, cwd=folder) for words in (["serve"], ["admin", "doctor"]))
    os.remove(path)
    faults.expect(serve.returncode == 2, f"it served, or ended with {serve.returncode}")
    faults.expect(doctor.returncode == 1, f"the doctor ended with {doctor.returncode}")
    for fault in TOLD:
        for who, said in (("serve", serve.stderr), ("the doctor", doctor.stdout)):
            faults.expect(f"ombrex.toml:{fault}" in said, f"\"{fault}\" is not told by {who}: {said}")
    told = serve.stderr.count("ombrex.toml:")
    faults.expect(told == len(TOLD), f"{told} faults are told, not {len(TOLD)}: {serve.stderr}")


def serve_with_models(ombrex, scenario, folder, models):
    command = [ombrex, "serve", "--scenario", scenario, "--speech", "local", "--data", os.path.join(folder, "data"),
               "--set", "sip.port=0", "--set", "http.port=0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=folder,
                          env=dict(os.environ, OMBREX_MODELS=models))
    return done.returncode, done.stdout + done.stderr


def models(ombrex, scenario, folder, faults):
    """In a folder of our own: none at all, and then each there but cut short."""
    place = os.path.join(folder, "models")
    os.mkdir(place)
    code, said = serve_with_models(ombrex, scenario, folder, place)
    faults.expect(code == 1 and f"speech model {place}/" in said and "is missing: run tools/models/fetch" in said,
                  f"a missing model: {code} {said}")
    listed = subprocess.run([ombrex, "models"], capture_output=True, text=True, check=False,
                            env=dict(os.environ, OMBREX_MODELS=place)).stdout
    for line in listed.splitlines():
        name = line.split(" ")[0]
        if "/" in name and "MISSING" in line:
            os.makedirs(os.path.dirname(os.path.join(place, name)), exist_ok=True)
            with open(os.path.join(place, name), "wb") as file:
                file.write(b"cut short")
    code, said = serve_with_models(ombrex, scenario, folder, place)
    faults.expect(code == 1 and "corrupt" in said and "run tools/models/fetch" in said,
                  f"a corrupt model: {code} {said}")


def main(ombrex, scenario, folder, faults):
    broken_configuration(ombrex, folder, faults)
    models(ombrex, scenario, folder, faults)


started(main)
