"""What a person should look at: merges that are likely but not safe, and one name under two types.

Each pair of entities is suggested once, likeliest first, and no entity more often than a reader would look; nor is the
whole list longer than anyone reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations, islice

from ..model import EntityType, Suggestion
from ..names import fold
from .blocking import shared
from .context import Context
from .forms import Form
from .lexemes import is_country, organisation_words, person_words
from .lookalikes import disguised, seen_as
from .sets import Merge, Sets

EACH = 4
"""In how many suggestions one entity may stand: those that follow say little."""
MOST = 10_000
"""How many suggestions there are in all: nobody looks at more, and with more articles the likeliest change."""
DISGUISED = 0.9
"""The score of two names that look the same to a reader, and are not."""
NAMESAKES = 4
"""A name that more entities than these bear tells nothing of two of them."""
ARTICLE: dict[EntityType, str] = {"person": "a person", "organisation": "an organisation", "place": "a place"}


def suggestions(sets: Sets, doubts: Iterable[Merge]) -> tuple[Suggestion, ...]:
    """Return what is worth a look in `doubts`, and in names that stand under two types; likeliest first."""
    best: dict[tuple[int, int], Merge] = {}
    for doubt in (*doubts, *_namesakes(sets, Context(sets)), *_disguised(sets)):
        left, right = sorted((sets.root(doubt.left), sets.root(doubt.right)))
        if left == right or sets.apart(left, right) or _is_junk(sets.names(left)) or _is_junk(sets.names(right)):
            continue
        known = best.get((left, right))
        if known is None or (doubt.score, doubt.reason) > (known.score, known.reason):
            best[left, right] = doubt
    ranked = sorted(best, key=lambda pair: (-best[pair].score, pair))
    return tuple(_suggestion(sets, pair, best[pair]) for pair in islice(_few_each(ranked), MOST))


def _few_each(ranked: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    seen: Counter[int] = Counter()
    for left, right in ranked:
        if seen[left] < EACH and seen[right] < EACH:
            seen.update((left, right))
            yield left, right


def _suggestion(sets: Sets, pair: tuple[int, int], doubt: Merge) -> Suggestion:
    match = sets.match(Merge(*pair, doubt.score, doubt.reason))
    return Suggestion(match.left, match.right, match.score, match.reason)


def _is_junk(names: Sequence[Form]) -> bool:
    """True for what names nobody in particular: words for kinds, titles, nationalities."""
    general = _general()
    return all(
        general.issuperset(form.words) or (form.type != "place" and is_country(form.words)) or len(form.key) < 2
        for form in names
    )


@cache
def _general() -> frozenset[str]:
    return organisation_words().kinds | person_words().titles


def _namesakes(sets: Sets, context: Context) -> list[Merge]:
    """Entities of one name and two types; a surname and a town of one name are no news."""
    borne = (
        (root, form.key) for root in sets.roots() for form in sets.names(root) if form.type != "person" or form.full
    )
    found = []
    for name, bearers in shared(borne):
        roots = sorted(set(bearers))
        if 1 < len(roots) <= NAMESAKES:
            for left, right in combinations(roots, 2):
                if sets.type_of(left) != sets.type_of(right):
                    found.append(_namesake(sets, context, (left, right), telling=" " in name))
    return found


def _disguised(sets: Sets) -> Iterator[Merge]:
    """Entities, of whatever types, whose names look the same and are written with letters of several alphabets."""
    looks: dict[str, list[tuple[int, str]]] = {}
    for root, shown, strange in _written(sets):
        if strange:
            looks.setdefault(seen_as(shown), []).append((root, shown))
    for root, shown, strange in _written(sets) if looks else ():
        if not strange and fold(shown) in looks:
            looks[fold(shown)].append((root, shown))
    for bearers in looks.values():
        for (left, one), (right, other) in combinations(bearers[: 2 * NAMESAKES], 2):
            if left != right and (told := disguised(one, other)):
                yield Merge(left, right, DISGUISED, told)


def _written(sets: Sets) -> Iterator[tuple[int, str, bool]]:
    """Each set with each of its names as it is shown, and whether that has letters that are not Latin."""
    return ((root, form.shown, not form.key.isascii()) for root in sets.roots() for form in sets.names(root))


def _namesake(sets: Sets, context: Context, pair: tuple[int, int], telling: bool) -> Merge:
    left, right = pair
    types = f"{ARTICLE[sets.type_of(left)]} here and {ARTICLE[sets.type_of(right)]} there"
    told = context.told(left, right)
    base = 0.6 if telling else 0.4
    reason = f"same name, as {types}" + (f"; both are named with {told}" if told else "")
    return Merge(left, right, round(base + 0.2 * min(1.0, context.weight(left, right)), 3), reason)
