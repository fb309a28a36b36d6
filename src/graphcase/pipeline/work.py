"""What a worker does with a batch: read each source, extract its findings. One article's trouble stays its own."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from .. import engine, extract, read
from ..errors import GraphcaseError
from ..model import Article, Findings, Skipped, Source
from ..settings import Settings


@dataclass(frozen=True, slots=True)
class Extracted:
    """One source's facts."""

    article: Article
    findings: Findings


@dataclass(frozen=True, slots=True)
class Failed:
    """Why a source has no facts. `trace` is the traceback of what should not happen, "" for an unreadable file."""

    key: str
    skipped: Skipped
    trace: str = ""


Outcome = Extracted | Failed


def work(settings: Settings, sources: Sequence[Source]) -> list[Outcome]:
    """Return one outcome a source, in order. The pipelines are loaded with the first article, once a process.

    An article that takes too long ends the process: to read it and to extract from it have `limits.seconds` each.
    Raises GraphcaseError for what concerns every article, such as a missing pipeline.
    """
    with engine.time_limit(settings.limits.seconds) as next_one:
        articles = [_article(source, next_one) for source in sources]
    readable = [article for article in articles if isinstance(article, Article)]
    findings = iter(_findings(settings, readable))
    return [
        _outcome(source, article, next(findings)) if isinstance(article, Article) else article
        for source, article in zip(sources, articles, strict=True)
    ]


def lost(settings: Settings, source: Source, ending: engine.Ending) -> Outcome:
    """The outcome of a source that took its worker process with it, in company and alone."""
    if ending == "late":
        hint = "leave it out, split it, or give it longer: --time-limit"
        return Failed(source.key, Skipped(source.path, f"took longer than {settings.limits.seconds:g} s", hint))
    hint = "it may be too large for this machine's memory: split it"
    return Failed(source.key, Skipped(source.path, "the worker process died of it (out of memory?)", hint))


def _article(source: Source, begun: Callable[[], None]) -> Article | Failed:
    begun()
    try:
        return read.article(source)
    except read.Unreadable as error:
        return Failed(source.key, error.skipped)
    except Exception as error:  # a reader's bug costs its article, not the run
        return _failed(source, "reading", error)


def _outcome(source: Source, article: Article, found: Findings | Exception) -> Outcome:
    return _failed(source, "extraction", found) if isinstance(found, Exception) else Extracted(article, found)


def _failed(source: Source, doing: str, error: Exception) -> Failed:
    trace = "".join(traceback.format_exception(error))
    if isinstance(error, MemoryError):
        hint = "split it, or take fewer --workers"
        return Failed(source.key, Skipped(source.path, f"{doing} needs more memory than there is", hint), trace)
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return Failed(
        source.key, Skipped(source.path, f"{doing} failed: {said}", "graphcase --debug build shows more"), trace
    )


def _findings(settings: Settings, articles: Sequence[Article]) -> Sequence[Findings | Exception]:
    """Return each article's findings, or what went wrong. Articles go together; if that fails, one by one."""
    if not articles:
        return ()
    extractor = _extractor(settings)
    with engine.time_limit(settings.limits.seconds) as next_one:
        return _together(extractor, articles, next_one) or [_alone(extractor, one, next_one) for one in articles]


def _together(
    extractor: extract.Extractor, articles: Sequence[Article], begun: Callable[[], None]
) -> Sequence[Findings] | None:
    found = []
    with suppress(Exception):
        for findings in extractor.findings(articles):
            found.append(findings)
            begun()
        return found
    return None


def _alone(extractor: extract.Extractor, article: Article, begun: Callable[[], None]) -> Findings | Exception:
    begun()
    try:
        return next(extractor.findings([article]))
    except GraphcaseError:
        raise
    except Exception as error:
        return error


@lru_cache(maxsize=1)
def _extractor(settings: Settings) -> extract.Extractor:
    return extract.Extractor(settings)
