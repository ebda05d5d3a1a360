#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""unlearned_pii_test.py OMBREX DATA: the redactor on invented calls that nobody tuned on (DATA/make_spoken_pii.py).

Both strengths over the split held_out, scored by DATA/score_pii.py, must reach the bars below; both splits with --all.
One set has few values of a kind, so what is asked of each kind is asked of the sum over several.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ONE_KIND = ("CARD", "BANK", "NATIONAL_ID", "PHONE", "EMAIL", "IP")
BARS = {  # figure: (least or most, of display, of strict)
    "recall": (min, 0.94, 0.985),
    "f2": (min, 0.92, 0.90),
    "leaked": (max, 0.03, 0.015),
    "over": (max, 0.04, 0.20),
    "clean": (min, 0.94, 0.0),
    "pseudonym": (min, 0.90, 0.0),
}
SETS = {"held_out": ["--split", "held_out", "--seed", "2"], "dev": []}
SEEDS = (2, 3, 4, 5, 6, 11, 12, 13)
KIND_BAR = 0.98


def run(program: str, data: Path, folder: Path, options: list[str], strength: str) -> str:
    """The table of the score."""
    gold, masked = folder / "gold.jsonl", folder / "masked.jsonl"
    with gold.open("w") as out:
        subprocess.run([sys.executable, data / "make_spoken_pii.py", *options], stdout=out, check=True)
    with gold.open() as text, masked.open("w") as out:
        command = [program, "redact", "--jsonl", "--strength", strength]
        subprocess.run(command, stdin=text, stdout=out, check=True)
    command = [sys.executable, data / "score_pii.py", gold, masked]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def of_each_kind(program: str, data: Path, folder: Path) -> list[str]:
    values, kept = dict.fromkeys(ONE_KIND, 0), dict.fromkeys(ONE_KIND, 0.0)
    for seed in SEEDS:
        options = ["--split", "held_out", "--seed", str(seed)]
        table = run(program, data, folder, options, "display")
        for kind, count, share in re.findall(r"^([A-Z_]+) +(\d+) +([\d.]+)%", table, re.M):
            if kind in values:
                values[kind] += int(count)
                kept[kind] += int(count) * float(share) / 100
    missed = []
    for kind in ONE_KIND:
        share = kept[kind] / values[kind] if values[kind] else 0.0
        print(f"{kind}: {share:.4f} of {values[kind]}")
        if share < KIND_BAR:
            missed.append(f"of {kind} only {share:.4f} of {values[kind]} are masked, the bar is {KIND_BAR}")
    return missed


def main() -> int:
    program, data = sys.argv[1], Path(sys.argv[2])
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS if "--all" in sys.argv else ["held_out"]:
            for column, strength in enumerate(("display", "strict"), 1):
                table = run(program, data, Path(folder), SETS[name], strength)
                print(f"{name}, {strength}\n{table}")
                figures = dict(re.findall(r"(\w+)=([\d.]+)", table.split("\n")[-2]))
                for figure, bar in BARS.items():
                    value = float(figures[figure])
                    if bar[0](value, bar[column]) != bar[column]:
                        missed.append(f"{name}, {strength}: {figure} is {value}, the bar is {bar[column]}")
        missed += of_each_kind(program, data, Path(folder))
    print("\n".join(missed))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
