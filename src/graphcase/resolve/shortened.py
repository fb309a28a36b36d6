"""Bodies and places of which one article cuts the name short: "Larkfield" for "Larkfield Consulting".

No blocking key brings them together, because a short name would fall into the block of every word. So each long name
looks up what may be left of it, among the names that stand alone somewhere: time grows with the number of names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

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
    alone = {(form.type, key) for _, form in names if _may_stand_alone(form) for key in _whole(form)}
    longer: dict[tuple[str, str], set[int]] = defaultdict(set)
    for owner, form in names:
        for part in _parts(form):
            if (form.type, part) in alone:
                longer[form.type, part].add(owner)
    short: dict[tuple[str, str], set[int]] = defaultdict(set)
    for owner, form in names:
        for key in _whole(form):
            if (form.type, key) in longer:
                short[form.type, key].add(owner)
    found = {
        (min(one, other), max(one, other))
        for name, owners in longer.items()
        if len(owners | short[name]) <= MANY
        for one in owners
        for other in short[name] - {one}
    }
    return iter(sorted(found))


def _may_stand_alone(form: Form) -> bool:
    """True for a name that says more than a kind of thing, and is no town's, after which many bodies are called."""
    table = organisation_words()
    if form.type == "person" or all(word in table.kinds or word in table.small for word in form.words):
        return False
    return form.full or (form.type == "organisation" and not atlas().named(form.key))


def _whole(form: Form) -> tuple[str, ...]:
    """A name, and that of a body in English: "Policía Nacional" is a part of "Peruvian National Police"."""
    return (form.key, " ".join(content(form))) if form.type == "organisation" and form.full else (form.key,)


def _parts(form: Form) -> Iterator[str]:
    """What is left of a name without its end, its beginning, or one word; without a country, in any language."""
    size = len(form.words)
    if form.type == "person" or not 1 < size <= LONGEST:
        return
    for cut in range(1, size):
        yield " ".join(form.words[:cut])
        yield " ".join(form.words[cut:])
    for gone in range(1, size - 1):
        yield " ".join((*form.words[:gone], *form.words[gone + 1 :]))
    if form.type == "organisation":
        yield from (" ".join(content(form, cut)) for cut in range(1, size - 1) if is_country(form.words[:cut]))
