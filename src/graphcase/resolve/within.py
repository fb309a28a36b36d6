"""Clusters within one article: which of its names are one, each tie with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ..model import EntityType, Match, Ref
from .compare import Comparison, compare
from .forms import Form, parse
from .gather import Gathered, Group
from .shortnames import Candidate, organisation_short, person_short, place_short
from .unions import Unions

ENOUGH = 0.72
"""Two full names of one article are one at this score: their article is the context that they share."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Mentions of one article that are the same words and the same thing: a group, or a part of it where two people have
    that surname."""

    form: Form
    members: tuple[int, ...]
    surfaces: tuple[str, ...]
    starts: tuple[int, ...]
    gender: str
    group: int


@dataclass(frozen=True, slots=True)
class Cluster:
    """One thing in one article: its names, everything that points to it, and why they belong together."""

    article: str
    type: EntityType
    forms: tuple[Form, ...]
    names: tuple[int, ...]  # the mentions of form "name", the fullest name's first
    surfaces: tuple[str, ...]  # one for each of `names`
    pointers: tuple[int, ...]  # nominals and pronouns
    gender: str
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """Two units are one, for a reason."""

    left: int
    right: int
    score: float
    reason: str


def clusters(article: Gathered, types: Sequence[EntityType]) -> tuple[Cluster, ...]:
    """Return the clusters of `article`, whose groups have these types, in order of first mention."""
    units = [_unit(group, number, kind) for number, (group, kind) in enumerate(zip(article.groups, types, strict=True))]
    ties = _linked(article, units)
    ties += _full_names(units)
    units, more = _short_names(units, ties)
    ties += more
    unions = Unions(len(units))
    used = [
        tie
        for tie in sorted(ties, key=lambda t: (-t.score, t.left, t.right, t.reason))
        if unions.join(tie.left, tie.right)
    ]
    return tuple(
        _cluster(article, [units[i] for i in found], [t for t in used if unions.root(t.left) == found[0]], units)
        for found in unions.sets()
    )


def _unit(group: Group, number: int, kind: EntityType) -> Unit:
    forms = [parse(surface, kind) for surface in group.surfaces]
    best = max(forms, key=lambda form: (len(form.words), len(form.shown), form.shown))
    genders = {gender for gender in (*group.genders, *(form.gender for form in forms)) if gender}
    return Unit(best, group.members, group.surfaces, group.starts, genders.pop() if len(genders) == 1 else "", number)


def _linked(article: Gathered, units: list[Unit]) -> list[Tie]:
    of = {member: number for number, unit in enumerate(units) for member in unit.members}
    ties = []
    for link in article.same:
        left, right = sorted((of[link.mention], of[link.antecedent]))
        if left != right and not _veto(units[left].form, units[right].form):
            ties.append(Tie(left, right, 0.95, link.reason))
    return ties


def _veto(left: Form, right: Form) -> bool:
    return bool(left.generation and right.generation and left.generation != right.generation)


def _full_names(units: list[Unit]) -> list[Tie]:
    """Full names of one type that are spelt, ordered or completed otherwise."""
    ties = []
    for j, right in enumerate(units):
        for i in range(j):
            left = units[i]
            if left.form.type != right.form.type or not _compatible(left, right):
                continue
            found: Comparison = compare(left.form, right.form)
            if found.score >= ENOUGH and not found.veto:
                ties.append(Tie(i, j, found.score, found.reason))
    return ties


def _compatible(left: Unit, right: Unit) -> bool:
    return not (left.gender and right.gender and left.gender != right.gender)


def _short_names(units: list[Unit], ties: Iterable[Tie]) -> tuple[list[Unit], list[Tie]]:
    """Tie surnames, given names, acronyms and short forms to the full name that they stand for.

    Where two people share a surname, each mention goes to the one named last before it.
    """
    unions = Unions(len(units))
    for tie in ties:
        unions.join(tie.left, tie.right)
    result = list(units)
    found: list[Tie] = []
    for number, unit in enumerate(units):
        candidates = _candidates(unit, number, units)
        roots = sorted({unions.root(candidate.unit) for candidate in candidates})
        if len(roots) == 1 and unions.root(number) != roots[0]:
            found.append(Tie(number, candidates[0].unit, candidates[0].score, candidates[0].reason))
        elif len(roots) > 1 and unit.form.type == "person" and unions.root(number) == number:
            result, ties_of_parts = _follow(number, candidates, result)
            found += ties_of_parts
    return result, found


def _candidates(unit: Unit, number: int, units: Sequence[Unit]) -> list[Candidate]:
    short = {"person": person_short, "organisation": organisation_short, "place": place_short}[unit.form.type]
    others = [
        (i, other)
        for i, other in enumerate(units)
        if i != number and other.form.type == unit.form.type and _compatible(unit, other)
    ]
    found = [Candidate(i, *tie) for i, other in others if (tie := short(unit.form, other.form)) is not None]
    best = max((candidate.score for candidate in found), default=0.0)
    return [candidate for candidate in found if candidate.score == best]


def _follow(number: int, candidates: list[Candidate], units: list[Unit]) -> tuple[list[Unit], list[Tie]]:
    """Split a short name's mentions among the full names that it fits: each to the nearest before it, else after it."""
    unit = units[number]
    parts: dict[int, list[int]] = {}
    for position, start in enumerate(unit.starts):
        before = [(other, c.unit) for c in candidates for other in units[c.unit].starts if other < start]
        after = [(-other, c.unit) for c in candidates for other in units[c.unit].starts if other >= start]
        parts.setdefault(max(before or after)[1], []).append(position)
    result = list(units)
    ties = []
    for order, (target, positions) in enumerate(sorted(parts.items())):
        part = _part(unit, positions)
        place = number if order == 0 else len(result)
        result[place : place + 1] = [part]
        candidate = next(c for c in candidates if c.unit == target)
        ties.append(Tie(place, target, round(candidate.score - 0.1, 3), f"{candidate.reason}; named last before it"))
    return result, ties


def _part(unit: Unit, positions: list[int]) -> Unit:
    """The unit with only the mentions at these positions."""
    return replace(
        unit,
        members=tuple(unit.members[p] for p in positions),
        surfaces=tuple(unit.surfaces[p] for p in positions),
        starts=tuple(unit.starts[p] for p in positions),
    )


def _cluster(article: Gathered, parts: list[Unit], ties: list[Tie], units: list[Unit]) -> Cluster:
    key = article.key
    matches = [
        Match(Ref(key, a), Ref(key, b), 1.0, "same name")
        for part in parts
        for a, b in zip(part.members, part.members[1:], strict=False)
    ]
    matches += [
        Match(Ref(key, units[t.left].members[0]), Ref(key, units[t.right].members[0]), t.score, t.reason) for t in ties
    ]
    named = {member for part in parts for member in part.members}
    pointers = [pointer for pointer in article.pointers if pointer.name in named]
    matches += [Match(Ref(key, p.antecedent), Ref(key, p.mention), 0.85, p.reason) for p in pointers]
    parts = sorted(parts, key=lambda part: (-len(part.form.words), -len(part.members), part.form.key))
    genders = {part.gender for part in parts if part.gender}
    return Cluster(
        article=key,
        type=parts[0].form.type,
        forms=tuple(dict.fromkeys(part.form for part in parts)),
        names=tuple(member for part in parts for member in part.members),
        surfaces=tuple(surface for part in parts for surface in part.surfaces),
        pointers=tuple(pointer.mention for pointer in pointers),
        gender=genders.pop() if len(genders) == 1 else "",
        matches=tuple(matches),
    )
