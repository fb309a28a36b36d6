"""What of an article belongs to another affair than the rest: what its words, its dates and its places tell apart.

By words: "pleaded guilty to perjury in another case", "Separately, ...", "a similar attack", "was once arrested". By
dates: a verdict of an earlier year than what the same person stands before the law for now; a deed or an act of the law
of long ago of somebody whom the article names for nothing else. By places: the same of another country. And whom a
clause behind his name says to have been arrested in another month. What follows in the paragraph goes with it, as long
as nobody of the rest is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache

from ... import lexicon
from ...model import AFFIRMS, LAW
from ..claims.scene import Scene
from ..parsing.tokens import Token
from ..syntax.phrases import prepositions
from ..syntax.tree import children, clause, is_verb
from .background import Background
from .held import Held
from .incidents import Incident
from .offences import HELD_BY_LAW, WALLS, Clue
from .people import People

Word = tuple[int, int]
"""A scene and a token of it."""
_JUDGED = frozenset({"convicted", "acquitted"})
_ACTS = HELD_BY_LAW - {"suspect"}
_STAND = HELD_BY_LAW | {"perpetrator", "victim"}
_BEHIND_A_NAME = ("relcl", "acl")
_TIES_BEHIND = 4  # words within which "not related" stands behind a case
_LONG = 2  # years after which what is told of a year is told of another time


@dataclass(frozen=True, slots=True)
class _Words:
    others: frozenset[str]
    matters: frozenset[str]
    openers: frozenset[str]
    once: frozenset[str]
    before: frozenset[str]
    long: frozenset[str]
    ago: frozenset[str]
    same: frozenset[str]


@cache
def _words(language: str) -> _Words:
    row = lexicon.load(language, "affairs")["apart"]
    return _Words(*(frozenset(row[name]) for name in _Words.__slots__))


class Apart:
    """Finds the words of other affairs in an article published at `date` (ISO, or ""); `held` are all parts in it."""

    def __init__(self, scenes: Sequence[Scene], clues: Sequence[Clue], held: Sequence[Held], date: str) -> None:
        self._scenes, self._clues = scenes, clues
        self._held = [h for h in held if h.part.role in _STAND and h.part.evidence.status in AFFIRMS]
        self._all = held
        self._background = Background(scenes, date)
        self._now = int(date[:4] or 0)
        self._main = _main(clues)
        self._openers = [_opener(scene) for scene in scenes]
        self._own: dict[int, list[Held]] = defaultdict(list)
        self._beside: dict[Word, set[int]] = defaultdict(set)  # who has a part in a sentence
        for one in self._held:
            self._own[one.who].append(one)
            self._beside[one.part.segment, self._sentence(one)].add(one.who)

    def words(self) -> frozenset[Word]:
        """Return the words of affairs, and the predicates of parts, that tell of other affairs."""
        found = {(c.scene, c.token.i) for c in self._clues if self._told_apart(c.scene, c.token)}
        found |= {_at(h) for h in self._all if self._told_apart(h.part.segment, self._token(h))}
        found |= {_at(h) for h in self._held if h.part.role in HELD_BY_LAW and (self._once(h) or self._ended(h))}
        modified = frozenset(found)
        found |= {_at(h) for h in self._held if self._stranger(h, modified)}
        found |= {_at(h) for h in self._all if not found.isdisjoint(self._brought(h))}
        found |= {(h.charge.scene, h.charge.token.i) for h in self._all if h.charge and _at(h) in found}
        return frozenset((*found, *self._far(found)))

    def _told_apart(self, number: int, word: Token) -> bool:
        """True for "another killing", "killed in another case", and for what follows on "In other news"."""
        words = _words(self._scenes[number].language)
        modifiers = {c.lower_ for c in children(word, "amod", "det")}
        if modifiers & words.others or word.i >= self._openers[number]:
            return True
        return any(_another(t, words) and _together(t, word) for t in word.sent if t.base in words.matters)

    def _token(self, held: Held) -> Token:
        return self._scenes[held.part.segment].doc[held.part.token]

    def _sentence(self, held: Held) -> int:
        return self._scenes[held.part.segment].sentence(self._token(held))[0]

    def _brought(self, held: Held) -> Iterator[Word]:
        """The words that the noun of a part brings: "a witness in the [case]"."""
        word = self._token(held)
        if not is_verb(word):
            yield from ((held.part.segment, brought.i) for _, brought in prepositions(word))

    def _once(self, held: Held) -> bool:
        """True for an act of the law of long ago: "once", "years ago"; of "previously" only if it says for what."""
        word, words = self._token(held), _words(self._scenes[0].language)
        if not is_verb(word):
            return False
        beside = {c.lower_ for c in children(word, "advmod")}
        if beside & words.once or (held.charge is not None and beside & words.before):
            return True
        vague = (t for t in word.sent if t.lower_ in words.ago and t.i > t.sent.start)
        return any(t.nbor(-1).lower_ in words.long and _together(t, word) for t in vague)

    def _ended(self, held: Held) -> bool:
        """True for a verdict that was over before the same person was arrested or charged anew."""
        others = [h for h in self._own[held.who] if h is not held]
        return held.part.role in _JUDGED and self._past(held.year, held) and any(_anew(h, held) for h in others)

    def _past(self, year: str, held: Held) -> bool:
        """True for an earlier year than the article's; "in June" may be any June."""
        told = year in held.part.evidence.quote
        return bool(year and self._now) and int(year) <= self._now - (1 if told else _LONG)

    def _stranger(self, held: Held, found: Set[Word]) -> bool:
        """True for somebody whom the article names for one matter, in one paragraph, and that of another time or
        country than what it tells of others."""
        scene = self._scenes[held.part.segment]
        others = [h for h in self._held if h.who != held.who]
        told = (h.part.segment for h in self._all if h.who != held.who and h.part.role in _STAND)
        elsewhere = any(n != held.part.segment for n in (*told, *(c.scene for c in self._clues if c.weight)))
        if not (others or elsewhere) or any(h.part.segment != held.part.segment for h in self._own[held.who]):
            return False
        word, sentence = self._token(held), self._sentence(held)
        words = _words(scene.language)
        if any(_tied(t, words) and _together(t, word) for t in word.sent):
            return False
        if self._beside[held.part.segment, sentence] == {held.who} and any(
            (held.part.segment, t.i) in found for t in word.sent
        ):
            return True  # "another killing shook the city: X was stabbed"
        if word.base in words.matters and held.charge is None:  # "a witness in the case against X"
            return word.dep_ == "pobj" and len(self._own[held.who]) == 1
        if held.charge is not None and self._background.abroad(held.part.segment, sentence):
            return True
        if self._long_ago(held, others):
            return True
        months = {h.part.evidence.time.when[:7] for h in others}
        return word.dep_ in _BEHIND_A_NAME and bool(held.year) and held.part.evidence.time.when[:7] not in months

    def _long_ago(self, held: Held, others: Sequence[Held]) -> bool:
        """True for a deed or an act of the law of an earlier time than all that is told of others: at another place, or
        on another class of offence; where nobody knows the class, if it has a paragraph of its own."""
        number, sentence = held.part.segment, self._sentence(held)
        year = held.year or self._background.year(number, sentence, leading=True)
        if not self._past(year, held) or year in {h.year for h in others}:
            return False
        if not all(self._past(h.year or year, h) for h in self._own[held.who]):
            return False
        if self._background.elsewhere(number, sentence):
            return True
        if held.part.role not in _ACTS:  # a deed is always older than what the law does about it
            return False
        if held.kind:
            return held.kind != self._main
        return int(year) <= self._now - _LONG and not any(h.part.segment == number for h in others)

    def _far(self, found: Set[Word]) -> Iterator[Word]:
        """The words of sentences without a party of the rest that are told of another country, or of another place long
        ago."""
        here = {(h.part.segment, self._sentence(h)) for h in self._held if h.person and _at(h) not in found}
        for clue in self._clues:
            at = (clue.scene, clue.sentence)
            if at in here:
                continue
            year = self._background.year(*at, leading=False)
            old = bool(year and self._now) and int(year) <= self._now - _LONG
            if self._background.abroad(*at) or (old and self._background.elsewhere(*at)):
                yield clue.scene, clue.token.i


def spread(incidents: Sequence[Incident], scenes: Sequence[Scene], people: People) -> Iterator[Incident]:
    """Yield `incidents`, in text order; what follows on another affair in its paragraph is told of it, too, unless its
    sentence names one of the people of the rest."""
    rest = [(i.sentence, h.who) for i in incidents if not i.apart for h in i.parts if h.part.role in _STAND]
    before: Incident | None = None
    for incident in incidents:
        if not incident.apart and before is not None and before.apart and _behind(incident, before):
            named = people.named(scenes[incident.scene], incident.sentence)
            ours = any(who in named for sentence, who in rest if sentence != incident.sentence)
            incident = replace(incident, apart=not ours)
        before = incident
        yield incident


def _behind(incident: Incident, before: Incident) -> bool:
    return incident.scene == before.scene and incident.sentence != before.sentence


def _at(held: Held) -> Word:
    return held.part.segment, held.part.token


def _main(clues: Sequence[Clue]) -> str:
    """The class of offence that an article says most of, "" if it tells of none."""
    weights: dict[str, int] = defaultdict(int)
    for clue in clues:
        if clue.kind != LAW:
            weights[clue.kind] += clue.weight
    return min(weights, key=lambda kind: (-weights[kind], kind), default="")


def _anew(later: Held, verdict: Held) -> bool:
    """True for an arrest or a charge that a verdict did not end: of a later year, or on another family of offences."""
    if later.part.role not in HELD_BY_LAW - _JUDGED:
        return False
    other = later.charge is not None and verdict.charge is not None and later.charge.family != verdict.charge.family
    return other or later.year > verdict.year


def _tied(token: Token, words: _Words) -> bool:
    """True for "the same" and "with him": what ties somebody to the rest, unlike "with fraud"."""
    if token.lower_ not in words.same:
        return False
    brought = children(token, "pobj")
    return not brought or any(t.pos_ == "PRON" or t.ent_type_ == "PERSON" for t in brought)


# --- by words ----------------------------------------------------------------------------------------------------


def _opener(scene: Scene) -> int:
    """Where in a paragraph the first sentence begins that opens with "Separately" or "In other news": what follows is
    told of something else. Behind its end if there is none."""
    openers = [opener.split() for opener in sorted(_words(scene.language).openers)]
    for sent in scene.doc.sents:
        if any([t.lower_ for t in sent[: len(opener)]] == opener for opener in openers):
            return sent.start
    return len(scene.doc)


def _another(noun: Token, words: _Words) -> bool:
    """True for "another case", "a case unrelated to the fire"."""
    if any(t.lower_ in words.others for t in children(noun, "amod", "det")):
        return True
    behind = noun.doc[noun.i + 1 : min(noun.i + 1 + _TIES_BEHIND, noun.sent.end)]
    return any(t.lower_ in words.others and t.head in (noun, *children(noun, "acl", "relcl", "amod")) for t in behind)


def _together(cue: Token, word: Token) -> bool:
    """True if `cue` stands in the clause of `word`, or in one that this hangs on."""
    here, there = clause(cue), clause(word)
    while there != here:
        if there.head == there or there.dep_ in WALLS or there.dep_ == "conj":
            return False
        there = clause(there.head)
    return True
