"""Surnames and initials that stayed alone in their article: whose they are, by the names that their articles share."""

from __future__ import annotations

from collections import defaultdict

from ..model import EntityType
from .context import Context
from .forms import Form
from .sets import Merge, Sets

NEAR = 20
"""How many earlier bare names of the same words one is held against."""
FEW = 3
"""How many are named to a reader whom a bare name may mean."""

_Known = dict[tuple[EntityType, str], set[int]]


def is_initials(form: Form) -> bool:
    """True for an organisation that goes by capitals alone ("FBH")."""
    plain = form.shown.replace(".", "")
    return form.type == "organisation" and len(form.words) == 1 and plain.isupper() and 1 < len(plain) < 6


def bare_names(sets: Sets, context: Context) -> list[Merge]:
    """Join each bare name to the entity that it fits, then equal bare names to each other.

    All is decided before the first is joined, so that no order shows. Returns what a bare name may stand for where its
    article does not tell.
    """
    bare = [number for number in range(len(sets.clusters)) if _is_bare(sets, number)]
    known = _known(sets, set(bare))
    given = _given(sets, set(bare))
    found = [_place(sets, context, known, number) or _place_given(sets, context, given, number) for number in bare]
    doubts = [
        doubt
        for number, merge in zip(bare, found, strict=True)
        if merge is None
        for doubt in _doubts(sets, context, known, number)
    ]
    placed = [merge for merge in found if merge is not None]
    for merge in placed:
        sets.join(merge)
    done = {merge.right for merge in placed}
    _together(sets, context, [number for number in bare if number not in done], known)
    return doubts


def _is_bare(sets: Sets, number: int) -> bool:
    forms = sets.clusters[number].forms
    alone = len(sets.members(sets.root(number))) == 1
    return alone and all(is_initials(form) or (form.type == "person" and not form.full) for form in forms)


def _known(sets: Sets, bare: set[int]) -> _Known:
    """The sets by all that their names may be cut down to in another article: any surname, or initials."""
    known: _Known = defaultdict(set)
    for number, cluster in enumerate(sets.clusters):
        if number not in bare:
            for form in cluster.forms:
                for short in form.words[1:] if form.type == "person" else (*form.acronyms, form.key):
                    known[cluster.type, short].add(sets.root(number))
    return known


def _given(sets: Sets, bare: set[int]) -> _Known:
    """The persons by their given names."""
    known: _Known = defaultdict(set)
    for number, cluster in enumerate(sets.clusters):
        if number not in bare and cluster.type == "person":
            for form in cluster.forms:
                if form.full:
                    known["person", form.words[0]].add(sets.root(number))
    return known


def _place(sets: Sets, context: Context, known: _Known, number: int) -> Merge | None:
    """The one entity that a bare name fits and that shares a name with its article; else the only famous one."""
    form = sets.clusters[number].forms[0]
    fitting = [root for root in sorted(known[form.type, form.key]) if _may_be(sets, root, number)]
    near = [(root, shared) for root in fitting if (shared := context.shared(number, root))]
    if len(near) == 1:
        root, shared = near[0]
        others = "" if len(fitting) == 1 else f", of {len(fitting)} with this name"
        return Merge(root, number, 0.8, f"short for “{sets.shown(root)}”{others}: both with {shared}")
    if len(fitting) != 1:
        return None
    articles = context.prominent(fitting[0])
    if articles:
        reason = f"“{sets.shown(fitting[0])}”, of {articles} articles, is the only one with this name"
        return Merge(fitting[0], number, 0.75, reason)
    if _tells(form):
        return Merge(fitting[0], number, 0.75, f"“{sets.shown(fitting[0])}” is the only one with these initials")
    return None


def _doubts(sets: Sets, context: Context, known: _Known, number: int) -> list[Merge]:
    """Whom a bare name may mean: the few who share something with its article, else the only one who is so named."""
    form = sets.clusters[number].forms[0]
    fitting = [root for root in sorted(known[form.type, form.key]) if _may_be(sets, root, number)]
    weights = {root: context.weight(number, root) for root in fitting}
    near = sorted((root for root in fitting if weights[root] > 0), key=lambda root: (-weights[root], root))[:FEW]
    found = []
    for root in near or (fitting if len(fitting) == 1 else []):
        others = f", one of {len(fitting)} with this name" if len(fitting) > 1 else ""
        told = f"both with {context.told(number, root)}" if root in near else "their articles share no other name"
        score = 0.4 + 0.3 * min(1.0, weights[root]) / max(1, len(near))
        found.append(Merge(root, number, round(score, 3), f"short for “{sets.shown(root)}”{others}: {told}"))
    return found


def _may_be(sets: Sets, root: int, number: int) -> bool:
    """Nothing speaks against it, and no article has both apart."""
    return sets.agree(root, number) and not sets.together(root, number)


def _place_given(sets: Sets, context: Context, given: _Known, number: int) -> Merge | None:
    """The one person of a given name who shares a name with its article."""
    form = sets.clusters[number].forms[0]
    near = [
        (root, shared)
        for root in sorted(given[form.type, form.key])
        if _may_be(sets, root, number) and (shared := context.shared(number, root))
    ]
    if len(near) != 1:
        return None
    root, shared = near[0]
    return Merge(root, number, 0.74, f"given name of “{sets.shown(root)}”: both with {shared}")


def _tells(form: Form) -> bool:
    """True for initials of three letters or more: they are a body's name, as a surname is not."""
    return is_initials(form) and len(form.key) > 2


def _together(sets: Sets, context: Context, bare: list[int], known: _Known) -> None:
    """Join equal bare names whose articles share other names, and equal initials that stand for nothing else."""
    by_name: dict[tuple[EntityType, str], list[int]] = defaultdict(list)
    for number in bare:
        form = sets.clusters[number].forms[0]
        by_name[form.type, form.key].append(number)
    for name, numbers in by_name.items():
        alone = _tells(sets.clusters[numbers[0]].forms[0]) and not known[name]
        for place, right in enumerate(numbers):
            for left in numbers[max(0, place - NEAR) : place]:
                if not sets.agree(sets.root(left), sets.root(right)):
                    continue
                if shared := context.shared(left, right):
                    sets.join(Merge(left, right, 0.78, f"same name, and both are named with {shared}"))
                elif alone:
                    sets.join(Merge(left, right, 0.78, "same initials, which stand for nothing else"))
