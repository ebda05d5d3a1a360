#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a request of the desk costs beside fastify and better-sqlite3: `ombrex bench api`.

Fills a store with calls (--calls, one million) and asks for lists and searches: the check of the session, the SQL, the
opening of sealed columns and the JSON included, no socket. In the same run the same requests go to a small server made
of fastify and better-sqlite3, over the same number of rows: once as they stand there as a rule, in the clear, and once
sealed in the store and opened row by row, as ombrex keeps them; --alone does without.
Needs `ninja -C build/release api_bench`. A million calls take minutes and some 3 GB under TMPDIR.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path

from api_peer import peer

HERE = Path(__file__).resolve().parent
MOST = 0.5  # of the peer's CPU, for a whole request


def lines(*command):
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ombrex", required=True, type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--calls", type=int, default=1_000_000, help="so many in the store")
    parser.add_argument("--times", type=int, default=1000, help="each request so often")
    parser.add_argument("--alone", action="store_true", help="without the peer")
    parser.add_argument("--json", action="store_true", help="one line for programs")
    options = parser.parse_args()
    size = [str(options.calls), str(options.times)]
    built = options.ombrex.resolve().parent / "tests" / "bench"
    if not (built / "api_bench").exists():
        print("build it first: ninja -C build/release api_bench", file=sys.stderr)
        return 2
    other = None if options.alone else peer(built / "peers")
    store, *ours = lines(str(built / "api_bench"), *size)
    for kept in ("clear", "sealed") if other else ():
        theirs = lines("node", str(HERE / "peers/api_peer.mjs"), str(other), *size, kept)
        for one, beside in ((one, beside) for one in ours for beside in theirs if one["request"] == beside["request"]):
            one[f"peer_{kept}_cpu_us"] = beside["cpu_us"]
            one[f"of_{kept}"] = round(one["cpu_us"] / beside["cpu_us"], 2)
    if options.json:
        print(json.dumps({"bench": "api", **store, "most": MOST, "requests": ours}))
        return 0
    print(f"{store['calls']:,} calls, a store of {store['store_mb']:,} MB, filled in {store['filled_s']} s; "
          "CPU of one request\nbeside fastify + better-sqlite3 with its rows in the clear, and sealed as ours are\n")
    for one in ours:
        beside = "".join(f"   {kept} {one[f'peer_{kept}_cpu_us']:>7,} µs {one[f'of_{kept}']:.2f}x"
                         for kept in ("clear", "sealed") if f"of_{kept}" in one)
        print(f"{one['request']:<34} {one['cpu_us']:>7,} µs {one['bytes']:>7,} bytes{beside}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
