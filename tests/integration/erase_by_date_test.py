#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program itself on 800 days: libfaketime sets its clock, and it destroys what is due on its day, nothing a second
before; a clock that went back destroys nothing. And on 400 days and those around each later date, with a row in
every table: each goes at its moment, by a calendar of this script's own, and none is early or overdue on any day.

usage: erase_by_date_test.py OMBREX BUSINESS.toml FILL_STORE [LIBFAKETIME]     Exit 77: libfaketime is not installed.
"""
import datetime
import glob
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

from faults import Faults

# Made on Friday, 16 October 2026 at noon in Denver, the business's zone; its account is ended on 25 November 2027.
WEEK, NINETY_DAYS, YEAR = "2026-10-23 18:00:00", "2027-01-14 19:00:00", "2027-10-16 18:00:00"
TOLD, ENDED = "2027-11-25 18:00:00", "2027-12-25 18:00:00"
TWO_YEARS, SEVEN_YEARS = "2028-10-16 18:00:00", "2033-10-16 18:00:00"
GOES = {
    WEEK: ["archive", "webhook_delivery", "outbox"],
    NINETY_DAYS: ["recording", "usage_log", "abuse_event", "sighting", "session", "mailed_link"],
    YEAR: ["transcript", "insight", "appointment", "claim", "message", "call", "transfer_attempt", "emergency_note",
           "blocked_number"],
    TOLD: ["calendar_connection"],
    ENDED: ["company", "account_user", "invoice_file", "company_number", "calendar_block", "api_key", "webhook"],
    TWO_YEARS: ["privacy_request", "incident", "audit", "disclosure", "receipt", "notice", "processor_request"],
    SEVEN_YEARS: ["invoice"],
}  # fmt: skip
# Without a day: what was published, our own people, jobs (ids, gone when they are done), and what hangs on the above.
UNDATED = {"job", "operator", "schema_version", "policy_version", "acceptance", "subscription", "legal_hold"}

INSTALLED = "/usr/lib/*/faketime/libfaketimeMT.so.1"


class Machine:
    """One data folder, and a clock that stands where it is put (UTC)."""

    def __init__(self, ombrex, folder, faketime):
        self.ombrex, self.folder, self.faketime, self.faults = ombrex, folder, faketime, Faults()
        self.expect = self.faults.expect

    def admin(self, when, *words):
        """What `ombrex admin WORDS` prints at that moment."""
        return self.at(when, self.ombrex, "admin", *words, "--data", os.path.join(self.folder, "data"))

    def at(self, when, *command):
        clock = {"LD_PRELOAD": self.faketime, "FAKETIME": when, "FAKETIME_DONT_FAKE_MONOTONIC": "1", "TZ": "UTC",
                 "NO_FAKE_STAT": "1"}  # fmt: skip
        ran = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **clock}, cwd=self.folder)
        self.expect(ran.returncode == 0, f"{command} at {when} ended with {ran.returncode}: {ran.stderr}")
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


class Rows:
    """What there is of a store on its first day, table by table, and what is left of it."""

    def __init__(self, machine):
        self.machine, self.data = machine, os.path.join(machine.folder, "data")
        self.first = self.all()
        known = {table for tables in GOES.values() for table in tables}
        with_rows = {table for table, rows in self.first.items() if rows}
        machine.expect(known <= with_rows, f"no row on the first day: {sorted(known - with_rows)}")
        machine.expect(with_rows <= known | UNDATED, f"when do these go? {sorted(with_rows - known - UNDATED)}")

    def all(self):
        store = sqlite3.connect(f"file:{os.path.join(self.data, 'ombrex.db')}?mode=ro", uri=True)
        names = [name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        rows = {name: self.keys(store, name) for name in names if not name.startswith("sqlite")}
        store.close()
        rows["outbox"] = set(os.listdir(os.path.join(self.data, "outbox")))
        return rows

    @staticmethod
    def keys(store, name):
        """By the key of the table, where it has one: SQLite gives the row number of what is gone to a later row."""
        key = [column[1] for column in store.execute(f"PRAGMA table_info({name})") if column[5]] or ["rowid"]
        return set(store.execute(f"SELECT {', '.join(key)} FROM {name}"))

    def expect_by(self, when, what):
        """After a run at that moment: gone is what had to go, and nothing else."""
        left = self.all()
        for due, tables in GOES.items():
            for table in tables:
                still = len(self.first[table] & left[table])
                if when >= due:
                    self.machine.expect(still == 0, f"{what} {when}: {still} of {table} overdue since {due}")
                else:
                    early = len(self.first[table]) - still
                    self.machine.expect(early == 0, f"{what} {when}: {early} of {table} gone before {due}")


def run_every_table(machine, business, fill_store):
    start = "2026-10-16 18:00:00"
    machine.admin(start, "import", business)
    company = machine.admin(start, "company", "list").split()[0]
    machine.at(start, fill_store, os.path.join(machine.folder, "data"), company)
    rows = Rows(machine)
    moments = {f"{datetime.date(2026, 10, 17) + datetime.timedelta(days=day)} 12:00:00" for day in range(400)}
    for due in map(datetime.datetime.fromisoformat, GOES):
        moments |= {str(due + datetime.timedelta(seconds=beside)) for beside in (-86400, -1, 0, 86400)}
    for when in sorted(moments):
        if when == TOLD:
            machine.admin(when, "company", "delete", company)
        machine.admin(when, "erase-due", "--now", "--clock-is-right")
        rows.expect_by(when, "at")
    print(f"{len(moments)} runs on {sum(len(tables) for tables in GOES.values())} kinds of rows")


def main():
    ombrex, business, fill_store, *more = sys.argv[1:]
    found = more or glob.glob(INSTALLED)
    if not found:
        print("skipped: libfaketime is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        machine = Machine(os.path.abspath(ombrex), folder, found[0])
        run(machine, os.path.abspath(business))
    with tempfile.TemporaryDirectory() as folder:
        other = Machine(os.path.abspath(ombrex), folder, found[0])
        run_every_table(other, os.path.abspath(business), os.path.abspath(fill_store))
    return max(machine.faults.tell(), other.faults.tell())


if __name__ == "__main__":
    sys.exit(main())
