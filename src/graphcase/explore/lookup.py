"""From a name, or a reference to a mention, as a person types it to the entity that it means."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..errors import NotFound, UsageError
from ..names import fold, words
from . import fitting, references, topics
from .records import Ambiguous, Found, Node

if TYPE_CHECKING:
    from ..model import Judgement
    from ..store import Standing, Store


def find(store: Store, name: str) -> Found:
    """Return the entities that `name` means: with accents or without, partial, reordered, an alias, an id or misspelt.

    A reference to a mention (PATH:START) means the entity of that mention; what is nobody's name may tell of a case
    ("Veldhaven tenders"). Most often one; several where the name fits several, those of most documents first. Raises
    NotFound, with up to five names that resemble it.
    """
    name = references.typed(name)
    if direct := _direct(store, name):
        return Found(name, "exact", _with_cases(store, name, direct))
    if (pointed := references.pointed(store, name)) is not None:
        return Found(name, "exact", (node(store, pointed.entity),))
    everyone = _everyone(store)
    fit = fitting.fit(name, everyone)
    if fit.how in ("contained", "similar", "none"):
        found_cases = topics.about(store, name, everyone, named=fit.how == "contained")
        fit = fitting.Fit("topic", found_cases) if found_cases else fit
    found = tuple(node(store, entity) for entity in fit.ids)
    if fit.how in ("exact", "words") and any(topics.own(one.name) == topics.own(name) for one in found):
        found = _with_cases(store, name, found)
    if fit.how == "none":
        alike = ", ".join(dict.fromkeys(one.name for one in found))
        folder = store.path.parent
        hint = f"did you mean: {alike}" if alike else f"see who is there: graphcase top -o {folder}"
        if by := _hidden(store, name):
            said = f"{name.strip()!r} is hidden{f' by {by.user}' if by.user else ''} ({by.id})"
            raise NotFound(said, f"to show it again: graphcase undo {by.id} -o {folder}")
        raise NotFound(f"no entity is named {name.strip()!r} in the store of {folder}", hint)
    return Found(name, fit.how, found)


def settle(store: Store, name: str) -> tuple[Found, Ambiguous | None]:
    """Find `name`; the second is the list to answer with where it means several entities, else None."""
    found = find(store, name)
    return found, Ambiguous(name, found.how, found.nodes) if len(found.nodes) > 1 else None


def only(store: Store, name: str) -> Node:
    """Return the one entity that `name` means. Raises NotFound, and UsageError where it means several."""
    found = find(store, name)
    if len(found.nodes) > 1:
        fits = ", ".join(f"{one.name} ({one.type}, {one.id})" for one in found.nodes[: fitting.SUGGESTIONS])
        raise UsageError(f"{name!r} fits {len(found.nodes)} entities", f"give the full name or the id of one: {fits}")
    return found.nodes[0]


def node(store: Store, entity: str) -> Node:
    """The entity of that id, in short. The id must be one of this store's."""
    standing = store.standing(entity)
    assert standing is not None
    return short(standing)


def short(standing: Standing) -> Node:
    """A store's standing as a node of an answer."""
    s = standing
    return Node(s.entity, s.type, s.name, s.mentions, s.documents, s.independent_sources, s.relations)


def _hidden(store: Store, name: str) -> Judgement | None:
    """The judgement that hides one of that name, or of these words."""
    hides = (r.judgement for r in store.judgements() if (r.judgement.verdict, r.effect) == ("hide", "applied"))
    names = ((one, (one.left.name, one.left.text)) for one in hides if one.left)
    return next((one for one, known in names if fold(name) in map(fold, known)), None)


def _direct(store: Store, name: str) -> tuple[Node, ...]:
    """Those whose id or folded name it is, asked of the store's index; none where all names must be looked at.

    That is so for a single word that names a person: it fits everybody who bears that name.
    """
    if (by_id := store.standing(name.strip())) is not None:
        return (short(by_id),)
    named = list(store.named(fold(name)))
    ids = [one.entity for one in named if not one.is_alias] or [one.entity for one in named]
    found = [node(store, entity) for entity in ids]
    if len(words(name)) == 1 and any(one.type == "person" for one in found):
        return ()
    return tuple(sorted(found, key=lambda one: (-one.documents, -one.relations, -one.mentions)))


def _with_cases(store: Store, name: str, direct: tuple[Node, ...]) -> tuple[Node, ...]:
    """What bears the name, and the cases that are called so; of an id only what it is the id of."""
    if name.strip() in {one.id for one in direct}:
        return direct
    cases = (node(store, case) for case in topics.called(store, name))
    found = (*direct, *(case for case in cases if case not in direct))
    return tuple(sorted(found, key=lambda one: -one.documents))


def _everyone(store: Store) -> list[fitting.Named]:
    """All entities with the words of their names, those of most documents first."""
    aliases: dict[str, list[fitting.Words]] = defaultdict(list)
    main: dict[str, fitting.Words] = {}
    for name in store.names():
        if name.is_alias:
            aliases[name.entity].append(words(name.folded))
        else:
            main[name.entity] = words(name.folded)
    return [
        fitting.Named(one.entity, one.type, main.get(one.entity, ()), tuple(aliases[one.entity]))
        for one in store.standings()
    ]
