"""What rests on what: which independent sources stand behind an article, and behind each thing that it tells.

A copy is its original. An agency's dispatch is the agency's, whoever prints it. An outlet speaks once, however often it
does. What is told only as another outlet's report is that outlet's: three papers that quote one are one source. An
article that names no outlet stands for itself. Two speakers in one article are one source: police, courts and
witnesses speak, outlets publish.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from .. import outlets
from ..model import Article, Claim, Dependence, Document, Entity, Figure, Findings, Ref
from ..names import fold
from .outlets import Outlets

Said = tuple[str, str | None, tuple[str, ...]]
"""The key of an article, and who tells it there: `attributed_to` and `attributed_via` of a claim."""


@dataclass(frozen=True, slots=True)
class _Text:
    """What is kept of an article: whose it is, when it was published, and which of its names are no outlet's."""

    outlet: str
    published: str
    others: frozenset[str]


class Sources:
    """The sources of a corpus.

    `dependences` say what each document rests on, besides those that are copies: relate.copies knows these.
    """

    def __init__(self, documents: Iterable[Document], facts: Iterable[tuple[Article, Findings]]) -> None:
        """`facts` are the articles of `documents`; others are left out."""
        self._documents: defaultdict[str, list[str]] = defaultdict(list)
        self._original: dict[str, str] = {}
        self._key: dict[str, str] = {}
        for document in documents:
            self._documents[document.key].append(document.id)
            self._original[document.id] = document.copy_of or document.id
            self._key[document.id] = document.key
        self._texts = {
            article.key: _text(article, findings) for article, findings in facts if self.carries(article.key)
        }
        self._outlets = Outlets(text.outlet for text in self._texts.values())
        self._meant: dict[tuple[str, str], frozenset[str]] = {}
        self.dependences: tuple[Dependence, ...] = ()

    def carries(self, key: str) -> bool:
        """True if a document of this corpus carries the article."""
        return key in self._documents

    def documents(self, keys: Iterable[str]) -> int:
        """Count the documents that carry one of these articles, copies included."""
        return sum(len(self._documents[key]) for key in sorted(set(keys)))

    def originals(self, key: str) -> frozenset[str]:
        """The originals of the documents that carry this article."""
        return frozenset(self._original[document] for document in self._documents[key])

    def own(self, key: str) -> frozenset[str]:
        """The source that the article of that key is: that of its original, by outlet, else the document itself."""
        return frozenset(map(self._source, self.originals(key)))

    def behind(self, key: str, attributed_to: str | None = None, attributed_via: Iterable[str] = ()) -> frozenset[str]:
        """The independent sources that a claim or figure of the article `key` rests on.

        The innermost speaker that is an outlet decides; where none is, it is the article itself.
        """
        for speaker in (attributed_to, *attributed_via):
            if speaker and (meant := self._speaking(key, speaker)):
                return meant
        return self.own(key)

    def count(self, said: Iterable[Said]) -> int:
        """Count the independent sources behind all that is `said`.

        What an article says in its own voice needs no witness, so that whom it quotes besides adds nothing; and no
        document vouches for more than one source.
        """
        behind: defaultdict[str, set[str]] = defaultdict(set)
        for key, attributed_to, attributed_via in said:
            behind[key] |= self.behind(key, attributed_to, attributed_via)
        found = {source for key, all_ in behind.items() for source in (self.own(key) if self.own(key) & all_ else all_)}
        return min(len(found), len({original for key in behind for original in self.originals(key)}))

    def _source(self, document: str) -> str:
        outlet = self._outlets.known(self._texts[self._key[document]].outlet)
        return f"outlet {outlet}" if outlet else document

    def _speaking(self, key: str, speaker: str) -> frozenset[str]:
        """The outlets that the words for a speaker name; with the article itself, where they name others, too."""
        if (key, speaker) not in self._meant:
            named = [self._outlet(key, name) for name in outlets.spoken(speaker)]
            mine = self._outlets.known(self._texts[key].outlet)
            found = {f"outlet {one}" for one in named if one and one != mine}
            own = self.own(key) if any(one in ("", mine) for one in named) and found else frozenset()
            self._meant[key, speaker] = own | found
        return self._meant[key, speaker]

    def _outlet(self, key: str, name: str) -> str:
        """The key of the outlet that a name means in an article, "" if it means none."""
        text = self._texts[key]
        mine = self._outlets.known(text.outlet)
        if mine and self._outlets.short(name, [mine]):
            return mine
        if (known := self._outlets.known(name)) or fold(name) in text.others:
            return known
        return self._outlets.short(name) or (outlets.key(name) if outlets.built(name) else "")


def sourced(
    entities: Iterable[Entity], facts: Iterable[tuple[Article, Findings]], sources: Sources
) -> tuple[Entity, ...]:
    """Return `entities`, in their order, with the independent sources that speak of each counted.

    An article speaks of an entity by its claims about it; where it makes none, by naming it.
    """
    known = list(entities)
    owners = {member: number for number, entity in enumerate(known) for member in entity.members}
    said: list[set[Said]] = [set() for _ in known]
    for article, findings in facts:
        if not sources.carries(article.key):
            continue
        of = [owners.get(Ref(article.key, index)) for index in range(len(findings.mentions))]
        told: defaultdict[int, set[Said]] = defaultdict(set)
        for claim in findings.claims:
            for number in (of[claim.source], of[claim.target]):
                if number is not None:
                    told[number].add((article.key, claim.attributed_to, claim.attributed_via))
        for number in {number for number in of if number is not None}:
            said[number] |= told[number] or {(article.key, None, ())}
    return tuple(replace(e, independent_sources=sources.count(s)) for e, s in zip(known, said, strict=True))


def _text(article: Article, findings: Findings) -> _Text:
    people = {fold(mention.text) for mention in findings.mentions if mention.type == "person"}
    speakers = {fold(name) for said in _said(findings) for speaker in said for name in outlets.spoken(speaker)}
    return _Text(article.outlet, article.published, frozenset(people & speakers))


def _said(findings: Findings) -> Iterator[tuple[str, ...]]:
    """The speakers of all claims and figures."""
    said: tuple[Claim | Figure, ...] = (*findings.claims, *findings.figures)
    for one in said:
        via = one.attributed_via if isinstance(one, Claim) else ()
        yield tuple(speaker for speaker in (one.attributed_to, *via) if speaker)
