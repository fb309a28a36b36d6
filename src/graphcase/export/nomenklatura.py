"""What people decided to be the same or different, as nomenklatura's resolver loads it.

Each line is a JSON list as nomenklatura's resolver dumps and loads it: target, source, "positive" or "negative", score
(null: a person decided), user, time. Only judgements in effect are written.

The ids are those of graphcase's nodes. Two that are the same have one node here; the lines name both under the ids that
they have by their own names, as nodes of other builds and other cases bear them, and the id of the node that they are
now. Like nomenklatura itself, the lines tie all of these to one canonical id ("NK-..."): no other id does it take for
that of a whole group. Two of one name that were judged the same have one id anyway, and need no line. An id that a
name gives, and that stands for another node as well (of two that share a name), is left out: no id is in two groups.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from ..model import Judgement, Side
from ..names import ident

if TYPE_CHECKING:
    from ..explore.view import View
    from ..store import Store

SUFFIX = ".resolver.ijson"


@dataclass(frozen=True, slots=True)
class _End:
    """Whom a side means: the id that its name gives it, and the id of its node, "" for what the network has no more."""

    named: str
    node: str


@dataclass(frozen=True, slots=True)
class _Pair:
    """A judgement in effect, and its two sides."""

    judgement: Judgement
    left: _End
    right: _End

    @property
    def ends(self) -> tuple[_End, _End]:
        """Both sides."""
        return self.left, self.right


def write(view: View, out: BinaryIO) -> None:
    """Write the judgements about what the view keeps, merges first, each kind in the order in which people decided."""
    kept = {entity.id for entity in view.entities()}
    pairs = list(_pairs(view.store))
    strangers = _strangers(view.store, pairs)
    pairs = [pair for pair in pairs if any(end.node in kept for end in pair.ends)]
    for line in (*_positive(pairs, strangers), *_negative(pairs)):
        out.write(f"{json.dumps(line)}\n".encode("ascii"))


def _pairs(store: Store) -> Iterator[_Pair]:
    for ruling in store.judgements():
        one = ruling.judgement
        if ruling.effect == "applied" and one.verdict in ("same", "different") and one.left and one.right:
            yield _Pair(one, _end(store, one.left), _end(store, one.right))


def _end(store: Store, side: Side) -> _End:
    return _End(ident(side.type, side.name), store.meant(side) or "")


def _strangers(store: Store, pairs: Iterable[_Pair]) -> set[_End]:
    """The sides whose name gives an id that stands for another node too: it is no id of theirs alone."""
    bearers: dict[str, set[str]] = defaultdict(set)
    ends = {end for pair in pairs for end in pair.ends}
    for end in ends:
        bearers[end.named].add(end.node)
        if store.standing(end.named):
            bearers[end.named].add(end.named)
    return {end for end in ends if len(bearers[end.named]) > 1}


def _positive(pairs: Iterable[_Pair], strangers: Container[_End]) -> Iterator[list[str | None]]:
    """For each node that people made of several, a line from each of its ids to the canonical id of all."""
    groups: dict[str, dict[str, Judgement]] = defaultdict(dict)  # each id with the first judgement that names it
    for pair in pairs:
        if pair.judgement.verdict == "same" and pair.left.node == pair.right.node:
            for end in pair.ends:
                ids = (end.node,) if end in strangers else (end.named, end.node)
                for id_ in ids:
                    groups[end.node].setdefault(id_, pair.judgement)
    for group in groups.values():
        if len(group) > 1:
            canonical = f"NK-{sha256(' '.join(sorted(group)).encode()).hexdigest()[:22]}"
            yield from (_line(canonical, id_, "positive", by) for id_, by in group.items())


def _negative(pairs: Iterable[_Pair]) -> Iterator[list[str | None]]:
    """The larger id first, as nomenklatura has it; each two nodes once, whoever else said it."""
    found: dict[frozenset[str], Judgement] = {}
    for pair in pairs:
        nodes = frozenset(end.node for end in pair.ends)
        if pair.judgement.verdict == "different" and len(nodes) == 2 and all(nodes):
            found.setdefault(nodes, pair.judgement)
    for nodes, by in found.items():
        yield _line(max(nodes), min(nodes), "negative", by)


def _line(target: str, source: str, judgement: str, by: Judgement) -> list[str | None]:
    return [target, source, judgement, None, by.user, by.at]
