"""The knobs of a build, as one record. Nothing is read from the environment here."""

from __future__ import annotations

from dataclasses import dataclass

from .vocabulary import NOTHING, Additions

ENGINES = ("processes", "here", "dask")
"""Who may extract; the first does where nothing is said."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may cost. `bytes` is how large a file, or what is unpacked from one, may be; `seconds` how long
    a worker may read one (of more than 100,000 characters in proportion), 0 for as long as it likes."""

    bytes: int = 100_000_000
    seconds: float = 300.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How to build. `engine`, `workers` and `batch` change speed and memory, never a result.

    `model` is the name of a spaCy pipeline, or "" for the best that is installed. `engine` is "processes" of this
    machine, as many as `workers`, 0 for one a core; "dask", the workers of the cluster whose `scheduler` has this
    address; or "here", this process, which no limit of time protects. With `shared_corpus` the workers of a cluster
    open the files themselves, at the same path.
    `batch` is the number of articles that a worker is handed at a time. `additions` is what the user adds to the
    vocabulary; `config.read` fills it in. What is beyond `limits` is skipped.
    """

    model: str = ""
    workers: int = 0
    batch: int = 16
    additions: Additions = NOTHING
    limits: Limits = Limits()
    engine: str = ENGINES[0]
    scheduler: str = ""
    shared_corpus: bool = False
