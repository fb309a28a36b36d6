"""Affairs of single articles become cases that hold across articles.

affairs.py      an article's affairs as records, with all that is known of each
evidence.py     what speaks for two of them being one, and against it: who.py, where.py, when.py; clues.py adds it up
blocking.py     which of them are held against each other
joining.py      those that are one are joined, best first, into groups.py; people's say comes in here
sides.py        the bribes and the smuggling of one ring are one affair
naming.py       the node that a case becomes; stages.py says how far it got
offences.py     what the lexicon knows of affairs; known.py what is known of the entities
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ...model import Article, CaseBonds, Entity, Findings
from ..owners import Owners
from .affairs import affairs as told
from .joining import joined
from .known import Known
from .naming import entities as nodes

NOTHING = CaseBonds()
"""Nobody has said anything of a case."""


def cases(
    facts: Iterable[tuple[Article, Findings]], entities: Iterable[Entity], bonds: CaseBonds = NOTHING
) -> tuple[Entity, ...]:
    """Return the cases of all articles as entities of type "case", in order of their ids.

    `entities` are the resolved people, organisations and places, `bonds` what people say of cases. The attributes of a
    case are its kind, place, date (of the deed), since and until (the first and the last article's date) and stage; its
    aliases other names that articles give it, and docket numbers.
    """
    everybody = list(entities)
    owners = Owners(everybody)
    within: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for one, other in bonds.apart:
        if one.key == other.key:
            within[one.key].append((one.index, other.index))
    found = [a for article, made in facts for a in told(article, made, owners.of(made), within.get(article.key, ()))]
    found.sort(key=lambda affair: affair.members[0])
    known = Known(everybody, found)
    return nodes(joined(found, known, bonds), known)


__all__ = ["cases"]
