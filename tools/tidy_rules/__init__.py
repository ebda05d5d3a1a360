# SPDX-License-Identifier: Apache-2.0
"""The rules of the house, as a program. Each rule takes the tree and yields what breaks it."""

from pathlib import Path

from . import calls, egress, layers, repository, reveal, rooms, shape, test_names
from .exceptions import without_exceptions
from .tree import Finding, Tree

RULES = (
    layers.unknown_rooms,
    layers.includes,
    layers.depends,
    layers.cycles,
    rooms.readmes,
    rooms.named_sources,
    rooms.named_once,
    rooms.tests_beside,
    shape.function_length,
    shape.file_length,
    shape.line_length,
    shape.first_lines,
    shape.documented_classes,
    shape.names,
    calls.banned,
    calls.leftovers,
    calls.libraries,
    reveal.reveals,
    egress.sockets,
    repository.outside_words,
    repository.links,
    repository.licences,
    repository.binaries,
    repository.plain_text,
    test_names.sentences,
)

# Rules that a file may break for a reason, given in tools/tidy_exceptions.txt. The others have no exceptions.
EXCEPTED = {"test-beside", "function-length", "file-length", "line-length"} | {ban.rule for ban in calls.BANS}


def check(root: Path) -> tuple[Tree, list[Finding]]:
    """Everything that breaks a rule in the repository at `root`, by file and line."""
    tree = Tree(root)
    findings = [finding for rule in RULES for finding in rule(tree)]
    left = without_exceptions(tree, findings, EXCEPTED)
    return tree, sorted(left, key=lambda finding: (finding.file, finding.line, finding.rule))


def mend(root: Path, findings: list[Finding]) -> list[Finding]:
    """Writes what has only one right answer, one change to a file; returns what was mended."""
    mended: dict[str, Finding] = {}
    for finding in findings:
        if finding.mended is not None and finding.file not in mended:
            (root / finding.file).write_bytes(finding.mended)
            mended[finding.file] = finding
    return list(mended.values())
