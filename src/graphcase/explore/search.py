"""Where in the articles words stand: the passages, who is named in them, and what they say of two of these."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from ..model import CO_MENTIONED, Article, Status, ZoneKind, page
from ..names import fold, spellings
from .fitting import alike
from .lookup import node
from .places import bounds
from .reading import said
from .records import Direction, Node
from .ties import stands

if TYPE_CHECKING:
    from ..store import ClaimView, DocumentView, MentionView, Store

PASSAGES = 3
"""So many passages of one article are told unless more are asked for."""
_LONGEST = 600
"""Words this far from the first of a passage begin another."""
_ALIKE = 3
_QUOTED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»](\*?)|(\S+)')
_WORD = re.compile(r"[^\W_]+")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What a passage says of two entities: `says` is said of `source`, and names `target`."""

    relation: str
    type: str
    source: Node
    target: Node
    says: str
    status: Status


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an article from `start` to `end`, in which those that were looked for stand at `marks` (from its own
    beginning); `begins` and `ends` where its paragraph does. `zone` is the part of the article; in one that is set
    aside nobody is named, and nothing told. `page` is that of the first mark, None where there are no pages."""

    text: str
    start: int
    end: int
    page: int | None
    begins: bool
    ends: bool
    marks: tuple[Span, ...]
    zone: ZoneKind
    entities: tuple[Node, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that has all the words, in the first document by path; `also` are the paths of equal ones.

    `in_title` marks them in its title. The passages stand in the order of the text, and `more` were left out: those
    with fewer of the words.
    """

    document: str
    path: str
    outlet: str
    title: str
    author: str
    published: str
    url: str
    copy_of: str
    also: tuple[str, ...]
    in_title: tuple[Span, ...]
    passages: tuple[Passage, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Search:
    """The articles that have all of the `terms`, those that are most about them first; `more` were left out for their
    number. So many more have them only in parts that were `set_aside`."""

    asked: str
    terms: tuple[str, ...]
    hits: tuple[Hit, ...]
    more: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """How many articles to tell, and passages of each (None: all); whether also of the parts that were set aside:
    menus, captions, related pieces."""

    limit: int | None = None
    set_aside: bool = False
    passages: int | None = PASSAGES


def search(store: Store, asked: str, wanted: Wanted) -> Search:
    """Return the articles that have all the words asked for.

    Several words in quotation marks stand side by side; "*" stands for any ending. Raises UsageError where there is no
    word, NotFound where no article has them all, with words that resemble one that no article has.
    """
    wanted_terms = terms(asked)
    if not wanted_terms:
        raise UsageError(f"{asked!r} has no word to look for", "for instance: graphcase search tender fraud*")
    found = _by_article(store.found(wanted_terms, wanted.set_aside))
    everywhere = store.having(wanted_terms, set_aside=True)
    if not found:
        raise _nothing(store, wanted_terms, everywhere)
    hits = tuple(_hit(store, wanted_terms, same, wanted) for same in found[: wanted.limit])
    return Search(asked, wanted_terms, hits, len(found) - len(hits), everywhere - len(found))


def terms(asked: str) -> tuple[str, ...]:
    """Read what a person types: 'mayor "tender fraud" bribe*' gives ("mayor", "tender fraud", "bribe*"), each once.

    Whatever else stands there, as AND, NEAR or a hyphen, is text.
    """
    found = ((quoted + star if quoted else word) for quoted, star, word in _QUOTED.findall(asked))
    plain = (" ".join(term.split()) for term in found)
    return tuple(dict.fromkeys(term for term in plain if _WORD.search(term)))


def _by_article(documents: Iterable[DocumentView]) -> list[list[DocumentView]]:
    """The documents, those of equal content together."""
    return [list(same) for _, same in groupby(documents, key=lambda document: document.key)]


def _hit(store: Store, sought: Sequence[str], same: Sequence[DocumentView], wanted: Wanted) -> Hit:
    document, *others = same
    article = store.article(document.key)
    assert article is not None  # a document has its article
    marks = store.marks(sought, document.key, wanted.set_aside)
    groups = _groups(article.text, sorted((*marks.text, *marks.set_aside)))
    best = sorted(groups, key=lambda group: (-_variety(article.text, group), group))[: wanted.passages]
    around = _Around(store, document)
    return Hit(
        document=document.id,
        path=document.path,
        outlet=document.outlet,
        title=document.title,
        author=document.author,
        published=document.published,
        url=document.url,
        copy_of=document.copy_of,
        also=tuple(other.path for other in others),
        in_title=marks.title,
        passages=tuple(around.passage(article, group) for group in sorted(best)),
        more=len(groups) - len(best),
    )


def _groups(text: str, marks: Sequence[Span]) -> list[list[Span]]:
    """The marks that one passage shows together."""
    groups: list[list[Span]] = []
    right = 0
    for mark in marks:
        if groups and mark[1] <= right and mark[1] - groups[-1][0][0] <= _LONGEST:
            groups[-1].append(mark)
        else:
            groups.append([mark])
        right = bounds(text, *mark)[1]
    return groups


def _variety(text: str, group: Iterable[Span]) -> int:
    """How many different words are marked."""
    return len({fold(text[start:end]) for start, end in group})


class _Around:
    """Who is named in a document and what it tells, read once."""

    def __init__(self, store: Store, document: DocumentView) -> None:
        self._store = store
        self._mentions: list[tuple[str, MentionView]] = list(store.mentions_in(document.id))
        self._claims: list[ClaimView] = list(store.claims_in(document.id))

    def passage(self, article: Article, marks: Sequence[Span]) -> Passage:
        """The marks with the words around them."""
        first, last = marks[0][0], marks[-1][1]
        start, end = bounds(article.text, first, last)
        text = article.text[start:end].rstrip()
        named = (entity for entity, one in self._mentions if one.start < end and one.end > start)
        return Passage(
            text=text,
            start=start,
            end=start + len(text),
            page=page(article.pages, first),
            begins=start == 0 or article.text[start - 1] == "\n",
            ends=article.text[end : end + 1] in ("", "\n"),
            marks=tuple((left - start, right - start) for left, right in marks),
            zone=next((zone.kind for zone in article.zones if zone.start <= first < zone.end), "body"),
            entities=tuple(node(self._store, entity) for entity in dict.fromkeys(named)),
            told=tuple(dict.fromkeys(self._told(first, last))),
        )

    def _told(self, first: int, last: int) -> Iterator[Told]:
        """What the sentences say in which marked words stand."""
        for one in self._claims:
            claim = one.claim
            if claim.start >= last or claim.end <= first or claim.relation == CO_MENTIONED:
                continue
            relation = self._store.relation(one.relation)
            assert relation is not None  # the claim is of this very snapshot
            source, target = node(self._store, relation.source), node(self._store, relation.target)
            direction: Direction = "both" if relation.symmetric else "out"
            says = said(relation.type, direction, target.name, [stands(one)], self._store.vocabulary)
            yield Told(relation.id, relation.type, source, target, says, claim.status)


def _nothing(store: Store, wanted: Sequence[str], set_aside: int) -> NotFound:
    """Why there is nothing, and what to look for instead."""
    told = ", ".join(map(_shown, wanted))
    if set_aside:
        where = "only in parts of articles that were set aside (menus, captions, related pieces)"
        return NotFound(f"{told}: {where}", "to see them: --set-aside")
    known = {term: store.having([term], set_aside=True) for term in wanted}
    missing = next((term for term, articles in known.items() if not articles), None)
    if missing is None:
        each = ", ".join(f"{_shown(term)} in {articles}" for term, articles in known.items())
        return NotFound(f"no article has all of {told}", f"articles that have one of them: {each}")
    return NotFound(f"no article has {_shown(missing)}", _instead(missing, frozenset(store.words())))


def _instead(missing: str, known: frozenset[str]) -> str:
    """What to look for instead of a term that no article has; `known` are the words of all articles."""
    unknown = [word for word in _WORD.findall(fold(missing)) if known.isdisjoint(spellings(word))]
    if not unknown:
        return "its words stand side by side in no article; parted by a space they need not"
    resembling = [word for one in unknown for word, _ in alike(one, sorted(known))[:_ALIKE]]
    if resembling:
        return f"did you mean: {', '.join(resembling)}"
    return f"* stands for any ending: {unknown[0]}*"


def _shown(term: str) -> str:
    return f"“{term}”"
