#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The speech library tells its maker nothing: no device identifier, no event waiting to be sent.

usage: strangers_test.py OMBREX SCENARIO.toml     Exit 77 where the speech models are not there.
"""
import os
import subprocess
import sys
import tempfile

from served import Served


def main():
    ombrex, scenario = sys.argv[1:3]
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.environ["HOME"], ".cache")
    models = os.environ.get("OMBREX_MODELS") or os.path.join(cache, "ombrex/models")
    if subprocess.run([ombrex, "models"], capture_output=True, check=False).returncode:
        return 77
    with tempfile.TemporaryDirectory() as home:
        os.environ.clear()  # where CI is set the library is silent of itself
        os.environ.update(HOME=home, OMBREX_MODELS=models)
        with Served(ombrex, scenario, "--speech", "local"):
            pass
        left = [os.path.join(folder, name) for folder, _, names in os.walk(home) for name in names]
    for path in left:
        print("FAULT somebody wrote", path)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
