"""What a language's lexicon knows of affairs: the classes of offence, the stages, and the words that name affairs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ...model import LAW
from ...names import words

REPORTED, ARRESTS, CLOSED, ACQUITTED, CONVICTED = "reported", "arrests", "closed", "acquitted", "convicted"
"""The stages that mean more than how far a case has got: see stages.py."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of offence: how a reader names it, its family, and the two marks of affairs.toml."""

    label: str
    family: str
    punctual: bool
    broad: bool


@dataclass(frozen=True, slots=True)
class Stages:
    """The stages of a case in their order, from which roles and words one is known, and the words that undo one."""

    names: tuple[str, ...]
    roles: Mapping[str, int]
    words: Mapping[str, int]
    overturned: frozenset[str]

    def place(self, name: str) -> int:
        """Return how far a stage is; 0 for one that this language does not know."""
        return self.names.index(name) if name in self.names else 0


@cache
def kinds(language: str) -> Mapping[str, Kind]:
    """The classes of offence of `language` by name, with "law" for affairs that have none."""
    data = lexicon.load(language, "affairs")
    made = {
        name: Kind(row["label"], row["family"], row.get("punctual", False), row.get("broad", False))
        for name, row in data["kinds"].items()
    }
    return made | {LAW: Kind(data[LAW]["label"], LAW, False, True)}


@cache
def stages(language: str) -> Stages:
    """The stages of a case, as `language` tells of them."""
    table = lexicon.load(language, "affairs")["stages"]
    rows = list(enumerate(table.values()))
    return Stages(
        names=tuple(table),
        roles={role: n for n, row in rows for role in row["roles"]},
        words={word: n for n, row in rows for word in row["words"]},
        overturned=frozenset(table[CONVICTED].get("overturned", ())),
    )


@cache
def _heads(language: str) -> frozenset[str]:
    return frozenset(lexicon.load(language, "affairs").get("names", {}).get("heads", ()))


def own_words(name: str, language: str) -> frozenset[str]:
    """The words of an affair's name that tell it from others: "silt" of "Operation Silt"; all where none does."""
    spoken = words(name)
    return frozenset(word for word in spoken if word not in _heads(language)) or frozenset(spoken)
