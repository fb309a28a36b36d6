"""Clusters within one article: which of its names are one, each tie with its reason."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache, reduce
from itertools import pairwise
from typing import NamedTuple

from ..model import EntityType, Weights
from .blocking import pairs
from .compare import compare
from .forms import Form, parse
from .gather import Gathered, Group
from .shortnames import Candidate, long_keys, short_for, short_keys
from .types import add, decide, evidence
from .unions import Unions

ENOUGH = 0.72
"""Two full names of one article are one at this score: their article is the context that they share."""


class Unit(NamedTuple):
    """Mentions of one article that are the same words and one thing: a group, or the part of it with one gender."""

    form: Form  # the fullest of `forms`
    forms: tuple[Form, ...]
    members: tuple[int, ...]
    shown: tuple[str, ...]  # one for each of `members`
    start: int
    gender: str
    weights: Weights
    bound: bool = False  # the article says whose these surnames are


class Tie(NamedTuple):
    """Two units of an article, or two mentions of a cluster, are one, for a reason."""

    left: int
    right: int
    score: float
    reason: str


class Cluster(NamedTuple):
    """One thing in one article: its names, everything that points to it, and why they belong together."""

    article: str
    type: EntityType
    forms: tuple[Form, ...]
    names: tuple[int, ...]  # the mentions of form "name", the fullest name's first
    shown: tuple[str, ...]  # one for each of `names`, as it is written there
    pointers: tuple[int, ...]  # nominals and pronouns
    gender: str
    ties: tuple[Tie, ...]  # of its mentions
    roles: tuple[str, ...] = ()  # its posts, as the article tells them
    others: tuple[int, ...] = ()  # mentions of the same article that it lists beside this one, as another


def clusters(
    article: Gathered, types: Sequence[EntityType], apart: Iterable[tuple[int, int]] = ()
) -> tuple[Cluster, ...]:
    """Return the clusters of `article`, whose groups have these types, in order of first mention.

    `apart` are pairs of mentions, not of one group, that people hold to be two.
    """
    told = {link.mention: link.antecedent for link in article.same}
    units = [unit for group, kind in zip(article.groups, types, strict=True) for unit in _units(group, kind, told)]
    if len(units) == 1:
        return (_cluster(article, units, [], units),)
    two = _numbers(apart, units) | _numbers(article.listed, units)
    ties = _linked(article, units)
    ties += _full_names(units)
    ties = [tie for tie in ties if (tie.left, tie.right) not in two]
    ties += _short_names(units, ties, two)
    unions = Unions(len(units), two)
    used = [
        tie
        for tie in sorted(ties, key=lambda t: (-t.score, t.left, t.right, t.reason))
        if unions.join(tie.left, tie.right)
    ]
    return tuple(
        _cluster(article, [units[i] for i in found], [t for t in used if unions.root(t.left) == found[0]], units)
        for found in unions.sets()
    )


def _units(group: Group, kind: EntityType, told: Mapping[int, int]) -> list[Unit]:
    """One unit, or one for each gender where titles tell two people of one name apart ("Mr. Sosa", "Mrs. Sosa").

    Surnames of which the article says whose they are (`told`: "the elder Sosa") are a unit for each that they name.
    """
    forms = tuple([form if form.type == kind else parse(form.shown, kind) for form in group.forms])
    if len(forms) == 1 and not told:
        return [_unit(group, forms, (0,), group.genders[0])]
    every = range(len(forms))
    bound = [p for p in every if group.members[p] in told and kind == "person" and not forms[p].full]
    whose: defaultdict[int, list[int]] = defaultdict(list)
    for place in bound:
        whose[told[group.members[place]]].append(place)
    found = [_unit(group, forms, own, group.genders[own[0]])._replace(bound=True) for own in whose.values()]
    places = [p for p in every if p not in bound] if bound else every
    genders = sorted({group.genders[p] for p in places if group.genders[p]})
    if len(genders) < 2:
        return [_unit(group, forms, places, genders[0] if genders else ""), *found] if places else found
    split = [[p for p in places if group.genders[p] == one] for one in (*genders, "")]
    return [_unit(group, forms, own, group.genders[own[0]]) for own in split if own] + found


def _unit(group: Group, forms: tuple[Form, ...], places: Sequence[int], gender: str) -> Unit:
    if len(forms) == 1:
        form = forms[0]
        return Unit(form, forms, group.members, (form.shown,), group.starts[0], gender, evidence(group))
    found = [forms[p] for p in places]
    best = max(found, key=lambda form: (len(form.words), len(form.shown), form.shown))
    share = len(places) / len(forms)
    return Unit(
        form=best,
        forms=(best, *(form for form in dict.fromkeys(found) if form != best)),
        members=tuple(group.members[p] for p in places),
        shown=tuple(form.shown for form in found),
        start=group.starts[places[0]],
        gender=gender,
        weights=Weights(*(share * weight for weight in evidence(group))) if share < 1 else evidence(group),
    )


def _numbers(pairs_of_mentions: Iterable[tuple[int, int]], units: Sequence[Unit]) -> set[tuple[int, int]]:
    """The units of pairs of mentions that are two, because people or the article say so ("Ana Sosa and A. Sosa")."""
    of = {member: number for number, unit in enumerate(units) for member in unit.members}
    found = ((of[left], of[right]) for left, right in pairs_of_mentions if left in of and right in of)
    return {(min(pair), max(pair)) for pair in found if pair[0] != pair[1]}


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
    """Full names of one type that are spelt, ordered or completed otherwise; the likeliest first, and none that would
    bring two together that speak against each other ("Ibarra Paz" between Ana and Raúl Ibarra Paz)."""
    ties = []
    for i, j in pairs([(number, unit.form) for number, unit in enumerate(units)]):
        left, right = units[i], units[j]
        free = not (left.bound or right.bound)
        if free and left.form.type == right.form.type and _compatible(left.gender, right.gender):
            found = compare(left.form, right.form)
            if found.score >= ENOUGH and not found.veto:
                ties.append(Tie(i, j, found.score, found.reason))
    together = {number: [number] for tie in ties for number in (tie.left, tie.right)}
    kept = []
    for tie in sorted(ties, key=lambda t: (-t.score, t.left, t.right)):
        left_part, right_part = together[tie.left], together[tie.right]
        if left_part is right_part or any(
            compare(units[one].form, units[other].form).veto for one in left_part for other in right_part
        ):
            continue
        left_part += right_part
        together |= dict.fromkeys(right_part, left_part)
        kept.append(tie)
    return kept


def _compatible(left: str, right: str) -> bool:
    return not (left and right and left != right)


def _short_names(units: list[Unit], ties: Iterable[Tie], apart: Iterable[tuple[int, int]]) -> list[Tie]:
    """Tie surnames, given names, acronyms and short forms to the full name that they stand for.

    Where two people share a surname, the bare surname is the one who is named first: an article introduces its subject,
    and calls the others by more than the surname. A title's gender may decide for another.
    """
    unions = Unions(len(units), apart)
    genders = {number: unit.gender for number, unit in enumerate(units)}
    for tie in ties:
        unions.join(tie.left, tie.right)
    index = _index(units)
    found: list[Tie] = []
    for number in sorted(range(len(units)), key=lambda n: (-len(units[n].form.words), not units[n].gender, n)):
        unit = units[number]
        if unit.bound:
            continue
        fits = [
            fit
            for fit in _candidates(unit, number, units, index)
            if _compatible(unit.gender, genders[unions.root(fit.unit)]) and not unions.apart(fit.unit, number)
        ]
        roots = {unions.root(fit.unit) for fit in fits}
        shared = unit.form.type == "person" and len(unit.form.words[0]) > 1  # "Mr. S." is none of two
        if not fits or unions.root(number) in roots or (len(roots) > 1 and not shared):
            continue
        first = min(fits, key=lambda fit: (units[fit.unit].start, fit.unit))
        gender = unit.gender or genders[unions.root(first.unit)]
        unions.join(number, first.unit)
        genders[unions.root(number)] = gender
        score, reason = first.score, first.reason
        if len(roots) > 1:
            score, reason = round(score - 0.15, 3), f"{reason}, who is the first so named"
        found.append(Tie(number, first.unit, score, reason))
    return found


def _index(units: Sequence[Unit]) -> dict[str, list[int]]:
    """Units by every key that a short name of theirs may have."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        for key in long_keys(unit.form):
            found[key].append(number)
    return found


def _candidates(unit: Unit, number: int, units: Sequence[Unit], index: dict[str, list[int]]) -> list[Candidate]:
    """The full names that a short one fits best."""
    near = sorted({other for key in short_keys(unit.form) for other in index.get(key, ())} - {number})
    found = [
        Candidate(other, *fit)
        for other in near
        if units[other].form.type == unit.form.type and (fit := short_for(unit.form, units[other].form)) is not None
    ]
    same = [candidate for candidate in found if units[candidate.unit].form.generation == unit.form.generation]
    found = same if same and unit.form.generation else found
    best = max((candidate.score for candidate in found), default=0.0)
    return [candidate for candidate in found if candidate.score == best]


def _cluster(article: Gathered, parts: list[Unit], ties: list[Tie], units: list[Unit]) -> Cluster:
    key = article.key
    if len(parts) == 1 and not (article.pointers or article.posts or article.listed):
        return _alone(key, parts[0])
    found = [tie for part in parts for tie in _same(part)]
    found += [t._replace(left=units[t.left].members[0], right=units[t.right].members[0]) for t in ties]
    named = {member for part in parts for member in part.members}
    pointers = [pointer for pointer in article.pointers if pointer.name in named]
    found += [Tie(p.antecedent, p.mention, 0.85, p.reason) for p in pointers]
    parts = sorted(parts, key=lambda part: (-len(part.form.words), -len(part.members), part.form.key))
    genders = {part.gender for part in parts if part.gender}
    kind = parts[0].form.type
    if any(part.form.type != kind for part in parts):
        kind = decide(reduce(add, (part.weights for part in parts)))
    told = named | {pointer.mention for pointer in pointers}
    beside = {pair[1 - side] for pair in article.listed for side in (0, 1) if pair[side] in named}
    alone = parts[0] if len(parts) == 1 else None
    return Cluster(
        article=key,
        type=kind,
        forms=alone.forms if alone else _forms(parts, kind),
        names=alone.members if alone else tuple(member for part in parts for member in part.members),
        shown=alone.shown if alone else tuple(shown for part in parts for shown in part.shown),
        pointers=tuple(pointer.mention for pointer in pointers),
        gender=genders.pop() if len(genders) == 1 else "",
        ties=tuple(found),
        roles=tuple(sorted({post.role for post in article.posts if post.mention in told})),
        others=tuple(sorted(beside - named)),
    )


def _alone(key: str, unit: Unit) -> Cluster:
    """The cluster of a name that nothing else in its article has to do with, as most names of a large corpus."""
    return Cluster(key, unit.form.type, unit.forms, unit.members, unit.shown, (), unit.gender, _same(unit))


def _same(unit: Unit) -> tuple[Tie, ...]:
    return tuple([_same_name(a, b) for a, b in pairwise(unit.members)])


@lru_cache(maxsize=1 << 14)
def _same_name(left: int, right: int) -> Tie:
    """Most ties of a corpus are such ones, and numbers of mentions are small: of equal ties one is kept."""
    return Tie(left, right, 1.0, "same name")


def _forms(parts: Sequence[Unit], kind: EntityType) -> tuple[Form, ...]:
    """The names of the parts, each once, as names of this type."""
    forms = dict.fromkeys(form for part in parts for form in part.forms)
    return tuple(form if form.type == kind else parse(form.shown, kind) for form in forms)
