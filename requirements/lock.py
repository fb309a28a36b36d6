"""Write run.txt and dev.txt: every package at one version, with the hashes of its files for all systems and Pythons.

Run it by `make lock`. The files name no index: pip uses the one it is set up for.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).parent
HEADER = "# Written by `make lock`. Install: pip install --require-hashes --no-deps -r requirements/{}\n"
OPTIONS = [
    *("--universal", "--python-version", "3.11", "--fork-strategy", "fewest", "--generate-hashes"),
    *("--no-header", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--quiet"),
    *("--override", str(HERE / "overrides.in")),
]


def lock(name: str, extra: Sequence[str] = (), more: Sequence[str] = ()) -> None:
    """Resolve pyproject.toml with these extras, what builds the package itself, and the files `more`, into
    requirements/`name`."""
    sources = [str(HERE.parent / "pyproject.toml"), str(HERE / "build.in"), *(str(HERE / file) for file in more)]
    extras = [word for each in extra for word in ("--extra", each)]
    command = [sys.executable, "-m", "uv", "pip", "compile", *sources, *extras, *OPTIONS]
    done = subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE)
    (HERE / name).write_text(HEADER.format(name) + done.stdout, encoding="utf-8")


if __name__ == "__main__":
    lock("run.txt")
    lock("dev.txt", extra=["dev"], more=["test.in"])
