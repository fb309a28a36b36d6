"""Surnames and initials that stayed alone in their article: whose they are, by the names that their articles share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from ..model import EntityType
from .context import Context
from .forms import Form
from .sets import Merge, Sets

NEAR = 20
"""How many earlier bare names of the same words one is held against."""
MANY = 50
"""Of more entities that a bare name fits, only those are looked at that most articles name."""
NEARLY = 0.75
"""An entity that shares so much of what would be enough stands against another that shares enough."""
FEW = 3
"""How many are named to a reader whom a bare name may mean."""

_Known = dict[tuple[EntityType, str], set[int]]


@dataclass(frozen=True, slots=True)
class _Bare:
    """The clusters that are bare names; the sets by all that their names may be cut down to in another article (any
    surname, or initials), and by given name, as far as a bare name asks for it; the bare names of persons in each
    article, and the clusters that bear one of them in full there."""

    numbers: list[int]
    known: _Known
    given: _Known
    beside: dict[str, set[str]]
    namesakes: dict[tuple[str, str], set[int]]


def is_initials(form: Form) -> bool:
    """True for an organisation that goes by capitals alone ("FBH")."""
    plain = form.shown.replace(".", "")
    return form.type == "organisation" and len(form.words) == 1 and plain.isupper() and 1 < len(plain) < 6


def bare_names(sets: Sets, context: Context) -> list[Merge]:
    """Join each bare name to the entity that it fits, then equal bare names to each other.

    All is decided before the first is joined, so that no order shows. Returns what a bare name may stand for where its
    article does not tell.
    """
    bare = _read(sets)
    found = [
        _place(sets, context, bare, number) or _place_given(sets, context, bare, number) for number in bare.numbers
    ]
    doubts = [
        doubt
        for number, merge in zip(bare.numbers, found, strict=True)
        if merge is None
        for doubt in _doubts(sets, context, bare, number)
    ]
    placed = [merge for merge in found if merge is not None]
    for merge in placed:
        sets.join(merge)
    done = {merge.right for merge in placed}
    _together(sets, context, [number for number in bare.numbers if number not in done], bare.known)
    return doubts


def _read(sets: Sets) -> _Bare:
    bare = _Bare([], defaultdict(set), defaultdict(set), defaultdict(set), defaultdict(set))
    for number, cluster in enumerate(sets.clusters):
        if _is_bare(sets, number):
            bare.numbers.append(number)
            if cluster.type == "person":
                bare.beside[cluster.article].add(cluster.forms[0].key)
    sought = {sets.clusters[number].forms[0].key for number in bare.numbers}
    alone = set(bare.numbers)
    for number, cluster in enumerate(sets.clusters):
        if number in alone:
            continue
        for form in cluster.forms:
            if form.type == "person" and form.full and form.words[0] in sought:
                bare.given[form.type, form.words[0]].add(sets.root(number))
            for short in form.words[1:] if form.type == "person" else (*form.acronyms, form.key):
                if short in sought:
                    bare.known[form.type, short].add(sets.root(number))
                if short in bare.beside.get(cluster.article, ()):
                    bare.namesakes[cluster.article, short].add(number)
    return bare


def _is_bare(sets: Sets, number: int) -> bool:
    forms = sets.clusters[number].forms
    alone = len(sets.members(sets.root(number))) == 1
    return alone and all(is_initials(form) or (form.type == "person" and not form.full) for form in forms)


def _fitting(sets: Sets, context: Context, among: _Known, number: int) -> list[int]:
    """The sets that a bare name may stand for: nothing speaks against it, and no article has both apart."""
    form = sets.clusters[number].forms[0]
    found = among.get((form.type, form.key), set())
    known = sorted(found, key=lambda root: (-context.articles(root), root))[:MANY] if len(found) > MANY else found
    return [root for root in sorted(known) if sets.agree(root, number) and not context.together(root, number)]


def _place(sets: Sets, context: Context, bare: _Bare, number: int) -> Merge | None:
    """The one entity that a bare name fits and that shares a name with its article; else the only famous one."""
    form = sets.clusters[number].forms[0]
    namesakes = sorted(bare.namesakes.get((sets.clusters[number].article, form.key), ()))
    if at_home := [one for one in namesakes if sets.consistent(sets.root(one), number)]:
        return _at_home(sets, at_home, number)
    fitting = _fitting(sets, context, bare.known, number)
    near = _near(context, fitting, number)
    if len(near) == 1 and (shared := context.shared(number, near[0])):
        root = near[0]
        others = "" if len(fitting) == 1 else f", of {len(fitting)} with this name"
        return Merge(root, number, 0.8, f"short for “{sets.shown(root)}”{others}: both with {shared}")
    if not near and (whole := _completed(sets, bare, number, fitting)):
        return whole
    if len(fitting) != 1:
        return None
    articles = context.prominent(fitting[0])
    if articles:
        reason = f"“{sets.shown(fitting[0])}”, of {articles} articles, is the only one with this name"
        return Merge(fitting[0], number, 0.75, reason)
    if _tells(form):
        return Merge(fitting[0], number, 0.75, f"“{sets.shown(fitting[0])}” is the only one with these initials")
    return None


def _at_home(sets: Sets, namesakes: list[int], number: int) -> Merge | None:
    """The only one of that name in the article against whom nothing speaks. A surname that the article's own people
    bear is none of another article's."""
    fitting = [one for one in namesakes if sets.agree(sets.root(one), number)]
    if len(fitting) != 1:
        return None
    return Merge(fitting[0], number, 0.78, f"short for “{sets.shown(fitting[0])}”, who else is so named in the article")


def _completed(sets: Sets, bare: _Bare, number: int, fitting: list[int]) -> Merge | None:
    """The one person whose other name stands alone in the same article: "Smith", and further down "Matt"."""
    cluster = sets.clusters[number]
    beside = bare.beside.get(cluster.article, set()) - {cluster.forms[0].key}
    whole = [
        (root, other)
        for root in fitting
        for other in sorted(beside)
        if any(other in form.words and cluster.forms[0].key in form.words for form in sets.names(root))
    ]
    if len(whole) != 1:
        return None
    root, other = whole[0]
    told = f"short for “{sets.shown(root)}”, whose other name “{other.title()}” stands in the same article"
    return Merge(root, number, 0.78, told)


def _doubts(sets: Sets, context: Context, bare: _Bare, number: int) -> list[Merge]:
    """Whom a bare name may mean: the few who share something with its article, else the only one who is so named."""
    fitting = _fitting(sets, context, bare.known, number) or _near(
        context, _fitting(sets, context, bare.given, number), number
    )
    weights = {root: context.weight(number, root) for root in fitting}
    near = sorted((root for root in fitting if weights[root] > 0), key=lambda root: (-weights[root], root))[:FEW]
    found = []
    for root in near or (fitting if len(fitting) == 1 else []):
        others = f", one of {len(fitting)} with this name" if len(fitting) > 1 else ""
        told = f"both with {context.told(number, root)}" if root in near else "their articles share no other name"
        score = 0.4 + 0.3 * min(1.0, weights[root]) / max(1, len(near))
        found.append(Merge(root, number, round(score, 3), f"short for “{sets.shown(root)}”{others}: {told}"))
    return found


def _place_given(sets: Sets, context: Context, bare: _Bare, number: int) -> Merge | None:
    """The one person of a given name who shares a name with its article."""
    fitting = _fitting(sets, context, bare.given, number)
    near = _near(context, fitting, number)
    if len(near) == 1 and (shared := context.shared(number, near[0])):
        return Merge(near[0], number, 0.74, f"given name of “{sets.shown(near[0])}”: both with {shared}")
    return None if near else _completed(sets, bare, number, fitting)


def _near(context: Context, fitting: list[int], number: int) -> list[int]:
    """Those of the fitting sets that share enough with a bare name's article, or nearly."""
    return [root for root in fitting if context.weight(number, root) >= NEARLY]


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
