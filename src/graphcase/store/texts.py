"""What a reader asks of the texts of articles: the words that something stands on, or that are looked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..model import ZoneKind


@dataclass(frozen=True, slots=True)
class Span:
    """Words of an article that the store stands on: the quote of a claim, or a mention."""

    start: int
    end: int
    words: str
    is_quote: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """Where words that are looked for stand in an article: spans of its title, of its text, and of parts of its text
    that were set aside."""

    title: tuple[tuple[int, int], ...]
    text: tuple[tuple[int, int], ...]
    set_aside: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class ZoneCount:
    """How many zones of one kind (and language, where foreign) the documents hold, and how long they are together."""

    kind: ZoneKind
    language: str
    zones: int
    characters: int


class Wordless(NamedTuple):
    """A document of which so many of its `pages` are `without` words: blank, or pictures of words that nobody read."""

    path: str
    pages: int
    without: int
