"""What of an article belongs to another affair than the rest: what its words and its dates tell apart.

By words: "pleaded guilty to perjury in another case", "Separately, ...", "a similar attack", "was once arrested". By
dates: a verdict of an earlier year than what the same person stands before the law for now, or on another class of
offence than the article is about; and whom a clause behind his name says to have been arrested on another day.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from ... import lexicon
from ...model import AFFIRMS, LAW
from ..claims.scene import Scene
from ..syntax.phrases import prepositions
from ..syntax.tree import children, clause, is_verb, lemma
from .held import WALLS, Held
from .offences import HELD_BY_LAW, Clue

_JUDGED = frozenset({"convicted", "acquitted"})
_BEHIND_A_NAME = ("relcl", "acl")
_TIES_BEHIND = 4  # words within which "not related" stands behind a case


@dataclass(frozen=True, slots=True)
class _Words:
    others: frozenset[str]
    matters: frozenset[str]
    openers: frozenset[str]
    once: frozenset[str]
    before: frozenset[str]
    long: frozenset[str]
    ago: frozenset[str]


@cache
def _words(language: str) -> _Words:
    row = lexicon.load(language, "affairs")["apart"]
    return _Words(*(frozenset(row[name]) for name in _Words.__slots__))


def apart(clues: Sequence[Clue], held: Sequence[Held], scenes: Sequence[Scene], now: str) -> frozenset[tuple[int, int]]:
    """Return the words (scene, token), of `clues` and of the predicates of `held`, that tell of other affairs.

    `now` is the year of the article, "" if nobody knows.
    """
    found = {(c.scene, c.token.i) for c in clues if _told_apart(c.token, scenes[c.scene])}
    for one in held:
        scene = scenes[one.part.segment]
        word = scene.doc[one.part.token]
        if _told_apart(word, scene) or _once(word, one, scene):
            found.add((one.part.segment, one.part.token))
    found |= {(h.part.segment, h.part.token) for h in _of_other_years(held, clues, scenes, now)}
    found |= {(h.part.segment, h.part.token) for h in held if not found.isdisjoint(_brought(h, scenes))}
    found |= {(h.charge.scene, h.charge.token.i) for h in held if h.charge and (h.part.segment, h.part.token) in found}
    return frozenset(found)


def _brought(held: Held, scenes: Sequence[Scene]) -> Iterator[tuple[int, int]]:
    """The words that the noun of a part brings: "a witness in the [case]"."""
    word = scenes[held.part.segment].doc[held.part.token]
    if not is_verb(word):
        yield from ((held.part.segment, brought.i) for _, brought in prepositions(word))


# --- by words -------------------------------------------------------------------------------------------------


def _told_apart(word: Token, scene: Scene) -> bool:
    words = _words(scene.language)
    if word.sent[0].lower_ in words.openers or not words.others.isdisjoint(
        c.lower_ for c in children(word, "amod", "det")
    ):
        return True
    return any(_another(t, words) and _together(t, word) for t in word.sent if lemma(t) in words.matters)


def _another(noun: Token, words: _Words) -> bool:
    """True for "another case", "a case unrelated to the fire", "a case not connected with it"."""
    if any(t.lower_ in words.others for t in children(noun, "amod", "det")):
        return True
    behind = noun.doc[noun.i + 1 : min(noun.i + 1 + _TIES_BEHIND, noun.sent.end)]
    return any(t.lower_ in words.others and t.head in (noun, *children(noun, "acl", "relcl", "amod")) for t in behind)


def _together(cue: Token, word: Token) -> bool:
    """True if `cue` stands in the clause of `word`, or `word` in one that hangs on it."""
    here, there = clause(cue), clause(word)
    while there != here:
        if there.head == there or there.dep_ in WALLS or there.dep_ == "conj":
            return False
        there = clause(there.head)
    return True


def _once(word: Token, held: Held, scene: Scene) -> bool:
    """True for an act of the law of long ago: "once", "years ago"; of "previously" only if it says for what."""
    if held.part.role not in HELD_BY_LAW or held.part.evidence.status not in AFFIRMS or not is_verb(word):
        return False
    words = _words(scene.language)
    beside = {c.lower_ for c in children(word, "advmod")}
    if beside & words.once or (held.charge is not None and beside & words.before):
        return True
    return any(
        t.lower_ in words.ago and t.i > t.sent.start and t.nbor(-1).lower_ in words.long and _together(t, word)
        for t in word.sent
    )


# --- by dates -------------------------------------------------------------------------------------------------


def _of_other_years(held: Sequence[Held], clues: Sequence[Clue], scenes: Sequence[Scene], now: str) -> Iterator[Held]:
    own: dict[int, list[Held]] = defaultdict(list)
    for one in held:
        if one.part.role in HELD_BY_LAW and one.part.evidence.status in AFFIRMS:
            own[one.who].append(one)
    main = _main(clues)
    for one in (h for group in own.values() for h in group):
        beside = [h for h in own[one.who] if h is not one]
        if one.part.role in _JUDGED and _long_past(one, now):
            if any(_begun_after(h, one) for h in beside) or (not beside and one.kind not in ("", main)):
                yield one
        elif not beside and one.charge is None and _aside(one, held, scenes[one.part.segment]):
            yield one


def _long_past(held: Held, now: str) -> bool:
    """True for what the text dates to an earlier year; "in June" may be any June."""
    told = held.year in held.part.evidence.quote
    return bool(held.year and now) and (held.year < now if told else int(held.year) < int(now) - 1)


def _main(clues: Sequence[Clue]) -> str:
    """The class of offence that an article says most of, "" if it tells of none."""
    weights: dict[str, int] = defaultdict(int)
    for clue in clues:
        if clue.kind != LAW:
            weights[clue.kind] += clue.weight
    return min(weights, key=lambda kind: (-weights[kind], kind), default="")


def _begun_after(later: Held, verdict: Held) -> bool:
    """True for an arrest or a charge that a verdict did not end: of a later year, or on another family of offences."""
    if later.part.role in _JUDGED:
        return False
    other = later.charge is not None and verdict.charge is not None and later.charge.family != verdict.charge.family
    return other or later.year > verdict.year


def _aside(one: Held, held: Sequence[Held], scene: Scene) -> bool:
    """True for an act of the law that only tells who somebody is, in an article that has others before the law: "X, who
    was arrested last month", of a month that is not theirs; "a witness in the case against X"."""
    told = [h for h in held if h.who != one.who and h.part.role in HELD_BY_LAW and h.part.evidence.status in AFFIRMS]
    word = scene.doc[one.part.token]
    if not told:
        return False
    if lemma(word) in _words(scene.language).matters:
        return word.dep_ == "pobj"
    months = {h.part.evidence.time.when[:7] for h in told}
    return word.dep_ in _BEHIND_A_NAME and bool(one.year) and one.part.evidence.time.when[:7] not in months
