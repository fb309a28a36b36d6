"""What outlets are called, as strings: "The Harbour-Post" and "harbourpost.com" are spellings of one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from . import lexicon
from .names import fold, initials

_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?")
_LETTERS = 3  # of an acronym: shorter ones are of many
_TITLED = 2  # words of a name that is built as outlets' names are


@dataclass(frozen=True, slots=True)
class OutletWords:
    """The words of outlets.toml, of every language. `agencies` are keys of names, `known` has by the key of each name,
    agencies' among them, the name that is shown."""

    kinds: frozenset[str]
    mastheads: frozenset[str]
    ends: tuple[str, ...]
    wires: tuple[str, ...]
    begins: frozenset[str]
    qualifiers: tuple[str, ...]
    domains: tuple[str, ...]
    nouns: frozenset[str]
    generic: frozenset[str]
    works: frozenset[str]
    groups: frozenset[str]
    determiners: frozenset[str]
    joiners: tuple[str, ...]
    within: frozenset[str]
    agencies: frozenset[str]
    known: Mapping[str, str]


@cache
def words() -> OutletWords:
    """What every language's outlets.toml says."""
    tables: list[Mapping[str, Any]] = [lexicon.load(language, "outlets") for language in lexicon.languages()]

    def listed(name: str) -> tuple[str, ...]:
        found = {word for table in tables for word in table[name]}
        return tuple(sorted(found, key=lambda word: (-len(word), word)))

    def shown(name: str) -> dict[str, str]:
        rows = [row for table in tables for row in table[name]]
        return {_key(one, listed("domains")): row[0] for row in rows for one in row}

    agencies = shown("agencies")
    return OutletWords(
        kinds=frozenset(listed("kinds")),
        mastheads=frozenset(listed("mastheads")),
        ends=listed("ends"),
        wires=listed("wires"),
        begins=frozenset(listed("begins")),
        qualifiers=listed("qualifiers"),
        domains=listed("domains"),
        nouns=frozenset(listed("nouns")),
        generic=frozenset(listed("generic")),
        works=frozenset(listed("works")),
        groups=frozenset(listed("groups")),
        determiners=frozenset(listed("determiners")),
        joiners=listed("joiners"),
        within=frozenset(listed("within")),
        agencies=frozenset(agencies),
        known={**shown("known"), **agencies},
    )


@lru_cache(maxsize=1 << 14)
def key(name: str) -> str:
    """What the spellings of one name have in common: "The Harbour-Post" and "harbourpost.com" give "harbourpost"."""
    return _key(name, words().domains)


def canonical(name: str) -> str:
    """The key of an outlet, the same for all names of one that is known all over the world."""
    return key(words().known.get(key(name), name))


def shortens(name: str, full: str) -> bool:
    """True for "Post" of "The Harbour Post", for "Rundschau" of "Rundschau am Fluss", and for initials."""
    whole, part = _parts(full), _parts(name)
    if name.isupper() and len(name) >= _LETTERS and _initials(full) == name:
        return True
    if not part or len(part) >= len(whole) or not name[:1].isupper():
        return False
    return whole[-len(part) :] == part or (whole[: len(part)] == part and part[0] not in words().begins)


def marks(full: str) -> frozenset[str]:
    """The first and the last word of a name, and its initials: what shortens it has one of them at an end, or is it."""
    whole = _parts(full)
    return frozenset((*whole[:1], *whole[-1:], _initials(full)))


def ends(name: str) -> tuple[str, ...]:
    """What a name may have in common with the marks of one that it shortens."""
    part = _parts(name)
    return (*part[:1], *part[-1:], name)


def built(name: str) -> bool:
    """True if `name` is built as names of outlets are: "Radio Zaltan", "The Harbour Post", "harbourpost.com"."""
    known, parts = words(), _parts(name)
    if "," in name:
        return False
    if len(parts) == 1:
        return "." in parts[0] and _plain(parts[0], known.domains) != parts[0]
    if len(parts) < _TITLED or not name[:1].isupper() or not name.split()[-1][:1].isupper():
        return False
    return parts[-1] in known.kinds or parts[0] in known.begins or " ".join(parts).endswith(known.ends)


def titled(name: str) -> bool:
    """True if a line that is nothing but `name` is most likely a masthead: built as one, or known all over the world.

    "Coastal Graft Watch" is one above an article; within it, a watch is as likely to be none.
    """
    parts = fold(name).replace("-", " ").split()
    ends = len(parts) >= _TITLED and parts[-1] in words().mastheads | words().kinds
    return (ends and name[0].isupper() and "," not in name) or built(name) or key(name) in words().known


def agency(name: str) -> bool:
    """True if `name` is that of an agency, which sends its texts to others."""
    return key(name) in words().agencies or f" {fold(name)}".endswith(tuple(f" {word}" for word in words().wires))


@cache
def listed(*keys: str) -> tuple[str, ...]:
    """What stands under `keys` of outlets.toml, in every language."""
    found: list[str] = []
    for language in lexicon.languages():
        table: Any = lexicon.load(language, "outlets")
        for one in keys:
            table = table[one]
        found.extend(table)
    return tuple(found)


@cache
def pattern(*keys: str) -> re.Pattern[str]:
    """The patterns under `keys` of outlets.toml, of every language, as one, without regard to case."""
    return re.compile("|".join(f"(?:{part})" for part in listed(*keys)), re.IGNORECASE)


@lru_cache(maxsize=1 << 12)
def spoken(speaker: str) -> tuple[str, ...]:
    """The names among the words for a speaker: "the BBC report and Reuters" gives "BBC" and "Reuters"."""
    return tuple(_spoken(speaker))


def _spoken(speaker: str) -> Iterator[str]:
    known = words()
    for part in _joined().split(speaker):
        found = part.strip(" \"“”'’,").removesuffix("'s").removesuffix("’s").split()
        while len(found) > 1 and found[0].lower() in known.determiners:
            found = found[1:]
        while len(found) > 1 and found[-1].islower() and found[-1] in known.works:
            found = found[:-1]
        if found:
            yield " ".join(found).removesuffix("'s").removesuffix("’s")


@cache
def _joined() -> re.Pattern[str]:
    """What stands between two speakers."""
    return re.compile(rf",\s|\s(?:{'|'.join(map(re.escape, words().joiners))})\s")


def _parts(name: str) -> list[str]:
    return fold(name).removeprefix("the ").split()


def _initials(name: str) -> str:
    return initials(name.removeprefix("The ").title())


def _key(name: str, domains: Iterable[str]) -> str:
    return "".join(filter(str.isalnum, _plain(fold(name), domains).removeprefix("the ")))


def _plain(address: str, domains: Iterable[str]) -> str:
    """An address without what only an address has."""
    bare = _ADDRESS.sub("", address, count=1).rstrip("/")
    if " " in bare or "." not in bare:
        return bare
    return next((bare.removesuffix(f".{end}") for end in domains if bare.endswith(f".{end}")), bare)
