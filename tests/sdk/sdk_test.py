#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""ElevenLabs' official clients against a served ombrex, by base URL alone; and every frame and every body of those
calls against the types and serializers of their packages, which know nothing of ours.

usage: sdk_test.py PART OMBREX SCENARIO.toml      Skips (77), and says so, where node or the clients' packages are not
there (the build fetches them, tests/sdk/CMakeLists.txt), or sox, by which callers are made to speak.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
INTEGRATION = os.path.join(HERE, "..", "integration")
SPEECH = os.path.join(HERE, "..", "data", "audio", "d01_booking.flac")
sys.path.insert(0, INTEGRATION)
from browser import Conversation  # noqa: E402
from https_test import make_pair  # noqa: E402
from owner import Owner  # noqa: E402
from served import Served  # noqa: E402
from webhooks_test import HOOKS, FarEnd, listen  # noqa: E402


class Trial:
    """The program, a folder, and what was written down of what went over the wire."""

    def __init__(self, ombrex, scenario, folder):
        self.ombrex, self.scenario, self.folder = ombrex, scenario, folder
        self.frames, self.bodies = os.path.join(folder, "frames.jsonl"), os.path.join(folder, "bodies.jsonl")
        self.env = os.environ | {"OMBREX_FRAMES": self.frames, "OMBREX_BODIES": self.bodies}

    def script(self, name, *more):
        """Whether it ends well; what it says is shown."""
        command = ["node", os.path.join(HERE, name), *more]
        return subprocess.run(command, timeout=150, check=False, env=self.env).returncode == 0

    def speech(self):
        """A caller's words, as a browser's microphone has them."""
        path = os.path.join(self.folder, "speech.wav")
        subprocess.run(["sox", SPEECH, "-r", "16000", "-b", "16", "-c", "1", path], check=True)
        return path

    def serve(self, *options):
        return Served(self.ombrex, "", *options, lasting=True)

    def is_theirs(self):
        """Whether what was written down is as their packages have it."""
        well = [self.script(f"{what}.mjs", path) for what, path in (("frames", self.frames), ("bodies", self.bodies))
                if os.path.exists(path)]
        return bool(well) and all(well)


def recorded(server):
    """An owner of whose calls everything is kept."""
    owner = Owner(server)
    assistant = owner.must("GET", "/api/v1/assistant") | {"recording": "notice"}
    owner.must("PUT", "/api/v1/assistant", assistant, {"If-Match": "*"})
    return owner


def written(trial):
    with Served(trial.ombrex, trial.scenario, "--speech", "none") as server:
        return trial.script("text.mjs", f"ws://127.0.0.1:{server.http}")


def rest(trial):
    with trial.serve("--speech", "none") as server:
        return trial.script("rest.mjs", f"http://127.0.0.1:{server.http}", Owner(server).key())


def spoken(trial, name):
    with trial.serve("--speech", "mock") as server:
        return trial.script(name, f"http://127.0.0.1:{server.http}", recorded(server).key(), trial.speech())


def tools(trial):
    """A business of which something can be booked, in writing and by voice; and what its log counts of its page's
    tools. The mock receptionist books nothing, so by voice only where the models are."""
    voice = subprocess.run([trial.ombrex, "models"], capture_output=True, check=False).returncode == 0
    if not voice:
        print("in writing only: the models are not there (ombrex models)")
    with trial.serve("--speech", "local" if voice else "none") as server:
        owner = Owner(server)
        assistant = owner.must("GET", "/api/v1/assistant")
        assistant["business"]["tz"] = "America/Denver"
        assistant["hours"] = {day: [{"from": "00:00", "until": "24:00"}] for day in assistant["hours"]}
        assistant["staff"] = [{"name": "Jo Park", "aliases": ["Jo"]}]
        assistant["services"] = [{"name": "Haircut", "aliases": ["cut"], "minutes": 30, "buffer_minutes": 0,
                                  "price": "30 dollars", "staff": ["Jo Park"]}]
        owner.must("PUT", "/api/v1/assistant", assistant, {"If-Match": "*"})
        url = f"http://127.0.0.1:{server.http}"
        well = trial.script("tools.mjs", url, owner.key(), *(["voice"] if voice else []))
        server.stop()
        counted = sorted([int(line[count]) for count in ("called", "answered", "failed", "unanswered")]
                         for line in server.log("client_tools_called"))
    expected = [[1, 0, 0, 0]] + [[1, 1, 0, 0]] * (2 if voice else 1)
    if counted != expected:
        print(f"the log counts {counted} instead of {expected}")
    return well and counted == expected


def browser_calls(trial):
    """Those of ours, frame by frame."""
    talk = os.path.join(INTEGRATION, "browser_call_test.py")
    command = [sys.executable, talk, trial.ombrex, trial.scenario, trial.frames]
    return subprocess.run(command, timeout=200, check=False).returncode == 0


def webhook(trial):
    """A finished call is posted to a far end by TLS, and read there by their library."""
    certificate, key = make_pair(trial.folder, 1)
    far_end = listen(certificate, key)
    with trial.serve("--speech", "none", "--set", "webhooks.own_hosts=127.0.0.1", "--set",
                     f"webhooks.ca_file={certificate}") as server:
        owner = Owner(server)
        url = f"https://127.0.0.1:{far_end.server_port}/told"
        made = owner.must("POST", HOOKS, {"url": url, "detail": "transcript"})
        agent = owner.must("GET", "/api/v1/line")["agent"]
        page = (f"Origin: {owner.origin}", f"Cookie: {owner.cookie}")
        address = f"ws://127.0.0.1:{server.http}/v1/convai/conversation?agent_id={agent}"
        with Conversation(address, headers=page) as talk:
            talk.begin(text_only=True)
            talk.until("agent_response")
            talk.write("Thank you, goodbye.")
            talk.over()
        _, headers, body = FarEnd.came.get(timeout=60)
        told = os.path.join(trial.folder, "told.jsonl")
        with open(told, "w", encoding="utf-8") as out:
            out.write(json.dumps({"signature": headers["ElevenLabs-Signature"], "body": body.decode()}) + "\n")
        well = trial.script("webhook.mjs", told, made["secret"])
    far_end.shutdown()
    return well


PARTS = {
    "written": written,
    "rest": rest,
    "voice": lambda trial: spoken(trial, "voice.mjs"),
    "library": lambda trial: spoken(trial, "library.mjs"),
    "tools": tools,
    "react": lambda trial: spoken(trial, "react.mjs"),
    "browser_calls": browser_calls,
    "webhook": webhook,
}


def main():
    if shutil.which("node") is None or not os.path.isdir(os.path.join(HERE, "node_modules", "@elevenlabs", "react")):
        print("skipped: node or the official clients are not there; the build fetches them")
        return 77
    if shutil.which("sox") is None:
        print("skipped: sox is not there (tools/packages.txt)")
        return 77
    part, ombrex, scenario = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(ombrex, scenario, folder)
        return 0 if PARTS[part](trial) and trial.is_theirs() else 1


if __name__ == "__main__":
    sys.exit(main())
