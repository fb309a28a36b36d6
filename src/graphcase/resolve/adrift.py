"""Bodies that every country has, in articles that do not tell whose they are: "the Supreme Court", and no more.

That two of them have one name says nothing. They are one where both articles speak most of one country, are of one
outlet, or share other names; what is at home in a country is left to people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from .context import Context
from .sets import Merge, Sets

SCORE = 0.75
"""The score of a merge of two that are adrift, and share what is asked of them."""
LOOKED_AT = 40
"""How many others of one name are held against each."""


@dataclass(frozen=True, slots=True)
class Adrift:
    """What is known of such a body: its name without a country, the country that its article speaks of most, and who
    published it; each "" if not known."""

    name: str
    country: str
    outlet: str


def berth(number: int) -> str:
    """Return what stands for the home of a cluster that is adrift: no country, and no other cluster's."""
    return f"#{number}"


def moor(sets: Sets, adrift: Mapping[int, Adrift], context: Context) -> None:
    """Join those that are one, as far as one is to be found and not several."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for number in sorted(adrift, key=lambda n: (not adrift[n].country, n)):
        if adrift[number].name:
            by_name[adrift[number].name].append(number)
    for numbers in by_name.values():
        heads: dict[int, list[int]] = {}
        for number in numbers:
            found = [(head, why) for head in heads if (why := _one(sets, adrift, context, (heads[head], number)))]
            if len(found) != 1:
                heads[number] = [number]
                continue
            head, why = found[0]
            heads[head].append(number)
            sets.settle(number, frozenset([berth(head)]))
            sets.join(Merge(head, number, SCORE, f"same name; {why}"))


def _one(sets: Sets, adrift: Mapping[int, Adrift], context: Context, sides: tuple[list[int], int]) -> str:
    """Why a cluster is one with those that are together already, in words; "" if it is not, or nobody knows."""
    known, number = sides[0][:LOOKED_AT], sides[1]
    own = adrift[number]
    countries = {adrift[one].country for one in known} - {""}
    if sets.apart(known[0], number) or (own.country and countries - {own.country}):
        return ""
    if own.country in countries:
        return "both articles speak most of one country"
    if own.outlet and own.outlet in {adrift[one].outlet for one in known}:
        return f"both are told of by {own.outlet}"
    shared = next((told for one in known if (told := context.shared(one, number))), "")
    return f"both are named with {shared}" if shared else ""
