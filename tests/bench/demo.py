#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether spoken calls reach what the caller wanted: `ombrex bench demo`.

Plays the spoken calls over SIP and RTP and compares what each left behind (`ombrex admin calls export`) with what its
caller wanted: service, date, time and staff exactly, the name by sound; messages and requests too. Telephone numbers
are counted by themselves. A false confirmation is an appointment that nobody asked for, or the words "you're booked"
without one.
"""
import copy
import json
import sys

from spoken_calls import arguments, play_all
from check_spoken import faults, fits

SEEDED = [{"ref": "A7K2", "at": "2026-09-18T14:00", "status": "booked"}]


def without_numbers(call):
    """The call, its new appointments expected without telephone numbers; and those numbers."""
    call, numbers = copy.deepcopy(call), []
    for wanted in call["expect"].get("appointments", []):
        if wanted.get("in_call") and "phone" in wanted:
            numbers.append(wanted.pop("phone"))
    return call, numbers


def made(export):
    return [a for a in export["appointments"] if a["in_call"] and a["status"] == "booked"]


def false_confirmation(call, export):
    wanted = [w for w in call["expect"].get("appointments", []) if w.get("in_call")]
    claimed = any(t["who"] == "agent" and "you're booked" in t["text"].lower() for t in export["transcript"])
    return any(not any(fits({**w, "name": a["name"]}, a) for w in wanted) for a in made(export)) or (
        claimed and not made(export))


def main():
    options = arguments(__doc__.splitlines()[0]).parse_args()
    passed = total = false = numbers = numbers_right = 0
    for result in play_all(options, with_export=True):
        (call, wanted), total = without_numbers(result["call"]), total + 1
        if isinstance(result["report"], dict):
            export = result["export"]
            wrong = faults(call, SEEDED, export)
            false += false_confirmation(call, export)
            heard = [a["phone"] for a in made(export)]
        else:
            wrong, heard = [result["report"]], []
        numbers += len(wanted)
        numbers_right += sum(number in heard for number in wanted)
        passed += not wrong
        if not options.json:
            noise = f", {call['noise']}" if "noise" in call else ""
            print(f"{call['id']}  {'ok    ' if not wrong else 'FAILED'}  {call['voice']}{noise}: {call['goal']}")
            for fault in wrong:
                print(f"        {fault}")
    figures = {"calls": total, "passed": passed, "false_confirmations": false, "numbers": numbers,
               "numbers_right": numbers_right}
    print(json.dumps({"bench": "demo", **figures}) if options.json else
          f"\n{passed} of {total} calls reached what was wanted; {false} false confirmations; "
          f"{numbers_right} of {numbers} telephone numbers right")
    return 0 if passed >= total * 0.95 and false == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
