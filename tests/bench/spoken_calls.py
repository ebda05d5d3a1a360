# SPDX-License-Identifier: Apache-2.0
"""Plays spoken calls to a served telephone, each to a server of its own: what demo.py and turns.py have in common."""
import argparse
import concurrent.futures
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TESTS = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(TESTS, "integration"))
from served import Served  # noqa: E402

AUDIO = os.path.join(TESTS, "data", "audio")


def arguments(what):
    args = argparse.ArgumentParser(description=what)
    built = os.path.join(os.path.dirname(TESTS), "build", "release", "ombrex")
    args.add_argument("--ombrex", default=built, help="the program")
    args.add_argument("--only", help="ids of calls, with commas")
    args.add_argument("--at-once", type=int, default=1, help="calls side by side: more is quicker, and less exact")
    args.add_argument("--speech", default="local", help="local; or mock: canned answers, for the path alone")
    args.add_argument("--json", action="store_true", help="one line for programs")
    args.add_argument("--show", action="store_true", help="what was said")
    return args


def scripts(only):
    """(file, call) of every script there is."""
    wanted = only.split(",") if only else None
    for name in ("calls_dev.json", "calls_more.json"):
        path = os.path.join(AUDIO, name)
        if not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as file:
            for call in json.load(file):
                if wanted is None or call["id"] in wanted:
                    yield path, call


def cpu_seconds(pid):
    """Of all threads of a process, user and system."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
        fields = stat.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def play(options, path, call, with_export):
    scenario = os.path.join(TESTS, "data", call["scenario"])
    with Served(options.ombrex, scenario, "--speech", options.speech) as server:
        before = cpu_seconds(server.process.pid)  # its models are loaded
        out = {"call": call, "report": server.call("reception", "--script", f"{path}:{call['id']}")}
        if isinstance(out["report"], dict):
            out["cpu_s"] = cpu_seconds(server.process.pid) - before
            if with_export:
                out["export"] = server.export(out["report"]["call_id"])
        out["shown"] = server.stop()[1]
        out["timings"] = server.log("turn_timed")  # written when the call is over, here and there
    return out


def play_all(options, with_export):
    """One result after the other, as the calls end."""
    with concurrent.futures.ThreadPoolExecutor(options.at_once) as pool:
        runs = [pool.submit(play, options, path, call, with_export) for path, call in scripts(options.only)]
        for run in runs:
            result = run.result()
            if options.show:
                print(result["shown"])
            yield result
