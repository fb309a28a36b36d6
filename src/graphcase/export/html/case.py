"""The case as a page holds it: what it knows from the start of all that there is, by number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...explore.parts import PARTY
from .claims import claims
from .conflicts import Numbers, shown
from .edges import Edges, Listener, Reported, Words, edges, reported
from .groups import Groups, Shelf
from .limits import Left, room
from .nodes import Nodes, nodes
from .origins import origins
from .pack import Tables, packed
from .parties import beside, parties
from .timeline import timeline

if TYPE_CHECKING:
    from ...model import Dependence
    from ...store import ConflictView, DocumentView
    from .source import Source


@dataclass(frozen=True, slots=True)
class Outline:
    """Who and what there is: `articles` are the documents whose text the page holds, `left` what it leaves out for its
    size, if it does."""

    documents: tuple[DocumentView, ...]
    nodes: Nodes
    edges: Edges
    articles: frozenset[int]
    left: Left | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """What the page knows from the start. `naming` are the documents that name each entity or claim something of it;
    `wholes` are tables that are loaded as a whole when they are asked for."""

    outline: Outline
    at: Numbers
    words: Words
    naming: Groups
    conflicts: tuple[ConflictView, ...]
    dependences: tuple[Dependence, ...]
    wholes: Mapping[str, Tables]


def read(source: Source, bounded: bool = False) -> Case:
    """Return the case of a view; where it is `bounded`, as much of it as one file has room for."""
    documents = tuple(source.documents())
    number = _numbered(document.id for document in documents)
    everyone = nodes(source, number)
    everything = edges(source, _numbered(everyone.ids))
    outline = Outline(documents, everyone, everything, frozenset(range(len(documents))))
    return _told(source, _fitting(outline, _sampler(source, outline, number)) if bounded else outline, number)


def _fitting(all_: Outline, sample: Callable[[int, int], bytes]) -> Outline:
    """As much of it as one file has room for."""
    space = room(all_.documents, all_.nodes, all_.edges, sample)
    if space.entities == len(all_.nodes) and len(space.articles) == len(all_.documents):
        return all_
    known, ties = all_.nodes.first(space.entities), all_.edges.among(space.entities)
    left = Left(
        entities=len(all_.nodes) - len(known),
        relations=len(all_.edges) - len(ties),
        articles=len(all_.documents) - len(space.articles),
    )
    return replace(all_, nodes=known, edges=ties, articles=space.articles, left=left)


def _sampler(source: Source, all_: Outline, documents: Mapping[str, int]) -> Callable[[int, int], bytes]:
    def sample(start: int, end: int) -> bytes:
        ids = all_.edges.ids[start:end]
        return packed(claims(ids, source.claims_of(ids), documents, all_.nodes.within))

    return sample


def _told(source: Source, outline: Outline, documents: Mapping[str, int]) -> Case:
    """Take in what claims and conflicts say of these entities and relations."""
    at = Numbers(documents, _numbered(outline.nodes.ids), _numbered(outline.edges.ids))
    disagreed, rests = tuple(shown(source, at)), tuple(source.dependences())
    listener, parts = Listener(len(outline.edges), documents), list[Reported]()
    dated = timeline(_overheard(reported(source, at.relations), listener, parts))
    people = {entity.id: entity for entity, _ in source.named({one.relation.source for one in parts})}
    words = listener.words()
    wholes: dict[str, Tables] = {
        "timeline": {"timeline": dated},
        "parties": {
            "parties": parties(people, parts, disagreed),
            "besideCases": beside(parts, disagreed, _telling(outline, parts, at)),
        },
        "origins": {"origins": origins(outline.documents, rests)},
    }
    return Case(outline, at, words, _naming(outline, words), disagreed, rests, wholes)


def _numbered(ids: Iterable[str]) -> Mapping[str, int]:
    return {id_: number for number, id_ in enumerate(ids)}


def _overheard(told: Iterable[Reported], listener: Listener, parts: list[Reported]) -> Iterator[Reported]:
    """Hand on what is told; the listener hears it, and `parts` gathers what makes a party of a case."""
    for one in told:
        listener.hear(one.edge, one.claims)
        if one.relation.type == PARTY:
            parts.append(one)
        yield one


def _telling(outline: Outline, parts: Iterable[Reported], at: Numbers) -> dict[str, frozenset[str]]:
    """The documents that mention each case, by ids."""
    cases = {one.relation.target for one in parts}
    of = outline.nodes.documents
    return {case: frozenset(outline.documents[number].id for number in of[at.entities[case]]) for case in cases}


def _naming(outline: Outline, words: Words) -> Groups:
    """The documents that mention each entity or make a claim about it: a case may have claims and no mention."""
    ties = Shelf(len(outline.nodes), 1)
    for edge, ends in enumerate(zip(outline.edges.source, outline.edges.target, strict=True)):
        for node in ends:
            ties.add(node, edge)
    found = Groups()
    for node in range(len(outline.nodes)):
        of_claims = (document for (edge,) in ties.under(node) for document in words.documents[edge])
        found.add(sorted({*outline.nodes.documents[node], *of_claims}))
    return found
