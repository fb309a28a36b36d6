"""Which candidates are names, and of what: the evidence of each, weighed together with its namesakes' in the article.

weights.toml says, by hand, how much each observation speaks for each type, against "no name at all"; a score is a sum.
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from ...model import EntityType, Weights
from ..words.wordlists import Words
from .candidates import Candidate
from .evidence import Observations

_TYPES: tuple[EntityType, EntityType, EntityType] = ("person", "organisation", "place")
_SHARED = 0.3  # of a mention's score comes from all mentions of the name
_EXTREME = 4.0  # no mention counts for more among its namesakes
_LEAN = 0.5  # a missed name costs more than a wrong one, which the corpus may yet outvote
_FLOOR = -1.5  # a namesake of an accepted name may be this unlikely by its own evidence
_SILENCE = -3.5  # and more so where nothing speaks against it but that no model marks it
_AGAINST = frozenset(
    {
        "common noun",
        "opens sentence",
        "never",
        "never, edge",
        "lower case elsewhere",
        "run broken",
        "vote:other",
        "part of title",
    }
)
_SOURCE = 3.0  # whoever is quoted twice is somebody, though no model knows the name
_SETTING = frozenset({"told:place", "of:place", "dateline"})
_SURELY = 3.0  # what a place weighs that is told to be one
_LOOSE = frozenset({"never, edge", "opens sentence", "role first", "shouting"})
_OF_COUNTRY = frozenset({"modifies", "compatriot"})
_PLACES = frozenset({"gazetteer:country", "gazetteer:region"})  # "in New Zealand", where "New Zealand police" is apart

Scores = tuple[float, float, float]
Run = Literal["whole", "part", "loose"]
"""What a candidate is of the capitals that stand together; loose: it begins or ends with some word."""


@dataclass(frozen=True, slots=True)
class Name:
    """A candidate taken for a name of `type`; `weights` is its own evidence, not its namesakes'."""

    candidate: Candidate
    type: EntityType
    weights: Weights


@dataclass(frozen=True, slots=True)
class _Scored:
    candidate: Candidate
    own: Scores
    best: int
    score: float
    run: Run
    floor: float
    told: bool  # its own sentence says what it is, whatever its namesakes are


def choose(rows: Sequence[Candidate], observed: Sequence[Observations], words: Words) -> tuple[Name, ...]:
    """Return the names among `rows`, in order of the text; no two overlap."""
    scored = _scored(rows, observed, words)
    taken = _Taken()
    whole = _whole(scored)
    for row in sorted(scored, key=lambda s: (-s.score, s.candidate.segment, s.candidate.start, s.candidate.end)):
        tokens = _tokens(row)
        if row.score > 0 and not (
            row.run == "part" and any(tokens < longer for longer in whole[row.candidate.segment])
        ):
            taken.add(row, row.best)
    _namesakes(scored, taken)
    _surnames(scored, taken)
    taken.unify()
    return tuple(
        Name(candidate=row.candidate, type=_TYPES[best], weights=Weights(*(round(max(0.0, x), 2) for x in row.own)))
        for row, best in taken.in_order()
    )


class _Taken:
    """The names accepted so far, and which tokens they hold."""

    def __init__(self) -> None:
        self._held: set[tuple[int, int]] = set()
        self._rows: dict[Candidate, tuple[_Scored, int]] = {}

    def add(self, row: _Scored, best: int) -> None:
        """Accept `row` as type number `best`, unless it overlaps a name accepted before."""
        here = row.candidate
        tokens = {(here.segment, i) for i in _tokens(row)}
        if self._held.isdisjoint(tokens):
            self._held |= tokens
            self._rows[here] = (row, best)

    def retype(self, key: str, best: int) -> None:
        """Make all names `key` type number `best`, but for those that are told to be something else."""
        self._rows.update({c: (row, best) for c, (row, _) in self._rows.items() if c.key == key and not row.told})

    def unify(self) -> None:
        """Give all mentions of a name the type that their own evidence favours together: one name has one bearer."""
        sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
        untold = [(row, best) for row, best in self.in_order() if not row.told]
        for row, _ in untold:
            sums[row.candidate.key] = [a + b for a, b in zip(sums[row.candidate.key], row.own, strict=True)]
        types: dict[str, set[int]] = defaultdict(set)
        for row, best in untold:
            types[row.candidate.key].add(best)
        for key in sorted(k for k, found in types.items() if len(found) > 1):
            self.retype(key, max(range(3), key=lambda k: sums[key][k]))

    def in_order(self) -> list[tuple[_Scored, int]]:
        return sorted(self._rows.values(), key=lambda pair: (pair[0].candidate.segment, pair[0].candidate.start))

    def types(self) -> dict[str, int]:
        """The commonest type of each accepted name, by key."""
        counts: dict[str, Counter[int]] = defaultdict(Counter)
        for row, best in self.in_order():
            counts[row.candidate.key][best] += 1
        return {key: count.most_common(1)[0][0] for key, count in counts.items()}


def _tokens(row: _Scored) -> frozenset[int]:
    return frozenset(range(row.candidate.start, row.candidate.end))


def _whole(scored: Iterable[_Scored]) -> Mapping[int, list[frozenset[int]]]:
    """The tokens of whole runs of capitals that are names, by segment: a part of one is no name beside it."""
    found: dict[int, list[frozenset[int]]] = defaultdict(list)
    for row in scored:
        if row.score > 0 and row.run == "whole":
            found[row.candidate.segment].append(_tokens(row))
    return found


def _namesakes(scored: Iterable[_Scored], taken: _Taken) -> None:
    """A name accepted once is a name wherever it stands, unless much speaks against it there."""
    types = taken.types()
    for row in sorted(scored, key=lambda s: (-len(s.candidate.key.split()), -s.score)):
        if row.score > row.floor and row.candidate.key in types:
            taken.add(row, types[row.candidate.key])


def _surnames(scored: Iterable[_Scored], taken: _Taken) -> None:
    """The last word of an accepted person's name is that person, and not a company or a town."""
    types = taken.types()
    last = sorted({key.split()[-1] for key, best in types.items() if best == 0 and " " in key})
    for key in last:
        taken.retype(key, 0)
    for row in scored:
        if row.score > _FLOOR - 1 and row.candidate.key in last:
            taken.add(row, 0)


def _scored(rows: Sequence[Candidate], observed: Sequence[Observations], words: Words) -> list[_Scored]:
    sources = _sources(rows, observed)
    own = [
        _raised(_score(seen), _SOURCE if row.key in sources else 0.0) for row, seen in zip(rows, observed, strict=True)
    ]
    shared: dict[str, list[Scores]] = defaultdict(list)
    for row, scores in zip(rows, own, strict=True):
        shared[row.key].append(scores)
    mean = {key: _mean(group) for key, group in shared.items()}
    found = []
    for row, seen, scores in zip(rows, observed, own, strict=True):
        if row.key in words.demonyms and ("modifies" in seen or _PLACES.isdisjoint(seen)):
            if not _OF_COUNTRY.isdisjoint(seen):  # "Peruvian police": the country; "Peruvians" are nobody
                found.append(_Scored(row, (0.0, 0.0, 1.0), 2, 0.1, "loose", _FLOOR, told=False))
            continue
        mixed = [(1 - _SHARED) * a + _SHARED * b for a, b in zip(scores, mean[row.key], strict=True)]
        best = _told(seen) or max(range(3), key=lambda k: mixed[k])
        place = _place_of_a_surname(seen)
        found.append(
            _Scored(
                candidate=row,
                own=(0.0, 0.0, max(scores[2], _SURELY)) if place else scores,
                best=2 if place else best,
                score=mixed[best] + _LEAN,
                run=_run(seen),
                floor=_SILENCE if _AGAINST.isdisjoint(seen) else _FLOOR,
                told=place,
            )
        )
    return found


def _run(seen: Observations) -> Run:
    if "run broken" in seen:
        return "part"
    return "whole" if _LOOSE.isdisjoint(seen) else "loose"


def _sources(rows: Sequence[Candidate], observed: Sequence[Observations]) -> frozenset[str]:
    """Names that the article quotes: once as "according to X", and once more so or as the subject of "said"."""
    cited, spoke = Counter[str](), Counter[str]()
    for row, seen in zip(rows, observed, strict=True):
        if "never" not in seen:
            cited[row.key] += "after attribution" in seen
            spoke[row.key] += "speaks" in seen
    return frozenset(key for key in cited if cited[key] and cited[key] + spoke[key] > 1)


def _place_of_a_surname(seen: Observations) -> bool:
    """True for the Holm of "in the town of Holm" and "Holm, a village", in an article that names Ada Holm."""
    return "closes:PERSON" in seen and not _SETTING.isdisjoint(seen)


def _raised(scores: Scores, by: float) -> Scores:
    return (scores[0] + by, scores[1] + by, scores[2] + by)


def _told(seen: Observations) -> int:
    """The type that one observation settles: an organisation that all know; else 0."""
    return 1 if "known organisation" in seen else 0


def _score(seen: Observations) -> Scores:
    weights = _weights()
    totals = [0.0, 0.0, 0.0]
    for name, strength in seen.items():
        for k, weight in enumerate(weights.get(name, ())):
            totals[k] += weight * strength
    return (totals[0], totals[1], totals[2])


def _mean(group: Sequence[Scores]) -> Scores:
    sums = [sum(max(-_EXTREME, min(_EXTREME, scores[k])) for scores in group) / len(group) for k in range(3)]
    return (sums[0], sums[1], sums[2])


@cache
def _weights() -> Mapping[str, Scores]:
    rows = tomllib.loads(resources.files(__package__).joinpath("weights.toml").read_text(encoding="utf-8"))
    return {name: (row[0], row[1], row[2]) for group in rows.values() for name, row in group.items()}
