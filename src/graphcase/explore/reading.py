"""How relations are read aloud: reading.toml as functions. It says what articles say, never that it is so."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..model import REJECTS
from .dates import spoken
from .records import Direction, Evidence

_SIGN: dict[Direction, str] = {"out": ">", "in": "<", "both": "="}
_MOST_ROLES = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A group of the dossier: its title, and the relations (with direction) that it holds, in order."""

    title: str
    ties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """The parts of reading.toml."""

    headings: tuple[Heading, ...]
    says: dict[str, str]
    plain: dict[str, str]
    words: dict[str, str]


@cache
def language() -> Language:
    """Read reading.toml."""
    data = tomllib.loads(Path(__file__).with_name("reading.toml").read_text(encoding="utf-8"))
    headings = tuple(Heading(row["title"], tuple(row["ties"])) for row in data["group"])
    return Language(headings, data["says"], data["plain"], data["words"])


def place(relation: str, direction: Direction) -> tuple[int, int]:
    """Where a relation stands in a dossier: its heading, and its rank under it. Unknown ones come last."""
    tie = relation + _SIGN[direction]
    for index, heading in enumerate(language().headings):
        if tie in heading.ties:
            return index, heading.ties.index(tie)
    return len(language().headings) - 1, 0


def said(relation: str, direction: Direction, other: str, evidence: Iterable[Evidence]) -> str:
    """Say a relation from one end: "former director, Port Authority". A relation without words is said by its name."""
    tie = relation + _SIGN[direction]
    known = language()
    roles = _roles(evidence)
    template = known.says.get(tie, "{relation}: {other}")
    if not roles:
        template = known.plain.get(tie, template)
    return template.format(relation=relation.replace("_", " "), other=other, role=roles)


def _roles(evidence: Iterable[Evidence]) -> str:
    """The roles that claims give, strongest claim first; those that only a denial names are left out.

    Each stands once, over the time that the first claim to give one gives. One that is held less surely than the
    strongest says so: "arrested; perpetrator (alleged)".
    """
    held = [one for one in evidence if one.role and one.status not in REJECTS]
    given: dict[str, Evidence] = {}
    times: dict[str, str] = {}
    for one in held:
        given.setdefault(title(one), one)
        times[title(one)] = times.get(title(one)) or span(one)
    said = (
        name
        + (f" ({times[name]})" if times[name] else "")
        + (f" ({one.status})" if one.status != held[0].status else "")
        for name, one in given.items()
    )
    return "; ".join(list(said)[:_MOST_ROLES])


def title(one: Evidence) -> str:
    """The role of a claim as it is held: "former director", "acting mayor"; "" where it gives none."""
    role = one.role
    for wanted, form in ((one.acting, "acting"), (one.former, "former")):
        role = language().words[form].format(role=role) if wanted and role else role
    return role


def span(one: Evidence) -> str:
    """How long what a claim says was so: "since 2016", "until May 2019", "2016 to May 2019"; "" if it does not say."""
    form = {(True, True): "span", (True, False): "since", (False, True): "until"}.get(
        (bool(one.since), bool(one.until))
    )
    return language().words[form].format(since=spoken(one.since), until=spoken(one.until)) if form else ""
