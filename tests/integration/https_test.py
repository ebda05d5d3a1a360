#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""C29: a served telephone whose pages go under TLS, asked by OpenSSL, curl and Python; its certificate changed under
load; and what it refuses to start with.

usage: https_test.py OMBREX SCENARIO.toml
"""
import os
import signal
import ssl
import subprocess
import sys
import tempfile
import threading
import urllib.request

from faults import Faults
from served import Served


def make_pair(folder, serial):
    """A certificate and its key, put in place one after the other, as programs do that renew them."""
    files = {name: os.path.join(folder, name) for name in ("certificate.pem", "key.pem")}
    made = {name: path + ".new" for name, path in files.items()}
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-keyout", made["key.pem"], "-out", made["certificate.pem"], "-days", "2", "-set_serial",
                    str(serial), "-subj", "/CN=trial", "-addext", "subjectAltName=IP:127.0.0.1"],
                   check=True, capture_output=True)
    os.chmod(made["key.pem"], 0o600)
    for name in files:
        os.replace(made[name], files[name])
    return files["certificate.pem"], files["key.pem"]


def s_client(port, version):
    asked = subprocess.run(["openssl", "s_client", version, "-cipher", "ALL:@SECLEVEL=0", "-connect",
                            f"127.0.0.1:{port}"], input=b"", capture_output=True, check=False, timeout=60)
    return asked.returncode == 0


def serial_of(port):
    pem = ssl.get_server_certificate(("127.0.0.1", port))
    shown = subprocess.run(["openssl", "x509", "-noout", "-serial"], input=pem, text=True, capture_output=True,
                           check=True)
    return int(shown.stdout.split("=")[1], 16)


def refusal(ombrex, folder, *options):
    """What stops the start; nothing if it serves."""
    words = [word for option in ("sip.port=0", "http.port=0", *options) for word in ("--set", option)]
    tried = subprocess.run([ombrex, "serve", "--speech", "mock", "--data", os.path.join(folder, "refused"), *words],
                           capture_output=True, text=True, check=False, timeout=60)
    return tried.stderr if tried.returncode else ""


class Load(threading.Thread):
    """Asks for a page again and again, each time over a connection of its own."""

    def __init__(self, port, trust):
        super().__init__()
        self.port, self.trust, self.done, self.lost, self.ended = port, trust, 0, [], threading.Event()

    def run(self):
        while not self.ended.is_set():
            try:
                with urllib.request.urlopen(f"https://127.0.0.1:{self.port}/privacy", timeout=20,
                                            context=self.trust) as answer:
                    self.done += answer.status == 200 and len(answer.read()) > 1000
            except OSError as failure:
                self.lost.append(str(failure))


def main():
    ombrex, scenario = sys.argv[1:3]
    faults = Faults()
    expect = faults.expect

    with tempfile.TemporaryDirectory() as folder:
        certificate, key = make_pair(folder, 1)
        secure = (f"http.tls_certificate={certificate}", f"http.tls_key={key}")
        with Served(ombrex, scenario, "--speech", "mock", "--set", secure[0], "--set", secure[1]) as server:
            for version, taken in (("-tls1", False), ("-tls1_1", False), ("-tls1_2", True), ("-tls1_3", True)):
                expect(s_client(server.http, version) == taken, f"s_client {version}: {not taken}")
            curl = ["curl", "-sS", "--cacert", certificate, "-o", "/dev/null", "-w", "%{http_code}"]
            page = f"https://127.0.0.1:{server.http}/"
            expect(subprocess.run([*curl, page], capture_output=True, check=False).stdout == b"200", "curl")
            old = subprocess.run([*curl, "--tls-max", "1.1", "--tlsv1.0", page], capture_output=True, check=False)
            expect(old.returncode == 35, f"curl of 1.1: {old.returncode}")
            plain = subprocess.run([*curl[:-2], page.replace("https", "http")], capture_output=True, check=False)
            expect(plain.returncode == 52, f"plain HTTP: {plain.returncode}")  # 52: closed without an answer

            trust = ssl.create_default_context(cafile=certificate)
            first = open(certificate, encoding="ascii").read()
            loads = [Load(server.http, trust) for _ in range(3)]
            for load in loads:
                load.start()
            for serial in (2, 3, 4):
                before = sum(load.done for load in loads)
                make_pair(folder, serial)
                trust.load_verify_locations(certificate)
                server.process.send_signal(signal.SIGHUP)
                while serial_of(server.http) != serial or sum(load.done for load in loads) < before + 10:
                    pass
            with open(certificate, "w", encoding="ascii") as broken:
                broken.write(first[:200])
            server.process.send_signal(signal.SIGHUP)
            while not server.log("tls_certificate_refused"):
                pass
            expect(serial_of(server.http) == 4, "a broken pair put the good one away")
            for load in loads:
                load.ended.set()
                load.join()
            expect(not any(load.lost for load in loads), f"lost requests: {[load.lost[:3] for load in loads]}")
            code, shown = server.stop()
            expect(code == 0, f"it ended with {code}")
            print(f"{sum(load.done for load in loads)} requests while the certificate changed three times")

        make_pair(folder, 5)
        os.chmod(key, 0o644)
        expect("chmod 600" in refusal(ombrex, folder, *secure), "a key that all may read is taken")
        told = refusal(ombrex, folder, "http.address=0.0.0.0", "sip.address=192.0.2.1", "sip.trunks=203.0.113.0/24",
                       "network.tls_version=1.1")
        for line in ("http.address: C29", "sip.address: C29", "would carry plain RTP", "sip.trunks: C29",
                     "network.tls_version: C29"):
            expect(line in told, f"not named at once: {line}")
        doctor = subprocess.run([ombrex, "admin", "doctor", "--set", f"data={folder}/none", "--set", secure[0],
                                 "--set", secure[1], "--set", "speech.engine=mock"], capture_output=True, text=True,
                                check=False).stdout
        expect("http.address: 127.0.0.1:8080 by TLS" in doctor, "the doctor does not tell of TLS")
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
