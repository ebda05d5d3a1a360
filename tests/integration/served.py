# SPDX-License-Identifier: Apache-2.0
"""A served telephone for the tests and benches of this folder: `ombrex serve` on a throw-away folder and free ports."""
import json
import os
import re
import signal
import subprocess
import tempfile

NOW = "2026-09-16T11:05"


class Served:
    """with Served(ombrex, scenario, "--speech", "mock") as server: server.call("echo"), server.log("call_ended")"""

    def __init__(self, ombrex, scenario, *options, now=NOW, lasting=False):
        """lasting: it serves what its data folder holds, and no scenario."""
        self.ombrex, self.folder = ombrex, tempfile.TemporaryDirectory()
        self.options, self.what = options, [] if lasting else ["--scenario", scenario, "--now", now]
        self.live_in(self.folder.name)

    def live_in(self, folder):
        """Where it keeps its things from the next start on."""
        self.place = folder
        self.data, self.log_file = os.path.join(folder, "data"), os.path.join(folder, "log")
        self.command = [self.ombrex, "serve", *self.what, "--captions", "--data", self.data, "--set", "sip.port=0",
                        "--set", "http.port=0", "--set", f"log.file={self.log_file}", *self.options]

    def __enter__(self, before=None):
        """before: run in the new process before it becomes ombrex."""
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, text=True, cwd=self.place,
                                        preexec_fn=before)
        ready = self.process.stdout.readline()
        ports = re.match(r"ombrex is ready: sip (\d+), http (\d+)", ready)
        if not ports:
            self.process.kill()
            raise RuntimeError(f"it does not serve: {ready!r}")
        self.sip, self.http = int(ports.group(1)), int(ports.group(2))
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.folder.cleanup()

    def stop(self):
        """Ends it as an operator would; answers (exit code, what it had shown)."""
        self.process.send_signal(signal.SIGTERM)
        shown = self.process.stdout.read()
        return self.process.wait(60), shown

    def call(self, number, *options):
        """Phones; answers what `ombrex call --json` says of it, or its error."""
        command = [self.ombrex, "call", f"sip:{number}@127.0.0.1:{self.sip}", "--json", *options]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600)
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        return json.loads(lines[-1]) if done.returncode == 0 else done.stderr.strip()

    def export(self, call_id):
        """What the call left behind (docs/TEXT_MODE.md, Export)."""
        command = [self.ombrex, "admin", "--data", self.data, "calls", "export", "--call-id", call_id, "--json"]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout)

    def log(self, event):
        """The lines of one kind in its log, each as a dict of its fields."""
        with open(self.log_file, encoding="utf-8") as lines:
            return [dict(re.findall(r"(\w+)=(\S+)", line)) for line in lines if f" {event} " in line]
