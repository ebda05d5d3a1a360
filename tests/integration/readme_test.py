#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The call in text that README.md shows is run as it stands there, and prints what stands below it, line by line.

usage: readme_test.py OMBREX REPOSITORY
"""
import itertools
import subprocess
import sys

from faults import Faults

INDENT = "    "


def blocks(text):
    """The indented blocks, each a list of its lines without the indent."""
    for indented, lines in itertools.groupby(text.splitlines(), key=lambda line: line.startswith(INDENT)):
        if indented:
            yield [line[len(INDENT):] for line in lines]


def main():
    ombrex, repository = sys.argv[1:3]
    faults = Faults()
    with open(f"{repository}/README.md", encoding="utf-8") as file:
        shown = list(blocks(file.read()))
    at = next(n for n, block in enumerate(shown) if any("call --text" in line for line in block))
    command = "\n".join(shown[at]).replace("build/release/ombrex", ombrex)
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, cwd=repository, timeout=60)
    printed = done.stdout.splitlines()
    faults.expect(printed, f"nothing is printed: {done.stderr}")
    for line, (said, printed_line) in enumerate(itertools.zip_longest(shown[at + 1], printed), 1):
        faults.expect(said == printed_line, f"line {line}: README.md says {said!r}, the program {printed_line!r}")
    return faults.tell()


if __name__ == "__main__":
    sys.exit(main())
