"""The gold annotation of corpus/, read from affairs/*.toml: made by reading the articles, before any output was seen.

One file an affair. Ids are local to a file; those of places, and those under [may.TYPE], are shared by all files.

    [documents]      id = path as the JSON export writes it
    [TYPE]           id = every name of the entity in the articles; all of them must be one node
    [may.TYPE]       the same for entities that a reader may list or leave out: neither missed nor false
    [forbidden]      reason = names that must not become nodes
    [cases.ID]       hints (one must stand in the name), place (one of them), documents
    [relations] rows [source, relation, target, status, documents, {role, by, may}]

In a row "a|b" means that either is right. `by` is the speaker inside the text. A row with `may` is right where
found, and not missed where not; a row on an entity of [may] is such a row. For party_to the target is a case,
and the role decides.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

AFFAIRS = Path(__file__).with_name("affairs")
TYPES = ("person", "organisation", "place")


@dataclass(frozen=True, slots=True)
class GoldEntity:
    id: str
    type: str
    names: tuple[str, ...]
    may: bool = False


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One row. The tuples hold alternatives, except `documents`: each of those carries the claim."""

    source: str
    relations: tuple[str, ...]
    target: str
    statuses: tuple[str, ...]
    documents: tuple[str, ...]
    roles: tuple[str, ...] = ()
    by: str = ""
    may: bool = False


@dataclass(frozen=True, slots=True)
class GoldCase:
    id: str
    hints: tuple[str, ...]
    places: tuple[str, ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    documents: tuple[str, ...]
    entities: tuple[GoldEntity, ...]
    claims: tuple[GoldClaim, ...]
    cases: tuple[GoldCase, ...]
    forbidden: tuple[tuple[str, str], ...]  # (reason, name)


def load(folder: Path = AFFAIRS) -> Gold:
    """Return the gold of all affairs. Raises KeyError where a row names what its file does not list."""
    parts = [
        _affair(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.toml"))
    ]
    entities: dict[str, GoldEntity] = {}
    for entity in (entity for part in parts for entity in part.entities):
        known = entities.get(entity.id, entity)
        entities[entity.id] = GoldEntity(
            entity.id, entity.type, tuple(dict.fromkeys(known.names + entity.names)), entity.may
        )
    return Gold(
        documents=tuple(path for part in parts for path in part.documents),
        entities=tuple(entities.values()),
        claims=tuple(claim for part in parts for claim in part.claims),
        cases=tuple(case for part in parts for case in part.cases),
        forbidden=tuple(pair for part in parts for pair in part.forbidden),
    )


def _affair(stem: str, data: dict[str, Any]) -> Gold:
    documents: dict[str, str] = data["documents"]
    own = {
        key: GoldEntity(key if kind == "place" else f"{stem}/{key}", kind, tuple(names))
        for kind in TYPES
        for key, names in data.get(kind, {}).items()
    }
    may = {
        key: GoldEntity(key, kind, tuple(names), may=True)
        for kind, rows in data.get("may", {}).items()
        for key, names in rows.items()
    }
    entities = own | may
    cases = {
        key: GoldCase(
            id=f"{stem}/{key}",
            hints=tuple(row["hints"]),
            places=tuple(entities[place].id for place in row["place"]),
            documents=tuple(documents[name] for name in row["documents"].split()),
        )
        for key, row in data["cases"].items()
    }

    def claim(
        source: str, relation: str, target: str, status: str, where: str, more: dict[str, Any] | None = None
    ) -> GoldClaim:
        extra = more or {}
        ends = [entities[source], cases[target] if relation == "party_to" else entities[target]]
        return GoldClaim(
            source=ends[0].id,
            relations=tuple(relation.split("|")),
            target=ends[1].id,
            statuses=tuple(status.split("|")),
            documents=tuple(documents[name] for name in where.split()),
            roles=tuple(extra["role"].split("|")) if "role" in extra else (),
            by=extra.get("by", ""),
            may=extra.get("may", False) or any(isinstance(end, GoldEntity) and end.may for end in ends),
        )

    return Gold(
        documents=tuple(documents.values()),
        entities=tuple(entities.values()),
        claims=tuple(claim(*row) for row in data["relations"]["rows"]),
        cases=tuple(cases.values()),
        forbidden=tuple((reason, name) for reason, names in data["forbidden"].items() for name in names),
    )
