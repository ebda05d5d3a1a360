#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""C29: somebody else's telephone, baresip, calls by TLS with SRTP, is answered and talks; and it is refused where it
would send its keys in the clear.

usage: sips_peer_test.py OMBREX SCENARIO.toml     Exit 77 where baresip is not installed.
"""
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import wave

from https_test import make_pair
from faults import Faults
from served import Served

# It plays a file, calls, and hangs up when its time is over.
CONFIG = """module_path {modules}
module g711.so
module srtp.so
module aufile.so
module_app account.so
module_app menu.so
audio_source aufile,{folder}/said.wav
sip_listen 127.0.0.1:0
net_interface 127.0.0.1
sip_cafile {certificate}
rtp_ports 20000-29000
"""


def phone(folder, modules, certificate, to, transport):
    """What baresip says of a call of five seconds under SRTP."""
    with wave.open(os.path.join(folder, "said.wav"), "wb") as said:
        said.setparams((1, 2, 8000, 0, "NONE", ""))
        said.writeframes(b"\x00\x10\x00\xf0" * 4 * 8000)  # eight seconds of a hum
    with open(os.path.join(folder, "config"), "w", encoding="ascii") as out:
        out.write(CONFIG.format(modules=modules, folder=folder, certificate=certificate))
    with open(os.path.join(folder, "accounts"), "w", encoding="ascii") as out:
        out.write(f"<sip:+15550002222@127.0.0.1;transport={transport}>;regint=0;mediaenc=srtp-mand\n")
    ran = subprocess.run(["baresip", "-f", folder, "-t", "5", "-e", f"/dial {to}"],
                         stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=60)
    return re.sub(r"(?m)^/.*\n", "", ran.stdout + ran.stderr)  # what it was told comes back letter by letter


def main():
    modules = glob.glob("/usr/lib/baresip/modules")
    if shutil.which("baresip") is None or not modules:
        print("skipped: baresip is not installed")
        return 77
    ombrex, scenario = sys.argv[1:3]
    faults = Faults()
    with tempfile.TemporaryDirectory() as folder:
        certificate, key = make_pair(folder, 1)
        options = [word for option in (f"sip.tls_certificate={certificate}", f"sip.tls_key={key}", "sip.tls_port=0",
                                       "sip.tls_trunks=127.0.0.1") for word in ("--set", option)]
        with Served(ombrex, scenario, "--speech", "mock", *options) as server:
            port = int(server.log("serving")[0]["sip_tls_port"])
            said = phone(folder, modules[0], certificate, f"sip:reception@127.0.0.1:{port}", "tls")
            faults.expect("Call established" in said, f"no call by TLS: {said}")
            rates = [tuple(map(int, pair)) for pair in re.findall(r"audio=(\d+)/(\d+) \(bit/s\)", said)]
            sealed = "SRTP is Enabled (cryptosuite=AES_CM_128_HMAC_SHA1_80)" in said
            faults.expect(sealed and max(rates, default=(0, 0)) != (0, 0), f"no voice under SRTP: {said}")
            refused = phone(folder, modules[0], certificate, f"sip:reception@127.0.0.1:{server.sip}", "udp")
            faults.expect("488" in refused, f"keys in the clear: {refused}")
            code, shown = server.stop()
            opened = [int(call["packets_in"]) for call in server.log("call_ended")]
            faults.expect(opened and opened[0] >= 100, f"packets that opened: {opened}")
            faults.expect(code == 0, f"it ended with {code}: {shown}")
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
