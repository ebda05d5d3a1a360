#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""privacy_cost.py BUILD_DIR: what the types of room privacy cost, in instructions (valgrind --tool=callgrind).

The same work with the types and without; 1 if they cost more than one in a hundred. Instructions do not depend on what
else the machine does.
"""

import re
import subprocess
import sys

MOST = 1.0  # percent


def run(program: str) -> tuple[int, str]:
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", program]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", done.stderr)[1]), done.stdout


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    typed, said = run(f"{sys.argv[1]}/tests/bench/privacy_cost")
    bare, same = run(f"{sys.argv[1]}/tests/bench/privacy_cost_bare")
    if said != same:
        print("the two programs did not do the same work")
        return 1
    cost = 100 * (typed - bare) / bare
    print(f"with the types {typed:,} instructions, without {bare:,}: {cost:+.2f} % (at most {MOST:.0f} %)")
    return 1 if cost > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
