# SPDX-License-Identifier: Apache-2.0
"""The shape of files: lengths, first lines, comments before classes, names."""

import re
from collections.abc import Iterator

from .functions import Unbalanced, functions
from .tree import File, Finding, Tree

FUNCTION_LINES = 70
FILE_LINES = 400
COLUMNS = 120
SPDX = "// SPDX-License-Identifier: Apache-2.0"

# Names that say nothing: as any word of a name, and as the whole of one.
_EMPTY_WORDS = {"util", "utils", "manager", "helper", "helpers"}
_EMPTY_NAMES = {"misc", "common"}

_CLASS = re.compile(r"^class\s+(?:\[\[.*?\]\]\s*)?(\w+)(?:\s+final)?\s*(?::[^;{]*)?\{", re.MULTILINE)


def function_length(tree: Tree) -> Iterator[Finding]:
    for file in tree.cpp:
        code = file.code_without_directives
        try:
            found = functions(code)
        except Unbalanced as unbalanced:
            line = file.line_at(unbalanced.offset)
            advice = "this bracket has no partner; put #if around whole functions"
            yield Finding(file.path, line, "function-length", advice)
            continue
        for function in found:
            length = code.count("\n", function.start, function.end) + 1
            if length > FUNCTION_LINES:
                advice = f"{function.name} has {length} lines; at most {FUNCTION_LINES}: take a step out of it"
                yield Finding(file.path, file.line_at(function.start), "function-length", advice, amount=length)


def file_length(tree: Tree) -> Iterator[Finding]:
    for file in [*tree.cpp, *(file for file in tree.under("tools") if file.suffix == "py")]:
        length = file.text.count("\n")
        if length > FILE_LINES:
            advice = f"{length} lines; at most {FILE_LINES}: one noun, one use case per file"
            yield Finding(file.path, FILE_LINES + 1, "file-length", advice, amount=length)


def line_length(tree: Tree) -> Iterator[Finding]:
    for file in tree.files.values():
        is_script = file.raw.startswith(b"#!") or file.suffix == "py"
        if not (file.is_cpp or is_script) or file.path.startswith("tests/data/"):
            continue
        for number, line in enumerate(file.lines, 1):
            if len(line) > COLUMNS:
                yield Finding(file.path, number, "line-length", f"{len(line)} columns; at most {COLUMNS}")


def first_lines(tree: Tree) -> Iterator[Finding]:
    for file in tree.cpp:
        if file.lines[0] != SPDX:
            yield Finding(file.path, 1, "spdx", f"first line must be {SPDX}", mended=f"{SPDX}\n".encode() + file.raw)
        if file.suffix == "h" and not re.search(r"^#pragma once$", file.text, re.MULTILINE):
            yield Finding(file.path, 2, "pragma-once", "say #pragma once")


def documented_classes(tree: Tree) -> Iterator[Finding]:
    """Public headers are contracts: each class of one has its /// before it (and before its template line)."""
    for file in tree.cpp:
        if file.suffix != "h" or file.parts[0] != "src" or "detail" in file.parts:
            continue
        for match in _CLASS.finditer(file.code):
            line = file.line_at(match.start())
            if not _has_contract(file, line):
                advice = f"say before class {match[1]} what it is, its limits, errors, thread and lifetime, with ///"
                yield Finding(file.path, line, "class-contract", advice)


def _has_contract(file: File, line: int) -> bool:
    for before in reversed(file.lines[: line - 1]):
        if before.startswith("///"):
            return True
        if not before.strip() or before.rstrip()[-1] in ";}{":
            return False
    return False


def names(tree: Tree) -> Iterator[Finding]:
    for path in sorted({*tree.files, *(folder for folder in tree.folders if folder)}):
        stem = path.rpartition("/")[2].partition(".")[0].lower()
        if stem in _EMPTY_NAMES or _EMPTY_WORDS & set(re.split(r"[_-]", stem)):
            yield Finding(path, 1, "names", f"{stem} says nothing; name the noun it is about")
