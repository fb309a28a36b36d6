"""A real Dask cluster on the loopback address: a scheduler and workers, each a process of its own, as on machines."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

DASK = [sys.executable, "-m", "dask"]


class Machines:
    """A scheduler, which is there when this is made, and the workers that are asked for; none is left when it ends."""

    def __init__(self, folder: Path, *options: str, first: Path | None = None) -> None:
        """Where `first` is given, the scheduler looks for modules there first."""
        self.folder = folder
        self.file = folder / "scheduler.json"
        self.path = os.pathsep.join([str(Path(__file__).parent), *filter(None, [os.environ.get("PYTHONPATH")])])
        self.first = f"{first or ''}{os.pathsep}{self.path}"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.options = options
        self.scheduler = self._start(
            "scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(self.file), *options
        )
        self._wait("Scheduler at:", "scheduler.log")
        while not self.file.exists():
            time.sleep(0.05)
        self.address = str(json.loads(self.file.read_text(encoding="utf-8"))["address"])

    def __enter__(self) -> Machines:
        return self

    def __exit__(self, *_: object) -> None:
        for process in (*self.workers, self.scheduler):
            self.kill(process)

    def worker(self, *options: str) -> subprocess.Popen[bytes]:
        """One machine more: a nanny with its worker process."""
        log = f"worker{len(self.workers)}"
        wanted = options or ("--nthreads", "1")
        certificates = self.options[self.options.index("--tls-ca-file") :] if "--tls-ca-file" in self.options else ()
        started = self._start("worker", self.address, "--no-dashboard", *wanted, *certificates, log=log)
        self.workers.append(started)
        self._wait("Registered to:", f"{log}.log")
        return started

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """The machine is gone: nanny, worker and all, without a word."""
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def _start(self, what: str, *words: str, log: str = "scheduler") -> subprocess.Popen[bytes]:
        command = [*DASK, what, *words]
        if what == "scheduler":
            command += ["--dashboard-address", "127.0.0.1:0"]
        else:
            command += ["--local-directory", str(self.folder)]
        path = self.first if what == "scheduler" else self.path
        environment = {**os.environ, "PYTHONPATH": path, "MACHINE": "1"}
        with (self.folder / f"{log}.log").open("wb") as out:
            return subprocess.Popen(
                command, stdout=out, stderr=out, cwd=self.folder, env=environment, start_new_session=True
            )

    def _wait(self, words: str, log: str) -> None:
        end = time.monotonic() + 60
        while words not in (said := (self.folder / log).read_text(encoding="utf-8")):
            assert time.monotonic() < end, said
            time.sleep(0.05)
