"""The room's straight line: cluster within articles, merge across them, name what came out.

People's judgements come in where each has its say: on types and on the clusters of an article (clustering.py), on what
may be joined, and last on what is one whatever the rules found.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from ..model import Article, Entity, Findings, Judgement, Ref, Resolution, Suggestion
from .across import resolve
from .clustering import Clustered, clustered
from .homes import Homes, homes, join_homes
from .judged.anchors import Anchors, about_cases
from .judged.bonds import Bonds, United, bonds, typed_too, unite
from .judged.chosen import chosen
from .judged.parting import part
from .naming import Evidence, named
from .sets import Merge, Sets
from .suggest import suggestions


@dataclass(frozen=True, slots=True)
class _Resolved:
    """The clusters gathered into entities, by rules and then by people, and what the rules were not sure of."""

    sets: Sets
    united: United
    doubts: list[Merge]


def entities(facts: Iterable[tuple[Article, Findings]], judgements: Sequence[Judgement] = ()) -> Resolution:
    """Return who is who: the persons, organisations and places that the facts name, as people have judged it.

    Facts may come in any order, and are read once; a text is let go when its names are gathered. A nominal or pronoun
    that leads to no name, and mentions of type "case", belong to no entity. Judgements of cases are left to `cases`.
    """
    ours = [judgement for judgement in judgements if not about_cases(judgement)]
    anchors = Anchors(ours)
    with _collector_off():
        found = clustered(facts, ours, anchors)
        known = homes(found.clusters, found.around)
        bound = bonds(found.clusters, ours, anchors, lambda so_far: _resolved(found, known, so_far, anchors).sets)
        bound = typed_too(bound, ours, found.clusters, found.typed)
        done = _resolved(found, known, bound, anchors)
        open_ = suggestions(done.sets, done.doubts)
        made = named(_evidence(done, known, bound))
        settled = chosen(made, ours, anchors)
        if len(settled.entities) < len(made):
            open_ = _open(open_, settled.entities)
    return Resolution(settled.entities, open_, (*found.unapplied, *bound.unapplied, *settled.unapplied))


@contextmanager
def _collector_off() -> Iterator[None]:
    """Spare the cycle collector: millions of records, none in a cycle, cost it two fifths of the whole time.

    Switched on again, it would at once look at all that was made since. Frozen and thawed, this counts as old.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _resolved(found: Clustered, known: Homes, bound: Bonds, anchors: Anchors) -> _Resolved:
    apart, same = ([one.ends for one in ones] for ones in (bound.different, bound.same))
    sets = Sets(found.clusters, apart, known.keys(), same)
    if bound.different:
        part(sets, bound.different, _unjudged(found))
    doubts = _by_rules(sets, known)
    return _Resolved(sets, unite(sets, bound.ordered, anchors), doubts)


def _unjudged(found: Clustered) -> Sets:
    """The sets as the rules alone have them, of articles that nobody divided."""
    whole = [cluster for cluster in found.clusters if cluster.article not in found.undivided]
    whole += [cluster for of_article in found.undivided.values() for cluster in of_article]
    whole.sort(key=lambda cluster: cluster.article)  # an article's clusters stand together, in their order
    known = homes(whole, found.around)
    sets = Sets(whole, (), known.keys())
    _by_rules(sets, known)
    return sets


def _by_rules(sets: Sets, known: Homes) -> list[Merge]:
    doubts = join_homes(sets, known)
    return doubts + resolve(sets, known.adrift)


def _evidence(done: _Resolved, known: Homes, bound: Bonds) -> Iterator[Evidence]:
    """Gather the clusters of each entity, the one that gives the type first, with the matches that tie them; they are
    let go of as the next entity is asked for."""
    sets, united = done.sets, done.united
    elsewhere = _elsewhere(sets, known, bound)
    ties = defaultdict(list)
    for merge in sets.merges:
        ties[sets.root(merge.left)].append(merge)
    for root in sets.roots():
        leader = united.leaders.get(root, root)
        members = sets.members(root)
        numbers = sorted(members, key=lambda n: (n != leader, n)) if len(members) > 1 else members
        matches = (*map(sets.match, ties.get(root, ())), *united.matches.get(root, ()))
        home = None if root in elsewhere else known.of(numbers)
        yield Evidence(tuple(sets.clusters[i] for i in numbers), matches, home)
        for number in numbers:
            sets.release(number)


def _elsewhere(sets: Sets, known: Homes, bound: Bonds) -> frozenset[int]:
    """The sets that are not the place for which they were taken: another is it more surely, or as surely, and people
    hold them to be two."""
    found: set[int] = set()
    for different in bound.different:
        left, right = (sets.root(number) for number in different.ends)
        one, other = (known.of(sets.members(root)) for root in (left, right))
        if sets.type_of(left) == "place" and one and other and one.place == other.place and one.place.id:
            found |= {left} if one.score <= other.score else set()
            found |= {right} if other.score <= one.score else set()
    return frozenset(found)


def _open(found: Sequence[Suggestion], entities: Sequence[Entity]) -> tuple[Suggestion, ...]:
    """The suggestions that are about two entities: people may have hidden one."""
    sought = {ref for suggestion in found for ref in (suggestion.left, suggestion.right)}
    owner: dict[Ref, str] = {ref: entity.id for entity in entities for ref in entity.members if ref in sought}
    return tuple(one for one in found if one.left in owner and one.right in owner)
