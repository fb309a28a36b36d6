"""Does every word still stand? Each file is read again, and held against what the store says that it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from .. import read
from ..errors import CorpusGone
from ..model import Entry, Skipped, Source
from ..settings import Limits
from ..store import About, Span, Store
from .publish import EXPORTS, are_behind

_GONE = "the file is gone"
_CHANGED = "the file has changed since the build"
_READ_OTHERWISE = "the file is the same, but this graphcase reads it in another way"
_DAMAGED = "the file is the same, but the store's copy of its words is damaged"


class _Kept(NamedTuple):
    """What is to be known of a document, of which there may be very many."""

    path: str
    key: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A file that is not as it was, and why; how many mentions and quotes are lost (perhaps none), and the first."""

    path: str
    reason: str
    mentions: int = 0
    quotes: int = 0
    first: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many documents, mentions and quotes were checked, and the files that changed, in path order; and the formats
    beside the store that may be of an earlier build, since the last one was broken off before it wrote them."""

    documents: int
    mentions: int
    quotes: int
    changed: tuple[Changed, ...]
    behind: tuple[str, ...] = ()

    @property
    def lost(self) -> int:
        """How many mentions and quotes no longer stand in their files."""
        return sum(file.mentions + file.quotes for file in self.changed)


def verify(store: Store) -> Verdict:
    """Check every mention and every quote of `store` against the corpus as it is now, and the store for damage.

    One article is in memory at a time. Raises CorpusGone, and StoreMissing for a file whose pages do not hold together.
    """
    store.check_whole()
    about = store.about()
    corpus = Path(about.corpus)
    if not corpus.exists():
        raise CorpusGone(str(corpus))
    left = {one.path: _Kept(one.path, one.key, one.sha256) for one in store.documents()}
    documents = len(left)
    mentions = quotes = 0
    changed: list[Changed] = []
    for document, found in _now(corpus, left, about):
        spans = list(store.spans(document.key))
        quotes += sum(span.is_quote for span in spans)
        mentions += sum(not span.is_quote for span in spans)
        changed += _changes(store, document, found, spans)
    behind = EXPORTS if are_behind(store.path.parent) else ()
    return Verdict(documents, mentions, quotes, tuple(sorted(changed, key=lambda one: one.path)), behind)


def _now(corpus: Path, left: dict[str, _Kept], about: About) -> Iterator[tuple[_Kept, Source | Skipped]]:
    """Each of the documents, by path, with what is there now."""
    entries = [Entry(document.path, "", document.sha256) for document in left.values()]
    limits = Limits(bytes=about.largest) if about.largest else Limits()
    closed: dict[str, Skipped] = {}
    for found in read.present(corpus, entries, limits):
        if document := left.pop(found.path, None):
            yield document, found
        elif isinstance(found, Skipped):
            closed[found.path] = found
    yield from ((document, _within(document.path, closed)) for document in left.values())


def _within(path: str, closed: Mapping[str, Skipped]) -> Skipped:
    """Why nothing is at `path`: the folder or the file around it cannot be opened, or there is nothing."""
    around = (path[: mark.start()] for mark in re.finditer("[/#]", path))
    why = next((closed[one] for one in around if one in closed), None)
    return replace(why, path=path) if why else Skipped(path, _GONE)


def _changes(store: Store, document: _Kept, found: Source | Skipped, spans: list[Span]) -> Iterator[Changed]:
    """What is no longer so of one document."""
    if isinstance(found, Skipped):
        yield _changed(document, found.reason, spans)
        return
    try:
        text = read.article(found).text
    except read.Unreadable as error:
        yield _changed(document, error.skipped.reason, spans)
        return
    except Exception as error:  # a reader's bug costs its article, not the check
        yield _changed(document, f"reading failed: {type(error).__name__}", spans)
        return
    fallen = [span for span in spans if text[span.start : span.end] != span.words]
    if found.sha256 != document.sha256:
        yield _changed(document, _CHANGED, fallen)
    elif (kept := store.article(document.key)) is None or kept.text != text or fallen:
        known = dict(store.about().readers).get(found.suffix)
        yield _changed(document, _DAMAGED if known == read.fingerprint(found.suffix) else _READ_OTHERWISE, fallen)


def _changed(document: _Kept, reason: str, fallen: list[Span]) -> Changed:
    quotes = [span for span in fallen if span.is_quote]
    first = (quotes or fallen)[0].words if fallen else ""
    return Changed(document.path, reason, len(fallen) - len(quotes), len(quotes), first)
