"""The relations that graphcase knows (lexicon/LANGUAGE/relations.toml): which ends each takes, how a reader says it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from . import lexicon
from .model import EntityType


@dataclass(frozen=True, slots=True)
class RelationType:
    """One row of relations.toml. `says` completes "A ... B" for a reader; `roles`, where given, is a closed list;
    `role_nouns` are the classes of role noun that state it."""

    name: str
    sources: frozenset[EntityType]
    targets: frozenset[EntityType]
    symmetric: bool
    schema: str
    says: str
    roles: tuple[str, ...] = ()
    role_nouns: tuple[str, ...] = ()

    def fits(self, source: EntityType, target: EntityType) -> bool:
        """True if the relation may lead from an entity of type `source` to one of type `target`."""
        return source in self.sources and target in self.targets


@cache
def relations() -> dict[str, RelationType]:
    """All relation types by name, in the order of the lexicon. Every language has the same ones, with the same ends."""
    rows = lexicon.load(lexicon.languages()[0], "relations")
    return {
        name: RelationType(
            name=name,
            sources=frozenset(row["from"]),
            targets=frozenset(row["to"]),
            symmetric=row.get("symmetric", False),
            schema=row["schema"],
            says=row["says"],
            roles=tuple(row.get("roles", ())),
            role_nouns=tuple(row.get("role_nouns", ())),
        )
        for name, row in rows.items()
    }
