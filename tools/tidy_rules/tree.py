# SPDX-License-Identifier: Apache-2.0
"""The repository as the rules see it: files, their text, and their C++ without comments and literals."""

import fnmatch
import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

# What a comment, a literal or a number with digit separators looks like; only the first two are blanked.
_OPAQUE = re.compile(
    r"""\b[0-9][\w.]*(?:'[\w.]+)+"""
    r"""|//[^\n]*"""
    r"""|/\*.*?\*/"""
    r"""|\b(?:u8|[uUL])?R"([^()\\\s]{0,16})\(.*?\)\1\""""
    r"""|"(?:\\.|[^"\\\n])*\""""
    r"""|'(?:\\.|[^'\\\n])+'""",
    re.DOTALL,
)
_DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
_NOT_NEWLINE = re.compile(r"[^\n]")


@dataclass(frozen=True)
class Finding:
    """One breach: where, of which rule, and what to do about it."""

    file: str
    line: int
    rule: str
    advice: str
    amount: int = 0  # for rules with a ratchet: how much there is
    mended: bytes | None = None  # the file as it should be, where only one answer is right

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}: {self.advice}"


@dataclass(frozen=True)
class Include:
    line: int
    path: str
    quoted: bool


class File:
    """One file, named by its path from the root of the repository, with '/'."""

    def __init__(self, path: str, raw: bytes):
        self.path = path
        self.raw = raw
        self.name = path.rpartition("/")[2]
        self.stem, _, self.suffix = self.name.rpartition(".") if "." in self.name[1:] else (self.name, "", "")
        self.parts = tuple(path.split("/"))
        self.is_cpp = self.suffix in ("h", "cc")
        self.is_test = self.parts[0] == "tests" or path.endswith("_test.cc")

    @cached_property
    def is_binary(self) -> bool:
        return b"\0" in self.raw[:8192]

    @cached_property
    def text(self) -> str:
        return "" if self.is_binary else self.raw.decode("utf-8", errors="replace")

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def code(self) -> str:
        """C++ with comments and the insides of literals as spaces; every character keeps its place."""
        return _OPAQUE.sub(_blank, self.text)

    @cached_property
    def code_without_directives(self) -> str:
        return _DIRECTIVE.sub(lambda match: _NOT_NEWLINE.sub(" ", match[0]), self.code)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every identifier of the code: a rule first looks here, which is quick."""
        return frozenset(re.findall(r"\w+", self.code))

    @cached_property
    def includes(self) -> list[Include]:
        return [
            Include(self.line_at(match.start(1)), match[2], match[1] == '"') for match in _INCLUDE.finditer(self.text)
        ]

    def line_at(self, offset: int) -> int:
        return self.text.count("\n", 0, offset) + 1


def _blank(match: re.Match[str]) -> str:
    text = match[0]
    if text[0].isdigit():
        return text
    if text.startswith("/"):
        return _NOT_NEWLINE.sub(" ", text)
    return text[0] + _NOT_NEWLINE.sub(" ", text[1:-1]) + text[-1]


class Tree:
    """All files that .gitignore does not name, and all folders that hold one."""

    def __init__(self, root: Path):
        self.root = root
        self.files: dict[str, File] = {}
        self.folders: set[str] = set()
        ignored = _ignored(root)
        for folder, folders, names in os.walk(root):
            prefix = Path(folder).relative_to(root).as_posix().removeprefix(".").removeprefix("/")
            prefix += "/" if prefix else ""
            folders[:] = sorted(name for name in folders if not ignored(prefix + name, True))
            for name in sorted(names):
                full = os.path.join(folder, name)
                if not os.path.islink(full) and not ignored(prefix + name, False):
                    with open(full, "rb") as file:
                        self.files[prefix + name] = File(prefix + name, file.read())
                    self.folders.add(prefix.removesuffix("/"))
        sources = [*self.under("src"), *self.under("tests")]
        self.cpp = [file for file in sources if file.is_cpp and not file.path.startswith("tests/data/")]

    def under(self, folder: str) -> list[File]:
        return [file for path, file in self.files.items() if path.startswith(folder + "/")]

    def text(self, path: str) -> str:
        return self.files[path].text if path in self.files else ""


def _ignored(root: Path):
    """Reads the plain patterns of .gitignore: names, "name/" for folders, "/name" at the root, and '*'."""
    lines = (root / ".gitignore").read_text().split("\n") if (root / ".gitignore").exists() else []
    patterns = [line.strip() for line in lines if line.strip() and not line.startswith("#")] + [".git"]

    def ignored(path: str, is_folder: bool) -> bool:
        for pattern in patterns:
            if pattern.endswith("/") and not is_folder:
                continue
            subject = path if pattern.startswith("/") else path.rpartition("/")[2]
            if fnmatch.fnmatchcase(subject, pattern.strip("/")):
                return True
        return False

    return ignored
