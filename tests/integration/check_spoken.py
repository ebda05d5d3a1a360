#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays the `say` lines of the spoken calls as text and checks what each call left behind.

usage: check_spoken.py CALLS.json SCENARIO.toml --agent 'ombrex call --text' [--only ID] [--show]
The script is blind: it says the same whatever the agent asks. Exit 1 when a call does not end as `expect` says.
"""
import argparse, json, shlex, subprocess, sys, tempfile

from sounds import alike

WORDS_A_SECOND = 2.5


def line_of(turn):
    when = turn["when"]
    if isinstance(when, dict) and "interrupt_after_ms" in when:
        words = int(when["interrupt_after_ms"] / 1000 * WORDS_A_SECOND)
        return [json.dumps({"say": turn["say"], "interrupts": True, "after_words": words})]
    silence = [json.dumps({"silence_ms": when["silence_ms"]})] if isinstance(when, dict) else []
    return silence + [turn["say"]]


def fits(wanted, row):
    for key, value in wanted.items():
        got = row.get(key)
        if key in ("name", "from_name"):
            if not alike(value, got or ""):
                return False
        elif got != value:
            return False
    return True


def faults(call, before, export):
    expect, out = call["expect"], []
    wanted = expect.get("appointments", [])
    new = [a for a in export["appointments"] if a["in_call"] and a["status"] == "booked"]
    want_new = [w for w in wanted if w.get("in_call")]
    if len(new) != len(want_new) or not all(any(fits(w, a) for a in new) for w in want_new):
        out.append(f"booked {new}, wanted {want_new}")
    for seeded in before:
        now = next(a for a in export["appointments"] if a["ref"] == seeded["ref"])
        change = next((w for w in wanted if w.get("ref") == seeded["ref"]), None)
        if change and not fits(change, now):
            out.append(f"{now}, wanted {change}")
        if not change and (now["at"], now["status"]) != (seeded["at"], seeded["status"]):
            out.append(f"{seeded['ref']} was changed")
    for table in ("messages", "privacy_requests"):
        for w in expect.get(table, []):
            if not any(fits(w, row) for row in export[table]):
                out.append(f"{table}: none like {w}")
    return out


def play(agent, scenario, caller_id, lines):
    with tempfile.NamedTemporaryFile(suffix=".json") as export:
        command = shlex.split(agent) + ["--scenario", scenario, "--caller-id", caller_id, "--export", export.name]
        spoken = "".join(l + "\n" for l in lines)
        done = subprocess.run(command, input=spoken, capture_output=True, text=True, timeout=60)
        if done.returncode != 0:
            sys.exit(f"agent ended with {done.returncode}: {done.stderr}")
        return json.load(open(export.name))


def main():
    args = argparse.ArgumentParser()
    args.add_argument("calls"), args.add_argument("scenario")
    args.add_argument("--agent", required=True), args.add_argument("--only")
    args.add_argument("--show", action="store_true")
    a = args.parse_args()
    before = play(a.agent, a.scenario, "withheld", [])["appointments"]
    bad = total = 0
    for call in json.load(open(a.calls)):
        if a.only and call["id"] != a.only:
            continue
        total += 1
        lines = [l for turn in call["turns"] if turn.get("kind") != "noise" for l in line_of(turn)]
        export = play(a.agent, a.scenario, call["caller_id"], lines)
        wrong = faults(call, before, export)
        bad += bool(wrong)
        print(call["id"], "ok" if not wrong else "FAILED: " + "; ".join(wrong))
        if wrong or a.show:
            for t in export["transcript"]:
                print(f"    {t['turn']:2} {t['who']:6} {t['text']}")
    print(f"{total - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
