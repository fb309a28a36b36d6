"""What graphcase knows of a language, as data: one folder a language (ISO 639-1), one TOML file a matter.

    roles.toml     offices, occupations, kin and partner words (shared by mentions and claims)
    mentions.toml  honorifics, organisation words, demonyms, words that are never names
    claims.toml    verbs and nouns that state a relation; cues of status; reporting verbs
    affairs.toml   classes of offence and the words that tell of them; stages of a case
    zones.toml     how menus, donation lines, related content, references and author notes begin
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

MATTERS = ("affairs", "claims", "mentions", "roles", "zones")


@cache
def load(language: str, matter: str) -> dict[str, Any]:
    """Return the parsed TOML file of `language` ("en") for `matter` ("roles"). Raises FileNotFoundError if there is none."""
    path = resources.files(__package__).joinpath(language, f"{matter}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def languages() -> tuple[str, ...]:
    """The languages that have every matter, sorted: only in these can an article be read for names and claims."""
    return tuple(sorted(p.name for p in resources.files(__package__).iterdir() if p.is_dir() and _complete(p)))


def _complete(folder: Traversable) -> bool:
    return len(folder.name) == 2 and all(folder.joinpath(f"{matter}.toml").is_file() for matter in MATTERS)
