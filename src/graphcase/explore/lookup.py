"""From a name as a person types it to the entity that it means."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from ..names import fold
from . import fitting
from .records import Ambiguous, Found, Node

if TYPE_CHECKING:
    from ..store import Store


def nodes(store: Store) -> dict[str, Node]:
    """All entities in short by id, those of most documents first."""
    return {s.entity: Node(s.entity, s.type, s.name, s.mentions, s.documents, s.relations) for s in store.standings()}


def find(store: Store, name: str) -> Found:
    """Return the entities that `name` means: with accents or without, partial, reordered, an alias, an id or misspelt.

    Most often one; several where the name fits several. Raises NotFound, with up to five names that resemble it.
    """
    known = nodes(store)
    fit = fitting.fit(name, _everyone(store, known))
    found = tuple(known[entity] for entity in fit.ids)
    if fit.how == "none":
        alike = ", ".join(dict.fromkeys(node.name for node in found))
        hint = f"did you mean: {alike}" if alike else "see who is there: graphcase top"
        raise NotFound(f"no entity is named {name.strip()!r}", hint)
    return Found(name, fit.how, found)


def settle(store: Store, name: str) -> tuple[Found, Ambiguous | None]:
    """Find `name`; the second is the list to answer with where it means several entities, else None."""
    found = find(store, name)
    return found, Ambiguous(name, found.how, found.nodes) if len(found.nodes) > 1 else None


def only(store: Store, name: str) -> Node:
    """Return the one entity that `name` means. Raises NotFound, and UsageError where it means several."""
    found = find(store, name)
    if len(found.nodes) > 1:
        fits = ", ".join(f"{node.name} ({node.type}, {node.id})" for node in found.nodes[: fitting.SUGGESTIONS])
        raise UsageError(f"{name!r} fits {len(found.nodes)} entities", f"give the full name or the id of one: {fits}")
    return found.nodes[0]


def _everyone(store: Store, known: dict[str, Node]) -> list[fitting.Named]:
    aliases: dict[str, list[fitting.Words]] = defaultdict(list)
    for name in store.names():
        aliases[name.entity].append(fitting.words(name.folded))
    return [
        fitting.Named(node.id, node.type, fitting.words(fold(node.name)), tuple(aliases[node.id]))
        for node in known.values()
    ]
