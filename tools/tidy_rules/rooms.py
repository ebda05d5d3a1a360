# SPDX-License-Identifier: Apache-2.0
"""Every room looks the same: README, CMakeLists.txt with every source named, tests beside the code."""

import re
from collections.abc import Iterator

from .functions import Unbalanced, functions
from .layers import rooms
from .tree import File, Finding, Tree

_FOREIGN_SUFFIXES = ("cpp", "cxx", "c++", "hpp", "hxx", "hh", "C", "H")


def readmes(tree: Tree) -> Iterator[Finding]:
    for room in [*rooms(tree), *(["adapters"] if tree.under("src/adapters") else [])]:
        path = f"src/{room}/README.md"
        first = tree.text(path).partition("\n")[0]
        if path not in tree.files:
            yield Finding(path, 1, "room-readme", f"write it; first line: # {room}: what it is. May use: which rooms.")
        elif not re.match(rf"# {re.escape(room)}: \S.* May use: \S", first):
            yield Finding(path, 1, "room-readme", f"first line must be: # {room}: what it is. May use: which rooms.")


def named_sources(tree: Tree) -> Iterator[Finding]:
    for path, file in tree.files.items():
        if file.name == "CMakeLists.txt" or file.suffix == "cmake":
            glob = re.search(r"^[^#\n]*\bGLOB(?:_RECURSE)?\b", file.text, re.MULTILINE)
            if glob:
                yield Finding(path, file.line_at(glob.start()), "named-sources", "name the sources; no globbing")
    for room in rooms(tree):
        if f"src/{room}/CMakeLists.txt" not in tree.files:
            yield Finding(f"src/{room}/CMakeLists.txt", 1, "named-sources", "write it: every room is a CMake target")
    for file in tree.under("src"):
        if file.suffix in _FOREIGN_SUFFIXES:
            yield Finding(file.path, 1, "named-sources", "call it .h or .cc")
    for file in tree.cpp:
        if not _is_named(tree, file) and not _is_inside(tree, file):
            yield Finding(file.path, 1, "named-sources", "no CMakeLists.txt names it; name it, or delete it")


def named_once(tree: Tree) -> Iterator[Finding]:
    """A merge of two lists must not leave both."""
    for path, file in tree.files.items():
        if file.name != "CMakeLists.txt":
            continue
        for call in re.finditer(r"^ombrex_\w+\(([^()]*)\)", re.sub(r"#[^\n]*", "", file.text), re.MULTILINE):
            words = [word for word in call[1].split() if re.search(r"\.(?:cc|h)$|^[A-Z_]+$", word)]
            for word in sorted({word for word in words if words.count(word) > 1}):
                yield Finding(path, file.line_at(call.start()), "named-once", f"{word} stands there twice")


def _is_named(tree: Tree, file: File) -> bool:
    """Whether a CMakeLists.txt at or above the file names it by its path from there. A case of a test that is
    compiled by a function of ours (must_not_compile, fuzz) may be named without its suffix."""
    for depth in range(len(file.parts) - 1, 0, -1):
        folder = "/".join(file.parts[:depth])
        words = _words(tree, f"{folder}/CMakeLists.txt")
        relative = "/".join(file.parts[depth:])
        if relative in words or (file.parts[0] == "tests" and relative.rpartition(".")[0] in words):
            return True
    return False


def _is_inside(tree: Tree, file: File) -> bool:
    """Whether the file is a header of detail/ that its room includes, or of tests/ that a test includes: it is no
    part of the face of a room."""
    if file.suffix != "h" or not ("detail" in file.parts or file.parts[0] == "tests"):
        return False
    path = file.path.removeprefix("src/")
    users = tree.under(file.path.partition("/detail/")[0] if file.parts[0] == "src" else "tests")
    return any(include.path == path for user in users for include in user.includes)


def _words(tree: Tree, path: str) -> set[str]:
    return set(re.findall(r"[\w./+-]+", re.sub(r"#[^\n]*", "", tree.text(path))))


def tests_beside(tree: Tree) -> Iterator[Finding]:
    """Code with logic has its test beside it, or in tests/ where that needs more rooms. What is in detail/ is proved
    through the face of its room."""
    elsewhere = {file.name for file in tree.under("tests")}
    for file in tree.cpp:
        if file.suffix != "cc" or file.is_test or "detail" in file.parts or not _has_logic(file):
            continue
        test = f"{file.stem}_test.cc"
        if f"{file.path.rpartition('/')[0]}/{test}" not in tree.files and test not in elsewhere:
            yield Finding(file.path, 1, "test-beside", f"write {test}, or give a reason in tools/tidy_exceptions.txt")


def _has_logic(file: File) -> bool:
    try:
        return bool(functions(file.code_without_directives))
    except Unbalanced:
        return True
