"""What each document rests on, besides being a copy: agencies, credits, other outlets' reports, its own outlet."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...model import Dependence, Document
from .meanings import Meanings
from .texts import Text


@dataclass(frozen=True)
class Corpus:
    """The documents, the oldest first, their articles by key, and what names mean in these."""

    documents: Sequence[Document]
    texts: Mapping[str, Text]
    meanings: Meanings

    @cached_property
    def issued(self) -> Mapping[str, Sequence[Document]]:
        """The documents of each outlet, by its key."""
        found: defaultdict[str, list[Document]] = defaultdict(list)
        for document in self.documents:
            found[self.meanings.own(document.key)].append(document)
        return found


def dispatch(corpus: Corpus, key: str) -> str:
    """The outlet whose text the article of that key is by its own credits, the first of several; "" if it has none."""
    named = (corpus.meanings.credited(key, credit) for credit in corpus.texts[key].credits if credit.whole)
    return next((outlet for outlets_ in named for outlet in outlets_), "")


def dependences(corpus: Corpus) -> Iterator[Dependence]:
    """What each document rests on; its copy is not told here."""
    firsts = _firsts(corpus)
    for document in corpus.documents:
        yield from _credits(document, corpus)
        yield from _quoted(document, corpus)
        mine = corpus.meanings.own(document.key)
        first = firsts.get(mine, document)
        if mine and first.id != document.id and not document.copy_of and not dispatch(corpus, document.key):
            shown = corpus.meanings.outlets.shown(mine)
            yield Dependence(document.id, "repeat", first.id, shown, "the same outlet")


def _firsts(corpus: Corpus) -> Mapping[str, Document]:
    """The document with which each outlet speaks first, of those that are its own."""
    found: dict[str, Document] = {}
    for document in corpus.documents:
        if not document.copy_of and not dispatch(corpus, document.key):
            found.setdefault(corpus.meanings.own(document.key), document)
    return found


def _credits(document: Document, corpus: Corpus) -> Iterator[Dependence]:
    """The outlets that it credits, each once."""
    meanings = corpus.meanings
    told = set()
    for credit in corpus.texts[document.key].credits:
        for outlet in meanings.credited(document.key, credit):
            if outlet not in told:
                told.add(outlet)
                wire = credit.dispatch or meanings.agency(outlet)
                yield Dependence(
                    document=document.id,
                    kind="wire" if wire else "credit",
                    on="" if wire else _latest(outlet, document, corpus),
                    outlet=meanings.outlets.shown(outlet),
                    reason="its text, by the credit" if credit.whole else "helped, by the credit",
                    start=credit.start,
                    end=credit.start + len(credit.quote),
                    quote=credit.quote,
                    share=float(credit.whole),
                )


def _quoted(document: Document, corpus: Corpus) -> Iterator[Dependence]:
    """The words that tell an outlet's report, in text order: those of its statements with their share of all, and other
    sentences."""
    text, meanings = corpus.texts[document.key], corpus.meanings
    credited = {one for credit in text.credits for one in meanings.credited(document.key, credit)}
    apart = {"", meanings.own(document.key)} | credited
    words: Counter[tuple[int, str, str]] = Counter()
    for said in text.said:
        for outlet in meanings.speaking(document.key, said.speakers, said.span) - apart:
            words[said.start, said.quote, outlet] += said.number
    claimed = [(start, start + len(quote), outlet) for start, quote, outlet in words]
    for one, outlet in meanings.told(document.key):
        if outlet not in apart and not any(o == outlet and s <= one.start < e for s, e, o in claimed):
            words[one.begin, one.quote, outlet] += 0
    for start, quote, outlet in sorted(words):
        yield Dependence(
            document=document.id,
            kind="quoted",
            on=_latest(outlet, document, corpus),
            outlet=meanings.outlets.shown(outlet),
            reason="its report",
            start=start,
            end=start + len(quote),
            quote=quote,
            share=words[start, quote, outlet] / text.statements if text.statements else 0.0,
        )


def _latest(outlet: str, document: Document, corpus: Corpus) -> str:
    """The id of the outlet's last document before this one, else of its first; "" if it has none."""
    its = corpus.issued.get(outlet, ())
    day = corpus.texts[document.key].published
    before = bisect_right(its, day, key=lambda one: corpus.texts[one.key].published or "~") if day else 0
    return its[max(before - 1, 0)].id if its else ""
