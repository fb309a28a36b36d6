"""The user's words for what people are: offices, occupations, kin ... and classes of the user's own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from .. import lexicon
from ..vocabulary import STATE_OFFICES, RelationType, RoleNoun
from .table import Table, shown, suggestion
from .words import name, word, words

_MOST_WORDS = 4
_GENDERS = ("f", "m")


@dataclass(frozen=True, slots=True)
class Shape:
    """How the words of a class are given: listed, or each with a table that may have `keys` and must have `musts`."""

    listed: bool = True
    keys: tuple[str, ...] = ()
    musts: tuple[str, ...] = ()


def role_nouns(table: Table, new: Sequence[RelationType]) -> tuple[RoleNoun, ...]:
    """Return the words of [role_nouns], in the order of the file. `new` are the relations of the same file.

    Raises UsageError.
    """
    own = dict.fromkeys(group for relation in new for group in relation.role_nouns if group not in classes())
    return tuple(noun for group in table.rows for noun in _group(table, group, own))


@cache
def classes() -> dict[str, Shape]:
    """The classes that graphcase brings, in the shape of roles.toml."""
    roles = lexicon.load(lexicon.languages()[0], "roles")
    return {group: _shape(roles[group]) for group in (*roles["classes"], STATE_OFFICES)}


def _shape(given: Collection[str] | dict[str, dict[str, str]]) -> Shape:
    if not isinstance(given, dict):
        return Shape()
    keys = dict.fromkeys(key for row in given.values() for key in row)
    return Shape(False, tuple(keys), tuple(key for key in keys if all(key in row for row in given.values())))


def _group(table: Table, group: str, own: Collection[str]) -> Iterator[RoleNoun]:
    if group not in classes():
        name(table, group, "a class of role nouns")
        if group not in own:
            known = suggestion(group, (*classes(), *own))
            raise table.error(f"no relation is stated by the class {shown(group)}", known)
    shape = classes().get(group, Shape())
    if shape.listed:
        yield from (RoleNoun(one, group) for one in words(table, group, _MOST_WORDS))
        return
    if isinstance(table.rows[group], list):
        example = ", ".join(f'{key} = "..."' for key in shape.musts)
        raise table.error(
            f"{shown(group)} is a list", f"write [role_nouns.{group}] and under it word = {{ {example} }}"
        )
    rows = table.table(group)
    yield from (_told(rows, given, group, shape) for given in rows.rows)


def _told(rows: Table, given: str, group: str, shape: Shape) -> RoleNoun:
    about = rows.table(given)
    about.only(shape.keys)
    role = about.text("role") if "role" in shape.musts or "role" in about.rows else ""
    gender = about.one_of("gender", _GENDERS) if "gender" in about.rows else ""
    return RoleNoun(word(rows, given, _MOST_WORDS), group, role, gender)
