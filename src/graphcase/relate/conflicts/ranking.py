"""How much a conflict matters, from 0 to 1."""

from __future__ import annotations

import math

from ...model import ConflictKind, Entity
from .comparing import Disagreement

_KIND: dict[ConflictKind, float] = {
    "status": 1.0,
    "role": 0.85,
    "amount": 0.75,
    "count": 0.7,
    "place": 0.65,
    "date": 0.6,
    "spelling": 0.4,
}
_COMPATIBLE = 0.25  # what differs only in precision comes last
_HEARD = 3  # sources on the weaker side that make a conflict as grave as can be
_KNOWN = 4  # so many sources of the subject make it a main one


def weight(kind: ConflictKind, found: Disagreement, about: Entity) -> float:
    """By kind, by how many independent sources the weaker side has, by how widely its subject is reported.

    A disagreement of one against one counts less than of two against two, a bystander's less than the main subject's.
    """
    sources: dict[str, set[str]] = {}
    for told in found.told:
        sources.setdefault(told.point.shown, set()).update(told.sources)
    weaker = sorted((len(behind) for behind in sources.values()), reverse=True)[1:2]
    heard = min(1.0, math.log1p(weaker[0] if weaker else 1) / math.log1p(_HEARD))
    subject = min(1.0, math.log1p(len({member.key for member in about.members})) / math.log1p(_KNOWN))
    doubt = 1.0 if found.apart else _COMPATIBLE
    return round(_KIND[kind] * doubt * (0.6 + 0.2 * heard + 0.2 * subject), 4)
