"""What people decided to be the same or different, as nomenklatura's resolver loads it.

Each line is a JSON list as nomenklatura's resolver dumps and loads it: target, source, "positive" or "negative", score
(null: a person decided), user, time. Only judgements in effect are written.

The ids are those of graphcase's nodes. Two that are the same have one node here; the lines name both under the ids that
they have by their own names, as nodes of other builds and other cases bear them, and the id of the node that they are
now. Like nomenklatura itself, the lines tie all of these to one canonical id ("NK-..."): no other id does it take for
that of a whole group. Two of one name that were judged the same have one id anyway, and need no line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from ..model import Judgement
from ..names import ident

if TYPE_CHECKING:
    from ..explore.view import View
    from ..store import Store

SUFFIX = ".resolver.ijson"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A judgement in effect, and the ids of those that it speaks of: by their names, then as they are now."""

    judgement: Judgement
    named: tuple[str, ...]
    now: tuple[str, ...]  # "" for one that is in the network no more


def write(view: View, out: BinaryIO) -> None:
    """Write the judgements about what the view keeps, merges first, each kind in the order in which people decided."""
    kept = {entity.id for entity in view.entities()}
    pairs = [pair for pair in _pairs(view.store) if kept.intersection(pair.now)]
    for line in (*_positive(pairs), *_negative(pairs)):
        out.write(f"{json.dumps(line)}\n".encode("ascii"))


def _pairs(store: Store) -> Iterator[_Pair]:
    for ruling in store.judgements():
        one = ruling.judgement
        if ruling.effect == "applied" and one.verdict in ("same", "different") and one.left and one.right:
            named = (ident(one.left.type, one.left.name), ident(one.right.type, one.right.name))
            yield _Pair(one, named, (store.meant(one.left) or "", store.meant(one.right) or ""))


def _positive(pairs: Iterable[_Pair]) -> Iterator[list[str | None]]:
    """For each group of ids that are one, a line from each id to the group's canonical id."""
    groups: dict[str, dict[str, Judgement]] = {}  # the ids of a group, each with the first judgement that names it
    for pair in pairs:
        if pair.judgement.verdict == "same":
            group: dict[str, Judgement] = {}
            for id_ in filter(None, (*pair.named, *pair.now)):
                group |= groups.get(id_, {id_: pair.judgement})
            groups |= dict.fromkeys(group, group)
    done: set[str] = set()
    for group in groups.values():
        if len(group) > 1 and done.isdisjoint(group):
            canonical = f"NK-{sha256(' '.join(sorted(group)).encode()).hexdigest()[:22]}"
            yield from (_line(canonical, id_, "positive", by) for id_, by in group.items())
            done |= group.keys()


def _negative(pairs: Iterable[_Pair]) -> Iterator[list[str | None]]:
    """The larger id first, as nomenklatura has it."""
    for pair in pairs:
        if pair.judgement.verdict == "different" and all(pair.now) and len(set(pair.now)) == 2:
            yield _line(max(pair.now), min(pair.now), "negative", pair.judgement)


def _line(target: str, source: str, judgement: str, by: Judgement) -> list[str | None]:
    return [target, source, judgement, None, by.user, by.at]
