"""Which pairs of names are worth comparing: those that share a key. Nothing is ever compared with everything.

Standard blocking in several passes, each with keys of its own (Christen, "Data Matching", 2012, ch. 4): words in any
order, the consonants of a surname, nicknames, a word left out, how a word begins and ends. A block that has grown too
large is walked in sorted order with a narrow window (sorted neighbourhood, Hernández and Stolfo 1995) and then split by
a finer key, again and again, so that a pass costs a bounded number of comparisons for each name however many are called
García (block purging does the same by throwing large blocks away: Papadakis et al., "Blocking and Filtering Techniques
for Entity Resolution", 2020).
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from ..model import EntityType
from ..names import fold, skeleton, sound
from .bodies import content
from .forms import Form
from .lexemes import is_country, organisation_words, person_words

BLOCK = 6
"""The largest block that is compared pair by pair."""
WINDOW = 1
"""How many next names one is compared with in a larger block that is sorted."""
WIDE = 8
"""The same in a block that cannot be split further."""
BEARERS = 12
"""The largest block of one surname in which an initial is held against every given name that it may stand for."""
NEAREST = 6
"""How many next names it is compared with in a larger one."""
CUTS = (1, 2, None)
"""A block is split by the first letter of the finer key, then by two, then by all of it."""

Names = Sequence[tuple[int, Form]]
_Key = TypeVar("_Key", bound=Hashable)


class Scheme(NamedTuple):
    """One pass: the keys of a name, and of a name under one of its keys the finer key by which its block is split."""

    keys: Callable[[Form], Iterable[str]]
    finer: Callable[[Form, str], str]


def pairs(names: Names, known: Iterable[tuple[int, int]] = ()) -> Iterator[tuple[int, int]]:
    """Yield pairs of owners (the numbers given with the names), smaller first, each once and in order: those that share
    a blocking key, and those that are `known` to be worth comparing."""
    by_type: dict[EntityType, list[tuple[int, Form]]] = defaultdict(list)
    for owner, form in names:
        by_type[form.type].append((owner, form))
    found = _Pairs()
    for one, other in known:
        found.add(one, (other,))
    for kind, of_type in by_type.items():
        if len(of_type) > 1:
            if kind == "person":
                _initials(of_type, found)
            else:
                _short_forms(of_type, found)
            for scheme in _SCHEMES[kind]:
                keyed = ((place, key) for place, (_, form) in enumerate(of_type) for key in scheme.keys(form))
                for key, places in shared(keyed):
                    _walk([of_type[place] for place in places], key, scheme, found)
    return iter(found)


class _Pairs:
    """Pairs of numbers below 2**32, eight bytes each, in heaps by the smaller one: sorted one heap at a time."""

    def __init__(self) -> None:
        self._heaps: dict[int, array[int]] = {}

    def add(self, one: int, others: Sequence[int]) -> None:
        """Add the pairs of a number with each of some others; it makes no pair with itself."""
        heap = self._heaps.get(one >> 12)
        if heap is None:
            heap = self._heaps[one >> 12] = array("Q")
        heap.extend([one << 32 | other for other in others if one < other])
        for other in others:
            if other < one:
                self.add(other, (one,))

    def __iter__(self) -> Iterator[tuple[int, int]]:
        for number in sorted(self._heaps):
            for packed in sorted(set(self._heaps[number])):
                yield packed >> 32, packed & 0xFFFFFFFF


def blocks(keyed: Iterable[tuple[int, Hashable]]) -> Iterator[list[int]]:
    """Yield the numbers of each key that several have."""
    return (numbers for _, numbers in shared(keyed))


def shared(keyed: Iterable[tuple[int, _Key]]) -> Iterable[tuple[_Key, list[int]]]:
    """Return each key that several numbers have, with these numbers. A block of one is let go at once: most are."""
    first: dict[_Key, int] = {}
    blocks: dict[_Key, list[int]] = {}
    for number, key in keyed:
        if (other := first.setdefault(key, number)) != number:
            blocks.setdefault(key, [other]).append(number)
    return blocks.items()


def _short_forms(names: Names, found: _Pairs) -> None:
    """Find the pairs of a name in capitals ("FBH") and a name of these initials."""
    short: dict[str, list[int]] = defaultdict(list)
    for owner, form in names:
        plain = form.shown.replace(".", "")
        if plain.isupper() and " " not in plain and len(plain) > 2:
            short[fold(plain)].append(owner)
    if short:
        for owner, form in names:
            for key in form.acronyms:
                if key in short:
                    found.add(owner, sorted(short[key])[:WIDE])


def _initials(names: Names, found: _Pairs) -> None:
    """Find the pairs of a person with an initial for a given name ("J. García") and those for whom it may stand.

    The initials alone look for pairs: most of the Garcías of one letter are no two names of one person.
    """
    short: dict[str, list[tuple[int, Form]]] = defaultdict(list)
    whole: dict[str, list[tuple[int, Form]]] = defaultdict(list)
    for named in names:
        if len(named[1].words[0]) == 1:
            for key in _initial_and_surnames(named[1]):
                short[key].append(named)
    for named in names if short else ():
        if len(named[1].words[0]) > 1:
            for key in _initial_and_surnames(named[1]):
                if key in short:
                    whole[key].append(named)
    for key, initials in short.items():
        block = initials + whole.get(key, [])
        if len(block) > BEARERS:
            block.sort(key=_place)
        owners = [owner for owner, _ in block]
        for place, (owner, form) in enumerate(block):
            if len(form.words[0]) == 1:
                found.add(owner, owners[place + 1 :][: NEAREST if len(block) > BEARERS else None])


def _initial_and_surnames(form: Form) -> Iterable[str]:
    """The first letter of the given name, with the consonants of each word after it."""
    return {form.words[0][0] + skeleton(word) for word in form.words[1:] if len(word) > 1} if form.full else ()


def _walk(block: Names, key: str, scheme: Scheme, found: _Pairs, level: int = 0) -> None:
    """Find the pairs of a block: all of a small one; of a large one those that sorting or a finer key brings near."""
    if len(block) <= BLOCK:
        owners = sorted({owner for owner, _ in block})
        for place, owner in enumerate(owners[:-1]):
            found.add(owner, owners[place + 1 :])
        return
    if level in (0, len(CUTS)):
        _neighbours(block, found, WIDE if level else WINDOW)
    if level < len(CUTS):
        finer: dict[str, list[tuple[int, Form]]] = defaultdict(list)
        for owner, form in block:
            finer[scheme.finer(form, key)[: CUTS[level]]].append((owner, form))
        for part in finer.values():
            _walk(part, key, scheme, found, level + 1)


def _neighbours(block: Names, found: _Pairs, width: int) -> None:
    owners = [owner for owner, _ in sorted(block, key=_place)]
    for place, owner in enumerate(owners):
        found.add(owner, owners[place + 1 : place + 1 + width])


def _place(named: tuple[int, Form]) -> tuple[tuple[str, ...], int]:
    """How a block is sorted: persons by what follows the given name, so that an initial comes before what it may stand
    for."""
    owner, form = named
    return ((*form.words[1:], form.words[0]) if form.type == "person" else form.words), owner


# -- persons: of full names only


def _any_order(form: Form) -> Iterable[str]:
    """All words in any order; the last two, where a first name may have been left out; all letters as one word."""
    if not form.full:
        return ()
    return {" ".join(sorted(form.words)), " ".join(form.words[-2:]), "".join(form.words)}


def _surnames(form: Form) -> Iterable[str]:
    """How the given name is heard at both ends, with the consonants of each word after it."""
    if not form.full or len(form.words[0]) == 1:
        return ()
    heard = sound(form.words[0])
    return {heard[0] + heard[-1] + skeleton(word) for word in form.words[1:] if len(word) > 1}


def _nicknames(form: Form) -> Iterable[str]:
    """Each row of the table of short forms that holds the given name, with each surname."""
    rows = person_words().nicknames.get(form.words[0]) if form.full else None
    return [f"{row} {sound(word)}" for row in sorted(rows) for word in form.words[1:] if len(word) > 1] if rows else ()


def _beginning(form: Form) -> Iterable[str]:
    """The given name, and how the surname begins: a slip in its end leaves that alone."""
    return (f"{sound(form.words[0])} {form.words[-1][:3]}",) if _telling(form) else ()


def _ending(form: Form) -> Iterable[str]:
    """The given name, and how the surname ends."""
    return (f"{sound(form.words[0])} {form.words[-1][-3:]}",) if _telling(form) else ()


def _telling(form: Form) -> bool:
    return form.full and len(form.words[0]) > 1 and len(form.words[-1]) > 3


def _given_name(form: Form, _: str) -> str:
    """The consonants of the given name after its first letter."""
    return skeleton(form.words[0])[1:]


def _rest(form: Form, _: str) -> str:
    return " ".join(form.words[1:])


def _after_beginning(form: Form, _: str) -> str:
    return form.words[-1][3:]


def _before_ending(form: Form, _: str) -> str:
    return form.words[-1][-4::-1]


# -- organisations and places


def _words(form: Form) -> Iterable[str]:
    """The words that count as they are heard; and each in turn cut down to its first letter and its first sound, as one
    may be spelt otherwise."""
    words = content(form)
    found = {" ".join(map(sound, words))}
    if len(words) > 1:
        for place, word in enumerate(words):
            rest = " ".join((*words[:place], *words[place + 1 :]))
            found |= {f"{word[0]} {rest}", f"{sound(word)[:1]} {rest}"}
    return found


def _cut_down(form: Form, key: str) -> str:
    """The consonants of the words that are not in `key`."""
    kept = key.split()
    return " ".join(skeleton(word) for word in content(form) if word not in kept)


def _ends(form: Form) -> Iterable[str]:
    """The name without its last general words, and without a country at its head; all letters as one word."""
    kept = form.words
    while len(kept) > 1 and kept[-1] in organisation_words().generic:
        kept = kept[:-1]
    found = {" ".join(kept), form.key, "".join(form.words)}
    for cut in range(1, min(4, len(form.words) - 1)):
        if is_country(form.words[:cut]):
            found.add(" ".join(form.words[cut:]))
    return found


def _but_one(form: Form) -> Iterable[str]:
    """Of three words or more, all but one before the last: what two translations of a name share."""
    words = form.words
    return [" ".join((*words[:i], "*", *words[i + 1 :])) for i in range(len(words) - 1)] if len(words) > 2 else ()


def _heard(form: Form) -> Iterable[str]:
    """The words in any order, as they are heard; their consonants; all letters as one word."""
    return {" ".join(sorted(map(sound, form.words))), " ".join(map(skeleton, form.words)), "".join(form.words)}


def _whole(form: Form, _: str) -> str:
    return " ".join(form.words)


_SCHEMES: dict[EntityType, tuple[Scheme, ...]] = {
    "person": (
        Scheme(_any_order, _rest),
        Scheme(_surnames, _given_name),
        Scheme(_nicknames, _rest),
        Scheme(_beginning, _after_beginning),
        Scheme(_ending, _before_ending),
    ),
    "organisation": (
        Scheme(_words, _cut_down),
        Scheme(_ends, _whole),
        Scheme(_but_one, _whole),
    ),
    "place": (Scheme(_heard, _whole),),
    "case": (),
}
