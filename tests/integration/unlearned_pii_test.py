#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""unlearned_pii_test.py OMBREX DATA: the redactor on invented calls that nobody tuned on (DATA/make_spoken_pii.py).

Both strengths over the split held_out, scored by DATA/score_pii.py, must reach the bars below; both splits with --all.
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


def main() -> int:
    program, data = sys.argv[1], Path(sys.argv[2])
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        for name in SETS if "--all" in sys.argv else ["held_out"]:
            gold = Path(folder) / f"{name}.jsonl"
            with gold.open("w") as out:
                subprocess.run([sys.executable, data / "make_spoken_pii.py", *SETS[name]], stdout=out, check=True)
            for column, strength in enumerate(("display", "strict"), 1):
                masked = Path(folder) / f"{name}.{strength}"
                with gold.open() as text, masked.open("w") as out:
                    command = [program, "redact", "--jsonl", "--strength", strength]
                    subprocess.run(command, stdin=text, stdout=out, check=True)
                command = [sys.executable, data / "score_pii.py", gold, masked]
                table = subprocess.run(command, capture_output=True, text=True, check=True).stdout
                print(f"{name}, {strength}\n{table}")
                figures = dict(re.findall(r"(\w+)=([\d.]+)", table.split("\n")[-2]))
                for figure, bar in BARS.items():
                    value = float(figures[figure])
                    if bar[0](value, bar[column]) != bar[column]:
                        missed.append(f"{name}, {strength}: {figure} is {value}, the bar is {bar[column]}")
                for kind in ONE_KIND:
                    share = re.search(rf"^{kind} +\d+ +([\d.]+)%", table, re.M)
                    if strength == "display" and share and float(share[1]) < 95:
                        missed.append(f"{name}: of {kind} only {share[1]} % are masked")
    print("\n".join(missed))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
