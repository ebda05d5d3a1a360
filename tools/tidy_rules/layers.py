# SPDX-License-Identifier: Apache-2.0
"""The one rule: a file includes only rooms of a lower layer and its own. This table is the only one there is."""

import re
from collections.abc import Iterator

from .tree import File, Finding, Include, Tree

LAYERS = {
    0: "base",
    1: "privacy audio language",
    2: "model crypto",
    3: "redaction scheduling net",
    4: "ports",
    5: "receptionist jobs",
    6: "voice",
    7: "services",
    8: "api",
    9: "app",
}
ADAPTERS = (
    "sql files calendar billing outbox insights recipients oauth speech sip "
    "s3 ses smtp stripe google microsoft openai elevenlabs twilio"
)
ADAPTER_LAYER = 5

LAYER_OF = {room: layer for layer, rooms in LAYERS.items() for room in rooms.split()}
LAYER_OF |= {f"adapters/{name}": ADAPTER_LAYER for name in ADAPTERS.split()}

_MODULE = re.compile(r"\bombrex_module\(\s*([\w/]+)([^)]*)\)")
_KEYWORDS = {"HEADERS", "SOURCES", "DEPENDS", "LINKS", "PRIVATE_LINKS", "TESTS", "TEST_LINKS"}


def room_of(path: str) -> str | None:
    """The room of a path from src: "base/clock.h" is in base, "adapters/sip/leg.cc" in adapters/sip."""
    parts = path.split("/")
    depth = 2 if parts[0] == "adapters" else 1
    return "/".join(parts[:depth]) if len(parts) > depth else None


def may_include(user: str, used: str) -> bool:
    if user == used:
        return True
    if used.startswith("adapters/"):
        return user == "app"
    return LAYER_OF[used] < LAYER_OF[user]


def rooms(tree: Tree) -> list[str]:
    """The rooms that exist in src, known or not."""
    found = {room_of(file.path.removeprefix("src/")) for file in tree.under("src")}
    return sorted(room for room in found if room)


def module(tree: Tree, room: str) -> tuple[str, dict[str, list[str]]] | None:
    """The name and the lists of a room's ombrex_module(...), or None where it has none."""
    match = _MODULE.search(re.sub(r"#[^\n]*", "", tree.text(f"src/{room}/CMakeLists.txt")))
    if not match:
        return None
    lists: dict[str, list[str]] = {keyword: [] for keyword in _KEYWORDS}
    keyword = ""
    for word in match[2].split():
        if word in _KEYWORDS:
            keyword = word
        elif keyword:
            lists[keyword].append(word)
    return match[1], lists


def unknown_rooms(tree: Tree) -> Iterator[Finding]:
    for room in rooms(tree):
        if room not in LAYER_OF:
            file = next(file for file in tree.under("src") if file.path.startswith(f"src/{room}/"))
            advice = f"no room is called {room}; move it, or give it a layer in tools/tidy_rules/layers.py"
            yield Finding(file.path, 1, "unknown-room", advice)
    for file in tree.under("src"):
        if file.is_cpp and room_of(file.path.removeprefix("src/")) is None:
            yield Finding(file.path, 1, "unknown-room", "stands outside every room; move it into one")


def includes(tree: Tree) -> Iterator[Finding]:
    reach = {room: _reach(tree, room) for room in rooms(tree)}
    for file in tree.cpp:
        user = room_of(file.path.removeprefix("src/")) if file.parts[0] == "src" else None
        if user is not None and user not in LAYER_OF:
            continue
        for include in file.includes:
            advice = _breach(tree, file, user, include, reach)
            if advice:
                yield Finding(file.path, include.line, "layers", advice)


def _breach(tree: Tree, file: File, user: str | None, include: Include, reach: dict[str, set[str]]) -> str | None:
    path = include.path
    used = room_of(path)
    if not include.quoted:
        return f'"{path}" is ours: include it with quotes' if f"src/{path}" in tree.files else None
    if f"src/{path}" not in tree.files:
        if user is None and path.startswith("tests/") and path in tree.files:
            return None
        if used is None or path not in tree.text(f"src/{used}/CMakeLists.txt"):  # it may be made by the build
            return f"no file src/{path}: write our paths from src (or tests/), the headers of others in <>"
    if used not in LAYER_OF:
        return f"{used} is not a room"
    if "detail" in path.split("/") and used != user:
        return f"{path} is the inside of {used}; use what {used} offers outside detail/"
    if user is None:
        return None
    if not may_include(user, used):
        if used.startswith("adapters/"):
            return f"{user} may not know {used}: only app and tests include adapters; go through a port"
        return (
            f"{user} (layer {LAYER_OF[user]}) may not include {used} (layer {LAYER_OF[used]}): "
            "only lower layers; let it flow up through a port"
        )
    if used not in reach[user] and not (file.is_test and used in _rooms_in(_list(tree, user, "TEST_LINKS"))):
        return f"add ombrex::{used.replace('/', '::')} to DEPENDS in src/{user}/CMakeLists.txt"
    return None


def _list(tree: Tree, room: str, keyword: str) -> list[str]:
    found = module(tree, room)
    return found[1][keyword] if found else []


def _rooms_in(targets: list[str]) -> list[str]:
    return [target.removeprefix("ombrex::").replace("::", "/") for target in targets if target.startswith("ombrex::")]


def _reach(tree: Tree, room: str) -> set[str]:
    """The rooms that `room` links, directly or through others. A room without ombrex_module links what it likes."""
    if module(tree, room) is None:
        return set(LAYER_OF)
    reached = {room}
    waiting = [room]
    while waiting:
        for next_room in _rooms_in(_list(tree, waiting.pop(), "DEPENDS")):
            if next_room not in reached:
                reached.add(next_room)
                waiting.append(next_room)
    return reached


def depends(tree: Tree) -> Iterator[Finding]:
    """CMake says the same as the table."""
    for room in rooms(tree):
        found = module(tree, room)
        if room not in LAYER_OF or found is None:
            continue
        path = f"src/{room}/CMakeLists.txt"
        if found[0] != room:
            yield Finding(path, 1, "depends", f"ombrex_module({found[0]}) stands in {room}; name it {room}")
        for used in _rooms_in(found[1]["DEPENDS"] + found[1]["TEST_LINKS"]):
            if used not in LAYER_OF:
                yield Finding(path, 1, "depends", f"{used} is not a room")
            elif used == room or not may_include(room, used):
                yield Finding(path, 1, "depends", f"{room} may not depend on {used}; take it out")
        said = re.search(r"\bLayer (\d+)", tree.text(path))
        if said and int(said[1]) != LAYER_OF[room]:
            advice = f"{room} is in layer {LAYER_OF[room]}, not {said[1]}; correct the comment"
            yield Finding(path, 1, "depends", advice)
    yield from _order(tree)


def _order(tree: Tree) -> Iterator[Finding]:
    """src/CMakeLists.txt adds every room, lower layers first."""
    path = "src/CMakeLists.txt"
    listed = re.findall(r"^add_subdirectory\((\w+)\)", tree.text(path), re.MULTILINE)
    inner = re.findall(r"^add_subdirectory\((\w+)\)", tree.text("src/adapters/CMakeLists.txt"), re.MULTILINE)
    layers = [LAYER_OF.get(room, ADAPTER_LAYER if room == "adapters" else 0) for room in listed]
    for before, after, room in zip(layers, layers[1:], listed[1:]):
        if after < before:
            yield Finding(path, 1, "depends", f"{room} comes after a higher layer; order rooms by layer")
    for room in rooms(tree):
        family, _, adapter = room.partition("/")
        if family not in listed or (adapter and adapter not in inner):
            yield Finding(path, 1, "depends", f"{room} is never added; add its folder, or remove it")


def cycles(tree: Tree) -> Iterator[Finding]:
    """No file includes itself by way of others."""
    edges = {
        file.path: [(include.line, f"src/{include.path}") for include in file.includes if include.quoted]
        for file in tree.cpp
    }
    done: set[str] = set()
    for start in edges:
        yield from _cycles_from(start, edges, done)


def _cycles_from(start: str, edges: dict[str, list[tuple[int, str]]], done: set[str]) -> Iterator[Finding]:
    trail: list[str] = []
    waiting = [(start, iter(edges[start]))] if start not in done else []
    trail += [start] if waiting else []
    while waiting:
        path, following = waiting[-1]
        line, used = next(following, (0, ""))
        if not used:
            waiting.pop()
            done.add(trail.pop())
        elif used in trail:
            around = " -> ".join([*trail[trail.index(used) :], used])
            yield Finding(path, line, "cycle", f"break the circle {around}")
        elif used in edges and used not in done:
            waiting.append((used, iter(edges[used])))
            trail.append(used)
