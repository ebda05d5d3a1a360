#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the types of room privacy cost, in instructions (valgrind --tool=callgrind): `ombrex bench privacy_cost`.

The same work with the types and without; 1 if they cost more than one in a hundred. Instructions do not depend on what
else the machine does. Needs valgrind and `ninja -C build/release privacy_cost privacy_cost_bare`.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

MOST = 1.0  # percent


def run(program: Path) -> tuple[int, str]:
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(program)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", done.stderr)[1]), done.stdout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ombrex", required=True, type=Path, help=argparse.SUPPRESS)
    built = parser.parse_args().ombrex.resolve().parent / "tests" / "bench"
    programs = [built / "privacy_cost", built / "privacy_cost_bare"]
    if shutil.which("valgrind") is None or not all(program.exists() for program in programs):
        print("it needs valgrind, and: ninja -C build/release privacy_cost privacy_cost_bare", file=sys.stderr)
        return 2
    (typed, said), (bare, same) = (run(program) for program in programs)
    if said != same:
        print("the two programs did not do the same work")
        return 1
    cost = 100 * (typed - bare) / bare
    print(f"with the types {typed:,} instructions, without {bare:,}: {cost:+.2f} % (at most {MOST:.0f} %)")
    return 1 if cost > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
