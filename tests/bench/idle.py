#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a server costs while nobody calls: `ombrex bench idle`.

Starts `ombrex serve --speech=none` several times: how long until it is ready, and how much memory it holds then. Ends
with 1 when the worst run of them is not ready in less than a second, or holds 60 MB or more.
"""
import json
import re
import sys
import time

from spoken_calls import TESTS, Served, arguments
from verdicts import told, verdict

RUNS = 5


def resident_kb(pid):
    with open(f"/proc/{pid}/status", encoding="utf-8") as status:
        return int(re.search(r"VmRSS:\s+(\d+) kB", status.read()).group(1))


def main():
    options = arguments(__doc__.splitlines()[0]).parse_args()
    ready, memory = [], []
    for _ in range(RUNS):
        begun = time.monotonic()
        with Served(options.ombrex, f"{TESTS}/data/scenario_example.toml", "--speech", "none") as server:
            ready.append(round((time.monotonic() - begun) * 1000))
            memory.append(resident_kb(server.process.pid) / 1024)
    figures = {"ready_ms": sorted(ready)[RUNS // 2], "ready_worst_ms": max(ready), "resident_mb": round(max(memory), 1)}
    print(json.dumps({"bench": "idle", **figures}) if options.json else
          f"ready after {figures['ready_ms']} ms (worst of {RUNS}: {figures['ready_worst_ms']}), "
          f"{figures['resident_mb']} MB resident")
    return told(judged(ready, memory), sys.stderr if options.json else sys.stdout)


def judged(ready, memory):
    """The worst run counts. In milliseconds, and in MB."""
    return [verdict("ready after", max(ready, default=None), 1000, "ms", below=True),
            verdict("memory held", max(memory, default=None), 60, "MB", below=True)]


if __name__ == "__main__":
    sys.exit(main())
