"""The sentence gold: invented passages of news prose, and what each states, written before the rules that read them.

    [[passage]]  id, published (ISO), text, claims, counts
    claims       {relation, from, to, status} and where it applies role, former, acting, since, until, speaker, via,
                 when, amount, currency; party_to has no `to`.
                 optional = true: right where found, and not missed where not.
    counts       {value, of, act} and at_least, at_most or about

`from`, `to` and `speaker` are words of the text. open/ is there to develop against; kept/ is run once, at the end.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Stated:
    """One claim of a passage as its reader wrote it down; "" and None where the text gives nothing."""

    relation: str
    source: str
    target: str
    status: str
    role: str = ""
    former: bool = False
    acting: bool = False
    since: str = ""
    until: str = ""
    speaker: str = ""
    via: tuple[str, ...] = ()
    when: str = ""
    amount: float | None = None
    currency: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of what: `bound` is "", "at_least", "at_most" or "about"."""

    value: float
    of: str
    act: str
    bound: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text, all that it states between named ends, and all that it counts."""

    id: str
    published: str
    text: str
    claims: tuple[Stated, ...]
    counts: tuple[Counted, ...]


def load(half: str) -> tuple[Passage, ...]:
    """Return the passages of one half ("open", "kept"), by id. Raises KeyError or TypeError for a key that is none."""
    files = sorted((HERE / half).glob("*.toml"))
    rows = [row for file in files for row in tomllib.loads(file.read_text(encoding="utf-8"))["passage"]]
    return tuple(sorted((_passage(row) for row in rows), key=lambda passage: passage.id))


def _passage(row: dict[str, Any]) -> Passage:
    return Passage(
        id=row["id"],
        published=row["published"],
        text=row["text"],
        claims=tuple(_stated(claim) for claim in row["claims"]),
        counts=tuple(_counted(count) for count in row.get("counts", ())),
    )


def _stated(row: dict[str, Any]) -> Stated:
    named = {"source": row["from"], "target": row.get("to", ""), "via": tuple(row.get("via", ()))}
    return Stated(**named, **{key: value for key, value in row.items() if key not in ("from", "to", "via")})


def _counted(row: dict[str, Any]) -> Counted:
    bounds = [name for name in ("at_least", "at_most", "about") if row.get(name)]
    return Counted(row["value"], row["of"], row.get("act", ""), bounds[0] if bounds else "")
