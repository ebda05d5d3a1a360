# SPDX-License-Identifier: Apache-2.0
"""Only listed files hold a socket. tools/egress.txt says of each what it opens and for whom; the list and the code must
say the same. A body that leaves needs a permit of the egress guard, and only net sends those."""

import re
from collections.abc import Iterator

from .tree import Finding, Tree

LIST = "tools/egress.txt"
# The ways to a socket: the system's own, Asio's, libcurl's, OpenSSL's, Sofia's.
_SOCKET = re.compile(
    r"(?<![\w>])::(?:socket|connect|sendto|sendmsg|sendmmsg)\s*\("
    r"|\b(?:getaddrinfo|SSL_connect|BIO_new_connect|curl_easy_perform|curl_multi_perform|nta_agent_create)\s*\("
    r"|\bnta_outgoing_\w*create\w*\s*\("
    r"|\b(?:tcp|udp|generic::\w+|local::\w+)::(?:socket|resolver|iostream)\b"
    r"|\btcp_stream\b|\basync_(?:connect|resolve|send_to)\b"
)
_ROW = re.compile(r"^(\S+)\s*\|\s*(\w+)\s*\|\s*(\S.*)$")
WHOM = {
    "permit": "takes a permit of the egress guard",
    "carrier": "signalling and sound of a call: for the carrier",
    "nobody": "opens none: answers who asked, or only looks",
}


def sockets(tree: Tree) -> Iterator[Finding]:
    listed: dict[str, int] = {}
    for number, line in enumerate(tree.text(LIST).split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        row = _ROW.match(line)
        if row is None or row[2] not in WHOM:
            yield Finding(LIST, number, "egress", f"a row is: file | {' or '.join(WHOM)} | what it opens")
        else:
            listed[row[1]] = number
    used = set()
    for file in tree.cpp:
        match = None if file.is_test else _SOCKET.search(file.code)
        if match is None:
            continue
        used.add(file.path)
        if file.path not in listed:
            advice = "what leaves goes through net::EgressGuard and its clients, which take a permit; open no socket"
            yield Finding(file.path, file.line_at(match.start()), "egress", f"{advice} ({LIST} has those that do)")
    for path, number in listed.items():
        if path not in used:
            yield Finding(LIST, number, "egress", f"{path} holds no socket any more; delete the row")
