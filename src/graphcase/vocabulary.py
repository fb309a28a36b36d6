"""The vocabulary as records: the relations with their ends, the words that state them, and what a user adds to them.

lexicon/LANGUAGE/relations.toml and roles.toml hold what graphcase brings; config/ reads what a user adds, in the same
shape. Nothing here is ever changed: what was added travels as an `Additions`, in the settings and in the store.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Literal

from . import lexicon
from .model import EntityType, Status

Kind = Literal["verbs", "nouns"]
KINDS: tuple[Kind, ...] = ("verbs", "nouns")
SUBJECT, OBJECT, OBJECT_OWNER, OWNER = "subject", "object", "object owner", "owner"
DATIVE, COMPLEMENT, GOAL, DOER, UNDERGOER = "dative", "complement", "goal", "doer", "undergoer"
MODIFIER = "modifier"
PLACES: dict[Kind, tuple[str, ...]] = {
    "verbs": (SUBJECT, OBJECT, OBJECT_OWNER, DATIVE, COMPLEMENT, GOAL),
    "nouns": (OWNER, DOER, UNDERGOER, MODIFIER),
}
"""Where the arguments of a verb or of a noun of action may stand; all other places are prepositions."""
STATE_OFFICES = "state_offices"
"""The list of roles.toml that says which offices are held in a country or a town."""
SCHEMATA = (
    "Associate",
    "CourtCaseParty",
    "Debt",
    "Directorship",
    "Employment",
    "Family",
    "Membership",
    "Ownership",
    "Payment",
    "Representation",
    "Succession",
    "UnknownLink",
)
"""The schemata of FollowTheMoney 4 that tie two people, organisations or cases, and that a relation may have."""


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation. `says` completes "A ... B" for a reader, `inverse` "B ... A" ("" where nobody has said how).

    `roles`, where given, is a closed list; `role_nouns` are the classes of role noun that state the relation, `titled`
    if such a noun is the claim's role; `amounts` is true where a claim may say how much money.
    """

    name: str
    sources: frozenset[EntityType]
    targets: frozenset[EntityType]
    says: str
    inverse: str = ""
    description: str = ""
    symmetric: bool = False
    schema: str = "UnknownLink"
    roles: tuple[str, ...] = ()
    role_nouns: tuple[str, ...] = ()
    titled: bool = False
    amounts: bool = False

    def fits(self, source: EntityType, target: EntityType) -> bool:
        """True if the relation may lead from an entity of type `source` to one of type `target`."""
        return source in self.sources and target in self.targets


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that state a relation, and where its ends stand; see the head of relations.toml for the fields."""

    relation: str
    kind: Kind
    words: tuple[str, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    source_part: str = ""
    target_part: str = ""
    role: str = ""
    wrong: bool = False
    doubt_part: str = ""
    status: Status | None = None
    only_schools: bool = False
    only_money: bool = False
    unless: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The rule that a claim found by it names: "verb:arrest"."""
        return f"{self.kind.removesuffix('s')}:{self.words[0]}"


@dataclass(frozen=True, slots=True)
class RoleNoun:
    """A word for what somebody is, in its class ("offices"). Kin have a `role`: what they are to the other."""

    word: str
    group: str
    role: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Additions:
    """What a user adds to the vocabulary, in the order of the file; as it stands, nothing."""

    relations: tuple[RelationType, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    role_nouns: tuple[RoleNoun, ...] = ()

    def text(self) -> str:
        """Return the additions as text that `additions` reads: equal ones have equal texts."""
        return json.dumps(asdict(self), default=sorted, ensure_ascii=False) if self != NOTHING else ""


NOTHING = Additions()


def additions(text: str) -> Additions:
    """Return what `Additions.text` wrote."""
    if not text:
        return NOTHING
    rows = json.loads(text)
    return Additions(
        relations=tuple(
            RelationType(**_tuples(row) | {end: frozenset(row[end]) for end in ("sources", "targets")})
            for row in rows["relations"]
        ),
        triggers=tuple(Trigger(**_tuples(row)) for row in rows["triggers"]),
        role_nouns=tuple(RoleNoun(**row) for row in rows["role_nouns"]),
    )


def _tuples(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}


@cache
def relations(added: Additions) -> dict[str, RelationType]:
    """All relations by name, those of `added` last. Every language has the same ones, with the same ends."""
    rows = lexicon.load(lexicon.languages()[0], "relations")
    ours = {name: relation(name, row) for name, row in rows.items()}
    return ours | {one.name: one for one in added.relations}


@cache
def triggers(language: str) -> tuple[Trigger, ...]:
    """The words of `language` that state relations, in the order of its file. Raises FileNotFoundError."""
    rows = lexicon.load(language, "relations")
    return tuple(trigger for name, row in rows.items() for trigger in stating(name, row))


def relation(name: str, row: Mapping[str, Any]) -> RelationType:
    """Return the relation that a table of TOML describes."""
    return RelationType(
        name=name,
        sources=frozenset(row["from"]),
        targets=frozenset(row["to"]),
        says=row["says"],
        inverse=row["says"] if row.get("symmetric") else row.get("inverse", ""),
        description=row.get("description", ""),
        symmetric=row.get("symmetric", False),
        schema=row.get("schema", "UnknownLink"),
        roles=tuple(row.get("roles", ())),
        role_nouns=tuple(row.get("role_nouns", ())),
        titled=row.get("titled", False),
        amounts=row.get("amounts", False),
    )


def stating(name: str, row: Mapping[str, Any]) -> Iterator[Trigger]:
    """Yield the words that the table of the relation `name` gives it, verbs first."""
    for kind in KINDS:
        for entry in row.get(kind, ()):
            yield Trigger(
                relation=name,
                kind=kind,
                words=tuple(entry["words"]),
                sources=tuple(entry["from"]),
                targets=tuple(entry["to"]),
                source_part=entry.get("from_part", ""),
                target_part=entry.get("to_part", ""),
                role=entry.get("role", ""),
                wrong=entry.get("wrong", False),
                doubt_part=entry.get("doubt_part", ""),
                status=entry.get("status"),
                only_schools=entry.get("only") == "schools",
                only_money=entry.get("only") == "money",
                unless=tuple(entry.get("unless", ())),
                needs=tuple(entry.get("needs", ())),
            )
