# ruff: noqa: E501  # tables that are wider than a page
"""Texts that go on and on: what makes a reader slow whose cost grows faster than the text."""

from __future__ import annotations

from collections.abc import Mapping

REPEATED: Mapping[str, str] = {
    "letters": "a", "capitals": "A", "words": "Aa ", "names": "Ana, Luis and de la ", "full names": "Ana Ruiz met ",
    "stops": ".", "initials": "A.", "spaces": " ", "digits": "1", "thousands": ",000", "numbers": "three of 40 to 50 ",
    "dates": "3 May 2019 / ", "days": "on Monday 3 May 2019, ", "slashes": "Home / ", "parentheses": "(",
    "nested": "(as he said (", "brackets": "[Text] ", "dashes": "LIMA - ", "commas": "LIMA, ", "quotes": "“",
    "open quotes": "“he said ", "apostrophes": "'s ", "icons": "share icon ", "tags": "<p>", "meta": "<meta ",
    "photo": "photo by ", "by": "By ", "mayor": "the mayor ", "acronyms": "ABC (", "cells": "a | b\t", "credits": "by Ana of ",
    "sources": "according to the Post, ", "files": "case no. ", "owners": "Peru's ", "accents": "e\u0301\u0302", "bidi": "\u202ea\u2066",
    "nothing": "\u200b", "emoji": "👩‍👩‍👧‍👦", "hyphens": "a-", "at": "a@", "addresses": "https://a.b/", "stars": "**", "money": "$1,000 to ",
}  # fmt: skip
"""Each is one piece of a line that repeats it."""

LINES: Mapping[str, str] = {
    "paragraphs": "Ana Ruiz met Luis Paz in Lima on Monday.\n\n", "lines": "a\n", "blank lines": "\n", "returns": "\r",
    "headings": "## Ana Ruiz\n\n", "items": "- Ana Ruiz\n", "references": "1. Ruiz, A. (2019). Retrieved May 3, 2019.\n",
    "table": "Ana Ruiz\tmayor\t3 May 2019\t$1,000\n", "bylines": "By Ana Ruiz\n\n", "datelines": "LIMA, Peru (AP) — Police said so.\n\n",
    "captions": "Photo by Ana Ruiz.\n\n", "titles": "Former Mayor Charged\n\n", "fences": "```\n", "wrapped": "The mayor of the city was charged on Monday with having\ntaken ",
}  # fmt: skip
"""Each is one piece of a text of many lines."""


def flood(piece: str, length: int) -> str:
    """A text of about so many characters: a title, a line to begin with, the piece again and again, and another end."""
    return f"A title of the page\n\nLIMA - {piece * (length // len(piece))}\n\n{piece * 3} x\n"
