"""Which engine a build's settings mean, and what the machines of a cluster must have alike."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache, partial
from importlib import metadata

from .. import __version__, engine, extract, read
from ..errors import UsageError
from ..settings import Settings
from .publish import Watch


def pool(settings: Settings, watch: Watch) -> engine.Pool:
    """The workers that extract. Raises UsageError where an engine has what it does not use, or lacks what it does."""
    if bool(settings.scheduler) != (settings.engine == "dask"):
        raise UsageError("--engine dask and --scheduler go together", "--engine dask --scheduler tcp://HOST:8786")
    if settings.shared_corpus and not settings.scheduler:
        raise UsageError("--shared-corpus is for a cluster", "leave it out: here the articles are read once anyway")
    match settings.engine:
        case "here":
            return engine.here
        case "processes":
            return engine.processes(settings.workers or engine.cores())
        case "dask":
            alike = partial(versions, settings.model)
            return engine.cluster(engine.Scheduler(settings.scheduler, alike, watch.remark))
    raise UsageError(f"no engine is called {settings.engine!r}", "processes, here or dask")


@cache
def versions(model: str) -> tuple[str, ...]:
    """All that decides what is found in an article, one matter and its version a line, but for the user's additions,
    which go along with the articles. Raises ModelMissing."""
    return (
        f"graphcase {__version__}",
        f"Python {sys.version_info.major}.{sys.version_info.minor}",
        *_packages(),
        *(f"reader of {suffix} files {read.fingerprint(suffix)}" for suffix in read.told().split()),
        f"pipelines {extract.pipelines(Settings(model=model))}",
        f"rules {extract.rules()}",
    )


def _packages() -> Iterator[str]:
    """What graphcase itself asks for, by name and version."""
    for requirement in metadata.requires("graphcase") or ():
        if "extra ==" not in requirement:
            name = re.split(r"[^\w.-]", requirement)[0]
            try:
                yield f"{name} {metadata.version(name)}"
            except metadata.PackageNotFoundError:
                yield f"{name} missing"
