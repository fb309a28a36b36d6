"""Where the sides of judgements stand in the facts: the mention that each is bound to, or none where it is gone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...model import NAMED_TYPES, EntityType, Findings, Judgement, Mention, Ref, Side
from ...names import fold
from ..unions import Unions


@dataclass(frozen=True, slots=True)
class Borne:
    """Folded names and types, any of which may go with any."""

    names: frozenset[str]
    types: frozenset[EntityType]


class Anchors:
    """Learns, while the facts pass by, which mention each side of `judgements` means."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        """Note what is looked for."""
        self._sought: dict[str, set[Side]] = defaultdict(set)
        self._found: dict[Side, Ref] = {}
        for judgement in judgements:
            for side in sides(judgement):
                self._sought[side.key].add(side)

    def see(self, findings: Findings) -> None:
        """Look for the sides that stand in one article."""
        for side in self._sought.get(findings.key, ()):
            index = _mention(side, findings)
            if index is not None:
                self._found[side] = Ref(findings.key, index)

    def ref(self, side: Side) -> Ref | None:
        """Return the mention that a side means, or None if its article or its words are gone."""
        return self._found.get(side)


def sides(judgement: Judgement) -> tuple[Side, ...]:
    """Return the sides that a judgement has."""
    return tuple(side for side in (judgement.left, judgement.right) if side is not None)


def about_cases(judgement: Judgement) -> bool:
    """True if a judgement means a case: these are built after all others."""
    return any(side.type == "case" for side in sides(judgement))


def bears(side: Side, judgements: Sequence[Judgement]) -> Borne:
    """Return by which names and types a side is known where its mention is gone.

    Beside its own, these are the names that it had before a rename, and the types that it has since a retype.
    """
    names: set[str] = set()
    types: set[EntityType] = set()
    more_names, more_types = {fold(side.name)}, {side.type}
    while more_names - names or more_types - types:
        names |= more_names
        types |= more_types
        for one in judgements:
            if one.verdict == "rename" and one.left and fold(one.value) in names:
                more_names.add(fold(one.left.name))
            elif one.verdict == "retype" and one.left and fold(one.left.name) in names and one.left.type in types:
                more_types.add(new_type(one))
    return Borne(frozenset(names), frozenset(types))


def new_type(retype: Judgement) -> EntityType:
    """Return what a retype says that its side is."""
    return next(kind for kind in NAMED_TYPES if kind == retype.value)


def shown(side: Side) -> str:
    """Return a side as a reader is told of it."""
    return f"“{side.name}” ({side.type})"


def missing(side: Side, number: int) -> str:
    """Why a side means nobody: so many entities bear its name."""
    if not number:
        return f"no article names {shown(side)} any more"
    return f"{shown(side)} means {number} entities now, and the mention that was meant is gone"


def separated(judgements: Sequence[Judgement], anchors: Anchors) -> list[tuple[Ref, Ref]]:
    """Return all pairs of mentions that are held to be two: by a judgement, or because each is judged the same as one
    of two that are.

    A judgement that two are the same, against an earlier one or one that they are two, counts for nothing here.
    """
    ends = [(j, anchors.ref(j.left), anchors.ref(j.right)) for j in judgements if j.left and j.right]
    known = [(j.verdict, left, right) for j, left, right in ends if left and right and left != right]
    refs = sorted({ref for _, *pair in known for ref in pair})
    number = {ref: place for place, ref in enumerate(refs)}
    two = [(number[left], number[right]) for verdict, left, right in known if verdict == "different"]
    unions = Unions(len(refs), two)
    for verdict, left, right in known:
        if verdict == "same":
            unions.join(number[left], number[right])
    whole = {found[0]: found for found in unions.sets()}
    pairs = dict.fromkeys(two)
    for one, other in two:
        pairs.update(dict.fromkeys((a, b) for a in whole[unions.root(one)] for b in whole[unions.root(other)]))
    return [(refs[one], refs[other]) for one, other in pairs]


def _mention(side: Side, findings: Findings) -> int | None:
    """The mention of these words; if later rules drew its bounds otherwise, the name that overlaps them most."""
    found = [
        (index, mention)
        for index, mention in enumerate(findings.mentions)
        if _overlap(side, mention) > 0 and (mention.type == "case") == (side.type == "case")
    ]
    exact = [(index, m) for index, m in found if (m.start, m.end) == (side.start, side.end)]
    names = [(index, m) for index, m in found if m.form == "name"]
    best = min(exact or names, key=lambda f: (f[1].form != "name", -_overlap(side, f[1]), f[0]), default=None)
    return best[0] if best else None


def _overlap(side: Side, mention: Mention) -> int:
    return min(side.end, mention.end) - max(side.start, mention.start)
