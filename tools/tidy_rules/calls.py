# SPDX-License-Identifier: Apache-2.0
"""Calls we do not make, with what to write instead; and libraries that live in one room."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .layers import room_of
from .tree import File, Finding, Tree


@dataclass(frozen=True)
class Ban:
    words: str  # one of these identifiers is in the file, else it is not searched; the first names the rule
    pattern: str  # on code without comments and literals
    instead: str
    allowed: tuple[str, ...] = ()  # files, or folders ending in '/'; "test" for all tests

    @property
    def rule(self) -> str:
        return "no-" + self.words.partition(" ")[0]


_PRINTS = ("src/app/", "tests/bench/", "tests/mutation/")  # programs whose output is their answer

BANS = (
    Ban("rand srand", r"(?<![\w.>])s?rand\s*\(", "take a Random (base/random.h)"),
    Ban("random_device mt19937 mt19937_64 default_random_engine",
        r"\b(?:random_device|mt19937(?:_64)?|default_random_engine)\b", "take a Random (base/random.h)"),
    Ban("time", r"(?<![\w.>])time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)", "take a Clock (base/clock.h)"),
    Ban("now", r"\b(?:system|steady|high_resolution|utc|file)_clock::now\b", "take a Clock (base/clock.h)",
        ("src/base/clock.cc",)),
    Ban("gettimeofday clock_gettime localtime gmtime",
        r"(?<![\w.>])(?:gettimeofday|clock_gettime|localtime|gmtime)\s*\(", "take a Clock, or TimeZone (base)",
        ("src/base/clock.cc",)),
    Ban("sleep_for sleep_until sleep usleep nanosleep",
        r"\bsleep_(?:for|until)\b|(?<![\w.>])(?:u|nano)?sleep\s*\(",
        "await a timer, or in a test advance a ManualClock"),
    Ban("cout cerr clog", r"\bstd::(?:cout|cerr|clog)\b", "log::write (base/log.h)", _PRINTS),
    Ban("printf fprintf vprintf puts fputs putchar", r"(?<![\w.>])(?:v?f?printf|f?puts|putchar)\s*\(",
        "log::write (base/log.h)", _PRINTS),
    Ban("print println", r"\bfmt::print(?:ln)?\b", "log::write (base/log.h)", _PRINTS),
    Ban("detach", r"\.detach\s*\(\s*\)", "own the thread (std::jthread), or spawn in a TaskGroup"),
    Ban("co_spawn", r"\bco_spawn\b", "TaskGroup::spawn (base/task_group.h): who starts work owns it",
        ("src/base/task_group.cc", "src/base/wait.h", "src/app/", "test")),
    Ban("assert", r"(?<!\w)assert\s*\(", "static_assert, or if (!...) std::abort(); it is compiled out in a release"),
    Ban("new", r"(?<!operator )(?<!>\{)(?<!>\()\bnew\b(?!\s*\[\])\s*[\w(:]",
        "std::make_unique, a value, or for a private constructor std::unique_ptr<T>{new T{...}}"),
    Ban("delete", r"(?<!operator )\bdelete\b(?:\s*\[\])?\s*[\w(*:]", "give it an owner: std::unique_ptr"),
    Ban("throw", r"\bthrow\b", "return Error{...} (base/result.h)", ("test",)),
    Ban("strcpy strncpy strcat strncat sprintf vsprintf gets strtok stpcpy alloca",
        r"(?<![\w.>])(?:str(?:n?cpy|n?cat|tok)|v?sprintf|gets|stpcpy|alloca)\s*\(", "std::string, std::span, fmt"),
    Ban("atoi atol atof stoi stol stod strtol strtod",
        r"(?<![\w.>])(?:std::)?(?:ato[ilf]|sto(?:i|l|d)|strto[ld])\s*\(", "std::from_chars, and look at its error"),
    Ban("system popen", r"(?<![\w.>])(?:system|popen)\s*\(", "a library; a server starts no shell"),
    Ban("exit quick_exit _exit", r"(?<![\w.>])(?:quick_|_)?exit\s*\(", "return the failure; only main ends the program",
        ("src/app/",)),
    Ban("getenv setenv", r"(?<![\w.>])(?:get|set)env\s*\(", "take a value; configuration is read in app",
        ("src/app/", "test")),
    # What the compiler cannot refuse: ways to the bytes of a personal value that do not go through reveal<>.
    Ban("bit_cast", r"\bbit_cast\s*<", "reveal<>, where the value is personal; else say what the bytes mean",
        ("src/voice/media_pump.cc",)),
    Ban("memcpy memmove", r"(?<![\w.>])mem(?:cpy|move)\s*\(", "std::ranges::copy, which knows what it copies",
        ("src/adapters/", "src/audio/", "src/base/id128.cc", "src/crypto/", "src/net/", "test")),
    Ban("reinterpret_cast", r"\breinterpret_cast\s*<", "a type that says what it is",
        ("src/adapters/", "src/app/phone_command.cc", "src/base/bytes.cc", "src/crypto/", "src/net/", "test")),
    Ban("break_in template", r"\btemplate\s+(?:struct|class)\s+[\w:]+\s*<[^;{]*&\s*(?:\w+::)+\w+_\s*>",
        "what the class offers: this would go past `private`", ("tests/mutation/forged_body.h",)),
)  # fmt: skip

# Which rooms alone may include a library: its types do not leave them.
HOMES = (
    (r"boost/beast\b", "net"),
    (r"boost/asio/ssl\b", "net"),
    (r"curl/", "net"),
    (r"(?:openssl/|sodium(?:\.h|/))", "crypto net"),
    (r"(?:spandsp(?:\.h|/)|speex/|opus(?:\.h|/|file\.h|enc\.h)|opus/.*)", "audio"),
    (r"sofia-sip/", "adapters/sip"),
    (r"(?:onnxruntime|flite/)", "adapters/speech"),
    (r"(?:soci/|sqlite3(?:ext)?\.h)", "adapters/sql"),
    (r"spdlog/", "base"),
    (r"date/(?:tz|date)\.h", "base"),
    (r"(?:toml\+\+/|CLI/)", "app"),
)

_LEFTOVER = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b")
_USING_NAMESPACE = re.compile(r"\busing\s+namespace\b")


def banned(tree: Tree) -> Iterator[Finding]:
    bans = [(frozenset(ban.words.split()), re.compile(ban.pattern), ban) for ban in BANS]
    for file in tree.cpp:
        for words, pattern, ban in bans:
            if words & file.words and not _allowed(file, ban):
                for match in pattern.finditer(file.code):
                    advice = f"instead of {match[0].rstrip('( ')}: {ban.instead}"
                    yield Finding(file.path, file.line_at(match.start()), ban.rule, advice)
        if file.suffix == "h" and "namespace" in file.words:
            for match in _USING_NAMESPACE.finditer(file.code):
                advice = "not in a header: name what you use"
                yield Finding(file.path, file.line_at(match.start()), "no-using-namespace", advice)


def _allowed(file: File, ban: Ban) -> bool:
    return any(
        (place == "test" and file.is_test)
        or file.path == place
        or (place.endswith("/") and file.path.startswith(place))
        for place in ban.allowed
    )


def leftovers(tree: Tree) -> Iterator[Finding]:
    """What is not done is an issue, not a comment."""
    for file in tree.files.values():
        if file.suffix in ("h", "cc", "py", "cmake", "ts", "tsx", "sql", "toml") or file.raw.startswith(b"#!"):
            for match in _LEFTOVER.finditer(file.text):
                advice = f"{match[0]}: do it now, or write an issue"
                yield Finding(file.path, file.line_at(match.start()), "leftover", advice)


def libraries(tree: Tree) -> Iterator[Finding]:
    homes = [(re.compile(pattern), rooms.split()) for pattern, rooms in HOMES]
    for file in tree.cpp:
        if file.parts[0] != "src":
            continue
        room = room_of(file.path.removeprefix("src/"))
        for include in file.includes:
            for pattern, rooms in homes:
                if not include.quoted and pattern.match(include.path) and room not in rooms:
                    advice = f"<{include.path}> stays in {' and '.join(rooms)}; use what that room offers"
                    yield Finding(file.path, include.line, "library", advice)
