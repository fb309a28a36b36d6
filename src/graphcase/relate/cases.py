"""Affairs of single articles become cases that hold across articles.

An article's affair is what extraction linked there: its words, parties and places. Two affairs are one case if they are
of one family and share enough: two parties; or one party and the place; or the place (no country) and the time. Affairs
of one article stay apart. Decisions are taken in the order of their strength, and each leaves a Match with its reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import combinations

from .. import lexicon
from ..model import Article, Entity, Findings, Match, Ref

_MONTHS_APART = 3  # affairs with nothing but place and kind in common must be reported within this time
_TOO_COMMON = 40  # a party or place of more affairs than this brings no pair to be compared


@dataclass(frozen=True, slots=True)
class Affair:
    """An affair within one article: its case mentions, and the entities that stand in it."""

    key: str
    members: tuple[Ref, ...]
    kind: str
    family: str
    parties: frozenset[str]
    accused: tuple[str, ...]
    places: tuple[str, ...]
    date: str


@dataclass(frozen=True, slots=True)
class _Kind:
    label: str
    family: str


def cases(facts: Iterable[tuple[Article, Findings]], entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return the cases of all articles as entities of type "case", in order of their ids.

    `entities` are the resolved people, organisations and places; the attributes of a case are its kind, place and date.
    """
    known = list(entities)
    names = {e.id: e for e in known}
    owners = {member: e for e in known for member in e.members}
    found = [affair for article, findings in facts for affair in _affairs(article, findings, owners)]
    found.sort(key=lambda a: a.members[0])
    groups = _joined(found, names)
    return tuple(sorted((_case(group, matches, names) for group, matches in groups), key=lambda e: e.id))


@cache
def _kinds(language: str) -> Mapping[str, _Kind]:
    data = lexicon.load(language, "affairs")
    kinds = {name: _Kind(row["label"], row["family"]) for name, row in data["kinds"].items()}
    return kinds | {"law": _Kind(data["law"]["label"], "law")}


def _affairs(article: Article, findings: Findings, owners: Mapping[Ref, Entity]) -> Iterator[Affair]:
    """Yield the affairs of one article: its case mentions by the first of those linked."""
    first = {link.mention: link.antecedent for link in findings.links}
    groups: dict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(findings.mentions):
        if mention.type == "case":
            groups[first.get(index, index)].append(index)
    for indexes in groups.values():
        members = set(indexes)
        parties: Counter[str] = Counter()
        accused: Counter[str] = Counter()
        places: Counter[str] = Counter()
        for claim in findings.claims:
            ends = (owners.get(Ref(article.key, claim.source)), owners.get(Ref(article.key, claim.target)))
            if claim.relation == "party_to" and claim.target in members and ends[0] is not None:
                parties[ends[0].id] += 1
                if claim.role in ("suspect", "arrested", "charged", "convicted", "perpetrator"):
                    accused[ends[0].id] += 1
            elif claim.relation == "located_in" and claim.source in members and ends[1] is not None:
                places[ends[1].id] += 1
        mentions = [findings.mentions[i] for i in indexes]
        kind = mentions[0].kind
        dates = sorted(m.when for m in mentions if m.when)
        yield Affair(
            key=article.key,
            members=tuple(Ref(article.key, i) for i in indexes),
            kind=kind,
            family=_kinds(article.language)[kind].family,
            parties=frozenset(parties),
            accused=tuple(sorted(accused, key=lambda e: (-accused[e], e))),
            places=tuple(sorted(places, key=lambda e: -places[e])),
            date=_date(dates, article.published),
        )


def _date(dates: list[str], published: str) -> str:
    """Return the most told date that is neither after the article nor long before it; else the article's own."""
    if published:
        dates = [d for d in dates if published[:4] >= d[:4] >= str(int(published[:4]) - 1) and d <= published]
    return min(dates, key=lambda d: (-dates.count(d), d)) if dates else published


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
        for entity in {*affair.parties, *affair.places}:
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
    if left.key == right.key or (left.family != right.family and "law" not in (left.family, right.family)):
        return None
    parties = sorted(names[e].name for e in left.parties & right.parties)
    places = sorted(names[e].name for e in set(left.places) & set(right.places))
    if len(parties) >= 2:
        return 0.95, f"the parties {' and '.join(parties[:3])} stand in both"
    if parties and (places or not (left.places and right.places) or set(left.accused) & set(right.accused)):
        return 0.85, f"{parties[0]} is a party in both" + (f", in {places[0]}" if places else "")
    if places and left.family == right.family and _near(left.date, right.date):
        return 0.7, f"the same kind of affair in {places[0]} at one time"
    return None


def _near(left: str, right: str) -> bool:
    if len(left) < 7 or len(right) < 7:
        return False
    months = [int(d[:4]) * 12 + int(d[5:7]) for d in (left, right)]
    return abs(months[0] - months[1]) <= _MONTHS_APART


# --- the node ----------------------------------------------------------------------------------------------------------


def _case(group: list[Affair], matches: list[Match], names: Mapping[str, Entity]) -> Entity:
    members = sorted(m for affair in group for m in affair.members)
    kinds = _kinds("en")
    kind = _most(a.kind for a in group if a.kind != "law") or "law"
    place = _most(p for a in group for p in a.places[:1])
    year = _most(a.date[:4] for a in group if a.date)
    date = min((a.date for a in group if year and a.date.startswith(year)), default="")
    who = _most(e for a in group for e in a.accused[:1]) or _most(e for a in group for e in sorted(a.parties))
    about = names[place].name if place else names[who].name if who else ""
    name = kinds[kind].label + (f", {about}" if about else "") + (f" ({date[:4]})" if date else "")
    attributes = {"date": date, "kind": kinds[kind].label, "place": names[place].name if place else ""}
    return Entity(
        id="c" + sha256("\0".join(f"{m.key}:{m.index}" for m in members[:1]).encode()).hexdigest()[:10],
        type="case",
        name=name,
        aliases=(),
        members=tuple(members),
        matches=tuple(matches),
        attributes=tuple((k, v) for k, v in sorted(attributes.items()) if v),
    )


def _most(values: Iterable[str]) -> str:
    """Return the most frequent value, the first in order in case of a tie, "" of none."""
    count = Counter(values)
    return min(count, key=lambda v: (-count[v], v)) if count else ""
