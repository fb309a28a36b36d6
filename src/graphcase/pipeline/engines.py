"""Which engine a build's settings mean, and what the machines of a cluster must have alike."""

from __future__ import annotations

import sys
from functools import cache, partial
from hashlib import sha256

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
    readers = [read.fingerprint(suffix).partition(" ") for suffix in read.told().split()]
    packages = {
        name for listed in (extract.packages(), *(used for _, _, used in readers)) for name in listed.split(", ")
    }
    return (
        f"graphcase {__version__}",
        f"Python {sys.version_info.major}.{sys.version_info.minor}",
        *sorted(packages - {""}),
        f"pipelines {extract.pipelines(Settings(model=model))}",
        f"readers {sha256(''.join(rules for rules, _, _ in readers).encode()).hexdigest()[:16]}",
        f"rules {extract.rules()}",
    )
