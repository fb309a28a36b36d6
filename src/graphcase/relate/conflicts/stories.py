"""Which articles tell one story, so that what they count and pay is of one matter.

The cases say so where an article has one. Where it has none, or only words of the law without a deed ("the inquiry"),
those it names say so: articles that name the same few people and bodies, which hardly any others name, tell one story.
Two cases with a deed of their own are never one story: that was decided where affairs are joined.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from ... import lexicon
from ...model import LAW, Entity
from ..cases.offences import kinds

_RARE = 20  # articles: who is named in more brings nobody together
_ENOUGH = 2  # so many entities, one of them a person, must be named in both


class Stories:
    """The stories of a corpus: each article's, by the case that leads it."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        known = list(entities)
        self._cases = {entity.id: entity for entity in known if entity.type == "case"}
        self._main = _main(self._cases.values())
        told: defaultdict[str, set[str]] = defaultdict(set)
        for case in self._cases.values():
            for member in case.members:
                told[member.key].add(case.id)
        self._size = Counter(case for cases in told.values() for case in cases)
        self._told = {key: frozenset(cases) for key, cases in told.items()}
        self._group: dict[str, str] = {}
        self._led: dict[str, str] = {}
        self._join_by_case()
        for left, right in sorted(_pairs(known), key=self._strength):
            self._join(left, right)
        self._leads = self._found()

    def lead(self, key: str) -> Entity | None:
        """The case that leads the story of an article; None where there is none."""
        case = self._leads.get(self._root(key))
        return self._cases[case] if case else None

    def main(self, key: str) -> Entity | None:
        """The case that most of an article's own words tell of."""
        case = self._main.get(key)
        return self._cases[case] if case else None

    def cases(self, key: str) -> frozenset[str]:
        """The cases that an article tells of."""
        return self._told.get(key, frozenset())

    def _root(self, key: str) -> str:
        while key in self._group:
            key = self._group[key]
        return key

    def _deed(self, key: str) -> str:
        """The case with a deed that leads the story of `key` so far."""
        root = self._root(key)
        return self._led.get(root) or self._own_deed(root)

    def _own_deed(self, key: str) -> str:
        case = self._main.get(key, "")
        return case if case and _tells_of_deed(self._cases[case]) else ""

    def _join(self, left: str, right: str) -> None:
        a, b = sorted((self._root(left), self._root(right)))
        one, other = self._deed(a), self._deed(b)
        if a != b and (one == other or not (one and other)):
            self._group[b] = a
            self._led[a] = one or other

    def _join_by_case(self) -> None:
        first: dict[str, str] = {}
        for key in sorted(self._main):
            case = self._main[key]
            self._join(first.setdefault(case, key), key)

    def _strength(self, pair: tuple[str, str]) -> tuple[int, tuple[str, str]]:
        """The articles of a widely reported case gather others before those of one that a single article tells of."""
        return -max(self._size.get(self._main.get(key, ""), 0) for key in pair), pair

    def _found(self) -> dict[str, str]:
        """The lead of each story: the case with a deed, else the one that most of its articles tell of."""
        counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, case in sorted(self._main.items()):
            counted[self._root(key)][case] += 1
        return {
            root: self._led.get(root) or min(cases, key=lambda c: (-cases[c], c)) for root, cases in counted.items()
        }


def _main(cases: Iterable[Entity]) -> dict[str, str]:
    """The case that each article has most words for, of two alike the first told; none that it alone recalls."""
    counted: defaultdict[str, dict[str, tuple[bool, int, int]]] = defaultdict(dict)
    for case in cases:
        for member in case.members:
            _, number, first = counted[member.key].get(case.id, (False, 0, member.index))
            counted[member.key][case.id] = (_is_past(case), number - 1, min(first, member.index))
    chosen = {key: min(found, key=lambda case: (found[case], case)) for key, found in counted.items()}
    widely = Counter(case for found in counted.values() for case in found)
    return {key: case for key, case in chosen.items() if not counted[key][case][0] or widely[case] > 1}


def _is_past(case: Entity) -> bool:
    """True if all articles on a case are of later years: they recall it."""
    about = dict(case.attributes)
    date, since = about.get("date", "")[:4], about.get("since", "")[:4]
    return bool(date and since) and int(since) - int(date) > 1


def _tells_of_deed(case: Entity) -> bool:
    return dict(case.attributes).get("kind", "") not in _law()


@cache
def _law() -> frozenset[str]:
    """What a case is called that only acts of the law tell of."""
    return frozenset(kinds(language)[LAW].label for language in lexicon.languages())


def _pairs(entities: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    """The articles that name enough of the same, a person among them: one article with those after it at a time, since
    of all pairs there are far too many to keep."""
    rare = [(entity.type == "person", keys) for entity in entities if (keys := _rare(entity))]
    named: defaultdict[str, list[int]] = defaultdict(list)
    for number, (_, keys) in enumerate(rare):
        for key in keys:
            named[key].append(number)
    for key, numbers in named.items():
        shared, by_person = Counter[str](), set[str]()
        for is_person, keys in (rare[number] for number in numbers):
            later = keys[keys.index(key) + 1 :]
            shared.update(later)
            by_person.update(later if is_person else ())
        yield from ((key, other) for other in by_person if shared[other] >= _ENOUGH)


def _rare(entity: Entity) -> Sequence[str]:
    """The articles that name an entity, in order, if that brings them together: they are few, but more than one."""
    keys = sorted({member.key for member in entity.members})
    is_told = entity.type != "case" and not _is_wide(dict(entity.attributes))
    return keys if is_told and 2 <= len(keys) <= _RARE else ()


def _is_wide(attributes: Mapping[str, str]) -> bool:
    """True for a country: it says nothing of whom an article is about."""
    return bool(attributes.get("country")) and not attributes.get("region")
