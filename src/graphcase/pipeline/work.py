"""What a worker does with a batch: read each source, extract its findings. One article's trouble stays its own."""

from __future__ import annotations

import socket
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .. import engine, extract, read
from ..errors import ClusterError, GraphcaseError
from ..model import Article, Entry, Findings, Skipped, Source
from ..settings import Settings

_LONG = 100_000  # characters: eight seconds of a processor, so that no healthy article comes near the limit


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


Item = Source | Entry
Outcome = Extracted | Failed
Begin = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Extraction:
    """How the articles of a corpus are extracted: what every worker is told. `corpus` is an absolute path."""

    settings: Settings
    corpus: Path

    def work(self, items: Sequence[Item]) -> list[Outcome]:
        """Return one outcome an item, in order. The pipelines are loaded with the first article, once a process.

        An article that takes too long ends the process: to read it and to extract from it may take `limits.seconds`
        each, and longer in proportion where it is very long.
        Raises GraphcaseError for what concerns every article, such as a missing pipeline.
        """
        with engine.time_limit(self.settings.limits.seconds) as begin:
            articles = [self._article(item, begin) for item in items]
        findings = iter(self._findings([article for article in articles if isinstance(article, Article)]))
        return [
            _outcome(item, article, next(findings)) if isinstance(article, Article) else article
            for item, article in zip(items, articles, strict=True)
        ]

    def lost(self, item: Item, ending: engine.Ending) -> Outcome:
        """The outcome of an item that took its worker process with it, in company and alone."""
        if ending == "late":
            reason = f"took longer than {self.settings.limits.seconds:g} s"
            return Failed(item.key, Skipped(item.path, reason, "leave it out, split it, or raise --time-limit"))
        hint = "it may be too large for this machine's memory: split it"
        return Failed(item.key, Skipped(item.path, "the worker process died of it (out of memory?)", hint))

    def _article(self, item: Item, begin: Begin) -> Article | Failed:
        begin(1)
        try:
            source = item if isinstance(item, Source) else self._opened(item)
            if isinstance(source, Skipped):
                return Failed(item.key, source)
            begin(_times(source.data))
            return read.article(source)
        except read.Unreadable as error:
            return Failed(item.key, error.skipped)
        except GraphcaseError:
            raise
        except Exception as error:  # a reader's bug costs its article, not the run
            return _failed(item, "reading", error)

    def _opened(self, entry: Entry) -> Source | Skipped:
        if not self.corpus.exists():
            hint = "leave --shared-corpus out: then this machine sends the articles"
            raise ClusterError(f"the worker {socket.gethostname()} does not see {self.corpus}", hint)
        return read.at(self.corpus, entry, self.settings.limits)

    def _findings(self, articles: Sequence[Article]) -> Sequence[Findings | Exception]:
        """Return each article's findings, or what went wrong. Articles go together; if that fails, one by one."""
        if not articles:
            return ()
        extractor = _extractor(self.settings)
        with engine.time_limit(self.settings.limits.seconds) as begin:
            return _together(extractor, articles, begin) or [_alone(extractor, one, begin) for one in articles]


def _times(content: str | bytes) -> float:
    """How many times as long as an article may take one of this length may take."""
    return max(1.0, len(content) / _LONG)


def _outcome(item: Item, article: Article, found: Findings | Exception) -> Outcome:
    return _failed(item, "extraction", found) if isinstance(found, Exception) else Extracted(article, found)


def _failed(item: Item, doing: str, error: Exception) -> Failed:
    trace = "".join(traceback.format_exception(error))
    if isinstance(error, MemoryError):
        hint = "split it, or take fewer --workers"
        return Failed(item.key, Skipped(item.path, f"{doing} needs more memory than there is", hint), trace)
    said = " ".join(f"{type(error).__name__}: {error}".split())
    return Failed(item.key, Skipped(item.path, f"{doing} failed: {said}", "graphcase --debug build shows more"), trace)


def _together(extractor: extract.Extractor, articles: Sequence[Article], begin: Begin) -> Sequence[Findings] | None:
    findings = extractor.findings(articles)
    found = []
    with suppress(Exception):
        for article in articles:
            begin(_times(article.text))
            found.append(next(findings))
        return found
    return None


def _alone(extractor: extract.Extractor, article: Article, begin: Begin) -> Findings | Exception:
    begin(_times(article.text))
    try:
        return next(extractor.findings([article]))
    except GraphcaseError:
        raise
    except Exception as error:
        return error


@lru_cache(maxsize=1)
def _extractor(settings: Settings) -> extract.Extractor:
    return extract.Extractor(settings)
