"""What graphcase knows of a language, as data: one folder a language (ISO 639-1), one TOML file a matter.

roles.toml     offices, occupations, kin and partner words (shared by mentions and claims)
mentions.toml  honorifics, organisation words, demonyms, words that are never names
relations.toml the vocabulary of relations, with the verbs and nouns that state them
places.toml    where bodies are, where people are at home, what is part of what
grammar.toml   closed classes of grammar: prepositions and light verbs
cues.toml      words that say how something is stated: by whom, in which part
stance.toml    words that say how surely: denials, doubts, conditions, charges
time.toml      words of time: months, weekdays, "last", "ago", "since"
coreference.toml  words by which one mention stands for another
figures.toml   numbers, currencies, and acts whose numbers are compared
outlets.toml   who publishes: words of outlets' names, and agencies known all over the world
speech.toml    words by which a text says whose words it gives
conflicts.toml what makes two figures, sums or posts ones of one matter
affairs.toml   classes of offence and the words that tell of them; stages of a case
zones.toml     how menus, donation lines, related content, references and author notes begin
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

MATTERS = (
    "affairs",
    "conflicts",
    "coreference",
    "cues",
    "figures",
    "grammar",
    "mentions",
    "outlets",
    "places",
    "relations",
    "roles",
    "stance",
    "time",
    "zones",
)
_HERE = Path(__file__).parent


def path(language: str, matter: str) -> Path:
    """Where the TOML file of `language` ("en") for `matter` ("roles") lies."""
    return _HERE / language / f"{matter}.toml"


@cache
def load(language: str, matter: str) -> dict[str, Any]:
    """Return that file, parsed. Raises FileNotFoundError if there is none."""
    import tomllib  # of those who only ask, few read a lexicon

    return tomllib.loads(path(language, matter).read_text(encoding="utf-8"))


@cache
def languages() -> tuple[str, ...]:
    """The languages that have every matter, sorted: only in these can an article be read for names and claims."""
    return tuple(sorted(p.name for p in _HERE.iterdir() if p.is_dir() and _complete(p)))


def _complete(folder: Path) -> bool:
    return len(folder.name) == 2 and all(path(folder.name, matter).is_file() for matter in MATTERS)
