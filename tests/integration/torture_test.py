#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The 49 messages of RFC 4475: after each the served telephone lives and answers. Where they are absent it is skipped.

usage: torture_test.py OMBREX SCENARIO.toml FOLDER_OF_MESSAGES
"""
import glob
import os
import sys

from telephone import Phone, Server, started


def torture(server, messages, faults):
    for path in messages:
        with open(path, "rb") as message:
            Phone(server.sip).sip.send(message.read())
        if not faults.expect(server.alive() and server.answers(), f"after {os.path.basename(path)}: no answer"):
            return


def main(ombrex, scenario, folder, faults):
    messages = sorted(glob.glob(os.path.join(sys.argv[3], "*.dat")))
    if not messages:
        print(f"skipped: {sys.argv[3]} has no messages of RFC 4475")
        sys.exit(77)
    print(len(messages), "messages")
    server = Server(ombrex, scenario, folder)
    torture(server, messages, faults)
    server.kill()  # some of the messages began calls that nobody ends


started(main)
