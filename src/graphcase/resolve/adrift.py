"""Bodies that every country has, in articles that do not tell whose they are: "the Supreme Court", and no more.

That two of them have one name says nothing. They are one where both articles speak most of one country, are of one
outlet, or share other names; what is at home in a country is left to people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from .atlas import atlas
from .context import Context
from .sets import Merge, Sets

SCORE = 0.75
"""The score of a merge of two that are adrift, and share what is asked of them."""
NEAR = 20
"""How many earlier ones of a name are looked at for names that both articles share."""
EACH = 3
"""Of several that are one already, so many."""


@dataclass(frozen=True, slots=True)
class Adrift:
    """What is known of such a body: its name without a country, the country that its article speaks of most ("" if
    there is none), those that it speaks of as often as of any, and who published it."""

    name: str
    country: str
    likely: tuple[str, ...]
    outlet: str


def berth(number: int) -> str:
    """Return what stands for the home of a cluster that is adrift: no country, and no other cluster's."""
    return f"#{number}"


def moor(sets: Sets, adrift: Mapping[int, Adrift]) -> None:
    """Join those that are one; where one may be several others', it stays by itself."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for number in sorted(adrift, key=lambda n: (not adrift[n].country, n)):
        by_name[adrift[number].name].append(number)
    context = None
    for numbers in by_name.values():
        if len(numbers) > 1:
            if context is None and not adrift[numbers[-1]].country:
                context = Context(sets)
            _moor(sets, adrift, context, numbers)


def _moor(sets: Sets, adrift: Mapping[int, Adrift], context: Context | None, numbers: Sequence[int]) -> None:
    """Join those of one name, whose articles speak most of one country first: they are told apart by it."""
    heads: dict[int, list[int]] = {}
    countries: dict[str, int] = {}
    outlets: dict[str, set[int]] = defaultdict(set)
    for number in numbers:
        own = adrift[number]
        if own.country:
            head = countries.setdefault(own.country, number)
            why = f"both articles speak most of {atlas().by_code[own.country].name}"
        elif own.outlet and len(outlets[own.outlet]) == 1:
            (head,) = outlets[own.outlet]
            why = f"both are told of in {own.outlet}"
        else:
            head, why = _by_context(sets, context, heads, number) if context is not None else (number, "")
        if head == number or not _joined(sets, Merge(head, number, SCORE, f"same name; {why}")):
            head = number
        heads.setdefault(head, []).append(number)
        outlets[own.outlet].add(head)


def _by_context(sets: Sets, context: Context, heads: dict[int, list[int]], number: int) -> tuple[int, str]:
    """The only one of the others whose articles share enough names with a cluster's, and which; or itself."""
    found = []
    for head in islice(reversed(heads), NEAR):
        shared = next((told for one in heads[head][:EACH] if (told := context.shared(one, number))), "")
        if shared and not sets.apart(head, number):
            found.append((head, f"both are named with {shared}"))
    return found[0] if len(found) == 1 else (number, "")


def _joined(sets: Sets, merge: Merge) -> bool:
    """Join two that are at home nowhere, unless people hold them to be two."""
    if sets.apart(sets.root(merge.left), merge.right):
        return False
    sets.settle(merge.right, frozenset([berth(merge.left)]))
    sets.join(merge)
    return True
