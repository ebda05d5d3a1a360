# SPDX-License-Identifier: Apache-2.0
"""Whether what was measured holds what is promised, a line for each: what turns.py and idle.py have in common."""
import math
import sys


def quantile(values, q):
    ranked = sorted(values)
    return ranked[max(0, math.ceil(q * len(ranked)) - 1)] if ranked else 0


def verdict(name, value, most, unit, below=False):
    """(holds, line). `value` None: nothing was measured, and nothing holds. below: `most` itself is too much."""
    bar = f"{'below' if below else 'at most'} {most:g} {unit}"
    if value is None:
        return False, f"FAILED  {name}: nothing was measured ({bar})"
    holds = value < most if below else value <= most
    return holds, f"{'ok    ' if holds else 'FAILED'}  {name}: {round(value, 2):g} {unit} ({bar})"


def told(verdicts, out=sys.stdout):
    """Prints them. The code to end with: 1 when one does not hold, or there are none."""
    for _, line in verdicts:
        print(line, file=out)
    return 0 if verdicts and all(holds for holds, _ in verdicts) else 1
