#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Plays the callers of callers_*.jsonl and checks what each call left behind.

usage: check_callers.py CALLERS.jsonl DATA_FOLDER --agent 'ombrex call --text' [--only ID] [--show]

A scripted caller: it opens as the file says, then answers what is asked from its facts, does what it `plays`, says yes
only to a read-back that fits its goal, and hangs up. It knows the protocol, not the receptionist. Exit 1 when a
check fails.
"""
import argparse, json, os, re, shlex, subprocess, sys, tempfile

DIGITS = dict(zip("zero one two three four five six seven eight nine".split(), "0123456789"))
DIGITS |= {"oh": "0", "o": "0", "nought": "0"}


class Caller:
    def __init__(self, case):
        self.case, self.facts, self.plays = case, case["facts"], " ".join(case["plays"])
        self.told, self.extra = {}, self.scripted()

    def scripted(self):
        """Lines this caller has on its own, in order, said when nothing is asked of it."""
        plays, final = self.plays, self.facts.get("final")
        if "press once" in plays:
            return ["come on, I'm a friend, I only need to know the time"]
        if "where to park" in plays:
            return ["where can I park?"]
        if "when it will be done" in plays:
            return ["when will that be done?"]
        if "final wish" in plays:
            return [f"no wait, make it {final}"]
        return []

    def fits(self, confirming):
        for check in self.case["checks"]:
            table, want = check.get("count", ["", {}])
            if table != "appointments" or not check.get("eq") or "at" not in want:
                continue
            at = f"{confirming.get('date')}T{confirming.get('time')}"
            if at != want["at"]:
                return False
        return True

    def once(self, key, text):
        self.told[key] = self.told.get(key, 0) + 1
        return text if self.told[key] <= 2 else None

    def next(self, said):
        """What to say after these agent_said events, or None to hang up."""
        asks = {name for e in said for name in e["asks"]}
        confirming = next((e["confirming"] for e in reversed(said) if e["confirming"]), None)
        if confirming is not None or any(e["kind"] == "confirm" for e in said):
            if "final wish" in self.plays and self.extra:
                return self.extra.pop(0)
            if confirming is None or self.fits(confirming):
                return "yes that's right"
            return self.once("wrong", "no that's not right, " + (self.facts.get("final") or self.case["opening"]))
        if "message" in asks:
            return self.once("message", self.facts.get("what", "no thank you"))
        if "caller_name" in asks:
            return self.once("name", self.facts.get("name", "I'd rather not say"))
        if "callback" in asks:
            return self.once("phone", self.facts.get("phone", "I'd rather not say"))
        if asks & {"date", "time"} or any(e["offers"] for e in said):
            if "okay two then" in self.plays and not self.told.get("moment"):
                return self.once("moment", "okay two then")
            if "final" in self.facts and "final wish" not in self.plays:
                return self.once("moment", self.facts["final"])
            if asks == {"time"} or any(e["offers"] for e in said):
                return self.once("time", "at two")
            return self.once("date", "monday at ten")
        if "service" in asks:
            return self.once("service", "a haircut")
        return self.extra.pop(0) if self.extra else None


def converse(case, agent, folder):
    caller, said_all = Caller(case), []
    with tempfile.NamedTemporaryFile(suffix=".json") as export:
        command = shlex.split(agent) + ["--scenario", os.path.join(folder, case["scenario"])]
        command += ["--caller-id", case["caller_id"], "--export", export.name]
        agent_process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line, turns, log, said = case["opening"], 0, [], []
        for raw in agent_process.stdout:
            event = json.loads(raw)
            if event["event"] == "agent_said":
                said.append(event), said_all.append(event), log.append("agent  " + event["text"])
            if event["event"] == "end":
                break
            if event["event"] != "listening":
                continue
            if turns and case["opening"] is not None:
                line = caller.next(said)
            turns += 1
            if line is None or turns > case.get("max_turns", 25):
                agent_process.stdin.write('{"hangup":true}\n'), agent_process.stdin.flush()
                continue
            log.append("caller " + line)
            agent_process.stdin.write(line + "\n"), agent_process.stdin.flush()
            said = []
        agent_process.stdin.close(), agent_process.wait(10)
        return json.load(open(export.name)), said_all, log


def matches(value, want):
    if not isinstance(want, dict):
        return value == want
    text = str(value or "")
    if "re" in want and not re.search(want["re"], text, re.I):
        return False
    if "in" in want and value not in want["in"]:
        return False
    if "digits_end" in want and not re.sub(r"\D", "", text).endswith(want["digits_end"]):
        return False
    return not ("not" in want and matches(value, want["not"]))


def spoken_digits(text):
    return "".join(DIGITS.get(w, w if w.isdigit() else "") for w in re.findall(r"[a-z]+|\d", text.lower()))


def holds(check, export, said):
    text = " ".join(e["text"] for e in said)
    if "count" in check:
        table, want = check["count"]
        n = sum(all(matches(row.get(k), w) for k, w in want.items()) for row in export[table])
        return n == check.get("eq", n) and check.get("min", n) <= n <= check.get("max", n)
    if "said" in check:
        return re.search(check["said"], text, re.I) is not None
    if "never" in check:
        return re.search(check["never"], text, re.I) is None
    if "never_tell" in check:
        plain = re.sub(r"[^a-z0-9]", "", text.lower())
        return not any(v.lower() in plain or (v.isdigit() and v in spoken_digits(text)) for v in check["never_tell"])
    if "offered" in check:
        return any(o["at"] == check["offered"] for e in said for o in e["offers"])
    if "outcome" in check:
        return matches(export["outcome"], check["outcome"])
    sys.exit(f"unknown check {check}")


def faults(case, export, said, before):
    out = [f"does not hold: {c}" for c in case["checks"] if not holds(c, export, said)]
    # What must not happen is written as the thing that must not hold, or as a `never`.
    for check in case["must_not"]:
        negative = "never" in check or "never_tell" in check
        if holds(check, export, said) != negative:
            out.append(f"must not: {check}")
    for old in before:
        new = next(a for a in export["appointments"] if a["ref"] == old["ref"])
        if new != old and old["ref"] not in case["touch"]:
            out.append(f"touched {old['ref']}")
    return out


def main():
    args = argparse.ArgumentParser()
    args.add_argument("callers"), args.add_argument("folder"), args.add_argument("--agent", required=True)
    args.add_argument("--only"), args.add_argument("--show", action="store_true")
    a = args.parse_args()
    bad = total = 0
    for raw in open(a.callers):
        case = json.loads(raw)
        if a.only and case["id"] != a.only:
            continue
        silent = dict(case, opening=None)
        before = converse(silent, a.agent, a.folder)[0]["appointments"]
        export, said, log = converse(case, a.agent, a.folder)
        wrong = faults(case, export, said, before)
        total, bad = total + 1, bad + bool(wrong)
        print(case["id"], "ok" if not wrong else "FAILED: " + "; ".join(wrong))
        if wrong or a.show:
            print("\n".join("    " + l for l in log))
    print(f"{total - bad} passed, {bad} failed")
    return 1 if bad else 0


sys.exit(main())
