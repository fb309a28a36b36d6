"""Sides of one affair: a ring, its bribes and its smuggling, where the same accused stand in all of them.

Classes of offence keep affairs apart that share little; and an article that tells of two sides keeps these apart as two
affairs. Both are outweighed where two accused are the same, or one and with him a docket number or an official.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .affairs import Profile, is_docket
from .clues import ENOUGH, Clue, Verdict, together
from .known import Known
from .when import time
from .where import place
from .who import names, victims

_HALF = ENOUGH / 2  # two such reasons are enough
_LARGEST = 6  # of the cases of one accused, each is held against so many, those of most affairs


def sides(profiles: Mapping[int, Profile], sizes: Mapping[int, int], known: Known) -> Iterator[tuple[int, int]]:
    """Yield the pairs of groups (their numbers) with an accused person in common, the larger group first."""
    seen: set[tuple[int, int]] = set()
    cases: dict[str, list[int]] = {}
    for group, profile in profiles.items():
        for party in filter(known.is_person, () if profile.punctual else profile.accused):
            cases.setdefault(party, []).append(group)
    for party in sorted(cases):
        ordered = sorted(cases[party], key=lambda group: (-sizes[group], group))
        for rank, smaller in enumerate(ordered):
            for larger in ordered[: min(rank, _LARGEST)]:
                if (larger, smaller) not in seen:
                    seen.add((larger, smaller))
                    yield larger, smaller


def weigh_sides(larger: Profile, smaller: Profile, known: Known) -> Verdict:
    """Return what speaks for two profiles being sides of one affair; nothing where a deed of one place and time is
    told, where their place, time or victims are others, or where each has a name or a docket number of its own."""
    if larger.punctual or smaller.punctual or _is_named_otherwise(larger, smaller):
        return together(())
    against = (time(larger, smaller), place(larger, smaller, known), *victims(larger, smaller, known))
    if any(clue.points < 0 for clue in against):
        return together(())
    return together(_shared(larger, smaller, known))


def _shared(larger: Profile, smaller: Profile, known: Known) -> Iterator[Clue]:
    accused = [party for party in larger.accused if party in smaller.accused and known.is_person(party)]
    if accused:
        yield from (Clue(_HALF, f"{known.name(party)} is accused in both") for party in accused)
        yield from names(larger, smaller)
        officials = [party for party in larger.officials if party in smaller.officials and known.is_person(party)]
        yield from (Clue(_HALF, f"{known.name(party)} has to do with both") for party in officials[:1])


def _is_named_otherwise(one: Profile, other: Profile) -> bool:
    """True if both have a name, or both a docket number, and none is of both."""
    for dockets in (False, True):
        mine, theirs = ([w for w, text in p.names.items() if is_docket(text) is dockets] for p in (one, other))
        if mine and theirs and not any(a <= b or b <= a for a in mine for b in theirs):
            return True
    return False
