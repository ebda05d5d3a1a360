#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program itself on 800 days: libfaketime sets its clock, and it destroys what is due on its day, nothing a second
before; a clock that went back destroys nothing.

usage: erase_by_date_test.py OMBREX BUSINESS.toml [LIBFAKETIME]     Exit 77: libfaketime is not installed.
"""
import datetime
import glob
import json
import os
import subprocess
import sys
import tempfile

from faults import Faults

INSTALLED = "/usr/lib/*/faketime/libfaketimeMT.so.1"


class Machine:
    """One data folder, and a clock that stands where it is put (UTC)."""

    def __init__(self, ombrex, folder, faketime):
        self.ombrex, self.folder, self.faketime, self.faults = ombrex, folder, faketime, Faults()
        self.expect = self.faults.expect

    def admin(self, when, *words):
        """What `ombrex admin WORDS` prints at that moment."""
        clock = {"LD_PRELOAD": self.faketime, "FAKETIME": when, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "UTC"}
        command = [self.ombrex, "admin", *words, "--data", os.path.join(self.folder, "data")]
        ran = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **clock}, cwd=self.folder)
        self.expect(ran.returncode == 0, f"{words} at {when} ended with {ran.returncode}: {ran.stderr}")
        return ran.stdout

    def expect_kept(self, when):
        out = self.admin(when, "erase-due", "--now")
        self.expect(out == "nothing is due\n", f"at {when} went: {out}")

    def expect_kept_each_day(self, first, last, step):
        day, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
        while day <= end:
            self.expect_kept(f"{day} 12:00:00")
            day += datetime.timedelta(days=step)

    def expect_gone(self, when, *categories):
        out = self.admin(when, "erase-due", "--now", "--json")
        gone = sorted(json.loads(line)["category"] for line in out.splitlines())
        self.expect(gone == sorted(categories), f"at {when} went {gone}")


def run(machine, business):
    start = "2026-10-16 18:00:00"  # noon in Denver; thirty days later noon is an hour later in UTC
    machine.admin(start, "import", business)
    company = machine.admin(start, "company", "list").split()[0]
    machine.admin(start, "incident", "add", "a lost laptop")
    deleted = machine.admin(start, "company", "delete", company)
    machine.expect("2026-11-15T19:00Z" in deleted, f"another date: {deleted}")
    machine.expect_kept_each_day("2026-10-17", "2026-11-15", 1)
    machine.expect_kept("2026-11-15 18:59:59")
    machine.expect_kept("2020-01-01 00:00:00")
    machine.expect_gone("2026-11-15 19:00:00", "company_name", "assistant_settings")
    machine.expect(company not in machine.admin("2026-11-15 19:00:01", "company", "list"), "the company is still there")
    machine.expect_kept_each_day("2026-11-16", "2028-10-16", 7)
    machine.expect_kept("2028-10-16 17:59:59")
    machine.expect_gone("2028-10-16 18:00:00", "incident_record")
    machine.expect_kept("2028-10-16 18:00:01")


def main():
    ombrex, business, *more = sys.argv[1:]
    found = more or glob.glob(INSTALLED)
    if not found:
        print("skipped: libfaketime is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(os.path.abspath(ombrex), folder, found[0])
        run(machine, os.path.abspath(business))
    return machine.faults.tell()


if __name__ == "__main__":
    sys.exit(main())
