"""Counting independent sources: of a claim, of claims together, of each entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from ...model import Article, Claim, Dependence, Document, Entity, Findings
from ..owners import NOBODY, Owners
from .meanings import Meanings, Span
from .resting import Corpus, dependences, dispatch
from .texts import text


class Said(NamedTuple):
    """The key of an article, and who tells something there: `attributed_to` and `attributed_via` of a claim, and where
    its words stand."""

    key: str
    attributed_to: str | None = None
    attributed_via: tuple[str, ...] = ()
    span: Span = (0, 0)


class Backed(NamedTuple):
    """The key of an article, and the independent sources behind something that it tells."""

    key: str
    behind: frozenset[str]


class Sources:
    """The sources of a corpus.

    `dependences` say what each document rests on, in the order of their age; which are copies relate.copies knows.
    """

    def __init__(self, documents: Iterable[Document], facts: Iterable[tuple[Article, Findings]]) -> None:
        """`facts` are the articles of `documents`; others are left out."""
        listed = list(documents)
        self._documents: defaultdict[str, list[str]] = defaultdict(list)
        for document in listed:
            self._documents[document.key].append(document.id)
        texts = {article.key: text(article, findings) for article, findings in facts if self.carries(article.key)}
        read = [document for document in listed if document.key in texts]
        read.sort(key=lambda document: (texts[document.key].published or "~", document.path))
        self._meanings = Meanings(texts)
        corpus = Corpus(read, texts, self._meanings)
        self._original = {document.id: document.copy_of or document.id for document in listed}
        self._source = _sources(corpus)
        self._reports = _Reports(corpus, self._source)
        self._own: dict[str, frozenset[str]] = {}
        self._alike: dict[frozenset[str], frozenset[str]] = {}
        self.dependences: tuple[Dependence, ...] = tuple(dependences(corpus))

    def carries(self, key: str) -> bool:
        """True if a document of this corpus carries the article."""
        return key in self._documents

    def documents(self, keys: Iterable[str]) -> int:
        """Count the documents that carry one of these articles, copies included."""
        return sum(len(self._documents[key]) for key in sorted(set(keys)))

    def originals(self, key: str) -> frozenset[str]:
        """The originals of the documents that carry this article."""
        return frozenset(self._original[document] for document in self._documents[key])

    def is_copy(self, key: str) -> bool:
        """True if all documents that carry the article are copies of others."""
        return self.originals(key).isdisjoint(self._documents[key])

    def own(self, key: str) -> frozenset[str]:
        """The source that the article of that key is: that of its original."""
        if key not in self._own:
            self._own[key] = self._shared(frozenset(self._source[original] for original in self.originals(key)))
        return self._own[key]

    def behind(
        self, key: str, attributed_to: str | None = None, attributed_via: Iterable[str] = (), span: Span = (0, 0)
    ) -> frozenset[str]:
        """The independent sources that a claim or figure of the article `key` rests on; its words stand at `span`.

        The innermost speaker that is an outlet decides; where none is, the outlet to whom it was told or by whom it was
        obtained, if the same words name one; else it is the article itself.
        """
        speakers = (attributed_to, *attributed_via) if attributed_to else tuple(attributed_via)
        found = self._meanings.speaking(key, speakers, span)
        own = self.own(key) if "" in found else frozenset()
        reports = frozenset(self._reports[outlet] for outlet in found if outlet)
        return self._shared(own | reports) if reports else own

    def count(self, told: Iterable[Backed]) -> int:
        """Count the independent sources behind all that is told.

        What an article says in its own voice needs no witness, so that whom it quotes besides adds nothing; and no
        document vouches for more than one source.
        """
        behind: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
        for key, sources in told:
            behind[key] |= sources
        found = {source for key, all_ in behind.items() for source in (self.own(key) if self.own(key) & all_ else all_)}
        return min(len(found), len({original for key in behind for original in self.originals(key)}))

    def _shared(self, sources: frozenset[str]) -> frozenset[str]:
        """Of equal sets one is kept: a few outlets stand behind millions of claims."""
        return self._alike.setdefault(sources, sources)


def said_of(key: str, claim: Claim) -> Said:
    """Who tells a claim of the article of that key."""
    return Said(key, claim.attributed_to, claim.attributed_via, (claim.start, claim.end))


def sourced(
    entities: Iterable[Entity], facts: Iterable[tuple[Article, Findings]], sources: Sources
) -> tuple[Entity, ...]:
    """Return `entities`, in their order, with the independent sources that speak of each counted.

    An article speaks of an entity by its claims about it; where it makes none, by naming it.
    """
    known = list(entities)
    owners = Owners(known)
    told: list[list[Backed]] = [[] for _ in known]
    for article, findings in facts:
        if not sources.carries(article.key):
            continue
        of = owners.numbers(findings)
        said: defaultdict[int, set[Said]] = defaultdict(set)
        for claim in findings.claims:
            one = said_of(article.key, claim)
            for number in (of[claim.source], of[claim.target]):
                said[number].add(one)
        backed: dict[frozenset[str], Backed] = {}  # most entities of an article have the same behind them
        for number in set(of) - {NOBODY}:
            behind = frozenset().union(*(sources.behind(*one) for one in said[number] or {Said(article.key)}))
            told[number].append(backed.setdefault(behind, Backed(article.key, behind)))
    return tuple(replace(e, independent_sources=sources.count(t)) for e, t in zip(known, told, strict=True))


def _sources(corpus: Corpus) -> dict[str, str]:
    """The source of each document that is no copy: the agency whose text it is by its own or by its copies' credits,
    else its outlet, else itself."""
    credited: dict[str, str] = {}
    for document in sorted(corpus.documents, key=lambda one: bool(one.copy_of)):
        if outlet := dispatch(corpus, document.key):
            credited.setdefault(document.copy_of or document.id, outlet)
    found = {}
    for document in corpus.documents:
        outlet = credited.get(document.id, "") or corpus.meanings.own(document.key)
        found[document.id] = _source(outlet) if outlet else document.id
    return found


class _Reports(dict[str, str]):
    """The source that an outlet's report is, by the outlet's key: itself; or where all that it has in the corpus is
    one other's, an agency's or a copy of another paper, that other."""

    def __init__(self, corpus: Corpus, source: Mapping[str, str]) -> None:
        for outlet, documents in corpus.issued.items():
            found = {source[document.copy_of or document.id] for document in documents}
            self[outlet] = min(found) if len(found) == 1 else _source(outlet)

    def __missing__(self, outlet: str) -> str:
        return _source(outlet)


def _source(outlet: str) -> str:
    return f"outlet {outlet}"
