# SPDX-License-Identifier: Apache-2.0
"""The peer of `ombrex bench api`: fastify and better-sqlite3 as peers/package-lock.json pins them.

They come from the npm registry alone, and nothing that a package brings is run: better-sqlite3 is compiled here by
node-gyp, against the headers of the Node that is there (Debian: libnode-dev), since its own installer would fetch a
finished binary from elsewhere.
"""
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parent / "peers"
FILES = (".npmrc", "package.json", "package-lock.json")


def headers():
    """Where the headers of this Node stand, as node-gyp wants to be told; none: they are not there."""
    node = shutil.which("node")
    places = [Path(node).resolve().parent.parent, Path("/usr/include/nodejs")] if node else []
    return next((at for at in places if (at / "include/node/node.h").exists() or (at / "src/node.h").exists()), None)


def run(*command, at):
    done = subprocess.run([str(word) for word in command], cwd=at, text=True, check=False, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT)
    if done.returncode:
        raise RuntimeError("\n".join([" ".join(map(str, command)), *done.stdout.splitlines()[-15:]]))


def install(folder):
    place = headers()
    if place is None or shutil.which("npm") is None:
        raise RuntimeError("it needs node, npm and the headers of that node (Debian: libnode-dev)")
    print(f"building fastify and better-sqlite3 in {folder}", file=sys.stderr)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(SOURCES / name, folder)
    run("npm", "ci", "--silent", at=folder)
    gyp = folder / "node_modules/node-gyp/bin/node-gyp.js"
    run("node", gyp, "rebuild", "--release", f"--nodedir={place}", at=folder / "node_modules/better-sqlite3")


def peer(folder):
    """The folder where both stand, made at the first time; none: they cannot be had, and it was said why."""
    wanted = hashlib.sha256(b"".join((SOURCES / name).read_bytes() for name in FILES)).hexdigest()
    stamp = folder / "made_of"
    if stamp.exists() and stamp.read_text() == wanted:
        return folder
    try:
        install(folder)
    except RuntimeError as failure:
        print(f"without fastify and better-sqlite3: {failure}", file=sys.stderr)
        return None
    stamp.write_text(wanted)
    return folder
