"""Whom a short name may stand for: the longer names of its article, and how they hold its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from ..words.gazetteer import given_names
from .anaphora import Anaphora

_SURNAME, _GIVEN, _MARRIED = range(3)


class Bearers:
    """The longest names of an article's people, and which of them a short one fits best. Names are keys of drafts."""

    def __init__(self, names: Iterable[str], related: AbstractSet[str], hints: Anaphora) -> None:
        """Read `names`; `related` are those that the text brings in as somebody's kin ("his son, ...")."""
        self._hints = hints
        self._ages = hints.first | hints.second
        self._parts = {name: name.replace(".", "").split() for name in names}
        self._bare = {parts[0] for parts in self._parts.values() if len(parts) == 1}
        self._two = self._two_of_one_name(related)
        self._full = self._fullest()

    def full(self, name: str) -> Sequence[str]:
        """The longest names that `name` may be short for, or itself."""
        return self._full[name]

    def likeliest(self, name: str, full: Sequence[str]) -> list[str]:
        """Those of `full` that hold `name` as a surname; else as any name; else as a husband's."""
        ranks = {one: self._rank(self._parts[name], self._parts[one]) for one in full}
        return [one for one in full if ranks[one] == min(ranks.values())]

    def called_by_given_name(self, name: str, full: str) -> bool:
        """True if `name` is no surname of `full`."""
        return self._rank(self._parts[name], self._parts[full]) == _GIVEN

    def _fullest(self) -> Mapping[str, list[str]]:
        found = {}
        for name in self._parts:
            longer = [other for other in self._parts if self._short(name, other)]
            found[name] = [k for k in longer if not any(self._short(k, other) for other in longer)] or [name]
        return found

    def _short(self, name: str, other: str) -> bool:
        return set(self._parts[name]) < set(self._parts[other]) and (name, other) not in self._two

    def _two_of_one_name(self, related: AbstractSet[str]) -> AbstractSet[tuple[str, str]]:
        """ "Otto Berg" is not "Otto Berg Jr." where the article has the "Sr." too, or calls one the other's kin."""
        spelt: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
        for name, parts in self._parts.items():
            spelt[tuple(part for part in parts if part not in self._ages)].append(name)
        return {
            (other, name)
            for words, names in spelt.items()
            for name in names
            if len(words) > 1 and self._parts[name][-1] in self._hints.second
            if not related.isdisjoint(names) or any(self._parts[one][-1] in self._hints.first for one in names)
            for other in names
        }

    def _rank(self, short: Sequence[str], full: Sequence[str]) -> int:
        """How a full name holds a short one: as a surname, as a name before it, or as a husband's ("Mena de Paz")."""
        names = [part for part in full if part not in self._ages]
        short = [part for part in short if part not in self._ages]
        if names[-len(short) :] == short:
            before = names[: -len(short)]
            married = len(before) > 2 and before[-1] in self._hints.married and before[-2] not in given_names()
            return _MARRIED if married else _SURNAME
        if len(short) > 1 or len(names) < 3 or names[-1] in self._bare or short[0] in given_names():
            return _GIVEN
        before = names[:-2] if names[-2] in self._hints.married else names[:-1]
        return _SURNAME if before[-1] == short[0] and len(before) > 1 else _GIVEN
