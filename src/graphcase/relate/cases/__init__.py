"""Affairs of single articles become cases that hold across articles.

affairs.py      an article's affairs as records, with all that is known of each
evidence.py     what speaks for two of them being one, and against it
joining.py      which are held against each other, and joined, best first
naming.py       the node that a case becomes; stages.py says how far it got
offences.py     what the lexicon knows of affairs; known.py what is known of the entities; times.py compares dates
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...model import Article, Entity, Findings, Ref
from .affairs import Affair
from .affairs import affairs as told
from .joining import joined
from .known import Known
from .naming import entities as nodes


def cases(
    facts: Iterable[tuple[Article, Findings]],
    entities: Iterable[Entity],
    apart: Iterable[tuple[Ref, Ref]] = (),
) -> tuple[Entity, ...]:
    """Return the cases of all articles as entities of type "case", in order of their ids.

    `entities` are the resolved people, organisations and places, `apart` pairs of case mentions that people hold to be
    of two cases. The attributes of a case are its kind, place, date (of the deed), since and until (the first and the
    last article's date) and stage; its aliases other names that articles give it, and docket numbers.
    """
    everybody = list(entities)
    owners = {member: entity for entity in everybody for member in entity.members}
    pairs = list(apart)
    within: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one, other in pairs:
        if one.key == other.key:
            within[one.key].append((one.index, other.index))
    found = [a for article, made in facts for a in told(article, made, owners, within[article.key])]
    found.sort(key=lambda affair: affair.members[0])
    known = Known(everybody, found)
    return nodes(joined(found, known, _numbers(found, pairs)), known)


def _numbers(found: list[Affair], apart: list[tuple[Ref, Ref]]) -> list[tuple[int, int]]:
    """The affairs, by their numbers, to which the mentions of each pair belong, where both are there."""
    sought = {ref for pair in apart for ref in pair}
    of = {ref: number for number, affair in enumerate(found) for ref in affair.members if ref in sought}
    return [(of[one], of[other]) for one, other in apart if one in of and other in of and of[one] != of[other]]


__all__ = ["cases"]
