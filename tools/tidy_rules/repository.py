# SPDX-License-Identifier: Apache-2.0
"""The repository stands alone: nothing of the machine or the making of it, no large binaries, plain text files."""

import posixpath
import re
from collections.abc import Iterator

from .tree import Finding, Tree

BINARY_BYTES = 200 * 1024
_LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)[^)]*\)")

# Brackets in the patterns keep this file from matching itself.
_OUTSIDE = (
    (re.compile(r"(?<![\w.:/~-])/(?:hom[e]|roo[t]|wor[k]|User[s])/[\w.]"),
     "no path of one machine; make it relative to the repository"),
    (re.compile(
        r"\b(?:pyp[i]\.org|pythonhoste[d]\.org|registry\.npm[j]s\.org|registry\.yarn[p]kg\.com|proxy\.go[l]ang\.org|"
        r"sum\.go[l]ang\.org|deb\.deb[i]an\.org|security\.deb[i]an\.org|crate[s]\.io|rubygem[s]\.org|ghc[r]\.io|"
        r"docke[r]\.io|repo\.mave[n]\.apache\.org|anacond[a]\.org|jfro[g]\.io)\b"),
     "no registry by name; the machine's own settings say where packages come from"),
    (re.compile(
        r"\bco-author[e]d-by\b|\bclaud[e] (?:code|opus|sonnet|haiku)\b|\banthropi[c]\b|\bgithub copilo[t]\b|"
        r"\b(?:generated|written|authored) (?:by|with) (?:an? )?(?:ai|llm|agent|assistant|helper|language mode[l])\b|"
        r"\bai-(?:generate[d]|written)\b|\bas an (?:ai|large language mode[l])\b|\bsub-?agent[s]?\b|"
        r"\b(?:coding|programming) (?:agent|assistan[t])s?\b|\b(?:agent|ai|helper|coding) sessio[n]s?\b|"
        r"\bcontext windo[w]\b", re.IGNORECASE),
     "say what the code does, not who or what typed it"),
)  # fmt: skip


def outside_words(tree: Tree) -> Iterator[Finding]:
    for file in tree.files.values():
        if file.path.startswith("tests/data/"):
            continue
        for pattern, advice in _OUTSIDE:
            for match in pattern.finditer(file.text):
                yield Finding(file.path, file.line_at(match.start()), "stands-alone", f'"{match[0]}": {advice}')


def links(tree: Tree) -> Iterator[Finding]:
    """What a page points at exists."""
    for file in tree.files.values():
        if file.suffix != "md" or file.path.startswith("tests/data/"):
            continue
        folder = file.path.rpartition("/")[0]
        for match in _LINK.finditer(file.text):
            target = posixpath.normpath(posixpath.join(folder, match[1]))
            if target not in tree.files and target not in tree.folders:
                yield Finding(file.path, file.line_at(match.start()), "links", f"there is no {match[1]}")


def licences(tree: Tree) -> Iterator[Finding]:
    """Every library that we build with is in THIRD_PARTY.md with its licence."""
    known = set(re.findall(r"`([\w.+-]+)`", tree.text("THIRD_PARTY.md")))
    for number, line in enumerate(tree.text("tools/packages.txt").split("\n"), 1):
        package = line.partition("#")[0].strip()
        if package.endswith("-dev") and package not in known:
            advice = f"name {package} in THIRD_PARTY.md, with its licence and how it is linked"
            yield Finding("tools/packages.txt", number, "licences", advice)


def binaries(tree: Tree) -> Iterator[Finding]:
    for file in tree.files.values():
        if file.is_binary and len(file.raw) > BINARY_BYTES and not file.path.startswith("tests/data/"):
            advice = f"{len(file.raw)} bytes of binary; fetch it by hash at set-up, or move test data to tests/data"
            yield Finding(file.path, 1, "binary", advice)


def plain_text(tree: Tree) -> Iterator[Finding]:
    for file in tree.files.values():
        if file.is_binary or file.path.startswith("tests/data/") or not file.raw:
            continue
        if b"\r\n" in file.raw:
            line = file.raw[: file.raw.index(b"\r\n")].count(b"\n") + 1
            yield Finding(file.path, line, "line-ends", "end lines with LF", mended=file.raw.replace(b"\r\n", b"\n"))
        elif not file.raw.endswith(b"\n"):
            yield Finding(file.path, len(file.lines), "final-newline", "end the last line", mended=file.raw + b"\n")
