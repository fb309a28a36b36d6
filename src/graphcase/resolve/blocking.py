"""Which pairs of names are worth comparing: those that share a key. Nothing is ever compared with everything.

Standard blocking with several keys (Christen, "Data Matching", 2012, ch. 4); a block that grew too large is walked in
sorted order with a window (sorted neighbourhood, Hernández and Stolfo 1995): time grows with the number of names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..names import skeleton, sound
from .compare import content
from .forms import Form
from .lexemes import is_country, organisation_words, person_words

Key = tuple[str, ...]

BLOCK = 40
"""The largest block that is compared pair by pair; also the window's width in larger ones."""


def pairs(names: Sequence[tuple[int, Form]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of owners (the numbers given with the names), smaller first, each once, that share a blocking key."""
    blocks: dict[Key, list[tuple[str, int]]] = defaultdict(list)
    for owner, form in names:
        for key in keys(form):
            blocks[key].append((form.key, owner))
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        ordered = sorted(set(block))
        for place, (_, left) in enumerate(ordered):
            for _, right in ordered[place + 1 : place + BLOCK]:
                pair = (left, right) if left < right else (right, left)
                if left != right and pair not in seen:
                    seen.add(pair)
                    yield pair


def keys(form: Form) -> set[Key]:
    """Return the blocking keys of a full name."""
    if form.type == "person":
        return _person(form) if form.full else set()
    return _organisation(form) if form.type == "organisation" else _place(form)


def _person(form: Form) -> set[Key]:
    """Initial and consonants of each surname, all words in any order, nickname and surname, the last two words."""
    first, *rest = form.words
    found: set[Key] = {("order", *sorted(form.words))}
    for word in rest:
        if len(word) > 1:
            found.add(("surname", first[0], skeleton(word)))
            found |= {("short", str(row), sound(word)) for row in person_words().nicknames.get(first, ())}
    found.add(("end", *form.words[-2:]))
    return found


def _organisation(form: Form) -> set[Key]:
    """The words that count; each way to leave one out; the name without its last general words; its initials."""
    words = content(form)
    found: set[Key] = {("words", *(sound(word) for word in words))}
    if len(words) > 1:
        found |= {("less", *words[:i], *words[i + 1 :]) for i in range(len(words))}
    found |= {
        ("tail", *form.words[cut:])
        for cut in range(min(4, len(form.words) - 1))
        if not cut or is_country(form.words[:cut])
    }
    kept = form.words
    while len(kept) > 1 and kept[-1] in organisation_words().generic:
        kept = kept[:-1]
    found.add(("head", *kept))
    found |= {("initials", short) for short in form.acronyms if len(short) > 2}
    plain = form.shown.replace(".", "")
    if plain.isupper() and " " not in plain and len(plain) > 2:
        found.add(("initials", plain.casefold()))
    return found


def _place(form: Form) -> set[Key]:
    return {("place", *(sound(word) for word in form.words))}
