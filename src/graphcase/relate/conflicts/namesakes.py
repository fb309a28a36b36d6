"""Whom articles of one story call by nearly one name, and who is therefore perhaps one.

They were not merged, because nothing but the spelling speaks for it; but no article names both, so that one of the two
names is likely a slip, and worth a look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ...model import Entity
from ...names import words
from .slips import slip
from .stories import Stories

_LONG = 5  # letters: a shorter word is too easily another name
_MOST = 12  # entities that share all words of a name but one are members of a family, or a list


def namesakes(entities: Iterable[Entity], stories: Stories) -> Mapping[str, str]:
    """Lead from the id of an entity to that of the one which most articles name so, for both of each such two."""
    blocks: defaultdict[tuple[str, int, tuple[str, ...]], list[Entity]] = defaultdict(list)
    for entity in entities:
        leads = {lead.id for key in _keys(entity) if (lead := stories.lead(key)) is not None}
        if entity.type in ("person", "organisation") and len(leads) == 1:
            spelt = words(entity.name)
            for place in range(len(spelt) if len(spelt) > 1 else 0):
                rest = spelt[:place] + spelt[place + 1 :]
                blocks[min(leads), place, rest].append(entity)
    found: dict[str, str] = {}
    for block in sorted(blocks):
        for left in blocks[block] if len(blocks[block]) <= _MOST else ():
            for right in blocks[block]:
                if left.id < right.id and _alike(left, right, block[1]):
                    chosen = min((left, right), key=lambda entity: (-len(_keys(entity)), entity.id))
                    found.setdefault(left.id, chosen.id)
                    found.setdefault(right.id, chosen.id)
    return found


def _keys(entity: Entity) -> frozenset[str]:
    return frozenset(member.key for member in entity.members)


def _alike(left: Entity, right: Entity, place: int) -> bool:
    """True if the words at `place` differ by a slip, and by more than a last vowel, and no article names both."""
    a, b = words(left.name)[place], words(right.name)[place]
    gendered = place == 0 and left.type == right.type == "person" and (a[:-1] == b[:-1] or a[:-1] == b or b[:-1] == a)
    return min(len(a), len(b)) >= _LONG and not gendered and slip(a, b) and _keys(left).isdisjoint(_keys(right))
