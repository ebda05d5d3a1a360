#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Holds `ombrex call --text` to its bars on the dialogues of SGD, which may not come into this repository (CC BY-SA).

usage: check_sgd.py FOLDER --agent 'ombrex call --text'
FOLDER holds sgd_dev.jsonl and sgd_drive.py; where it does not, the exit code is 77: skipped, and says so.
"""
import argparse
import pathlib
import re
import subprocess
import sys

CLEANLY_AT_LEAST = 85.0  # per cent of the bookings; a plain slot filler reaches 79
SKIPPED = 77


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--agent", required=True)
    given = parser.parse_args()
    drive, cases = given.folder / "sgd_drive.py", given.folder / "sgd_dev.jsonl"
    if not (drive.exists() and cases.exists()):
        print(f"skipped: {given.folder} does not hold the dialogues")
        return SKIPPED
    command = [sys.executable, drive, cases, "--agent", given.agent]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    print(run.stdout)
    cleanly = float(re.search(r"cleanly .*? ([\d.]+) %", run.stdout).group(1))
    wrong = int(re.search(r"wrong bookings +(\d+)/", run.stdout).group(1))
    return 0 if cleanly >= CLEANLY_AT_LEAST and wrong == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
