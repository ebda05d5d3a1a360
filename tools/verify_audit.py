#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Verifies an export of the audit log (`ombrex audit export --jsonl`) with nothing of ombrex.

Each entry's chain value is SHA-256 over lines, each ended by a line break: the chain value before (hexadecimal), then
FIELDS, times in µs UTC (entries of before migration 0005 lack the last). An export proves itself from its first line to
its last; that nothing was cut off proves only an end noted elsewhere: --end, as `ombrex audit verify` prints it.
usage: verify_audit.py EXPORT.jsonl [--end NUMBER:CHAIN]...      Exit 1 when something is not as it was written.
"""
import hashlib
import json
import sys

FIELDS = ["number", "at_us", "company", "actor", "action", "subject", "erase_on_us"]


def chain_values(before, entry):  # what the entry's may be
    lines = [before] + [str(entry[field]) for field in FIELDS]
    return [hashlib.sha256(("\n".join(some) + "\n").encode()).hexdigest() for some in (lines, lines[:-1])]


def faults_of(lines, ends):
    first = json.loads(lines[0])
    (number, chain), seen = first["after"].split(":"), {first["after"]}
    if first["format"] != "ombrex-audit/1":
        yield "this is no export of an audit log"
    for line in lines[1:]:
        entry = json.loads(line)
        if entry["number"] != int(number) + 1:
            yield f"entry {entry['number']} follows on {number}"
        if entry["chain"] not in chain_values(chain, entry):
            yield f"entry {entry['number']} is not what was written, or not in its place"
        number, chain = entry["number"], entry["chain"]
        seen.add(f"{number}:{chain}")
    yield from (f"the log does not hold the end {end}" for end in [first["end"], *ends] if end not in seen)


def main(words):
    ends = [words[i + 1] for i, word in enumerate(words) if word == "--end"]
    try:
        with open(words[0], encoding="utf-8") as file:
            faults = list(faults_of(file.read().splitlines(), ends))
    except (OSError, IndexError, KeyError, ValueError) as error:
        faults = [f"this cannot be read: {error!r}"]
    print("\n".join(["FAULT  " + fault for fault in faults] or ["it is as it was written"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
