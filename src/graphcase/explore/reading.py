"""How relations are read aloud: reading.toml as functions. It says what articles say, never that it is so."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..model import REJECTS
from ..vocabulary import RelationType
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
    gravest_relations: tuple[str, ...]
    gravest_roles: tuple[str, ...]


@cache
def language() -> Language:
    """Read reading.toml."""
    data = tomllib.loads(Path(__file__).with_name("reading.toml").read_text(encoding="utf-8"))
    headings = tuple(Heading(row["title"], tuple(row["ties"])) for row in data["group"])
    gravest = (tuple(data["gravest"][of]) for of in ("relations", "roles"))
    return Language(headings, data["says"], data["plain"], data["words"], *gravest)


def place(relation: str, direction: Direction) -> tuple[int, int]:
    """Where a relation stands in a dossier: its heading, and its rank under it. Unknown ones come last."""
    tie = relation + _SIGN[direction]
    for index, heading in enumerate(language().headings):
        if tie in heading.ties:
            return index, heading.ties.index(tie)
    return len(language().headings) - 1, 0


def said(
    relation: str,
    direction: Direction,
    other: str,
    evidence: Iterable[Evidence],
    vocabulary: Mapping[str, RelationType],
) -> str:
    """Say a relation from one end: "former director, Port Authority"; "leads Saltline Ltd (since 2016)".

    What reading.toml has no words for is said in those of `vocabulary`.
    """
    tie = relation + _SIGN[direction]
    known = language()
    claims = [one for one in evidence if one.status not in REJECTS]
    roles = _roles(claims)
    template = known.says.get(tie, "")
    if not roles:
        template = known.plain.get(tie, template)
    if not template:
        return _in_words(relation, vocabulary.get(relation), direction, other) + _amounts(claims) + _time(claims)
    return template.format(other=other, role=roles) + _amounts(claims) + ("" if roles else _time(claims))


def _in_words(relation: str, kind: RelationType | None, direction: Direction, other: str) -> str:
    """Say it in the vocabulary's words; from the end for which it has none, with an arrow back."""
    says = kind.says if kind else f"{relation.replace('_', ' ')}:"
    if direction != "in":
        return f"{says} {other}"
    return f"{kind.inverse} {other}" if kind and kind.inverse else f"← {says.removesuffix(':')}: {other}"


def _roles(claims: Sequence[Evidence]) -> str:
    """The roles that claims give, strongest claim first, each once, over the time that a claim gives.

    One that is held less surely than the strongest says so: "arrested; perpetrator (alleged)".
    """
    held = [one for one in claims if one.role]
    given: dict[str, list[Evidence]] = {}
    for one in held:
        given.setdefault(title(one), []).append(one)
    said = (
        role + _time(same) + ("" if same[0].status == held[0].status else f" ({same[0].status})")
        for role, same in given.items()
    )
    return "; ".join(list(said)[:_MOST_ROLES])


def _time(claims: Iterable[Evidence]) -> str:
    """The first time that claims give for what they say: " (since 2016)", or ""."""
    return next((f" ({lasting(one.since, one.until)})" for one in claims if one.since or one.until), "")


def _amounts(claims: Iterable[Evidence]) -> str:
    """The amounts that claims give, each once: " (USD 1,200,000; EUR 500)", or ""."""
    given = dict.fromkeys(money(one.amount, one.currency) for one in claims if one.amount is not None)
    return f" ({'; '.join(given)})" if given else ""


def money(amount: float, currency: str) -> str:
    """Say an amount: "USD 1,200,000"; without a currency "1,200,000"."""
    number = f"{amount:,.2f}".removesuffix(".00")
    return f"{currency} {number}".strip()


def title(one: Evidence) -> str:
    """The role of a claim as it is held: "former director", "acting mayor"; "" where it gives none."""
    role = one.role
    for wanted, form in ((one.acting, "acting"), (one.former, "former")):
        role = language().words[form].format(role=role) if wanted and role else role
    return role


def lasting(since: str, until: str) -> str:
    """Say how long something was so: "since 2016", "until May 2019", "2016 to May 2019"; "" where both are ""."""
    form = {(True, True): "span", (True, False): "since", (False, True): "until"}.get((bool(since), bool(until)))
    return language().words[form].format(since=spoken(since), until=spoken(until)) if form else ""
