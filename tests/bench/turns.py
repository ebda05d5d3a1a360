#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How long callers wait for an answer: `ombrex bench turns`.

Plays the spoken calls and measures, on the two-channel recording of the caller's telephone, from the last sound of each
turn to the first of the agent. Where the time went is what the server says of the same turns: until the end of the turn
was clear, recognition, receptionist, synthesis, and the path between the sockets and the engines. Ends with 1 when a
gap, the turns cut off or our own path are more than they may be; by --speech=mock the path alone is judged.

On a CPU without VNNI (or with --cpu) no gap is judged: what a call costs is printed, in seconds of CPU and as many
times one decode of a fixed clip by the same recogniser (`ninja -C build/release speech_bench`).
"""
import json
import subprocess
import sys
from pathlib import Path

from spoken_calls import arguments, play_all
from verdicts import quantile, told, verdict

PARTS = ("end_of_turn", "recognition", "receptionist", "synthesis", "path")
DIGITS = {"oh", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "double"}


class Waits:
    """What was waited, in milliseconds, over all calls; and what a call cost."""

    def __init__(self):
        self.gaps, self.dictated, self.cut, self.turns = [], [], 0, 0
        self.parts = {part: [] for part in PARTS}
        self.cpu = []  # seconds, a call each

    def add(self, result):
        self.cpu.append(result["cpu_s"])
        for timing in result["timings"]:
            for part in PARTS:
                if timing["dictation"] == "0":
                    self.parts[part].append(int(timing[f"{part}_us"]) / 1000)
        for gap in result["report"]["gaps"]:
            self.turns += 1
            self.cut += gap["cut_off"]
            digits = is_dictation(result["call"]["turns"][gap["turn"] - 1]["say"])
            if not gap["cut_off"]:
                (self.dictated if digits else self.gaps).append(gap["gap_ms"])

    def figures(self):
        out = {"turns": self.turns, "cut_off": self.cut}
        for name, values in (("gap", self.gaps), *self.parts.items(), ("dictation", self.dictated)):
            out[f"{name}_p50_ms"] = round(quantile(values, 0.5), 1)
            out[f"{name}_p90_ms"] = round(quantile(values, 0.9), 1)
        return out

    def judged(self, with_mock):
        path = verdict("own path, p50", quantile(self.parts["path"], 0.5) if self.parts["path"] else None, 9, "ms")
        if with_mock:
            return [path]
        p50, p90 = (quantile(self.gaps, q) if self.gaps else None for q in (0.5, 0.9))
        return [verdict("gap outside dictation, p50", p50, 700, "ms"),
                verdict("gap outside dictation, p90", p90, 1100, "ms"),
                verdict("cut off early", 100 * self.cut / self.turns if self.turns else None, 5, "%"), path]


def is_dictation(said):
    """Whether a telephone number was said: the wait after it is long on purpose."""
    return sum(word.strip(".,") in DIGITS for word in said.lower().split()) >= 6


def has_vnni(cpuinfo):
    """Of the text of /proc/cpuinfo."""
    flags = next((line for line in cpuinfo.splitlines() if line.startswith("flags")), "").split()
    return "avx512_vnni" in flags or "avx_vnni" in flags


def costs(calls, reference):
    """What calls cost, all in seconds of CPU: medians, and how many decodes of the reference that is."""
    p50, p90 = quantile(calls, 0.5), quantile(calls, 0.9)
    return {"cpu_p50_s": round(p50, 2), "cpu_p90_s": round(p90, 2), "reference_s": round(reference, 3),
            "ratio_p50": round(p50 / reference, 1), "ratio_p90": round(p90 / reference, 1)}


def reference_decode(ombrex):
    """Seconds of CPU; ends the program where it cannot be measured."""
    bench = Path(ombrex).resolve().parent / "tests" / "bench" / "speech_bench"
    if not bench.exists():
        sys.exit("build it first: ninja -C build/release speech_bench")
    done = subprocess.run([str(bench), "--reference"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return json.loads(done.stdout)["cpu_s"]


def print_waits(figures):
    print(f"\n{'':14}{'p50':>8}{'p90':>8}   ms")
    for name in ("gap", *PARTS, "dictation"):
        print(f"{name:14}{figures[name + '_p50_ms']:8}{figures[name + '_p90_ms']:8}")
    print(f"\n{figures['turns']} turns, {figures['cut_off']} cut off early")


def print_costs(cost):
    print(f"CPU a call: p50 {cost['cpu_p50_s']} s, p90 {cost['cpu_p90_s']} s; one reference decode "
          f"{cost['reference_s']} s; that is {cost['ratio_p50']} and {cost['ratio_p90']} of them. No gap is judged.")


def main():
    parser = arguments(__doc__.splitlines()[0])
    parser.add_argument("--cpu", action="store_true", help="what calls cost, as on a CPU without VNNI")
    options = parser.parse_args()
    by_cost = options.cpu or not has_vnni(Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    reference = reference_decode(options.ombrex) if by_cost else None
    waits = Waits()
    for result in play_all(options, with_export=False):
        call = result["call"]["id"]
        if not isinstance(result["report"], dict):
            sys.exit(f"{call}: {result['report']}")
        waits.add(result)
        if not options.json:
            print(call, " ".join("cut" if g["cut_off"] else str(g["gap_ms"]) for g in result["report"]["gaps"]))
    figures = waits.figures()
    if by_cost:
        figures |= costs(waits.cpu, reference)
    if options.json:
        print(json.dumps({"bench": "turns", **figures}))
    else:
        print_waits(figures)
    if not by_cost:
        return told(waits.judged(options.speech == "mock"), sys.stderr if options.json else sys.stdout)
    if not options.json:
        print_costs(figures)
    return 0 if waits.cpu else 1


if __name__ == "__main__":
    sys.exit(main())
