#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A running server gives its memory to nobody: it dumps no core, and belongs to the kernel's root in /proc: so
Linux shows a process that is not dumpable. Started as root, it is served by nobody's account, so that the owner tells.

usage: hardened_test.py OMBREX SCENARIO.toml     Exit 1 when something is not as it should be.
"""
import os
import shutil
import sys
import tempfile

from faults import Faults
from served import Served

NOBODY = 65534


def become_nobody():
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def refuses_keys_that_others_may_read(server, faults):
    """A start with what it has just served, once each of the two stands open."""
    for name, mode, cure in [("master.key", 0o640, "chmod 600"), ("keys", 0o750, "chmod 700")]:
        path = os.path.join(server.data, name)
        before = os.stat(path).st_mode
        os.chmod(path, mode)
        command = [server.ombrex, "admin", "calls", "list", "--data", server.data]
        said = os.popen(" ".join(command) + " 2>&1").read()
        faults.expect(cure in said, f"{name} of mode {mode:o} was taken: {said}")
        os.chmod(path, before)


def main(*files):
    with tempfile.TemporaryDirectory() as folder:  # a clone may lie where nobody may look
        os.chmod(folder, 0o755)
        return hardened(*[shutil.copy(file, folder) for file in files])


def hardened(ombrex, scenario):
    faults = Faults()
    server = Served(ombrex, scenario, "--speech", "mock")
    if os.geteuid() == 0:
        os.chown(server.place, NOBODY, NOBODY)
    server.__enter__(become_nobody)
    with_process = f"/proc/{server.process.pid}"
    with open(f"{with_process}/limits", encoding="utf-8") as limits:
        core = [line.split()[4:6] for line in limits if line.startswith("Max core file size")]
    faults.expect(core == [["0", "0"]], f"core files may be written: {core}")
    for name in ["mem", "environ", "maps"]:
        faults.expect(os.stat(f"{with_process}/{name}").st_uid == 0,
                      f"{with_process}/{name} belongs to the server's account: it is dumpable")
    refuses_keys_that_others_may_read(server, faults)
    server.__exit__()
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main(*map(os.path.abspath, sys.argv[1:3])))
