"""The case as a page holds it: what it knows from the start of all that there is, by number."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from .claims import claims
from .conflicts import Numbers, shown
from .edges import edges
from .groups import Groups, Shelf
from .limits import Left, room
from .nodes import nodes
from .outline import Outline
from .pack import packed
from .words import Words, claimed, words

if TYPE_CHECKING:
    from ...model import Dependence, Relation
    from ...store import ClaimView, ConflictView
    from .source import Source


@dataclass(frozen=True, slots=True)
class Case:
    """What the page knows from the start. `naming` are the documents that name each entity or claim something of it."""

    outline: Outline
    at: Numbers
    words: Words
    naming: Groups
    conflicts: tuple[ConflictView, ...]
    dependences: tuple[Dependence, ...]


class Reported(NamedTuple):
    """A relation with the number of its edge and all its claims, the strongest first."""

    edge: int
    relation: Relation
    claims: tuple[ClaimView, ...]


def reported(source: Source, case: Case, chosen: Iterable[int]) -> Iterator[Reported]:
    """Yield the chosen edges with their claims, in that order."""
    numbers = list(chosen)
    ids = [case.outline.edges.ids[edge] for edge in numbers]
    for edge, told in zip(numbers, claimed(source, ids), strict=True):
        yield Reported(edge, case.outline.relation(edge), tuple(told))


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
        told = claimed(source, all_.edges.ids[start:end])
        return packed(claims(told, documents, all_.nodes.within))

    return sample


def _told(source: Source, outline: Outline, documents: Mapping[str, int]) -> Case:
    """Take in what claims and conflicts say of these entities and relations."""
    at = Numbers(documents, _numbered(outline.nodes.ids), _numbered(outline.edges.ids))
    said = words(source, outline, documents)
    disagreed, rests = tuple(shown(source, at)), tuple(source.dependences())
    return Case(outline, at, said, _naming(outline, said), disagreed, rests)


def _numbered(ids: Iterable[str]) -> Mapping[str, int]:
    return {id_: number for number, id_ in enumerate(ids)}


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
