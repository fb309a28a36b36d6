"""Who publishes, and under which names: "BBC News" is the BBC, "harbourpost.com" The Harbour Post.

What an outlet is called is known in three ways: an article of the corpus is its, it is known all over the world
(outlets.toml), or its name is built as outlets' names are ("Radio Zaltan").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from .. import lexicon
from ..names import fold, initials

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?")
_LETTERS = 3  # of an acronym: shorter ones are of many
_TITLED = 2  # words of a name that is built as outlets' names are


@dataclass(frozen=True, slots=True)
class OutletWords:
    """The words of outlets.toml, of every language; `known` has the name that is shown by the key of each name."""

    kinds: frozenset[str]
    ends: tuple[str, ...]
    begins: frozenset[str]
    qualifiers: tuple[str, ...]
    domains: tuple[str, ...]
    nouns: frozenset[str]
    works: frozenset[str]
    determiners: frozenset[str]
    joiners: tuple[str, ...]
    known: Mapping[str, str]


@cache
def words() -> OutletWords:
    """What every language's outlets.toml says."""
    tables: list[Mapping[str, Any]] = [lexicon.load(language, "outlets") for language in lexicon.languages()]

    def listed(name: str) -> tuple[str, ...]:
        found = {word for table in tables for word in table[name]}
        return tuple(sorted(found, key=lambda word: (-len(word), word)))

    return OutletWords(
        kinds=frozenset(listed("kinds")),
        ends=listed("ends"),
        begins=frozenset(listed("begins")),
        qualifiers=listed("qualifiers"),
        domains=listed("domains"),
        nouns=frozenset(listed("nouns")),
        works=frozenset(listed("works")),
        determiners=frozenset(listed("determiners")),
        joiners=listed("joiners"),
        known={_key(name, listed("domains")): row[0] for table in tables for row in table["known"] for name in row},
    )


def key(name: str) -> str:
    """What the spellings of one name have in common: "The Harbour-Post" and "harbourpost.com" give "harbourpost"."""
    return _key(name, words().domains)


def built(name: str) -> bool:
    """True if `name` is built as names of outlets are: "Radio Zaltan", "The Harbour Post", "harbourpost.com"."""
    known, parts = words(), fold(name).removeprefix("the ").split()
    if len(parts) == 1:
        return "." in parts[0] and _plain(parts[0], known.domains) != parts[0].replace(".", "")
    if len(parts) < _TITLED or not name[:1].isupper() or not name.split()[-1][:1].isupper():
        return False
    return parts[-1] in known.kinds or parts[0] in known.begins or " ".join(parts).endswith(known.ends)


def spoken(speaker: str) -> Iterator[str]:
    """The names among the words for a speaker: "the BBC report and Reuters" gives "BBC" and "Reuters"."""
    known = words()
    for part in re.split(rf",\s|\s(?:{'|'.join(map(re.escape, known.joiners))})\s", speaker):
        found = part.strip(" \"“”'’,").removesuffix("'s").removesuffix("’s").split()
        while len(found) > 1 and found[0].lower() in known.determiners:
            found = found[1:]
        while len(found) > 1 and found[-1].islower() and found[-1] in known.works:
            found = found[:-1]
        if found:
            yield " ".join(found).removesuffix("'s").removesuffix("’s")


class Outlets:
    """The outlets that a corpus knows: those of its articles, and those of the whole world."""

    def __init__(self, own: Iterable[str]) -> None:
        """`own`: the outlet of each article, as it stands there, once an article."""
        spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for name in own:
            if key(name):
                spellings[key(name)][name] += 1
        self._same = {one: key(shown) for one, shown in words().known.items()}
        self._shown = {key(shown): shown for shown in words().known.values()}
        for one in sorted(spellings, key=lambda k: (len(k), k)):
            best = min(spellings[one].items(), key=lambda item: (item[0].isupper(), -item[1], item[0]))[0]
            base = self._base(best)
            self._same[one] = base or one
            if not base:
                self._shown[one] = best
        self._own = tuple(sorted({self._same[one] for one in spellings}))

    def known(self, name: str) -> str:
        """The key of the outlet that bears this name, "" if none does."""
        return self._same.get(key(name), "") or self._base(name)

    def shown(self, outlet: str) -> str:
        """The name of the outlet of that key, as a reader knows it; the key itself of one that was never met."""
        return self._shown.get(outlet, outlet)

    def short(self, name: str, among: Iterable[str] = ()) -> str:
        """The one outlet whose name begins or ends with `name`, or has it for an acronym, "" if none or several do.

        It is looked for among the outlets of the keys `among`, else among those of the corpus.
        """
        found = [one for one in dict.fromkeys(among or self._own) if _shortened(self.shown(one), name)]
        return found[0] if len(found) == 1 else ""

    def _base(self, name: str) -> str:
        """The outlet whose name is `name` without a qualifier, or that with one."""
        folded = fold(name)
        for word in words().qualifiers:
            if folded.endswith(f" {word}") and (found := self._same.get(key(folded.removesuffix(word)), "")):
                return found
        return ""


def _shortened(full: str, name: str) -> bool:
    """True for "Post" of "The Harbour Post", for "Rundschau" of "Rundschau am Fluss", and for an acronym."""
    whole, part = fold(full).removeprefix("the ").split(), fold(name).removeprefix("the ").split()
    if name.isupper() and len(name) >= _LETTERS and initials(full.removeprefix("The ").title()) == name:
        return True
    if not part or len(part) >= len(whole) or not name[:1].isupper():
        return False
    return whole[-len(part) :] == part or (whole[: len(part)] == part and part[0] not in words().begins)


def _key(name: str, domains: Iterable[str]) -> str:
    return "".join(filter(str.isalnum, _plain(fold(name), domains).removeprefix("the ")))


def _plain(address: str, domains: Iterable[str]) -> str:
    """An address without what only an address has."""
    bare = _ADDRESS.sub("", address, count=1).rstrip("/")
    return next((bare.removesuffix(f".{end}") for end in domains if bare.endswith(f".{end}") and " " not in bare), bare)
