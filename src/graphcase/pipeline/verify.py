"""Does every word still stand? Each file is read again, and held against what the store says that it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import read
from ..errors import CorpusGone
from ..model import Skipped, Source
from ..store import DocumentView, Span, Store


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
    """How many documents, mentions and quotes were checked, and the files that changed, in path order."""

    documents: int
    mentions: int
    quotes: int
    changed: tuple[Changed, ...]

    @property
    def lost(self) -> int:
        """How many mentions and quotes no longer stand in their files."""
        return sum(file.mentions + file.quotes for file in self.changed)


def verify(store: Store) -> Verdict:
    """Check every mention and every quote of `store` against the corpus as it is now.

    Raises CorpusGone.
    """
    corpus = Path(store.about().corpus)
    if not corpus.exists():
        raise CorpusGone(str(corpus))
    left = {document.path: document for document in store.documents()}
    documents = len(left)
    mentions = quotes = 0
    changed: list[Changed] = []
    for document, found in _now(corpus, left):
        spans = list(store.spans(document.key))
        quotes += sum(span.is_quote for span in spans)
        mentions += sum(not span.is_quote for span in spans)
        changed += _changes(document, found, spans)
    return Verdict(documents, mentions, quotes, tuple(sorted(changed, key=lambda one: one.path)))


def _now(corpus: Path, left: dict[str, DocumentView]) -> Iterator[tuple[DocumentView, Source | Skipped | None]]:
    """Each of the documents, by path, with what is there now: one source at a time is in memory."""
    for found in read.sources(corpus):
        if not isinstance(found, read.Excluded) and (document := left.pop(found.path, None)):
            yield document, found
    yield from ((document, None) for document in left.values())


def _changes(document: DocumentView, found: Source | Skipped | None, spans: list[Span]) -> Iterator[Changed]:
    """What is no longer so of one document."""
    if not isinstance(found, Source):
        yield _changed(document, found.reason if found else "the file is gone", spans)
        return
    try:
        text = read.article(found).text
    except read.Unreadable as error:
        yield _changed(document, error.skipped.reason, spans)
        return
    fallen = [span for span in spans if text[span.start : span.end] != span.words]
    if fallen or found.sha256 != document.sha256:
        yield _changed(document, "the file has changed since the build", fallen)


def _changed(document: DocumentView, reason: str, fallen: list[Span]) -> Changed:
    quotes = [span for span in fallen if span.is_quote]
    first = (quotes or fallen)[0].words if fallen else ""
    return Changed(document.path, reason, len(fallen) - len(quotes), len(quotes), first)
