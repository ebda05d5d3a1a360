#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long callers wait for an answer: `ombrex bench turns`.

Plays the spoken calls and measures, on the two-channel recording of the caller's telephone, from the last sound of each
turn to the first of the agent. Where the time went is what the server says of the same turns: until the end of the turn
was clear, recognition, receptionist, synthesis, and the path between the sockets and the engines.
"""
import json
import math
import sys

from spoken_calls import arguments, play_all

PARTS = ("end_of_turn", "recognition", "receptionist", "synthesis", "path")


def quantile(values, q):
    ranked = sorted(values)
    return ranked[max(0, math.ceil(q * len(ranked)) - 1)] if ranked else 0


def main():
    options = arguments(__doc__.splitlines()[0]).parse_args()
    gaps, dictated, cut, turns, parts = [], [], 0, 0, {part: [] for part in PARTS}
    for result in play_all(options, with_export=False):
        call = result["call"]["id"]
        if not isinstance(result["report"], dict):
            sys.exit(f"{call}: {result['report']}")
        timings = result["timings"]
        for timing in timings:
            for part in PARTS:
                if timing["dictation"] == "0":
                    parts[part].append(int(timing[f"{part}_us"]) / 1000)
        for gap in result["report"]["gaps"]:
            turns += 1
            cut += gap["cut_off"]
            digits = is_dictation(result["call"]["turns"][gap["turn"] - 1]["say"])
            if not gap["cut_off"]:
                (dictated if digits else gaps).append(gap["gap_ms"])
        if not options.json:
            print(call, " ".join("cut" if g["cut_off"] else str(g["gap_ms"]) for g in result["report"]["gaps"]))
    figures = {"turns": turns, "cut_off": cut, "gap_p50_ms": quantile(gaps, 0.5), "gap_p90_ms": quantile(gaps, 0.9),
               "dictation_p50_ms": quantile(dictated, 0.5), "dictation_p90_ms": quantile(dictated, 0.9)}
    for part in PARTS:
        figures[f"{part}_p50_ms"] = round(quantile(parts[part], 0.5), 1)
        figures[f"{part}_p90_ms"] = round(quantile(parts[part], 0.9), 1)
    if options.json:
        print(json.dumps({"bench": "turns", **figures}))
        return
    print(f"\n{'':14}{'p50':>8}{'p90':>8}   ms")
    for name in ("gap", *PARTS, "dictation"):
        print(f"{name:14}{figures[name + '_p50_ms']:8}{figures[name + '_p90_ms']:8}")
    print(f"\n{turns} turns, {cut} cut off early ({100 * cut / max(1, turns):.1f} %)")


def is_dictation(said):
    """Whether a telephone number was said: the wait after it is long on purpose."""
    digits = {"oh", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double"}
    return sum(word.strip(".,") in digits for word in said.lower().split()) >= 6


if __name__ == "__main__":
    main()
