#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a request of the desk costs: `ombrex bench api`.

Fills a store with calls (--calls, one million) and asks for lists and searches, the session's check, the SQL, the
opening of sealed columns and the JSON included, no socket. Needs `ninja -C build/release api_bench`. With --peer
FOLDER, where `npm install fastify better-sqlite3` was run, the same requests go to a small server made of those, in the
same run, over the same number of rows that stand there in the clear.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def lines(*command: str) -> list[dict]:
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ombrex", required=True, type=Path)
    parser.add_argument("--calls", type=int, default=1_000_000)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--peer", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    size = [str(options.calls), str(options.times)]
    program = options.ombrex.resolve().parent / "tests" / "bench" / "api_bench"
    if not program.exists():
        print("build it first: ninja -C build/release api_bench", file=sys.stderr)
        return 2
    store, *ours = lines(str(program), *size)
    theirs = {}
    if options.peer:
        peer = HERE / "peers" / "api_peer.mjs"
        theirs = {one["request"]: one for one in lines("node", str(peer), str(options.peer.resolve()), *size)}
    for one in ours:
        if one["request"] in theirs:
            one["peer_cpu_us"] = theirs[one["request"]]["cpu_us"]
    if options.json:
        print(json.dumps({**store, "requests": ours}))
        return 0
    print(f"{store['calls']:,} calls, a store of {store['store_mb']:,} MB, filled in {store['filled_s']} s\n")
    for one in ours:
        peer = f"   fastify + better-sqlite3 {one['peer_cpu_us']:>7,} µs" if "peer_cpu_us" in one else ""
        print(f"{one['request']:<34} {one['cpu_us']:>7,} µs CPU {one['wall_us']:>7,} µs {one['bytes']:>7,} bytes{peer}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
