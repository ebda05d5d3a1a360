# SPDX-License-Identifier: Apache-2.0
"""Finds the functions of C++ that clang-format has formatted, by matching brackets."""

import re
from dataclasses import dataclass

_BRACKET = re.compile(r"[{}();]")
_LABEL = re.compile(r"^\s*(?:(?:public|private|protected)\s*:\s*)*")
_CONTAINER = re.compile(
    r"^\s*(?:(?:inline|static|constexpr|const|typedef|friend)\s+)*(?:namespace|class|struct|union|enum)\b"
    r'|^\s*extern\s*"'
)
_INITIALISERS = re.compile(r"\)\s*(?:noexcept\s*(?:\([^{}]*\))?\s*)?:(?!:)")
_CONSTRAINT = re.compile(r"\b(?:requires|decltype)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")
_NAME = re.compile(r"(operator\s*[^\s\w]+|[~\w:]+)\s*\(")
_AFTER_PARAMETERS = re.compile(
    r"^(?:\s|\bconst\b|\bnoexcept\b|\boverride\b|\bfinal\b|\bmutable\b|\btry\b|&)*(?:->.*|\brequires\b.*)?$", re.DOTALL
)


class Unbalanced(Exception):
    """The brackets of the file do not pair; `offset` is one that has no partner."""

    def __init__(self, offset: int):
        super().__init__(offset)
        self.offset = offset


@dataclass(frozen=True)
class Function:
    start: int  # offset of its first character, template and return type included
    end: int  # offset of its closing brace
    name: str


def functions(code: str) -> list[Function]:
    """The outermost functions of `code`, which has no comments, literals or directives any more."""
    brackets = [(match.start(), match[0]) for match in _BRACKET.finditer(code)]
    found = []
    start = 0  # where the declaration begins that is being read
    at = 0
    while at < len(brackets):
        offset, bracket = brackets[at]
        if bracket == "(":
            at = _partner(brackets, at)
        elif bracket in ";}":
            start = offset + 1
        elif bracket == "{":
            head = code[start:offset]
            if _is_container(head):
                start = offset + 1
            else:
                at = _partner(brackets, at)
                if _is_body(head):
                    found.append(_function(code, start, brackets[at][0], head))
                    start = brackets[at][0] + 1
        at += 1
    return found


def _partner(brackets: list[tuple[int, str]], at: int) -> int:
    depth = 0
    for index in range(at, len(brackets)):
        bracket = brackets[index][1]
        depth += (bracket in "({") - (bracket in ")}")
        if depth == 0:
            return index
    raise Unbalanced(brackets[at][0])


def _without_template(head: str) -> str:
    """`head` without a leading template<...>, whose `class` is no class."""
    head = _LABEL.sub("", head)
    while head.startswith("template"):
        depth = 0
        for index, char in enumerate(head):
            depth += (char == "<") - (char == ">")
            if char == ">" and depth == 0:
                head = head[index + 1 :].lstrip()
                break
        else:
            return head
    return head


def _is_container(head: str) -> bool:
    head = re.sub(r"\[\[.*?\]\]|\balignas\s*\([^)]*\)", "", _without_template(head))
    return bool(_CONTAINER.match(head)) and "(" not in head.partition(":")[0]


def _is_body(head: str) -> bool:
    """Whether the brace after `head` opens a function, not a brace initialiser."""
    if "(" not in head:
        return False
    if _INITIALISERS.search(head):
        return head.rstrip()[-1] in ")}."
    return bool(_AFTER_PARAMETERS.match(head[head.rindex(")") + 1 :]))


def _function(code: str, start: int, end: int, head: str) -> Function:
    start += len(_LABEL.match(head)[0])
    signature = _without_template(head)
    if re.match(r"\s*(?:TYPED_)?TEST", signature):
        name = " ".join(signature.split())
    else:
        named = _NAME.search(_CONSTRAINT.sub(" ", signature))
        name = named[1] if named else "this function"
    return Function(start, end, name)
