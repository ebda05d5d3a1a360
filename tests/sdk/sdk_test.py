#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""ElevenLabs' official clients against a served ombrex, by base URL alone, and every frame of our own calls against the
types of their package.

usage: sdk_test.py OMBREX SCENARIO.toml      Skips (77), and says so, where node or the clients' packages are not there:
the build fetches them (tests/sdk/CMakeLists.txt).
"""
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
INTEGRATION = os.path.join(HERE, "..", "integration")
sys.path.insert(0, INTEGRATION)
from owner import Owner  # noqa: E402
from served import Served  # noqa: E402


def runs(*command):
    """Whether it ends well; what it says is shown."""
    return subprocess.run(command, timeout=120, check=False).returncode == 0


def script(name, *more):
    return runs("node", os.path.join(HERE, name), *more)


def main():
    if shutil.which("node") is None or not os.path.isdir(os.path.join(HERE, "node_modules", "@elevenlabs", "client")):
        print("skipped: node or the official clients are not there; the build fetches them")
        return 77
    ombrex, scenario = sys.argv[1:3]
    well = []
    with Served(ombrex, scenario, "--speech", "none") as server:
        well.append(script("text.mjs", f"ws://127.0.0.1:{server.http}"))
    with Served(ombrex, "", "--speech", "none", lasting=True) as server:
        well.append(script("rest.mjs", f"http://127.0.0.1:{server.http}", Owner(server).key()))
    with tempfile.TemporaryDirectory() as folder:
        frames = os.path.join(folder, "frames.jsonl")
        talked = runs(sys.executable, os.path.join(INTEGRATION, "browser_call_test.py"), ombrex, scenario, frames)
        well.append(talked and script("frames.mjs", frames))
    return 0 if all(well) else 1


if __name__ == "__main__":
    sys.exit(main())
