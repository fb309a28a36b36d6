"""What a worker does with a batch: read each source, extract its findings. One article's trouble stays its own."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache

from .. import extract, read
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

    Raises GraphcaseError for what concerns every article, such as a missing pipeline.
    """
    articles = [_article(source) for source in sources]
    readable = [article for article in articles if isinstance(article, Article)]
    findings = _findings(settings, readable)
    return [
        _outcome(source, article, next(findings)) if isinstance(article, Article) else article
        for source, article in zip(sources, articles, strict=True)
    ]


def lost(source: Source) -> Outcome:
    """The outcome of a source whose worker process died of it."""
    hint = "the article may be too large for this machine's memory: split it"
    return Failed(source.key, Skipped(source.path, "extraction failed: the worker process died", hint))


def _article(source: Source) -> Article | Failed:
    try:
        return read.article(source)
    except read.Unreadable as error:
        return Failed(source.key, error.skipped)
    except Exception as error:  # a reader's bug costs its article, not the run
        return _failed(source, "reading", error)


def _outcome(source: Source, article: Article, found: Findings | Exception) -> Outcome:
    return _failed(source, "extraction", found) if isinstance(found, Exception) else Extracted(article, found)


def _failed(source: Source, doing: str, error: Exception) -> Failed:
    said = " ".join(f"{type(error).__name__}: {error}".split())
    trace = "".join(traceback.format_exception(error))
    return Failed(
        source.key, Skipped(source.path, f"{doing} failed: {said}", "graphcase --debug build shows more"), trace
    )


def _findings(settings: Settings, articles: Sequence[Article]) -> Iterator[Findings | Exception]:
    """Yield each article's findings, or what went wrong. Articles go together; if that fails, one by one."""
    if articles:
        extractor = _extractor(settings)
        together = _together(extractor, articles)
        yield from together or (_alone(extractor, article) for article in articles)


def _together(extractor: extract.Extractor, articles: Sequence[Article]) -> Sequence[Findings] | None:
    with suppress(Exception):
        return list(extractor.findings(articles))
    return None


def _alone(extractor: extract.Extractor, article: Article) -> Findings | Exception:
    try:
        return next(extractor.findings([article]))
    except GraphcaseError:
        raise
    except Exception as error:
        return error


@lru_cache(maxsize=1)
def _extractor(settings: Settings) -> extract.Extractor:
    return extract.Extractor(settings)
