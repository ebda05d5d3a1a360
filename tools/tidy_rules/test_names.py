# SPDX-License-Identifier: Apache-2.0
"""A test's name is a sentence; where it proves clauses of the policy their ids come first."""

import re
from collections.abc import Iterator

from .tree import Finding, Tree

CLAUSES = 48
WORDS = 3

_TEST = re.compile(r"^[ \t]*(?:TYPED_)?TEST(?:_F|_P)?\s*\(\s*\w+\s*,\s*(\w+)\s*\)", re.MULTILINE)
_DISABLED = re.compile(r"\bDISABLE[D]_\w+")


def sentences(tree: Tree) -> Iterator[Finding]:
    for file in tree.cpp:
        for match in _TEST.finditer(file.code):
            advice = _advice(match[1])
            if advice:
                yield Finding(file.path, file.line_at(match.start(1)), "test-name", f"{match[1]}: {advice}")
        for match in _DISABLED.finditer(file.code):
            advice = f"{match[0]}: mend it or delete it; a test that does not run proves nothing"
            yield Finding(file.path, file.line_at(match.start()), "test-name", advice)


def _advice(name: str) -> str | None:
    if name.startswith("_") or name.endswith("_"):
        return "GoogleTest reserves names with an underscore at an end"
    words = name.split("_")
    while words and re.fullmatch(r"[Cc]\d+", words[0]):
        number = int(words[0][1:])
        if not (words[0] == f"C{number}" and 1 <= number <= CLAUSES):
            return f"{words[0]} is no clause; they are C1 to C{CLAUSES}"
        words = words[1:]
    if len([word for word in words if word]) < WORDS:
        return f"say in a sentence ({WORDS} words or more) what it proves"
    return None
