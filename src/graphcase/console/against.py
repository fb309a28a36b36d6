"""What the articles say against two being one: told before a person answers, and after they have merged them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from ..explore.lookup import node
from ..explore.plain import plain
from ..explore.ties import tie
from ..model import CO_MENTIONED, REJECTS

if TYPE_CHECKING:
    from ..store import Store


class Against(NamedTuple):
    """What speaks against two being one, in a line; a relation between them, their types or their names."""

    said: str
    by: Literal["relation", "types", "names"]


def against(store: Store, left: str, right: str) -> Iterator[Against]:
    """Yield what speaks against two entities, by their ids."""
    one, other = node(store, left), node(store, right)
    for relation in store.relations_of(left):
        is_between = right in (relation.source, relation.target)
        if is_between and relation.type != CO_MENTIONED and relation.status not in REJECTS:
            told = tie(store, relation, left)
            yield Against(f"{plain(told.best.path)} says of {plain(one.name)}: {plain(told.says)}", "relation")
    if one.type != other.type:
        yield Against(f"{plain(one.name)} is of type {one.type}, {plain(other.name)} of type {other.type}", "types")
    elif one.type == "person" and (reason := _of_names(_written(store, left), _written(store, right))):
        yield Against(f"their names speak against it: {reason}", "names")


def _of_names(left: list[str], right: list[str]) -> str:
    from ..resolve.against import against

    return against(left, right)


def _written(store: Store, entity: str) -> list[str]:
    """The names of a person as articles write them, with titles."""
    found = (f"{mention.title} {mention.text}" for mention in store.mentions(entity) if mention.form == "name")
    return list(dict.fromkeys(name.strip() for name in found))
