"""Where two affairs took place: at one place, in one region, close by, or elsewhere."""

from __future__ import annotations

from .affairs import Profile
from .clues import Clue
from .known import Known

_PLACE, _WITHIN, _CLOSE, _WIDE = 4.0, 3.0, 3.0, 1.0
_NAMED = 2.0  # the place of one is named beside the other
_ELSEWHERE, _ELSEWHERE_DEED, _UNKNOWN, _HALF_KNOWN = -2.0, -6.0, -3.0, -2.0
_CLOSE_BY = 40.0  # km: a town and its suburb


def place(left: Profile, right: Profile, known: Known) -> Clue:
    """The best that two of their places say; a deed at one place and time was not done elsewhere as well.

    That the place of one is named beside the other outweighs a place that may be a background's.
    """
    deed = left.punctual and right.punctual
    found = [_two(a, b, deed, known) for a in left.places for b in right.places]
    there = [*(p for p in left.places if p in right.near), *(p for p in right.places if p in left.near)]
    found += [Clue(_NAMED * known.rarity(p), f"both name {known.name(p)}") for p in there if not known.spot(p).is_wide]
    return max(found, key=lambda clue: (clue.points, clue.reason), default=Clue(0.0))


def _two(a: str, b: str, deed: bool, known: Known) -> Clue:
    one, other = known.spot(a), known.spot(b)
    if a == b:
        return Clue((_WIDE if one.is_country else _PLACE) * known.rarity(a), f"both in {one.name}")
    if one.holds(other) or other.holds(one):
        wide = one.is_country or other.is_country
        return Clue(_WIDE if wide else _WITHIN, f"one in {one.name}, one in {other.name}")
    distance = one.distance(other)
    if distance is not None and distance <= _CLOSE_BY and not (one.is_wide or other.is_wide):
        return Clue(_CLOSE, f"{one.name} is near {other.name}")
    if not deed:
        return Clue(_ELSEWHERE)
    if distance is not None or (one.country and other.country and one.country != other.country):
        return Clue(_ELSEWHERE_DEED)
    return Clue(_HALF_KNOWN if one.country or other.country else _UNKNOWN)  # a village may lie anywhere
