# SPDX-License-Identifier: Apache-2.0
"""reveal<Purpose>() takes a personal value out of its type. tools/reveal.txt lists every file that does so, why, and
where the value goes; the list and the code must say the same. Tests reveal what they made up themselves."""

import re
from collections.abc import Iterator

from .tree import Finding, Tree

LIST = "tools/reveal.txt"
_REVEAL = re.compile(r"\breveal\s*<\s*([\w:]+)")
_ROW = re.compile(r"^(\S+)\s*\|\s*(\w+)\s*\|\s*(\S.*)$")


def reveals(tree: Tree) -> Iterator[Finding]:
    listed: dict[tuple[str, str], int] = {}
    for number, line in enumerate(tree.text(LIST).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = _ROW.match(line)
        if row is None:
            yield Finding(LIST, number, "reveal", "a row is: file | purpose | where the value goes")
        elif (row[1], row[2]) in listed:
            advice = f"line {listed[row[1], row[2]]} lists {row[1]} for {row[2]} already; make one row of the two"
            yield Finding(LIST, number, "reveal", advice)
        else:
            listed[row[1], row[2]] = number
    used = set()
    for file in tree.cpp:
        if file.is_test or "reveal" not in file.words:
            continue
        for match in _REVEAL.finditer(file.code):
            purpose = match[1].rpartition("::")[2]
            used.add((file.path, purpose))
            if (file.path, purpose) not in listed:
                advice = f"list it in {LIST}: {file.path} | {purpose} | where the value goes"
                yield Finding(file.path, file.line_at(match.start()), "reveal", advice)
    for (path, purpose), number in listed.items():
        if (path, purpose) not in used:
            yield Finding(LIST, number, "reveal", f"{path} does not reveal for {purpose} any more; delete the row")
