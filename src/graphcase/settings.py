"""The knobs of a build, as one record. Nothing is read from the environment here."""

from __future__ import annotations

from dataclasses import dataclass

from .vocabulary import NOTHING, Additions


@dataclass(frozen=True, slots=True)
class Settings:
    """How to build. `workers` and `batch` change speed and memory, never a result.

    `model` is the name of a spaCy pipeline, or "" for the best that is installed. `workers` 0 means one a core.
    `batch` is the number of articles that a worker is handed at a time. `additions` is what the user adds to the
    vocabulary; `config.read` fills it in.
    """

    model: str = ""
    workers: int = 0
    batch: int = 16
    additions: Additions = NOTHING
