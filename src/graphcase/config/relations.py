"""The user's relations, and the user's verbs and nouns for those that graphcase brings."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import Any

from .. import lexicon, vocabulary
from ..model import CO_MENTIONED, ENTITY_TYPES, NAMED_TYPES, STATUSES
from ..vocabulary import KINDS, NOTHING, PLACES, SCHEMATA, Kind, RelationType, Trigger
from .role_nouns import classes
from .table import Table, shown, suggestion
from .words import name, words

_ENDS = ("from", "to")
OWN = (*_ENDS, "says", "inverse", "description", "symmetric", "schema", "roles", "role_nouns", "titled", "amounts")
TRIGGER = ("words", *_ENDS, "from_part", "to_part", "doubt_part", "role", "status", "wrong", "only", "unless", "needs")
_CASES = "party_to"
_MOST_WORDS: dict[Kind, int] = {"verbs": 3, "nouns": 1}
"""A verb is looked up with its particle, its object, or a preposition and what that brings; a noun alone."""

_MOST_COMPANY = 2  # a preposition and what it brings


def relations(table: Table, groups: Collection[str]) -> tuple[tuple[RelationType, ...], tuple[Trigger, ...]]:
    """Return the new relations of [relations], and the words that state these and old ones, in the order of the file.

    `groups` are the classes of role noun that the file has. Raises UsageError.
    """
    known = vocabulary.relations(NOTHING)
    new: list[RelationType] = []
    triggers: list[Trigger] = []
    for given in table.rows:
        rows = table.table(given)
        rows.only((*OWN, *KINDS))
        kind = known.get(given)
        if kind is None:
            kind = _relation(given, rows, groups)
            new.append(kind)
        else:
            _unchanged(kind, rows)
        triggers += _triggers(kind, rows)
    return tuple(new), tuple(triggers)


def _relation(given: str, rows: Table, groups: Collection[str]) -> RelationType:
    """A relation of the user's own."""
    name(rows, given, "a relation")
    if given in ENTITY_TYPES:
        raise rows.error(f"{shown(given)} is a type of entity", "give the relation another name")
    row: dict[str, Any] = {end: rows.some_of(end, NAMED_TYPES) for end in _ENDS}
    row |= {"says": rows.text("says")} | {key: rows.flag(key) for key in ("symmetric", "titled", "amounts")}
    row |= {key: rows.text(key) for key in ("inverse", "description") if key in rows.rows}
    if row["symmetric"] and set(row["from"]) != set(row["to"]):
        raise rows.error("a symmetric relation has ends of the same types", "make 'from' and 'to' alike")
    if row["symmetric"] and "inverse" in row:
        raise rows.error("a symmetric relation is its own inverse", "leave out 'inverse'")
    if "schema" in rows.rows:
        row["schema"] = rows.one_of("schema", SCHEMATA)
    if "roles" in rows.rows:
        row["roles"] = rows.texts("roles")
    if "role_nouns" in rows.rows:
        row["role_nouns"] = rows.some_of("role_nouns", (*classes(), *groups))
    if not any(key in rows.rows for key in (*KINDS, "role_nouns")):
        raise rows.error("no word states it", f"add [[{'.'.join(rows.keys)}.verbs]] with words, from and to")
    return vocabulary.relation(given, row)


def _unchanged(kind: RelationType, rows: Table) -> None:
    """Raise UsageError if a relation of graphcase's is made another."""
    if kind.name == CO_MENTIONED:
        raise rows.error("is for names of which nothing is known; no word states it", "name another relation")
    shipped = lexicon.load(lexicon.languages()[0], "relations")[kind.name]
    for key in OWN:
        if key in rows.rows and not _alike(rows.rows[key], shipped.get(key)):
            brought = f"graphcase has it as {shown(shipped[key])}" if key in shipped else "graphcase's has none"
            hint = f"leave {shown(key)} out, or give a relation of your own another name"
            raise rows.error(f"{shown(key)} cannot be changed; {brought}", hint)


def _alike(given: object, shipped: object) -> bool:
    """True for equal values, and for lists that differ in nothing but order."""
    if isinstance(given, list) and isinstance(shipped, list):
        return sorted(map(repr, given)) == sorted(map(repr, shipped))
    return given == shipped


def _triggers(kind: RelationType, rows: Table) -> Iterator[Trigger]:
    found: dict[str, Any] = {which: [_trigger(which, kind, entry) for entry in rows.tables(which)] for which in KINDS}
    yield from vocabulary.stating(kind.name, found)


def _trigger(which: Kind, kind: RelationType, entry: Table) -> dict[str, Any]:
    """The row of one entry under verbs or nouns, checked."""
    entry.only(TRIGGER)
    row: dict[str, Any] = {"words": words(entry, "words", _MOST_WORDS[which])}
    row |= {
        end: tuple(_place(which, entry, end, given) for given in entry.texts(end, PLACES[which][0])) for end in _ENDS
    }
    if row["from"] == row["to"] and not kind.symmetric and kind.name != _CASES:
        raise entry.error("'from' and 'to' are the same place", "name where each end stands")
    row["wrong"] = entry.flag("wrong")
    parts = vocabulary.relations(NOTHING)[_CASES].roles
    row |= {key: entry.one_of(key, parts) for key in ("from_part", "to_part", "doubt_part") if key in entry.rows}
    if "status" in entry.rows:
        row["status"] = entry.one_of("status", STATUSES)
    if "role" in entry.rows:
        row["role"] = entry.one_of("role", kind.roles) if kind.roles else entry.text("role")
    if "unless" in entry.rows:
        row["unless"] = words(entry, "unless", _MOST_COMPANY)
    if "needs" in entry.rows:
        row["needs"] = tuple(_place(which, entry, "needs", given) for given in entry.texts("needs"))
    if "only" in entry.rows:
        row["only"] = entry.one_of("only", ("schools", "money"))
    return row


def _place(which: Kind, entry: Table, end: str, given: str) -> str:
    place, places = given.lower(), PLACES[which]
    if place in places or place in _prepositions():
        return place
    foreign = next((other for other in KINDS if place in PLACES[other]), "")
    why = f"a place of {foreign}" if foreign else "no place of an argument, and no preposition"
    near = suggestion(given, places).partition(" (")[0] if not foreign else ""
    listed = f"places of {which} are {', '.join(places)}, and prepositions"
    raise entry.error(f"{shown(given)} in {shown(end)} is {why}", near if "did you mean" in near else listed)


@cache
def _prepositions() -> frozenset[str]:
    """The prepositions of all languages."""
    return frozenset(word for one in lexicon.languages() for word in lexicon.load(one, "cues")["prepositions"])
