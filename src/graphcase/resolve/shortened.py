"""Bodies and places of which one article cuts the name short: "Larkfield" for "Larkfield Consulting".

No blocking key brings them together, because a short name would fall into the block of every word. So each long name
looks up what may be left of it, among the names that stand alone somewhere: time grows with the number of names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from .atlas import atlas
from .bodies import content
from .forms import Form
from .lexemes import is_country, organisation_words

LONGEST = 8
"""Names of more words are sentences."""
MANY = 6
"""A short name that so many longer ones begin or end with stands for none in particular ("National Police")."""


def shortened(names: Sequence[tuple[int, Form]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of owners (the numbers given with the names), smaller first and in order, of which one has a name
    that is a part of a name of the other."""
    found: list[tuple[int, int]] = []
    for kind in ("organisation", "place"):
        rows = [_Row(owner, form, _whole(form)) for owner, form in names if form.type == kind]
        found += _of_one_type(rows)
    return iter(sorted(found))


class _Row(NamedTuple):
    owner: int
    form: Form
    whole: tuple[str, ...]


def _of_one_type(rows: Sequence[_Row]) -> set[tuple[int, int]]:
    alone = {key for row in rows if _may_stand_alone(row.form) for key in row.whole}
    longer: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        for part in alone.intersection(_parts(row.form)):
            longer[part].add(row.owner)
    short: dict[str, set[int]] = defaultdict(set)
    for row in rows:
        for key in row.whole:
            if key in longer:
                short[key].add(row.owner)
    return {
        (min(one, other), max(one, other))
        for name, owners in longer.items()
        if len(owners | short[name]) <= MANY
        for one in owners
        for other in short[name] - {one}
    }


def _may_stand_alone(form: Form) -> bool:
    """True for a name that says more than a kind of thing, and is no town's, after which many bodies are called."""
    if _general().issuperset(form.words):
        return False
    return form.full or (form.type == "organisation" and not atlas().named(form.key))


@cache
def _general() -> frozenset[str]:
    table = organisation_words()
    return table.kinds | table.small


def _whole(form: Form) -> tuple[str, ...]:
    """A name, and that of a body in English: "Policía Nacional" is a part of "Peruvian National Police"."""
    return (form.key, " ".join(content(form))) if form.type == "organisation" and form.full else (form.key,)


def _parts(form: Form) -> Iterator[str]:
    """What is left of a name without its end, its beginning, or one word; without a country, in any language."""
    size = len(form.words)
    if not 1 < size <= LONGEST:
        return
    for cut in range(1, size):
        yield " ".join(form.words[:cut])
        yield " ".join(form.words[cut:])
    for gone in range(1, size - 1):
        yield " ".join((*form.words[:gone], *form.words[gone + 1 :]))
    if form.type == "organisation":
        yield from (" ".join(content(form, cut)) for cut in range(1, size - 1) if is_country(form.words[:cut]))
