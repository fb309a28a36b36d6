"""Affairs of single articles become cases that hold across articles.

Two affairs are one case if they are of one family of offences and share enough: a victim; two parties; one accused, or
one party and the place; one that is a party here and named there; or, where nobody is named, the place and the time.
Other accused or victims at the same place are another case. Affairs of one article stay apart. Decisions are taken in
the order of their strength, and each leaves a Match with its reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from itertools import combinations

from ..model import LAW, Article, Entity, Findings, Match, Ref
from .affairs import Affair, affairs, stages

_DAYS_APART = 4  # an attack at a known place is the same attack if the articles date it this close together
_MONTHS_APART = 3  # other affairs with nothing but place and kind in common must be dated within this time
_YEARS_BEFORE = 1  # a date told in an article is the affair's only if it is no older than this
_TOO_COMMON = 40  # a party or place of more affairs than this brings no pair to be compared
_BROAD = 3  # a narrow class names the case unless a broad one has so many times its words


def cases(facts: Iterable[tuple[Article, Findings]], entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the cases of all articles as entities of type "case", in order of their ids.

    `entities` are the resolved people, organisations and places; the attributes of a case are its kind, place, date and
    stage.
    """
    known = list(entities)
    names = {e.id: e for e in known}
    owners = {member: e for e in known for member in e.members}
    found = [affair for article, findings in facts for affair in affairs(article, findings, owners)]
    found.sort(key=lambda a: a.members[0])
    groups = _joined(found, names)
    return tuple(sorted((_case(group, matches, names) for group, matches in groups), key=lambda e: e.id))


# --- across articles -------------------------------------------------------------------------------------------------


def _joined(found: list[Affair], names: Mapping[str, Entity]) -> list[tuple[list[Affair], list[Match]]]:
    """Join affairs, the strongest pairs first; two affairs of one article never meet, not even by a chain."""
    group = list(range(len(found)))
    members = {i: [i] for i in group}
    matches: dict[int, list[Match]] = defaultdict(list)
    for score, left, right, reason in sorted(_pairs(found, names), key=lambda p: (-p[0], p[1], p[2])):
        a, b = group[left], group[right]
        if a == b or {found[i].key for i in members[a]} & {found[i].key for i in members[b]}:
            continue
        a, b = min(a, b), max(a, b)
        members[a] += members.pop(b)
        matches[a] += [*matches.pop(b, []), Match(found[left].members[0], found[right].members[0], score, reason)]
        for i in members[a]:
            group[i] = a
    return [([found[i] for i in sorted(members[a])], matches[a]) for a in sorted(members)]


def _pairs(found: list[Affair], names: Mapping[str, Entity]) -> Iterator[tuple[float, int, int, str]]:
    """Yield (score, left, right, reason) for the affairs that may be one; compares only those that share an entity."""
    by_entity: dict[str, list[int]] = defaultdict(list)
    for index, affair in enumerate(found):
        for entity in sorted({*affair.parties, *affair.places, *affair.near}):
            by_entity[entity].append(index)
    seen = set()
    for shared in by_entity.values():
        for left, right in combinations(shared if len(shared) <= _TOO_COMMON else (), 2):
            if (left, right) not in seen:
                seen.add((left, right))
                decided = _same(found[left], found[right], names)
                if decided is not None:
                    yield decided[0], left, right, decided[1]


def _same(left: Affair, right: Affair, names: Mapping[str, Entity]) -> tuple[float, str] | None:
    """Return a score and a reason if two affairs of different articles are one case."""
    if left.key == right.key or (left.families and right.families and not left.families & right.families):
        return None
    met = _people(left.parties & right.parties, names)
    people = [p for p in met if p in left.core and p in right.core]
    told = [names[e].name for e in (*people, *(p for p in met if p not in people))]
    places = [p for p in left.places if p in right.places]
    where = names[places[0]].name if places else ""
    for victim in people:
        if victim in left.victims and victim in right.victims:
            return 0.95, f"{names[victim].name} is the victim in both"
    if len(met) >= 2 and not (left.core | right.core).isdisjoint(met):
        return 0.9, f"the parties {' and '.join(told[:3])} stand in both"
    elsewhere = left.places and right.places and not places
    if people and (not elsewhere or people[0] in {*left.accused} & {*right.accused}):
        return 0.85, f"{told[0]} is a party in both" + (f", in {where}" if where else "")
    if met and not elsewhere and met[0] not in {*left.officials, *right.officials}:
        return 0.8, f"{told[0]} is named in both"
    beside = _people((left.core & right.near) | (right.core & left.near), names)
    if beside and not elsewhere and left.families & right.families and not _apart(left, right, names):
        return 0.75, f"{names[beside[0]].name} is a party in one and named in the other"
    if not places or people or _apart(left, right, names) or not left.families & right.families:
        return None
    if met:
        return 0.8, f"{told[0]} has the case in both, in {where}"
    return (0.7, f"the same kind of affair in {where} at one time") if _near(left, right) else None


def _people(ids: Iterable[str], names: Mapping[str, Entity]) -> list[str]:
    """Organisations are left out: one group may have a hundred affairs."""
    return sorted((e for e in ids if names[e].type == "person"), key=lambda e: (names[e].name, e))


def _apart(left: Affair, right: Affair, names: Mapping[str, Entity]) -> bool:
    """True if both name their accused, or their victims, and share none."""
    sides = ((left.accused, right.accused), (left.victims, right.victims))
    return any(_people(a, names) and _people(b, names) for a, b in sides)


def _near(left: Affair, right: Affair) -> bool:
    one, other = _date(left), _date(right)
    if left.punctual and right.punctual:
        if len(one) < 10 or len(other) < 10:
            return False
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _DAYS_APART
    if len(one) < 7 or len(other) < 7:
        return False
    months = [int(d[:4]) * 12 + int(d[5:7]) for d in (one, other)]
    return abs(months[0] - months[1]) <= _MONTHS_APART


def _date(affair: Affair) -> str:
    """Return the most precise, most told date that is not after the article nor long before it; else the article's."""
    dates, published = list(affair.dates), affair.published
    if published:
        oldest = str(int(published[:4]) - _YEARS_BEFORE)
        dates = [d for d in dates if oldest <= d[:4] and d[: len(published)] <= published]
    return min(dates, key=lambda d: (-len(d), -dates.count(d), d)) if dates else published


# --- the node --------------------------------------------------------------------------------------------------------


def _case(group: list[Affair], matches: list[Match], names: Mapping[str, Entity]) -> Entity:
    members: list[Ref] = sorted(m for affair in group for m in affair.members)
    kind = group[0].kinds[_kind(group)]
    place = _most(p for a in group for p in a.places[:1])
    when = _when(group)
    about = names[place].name if place else _about(group, kind.punctual, names)
    name = kind.label + (f", {about}" if about else "") + (f" ({when[:4]})" if when else "")
    attributes = {
        "date": when,
        "kind": kind.label,
        "place": names[place].name if place else "",
        "stage": _stage(group),
    }
    return Entity(
        id="c" + sha256("\0".join(f"{m.key}:{m.index}" for m in members[:1]).encode()).hexdigest()[:10],
        type="case",
        name=name,
        aliases=(),
        members=tuple(members),
        matches=tuple(matches),
        attributes=tuple((k, v) for k, v in sorted(attributes.items()) if v),
    )


def _kind(group: list[Affair]) -> str:
    """The class that names the case: the most told, a narrow one before a broad one."""
    score: Counter[str] = Counter()
    for affair in group:
        for kind, number in affair.deeds:
            score[kind] += number * (1 if affair.kinds[kind].broad else _BROAD)
    return min(score, key=lambda k: (-score[k], k)) if score else LAW


def _when(group: list[Affair]) -> str:
    """The earliest date of the year that most articles give, with the day if one of its month has it."""
    dates = [d for d in map(_date, group) if d]
    year = _most(d[:4] for d in dates)
    return min((d for d in dates if d.startswith(year)), key=lambda d: (-min(len(d), 7), d[:7], -len(d), d), default="")


def _about(group: list[Affair], punctual: bool, names: Mapping[str, Entity]) -> str:
    """Whom a case without a place is named after: the victim of a deed, else the first of the accused."""
    victim = _most(e for a in group for e in a.victims[:1])
    accused = _most(e for a in group for e in a.accused[:1])
    chosen = (victim or accused) if punctual else (accused or victim)
    chosen = chosen or _most(e for a in group for e in a.officials[:1])
    return names[chosen].name if chosen else ""


def _stage(group: list[Affair]) -> str:
    """How far the case went for those who still stand in it: one party's acquittal does not end it for the others.

    Every language has the same stages; their names are those of the first article.
    """
    names = stages(group[0].language)
    reached: dict[str, int] = {}
    for party, rank in (pair for affair in group for pair in affair.reached):
        reached[party] = max(reached.get(party, 0), rank)
    standing = [rank for rank in reached.values() if rank and names[rank] != "acquitted"]
    furthest = max(standing or reached.values(), default=0)
    return names[max(furthest, *(affair.told for affair in group))]


def _most(values: Iterable[str]) -> str:
    """Return the most frequent value, the first in order in case of a tie, "" of none."""
    count = Counter(values)
    return min(count, key=lambda v: (-count[v], v)) if count else ""
