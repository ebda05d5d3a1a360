#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a server costs while nobody calls: `ombrex bench idle`.

Starts `ombrex serve --speech=none` several times: how long until it is ready, and how much memory it holds then.
"""
import json
import re
import time

from spoken_calls import TESTS, Served, arguments

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
            memory.append(resident_kb(server.process.pid) // 1024)
    figures = {"ready_ms": sorted(ready)[RUNS // 2], "ready_worst_ms": max(ready), "resident_mb": max(memory)}
    print(json.dumps({"bench": "idle", **figures}) if options.json else
          f"ready after {figures['ready_ms']} ms (worst of {RUNS}: {figures['ready_worst_ms']}), "
          f"{figures['resident_mb']} MB resident")


if __name__ == "__main__":
    main()
