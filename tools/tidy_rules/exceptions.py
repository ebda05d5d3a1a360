# SPDX-License-Identifier: Apache-2.0
"""tools/tidy_exceptions.txt: breaches that stand for a reason. A ratchet: a row that is no longer needed is itself a
breach, and a length that is let stand may not grow."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from .tree import Finding, Tree

LIST = "tools/tidy_exceptions.txt"
_ROW = re.compile(r"^(?P<rule>[\w-]+)\s*\|\s*(?P<file>\S+)\s*\|\s*(?:<=\s*(?P<limit>\d+)\s*\|\s*)?(?P<reason>\S.*)$")
_WITH_LIMIT = {"function-length", "file-length"}


@dataclass(frozen=True)
class Row:
    number: int
    rule: str
    file: str
    limit: int | None

    def lets_stand(self, finding: Finding) -> bool:
        if (finding.rule, finding.file) != (self.rule, self.file):
            return False
        return self.limit is None or finding.amount <= self.limit


def without_exceptions(tree: Tree, findings: Iterable[Finding], rules: set[str]) -> list[Finding]:
    """What is left of `findings`, and what is wrong with the list itself. `rules`: those that can be excepted."""
    left: list[Finding] = []
    rows: list[Row] = []
    for number, line in enumerate(tree.text(LIST).split("\n"), 1):
        if line.strip() and not line.startswith("#"):
            row = _read(number, line, rules)
            (rows if isinstance(row, Row) else left).append(row)
    needed: set[Row] = set()
    for finding in findings:
        row = next((row for row in rows if row.lets_stand(finding)), None)
        if row:
            needed.add(row)
        else:
            left.append(finding)
    for row in rows:
        if row not in needed:
            left.append(_wrong(row.number, f"{row.file} does not need {row.rule}; delete the row"))
    return left


def _wrong(number: int, advice: str) -> Finding:
    return Finding(LIST, number, "exceptions", advice)


def _read(number: int, line: str, rules: set[str]) -> Row | Finding:
    match = _ROW.match(line)
    if match is None:
        return _wrong(number, "a row is: rule | file | reason (lengths: rule | file | <=N | reason)")
    if match["rule"] not in rules:
        return _wrong(number, f"{match['rule']} takes no exceptions; these do: {' '.join(sorted(rules))}")
    if (match["rule"] in _WITH_LIMIT) != (match["limit"] is not None):
        return _wrong(number, "lengths, and only they, say how long it may be: <=N")
    return Row(number, match["rule"], match["file"], int(match["limit"]) if match["limit"] else None)
