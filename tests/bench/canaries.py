#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether anything reaches a recipient that the policy does not grant it: `ombrex bench canaries`.

Runs tests/bench/canaries, which the build makes: simulated calls with a unique value in every personal field, through
the real services, redactor, letters, guard and client, to a peer on loopback for each recipient of the policy, which
keeps every byte. Prints what each got; ends with 1 when a value leaked, or a recipient got nothing.
"""
import argparse
import os
import sys
from pathlib import Path


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ombrex", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--calls", default="20000")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    program = Path(options.ombrex).resolve().parent / "tests/bench/canaries/canaries_bench"
    if not program.exists():
        print(f"canaries: there is no {program.name} beside the program; build it: ./run --build", file=sys.stderr)
        return 2
    words = [str(program), "--calls", options.calls, "--seed", options.seed] + ["--json"] * options.json
    os.execv(program, words)


if __name__ == "__main__":
    sys.exit(main())
