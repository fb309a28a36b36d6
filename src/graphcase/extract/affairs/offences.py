"""The words that tell of an affair: classes of offence, acts of the law, and words that point back ("the incident")."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ...model import LAW, Article
from ...vocabulary import Trigger
from ..claims.scene import Scene
from ..claims.stance.status import stance
from ..parsing.tokens import Token
from ..syntax.tree import is_verb
from ..words.entries import Entries
from .planned import planned

PROMINENT = 2
"""A word in the headline or in the first paragraph counts so many times."""
HELD_BY_LAW = frozenset({"suspect", "arrested", "charged", "convicted", "acquitted"})
"""The parts of those whom the law holds, or looks at."""
WALLS = frozenset({"relcl", "parataxis", "advcl", "appos"})
"""What hangs on a word so tells of something else than the word does."""


@dataclass(frozen=True, slots=True)
class Offence:
    """A class of offence.

    `punctual`: it happens at one place and time, so another place is another affair. `broad`: it names an affair only
    where no narrower class of its family does. `personal`: it is none unless it befell somebody who is named. `aside`:
    told in one sentence alone it is a remark, and no affair. `single`: one person did it.
    `accident`: it is none unless the law goes after somebody for it.
    """

    family: str
    punctual: bool
    broad: bool
    personal: bool = False
    aside: bool = False
    single: bool = False
    accident: bool = False


@dataclass(frozen=True, slots=True)
class Clue:
    """A word of an affair: where it stands, its class, and the weight of its place in the article.

    A word that only points back to an affair ("the incident") has no weight. `onsite`: what it tells of happened where
    the affair did, unlike a trial.
    """

    scene: int
    token: Token
    sentence: int
    kind: str
    family: str
    weight: int
    onsite: bool


@dataclass(frozen=True, slots=True)
class _Words:
    longest: int
    kinds: Entries[str]
    charged: Mapping[str, str]
    deeds: Mapping[str, str]
    pointers: frozenset[str]
    definite: frozenset[str]
    onsite: frozenset[str]
    setting: frozenset[str]
    charges: frozenset[str]
    punishments: frozenset[str]
    faults: frozenset[str]
    inquiries: frozenset[str]
    bare: frozenset[str]
    accidents: frozenset[str]
    threatening: frozenset[str]
    sports: frozenset[str]
    aims: frozenset[str]
    tolls: frozenset[str]
    mishaps: frozenset[str]


@cache
def offences(language: str) -> Mapping[str, Offence]:
    """Return the classes of offence of `language` by name, with LAW, a family of its own, for acts of the law and words
    that point back: they belong to whatever affair the article tells of."""
    rows = lexicon.load(language, "affairs")["kinds"]
    marks = ("punctual", "broad", "personal", "aside", "single", "accident")
    made = {kind: Offence(row["family"], *(row.get(mark, False) for mark in marks)) for kind, row in rows.items()}
    return made | {LAW: Offence(LAW, False, True)}


@cache
def _words(language: str) -> _Words:
    data = lexicon.load(language, "affairs")
    law, chance = data["law"], data["chance"]
    kinds = dict.fromkeys([*law["words"], *law["pointers"]], LAW)
    kinds |= {word: kind for kind, row in data["kinds"].items() for word in row["words"]}
    mishaps = {word: kind for kind, row in data["kinds"].items() for word in row.get("mishaps", ())}
    kinds |= mishaps
    kinds |= dict.fromkeys(chance["harmless"], "")
    sets = [
        *(
            law[name]
            for name in ("pointers", "definite", "onsite", "setting", "charges", "punishments", "faults", "inquiries")
        ),
        chance["bare"],
        chance["accidents"],
        chance["threatening"],
        chance["sports"],
        chance["aims"],
        chance["tolls"],
        mishaps,
    ]
    deeds = {row["deed"]: kind for kind, row in data["kinds"].items() if "deed" in row}
    charged = {word: kind for kind, row in data["kinds"].items() for word in row.get("charges", ())}
    longest = max(len(word.replace("-", " - ").split()) for word in kinds)  # in tokens
    return _Words(longest, Entries(kinds), charged, deeds, *(frozenset(words) for words in sets))


def clues(article: Article, scenes: Sequence[Scene], acts: Collection[tuple[int, int]]) -> Iterator[Clue]:
    """Yield the words of `article` that tell of an affair, in text order; not what it negates or only supposes.

    `acts` are the acts of the law that have a party, as scene and token: what somebody was cleared of, or was not
    charged with, is an affair all the same.
    """
    words, classes = _words(article.language), offences(article.language)
    first = opening(scenes)
    for number, scene in enumerate(scenes):
        held = {token for at, token in acts if at == number}
        for token, kind in _told(scene, words, held):
            onsite = kind != LAW or token.lower_ in words.onsite or token.base in words.onsite
            weight = (PROMINENT if number in first else 1) * (token.base not in words.pointers)
            yield Clue(number, token, scene.sentence(token)[0], kind, classes[kind].family, weight, onsite)


def deed(token: Token, number: int, scene: Scene, found: Sequence[Trigger] = ()) -> Clue:
    """Return the clue that a predicate with a party is, though no entry of the lexicon: an act of the law, or a wrong
    whose class follows from the relation that it states, by the entries of the vocabulary `found` there or its own."""
    words = _words(scene.language)
    stated = found or (scene.words.verbs if is_verb(token) else scene.words.nouns).get(token.base, ())
    classes = (words.deeds[t.relation] for t in stated if t.relation in words.deeds)
    kind = words.kinds.get(token.base) or next(classes, LAW)
    return Clue(number, token, scene.sentence(token)[0], kind, offences(scene.language)[kind].family, 1, kind != LAW)


def setting(token: Token, scene: Scene) -> Token | None:
    """Return a word of courts and police ("bail", "the jury", "an arrest") in the sentence of `token`, or None."""
    words = _words(scene.language)
    said = (t for t in token.sent if t.i not in scene.names and t.base not in words.pointers)
    return next((t for t in said if t.base in words.setting or words.kinds.get(t.base) == LAW), None)


def act_of_law(token: Token, scene: Scene) -> Token | None:
    """Return a verb by which the law holds somebody ("accused", "charged") in the sentence of `token`, or None."""
    verbs = (t for t in token.sent if is_verb(t) and t.i not in scene.names)
    held = (t for t in verbs if any(e.target_part in HELD_BY_LAW for e in scene.words.verbs.get(t.base, ())))
    return next(held, None)


def chargeable(token: Token, scene: Scene) -> bool:
    """True if a word of the phrase of `token` tells of something that one is charged with."""
    words, named = _words(scene.language), scene.names
    return any(_chargeable(word, words, scene) for word in token.subtree if word.i not in named)


def looking(clue: Clue, language: str) -> bool:
    """True for an act of the law that is no more than a look at what happened: "an inquiry"."""
    return clue.kind == LAW and clue.token.base in _words(language).inquiries


def blameless(token: Token, scene: Scene) -> bool:
    """True for what is wrong and no offence: "lying", "ignoring the voters"."""
    return token.base in _words(scene.language).faults


def punishment(token: Token, scene: Scene) -> bool:
    """True if the phrase of `token` names what a court can inflict: "12 years", "life in prison"."""
    words = _words(scene.language).punishments
    return token.pos_ == "NUM" or any(word.base in words for word in token.subtree)


def _chargeable(word: Token, words: _Words, scene: Scene) -> bool:
    if word.base in words.kinds or word.base in words.charges or word.base in words.setting:
        return True
    stated = (scene.words.verbs if is_verb(word) else scene.words.nouns).get(word.base, ())
    return any(entry.wrong or entry.doubt_part for entry in stated) or word.base in scene.words.cues.criminal_words


def by_chance(token: Token, scene: Scene) -> bool:
    """True for what an accident or a sportsman did: "killed in a crash", "bombed him with a right jab"."""
    words = _words(scene.language)
    beside = {t.base for t in token.sent}
    if token.base in words.bare:
        mishap = any(_entry(t, words)[1] in words.mishaps for t in token.sent)
        if mishap or not beside.isdisjoint(words.accidents):
            return True
    kind = words.kinds.get(token.base, "")
    sport = not beside.isdisjoint(words.sports) or any(t.lower_ in words.aims for t in token.children)
    return bool(kind) and offences(scene.language)[kind].punctual and sport


def misfortune(scenes: Sequence[Scene]) -> bool:
    """True for an article that opens with an accident."""
    first = (scenes[number].doc for number in sorted(opening(scenes)))
    return any(token.base in _words(scenes[0].language).accidents for doc in first for token in doc)


def opening(scenes: Sequence[Scene]) -> frozenset[int]:
    """Return the numbers of the scenes that open an article: its headlines and its first paragraph."""
    body = [number for number, scene in enumerate(scenes) if scene.segment.kind == "body"]
    return frozenset([*body[:1], *(n for n, scene in enumerate(scenes) if scene.segment.kind == "headline")])


def _told(scene: Scene, words: _Words, acts: Collection[int]) -> Iterator[tuple[Token, str]]:
    """Yield the word (of several the verb, else the last) and the class of each entry of the lexicon that the scene
    holds to be so; of entries that begin with one token ("shot", "shot dead") the longest."""
    found: dict[int, tuple[Token, str]] = {}
    last = -1
    for token in scene.doc:
        start, kind = _longest(token, words)
        if not kind and governed(token, acts):
            kind = words.charged.get(token.base, "")
        overlaps = start <= last and start not in found
        if not kind or overlaps or token.i in scene.names or token.pos_ == "AUX":
            continue
        if token.base in words.pointers and not any(c.lower_ in words.definite for c in token.children):
            continue
        first = scene.doc[start] if is_verb(scene.doc[start]) else token
        if by_chance(token, scene) or (first.dep_ in ("xcomp", "ccomp") and first.head.base in words.threatening):
            continue
        if planned(first, scene.language, scene.words.cues):
            continue
        held = any(t.i in acts for t in first.ancestors)
        if held or stance(first, scene.words.cues).status not in ("negated", "hypothetical"):
            found[start] = (first, kind)
            last = token.i
    yield from found.values()


def governed(token: Token, by: Collection[int]) -> bool:
    """True if `token` hangs, within its clause, on one of the tokens whose numbers are `by`, or is one."""
    while token.i not in by:
        if token.head == token or token.dep_ in WALLS or (token.dep_ == "conj" and is_verb(token)):
            return False
        token = token.head
    return True


def _longest(token: Token, words: _Words) -> tuple[int, str]:
    """Return where the longest entry begins that ends in `token`, and its class, "" if there is none."""
    start, entry = _entry(token, words)
    if entry in words.mishaps and not _mortal(token, words):
        return token.i, ""
    return start, words.kinds.get(entry, "")


def _entry(token: Token, words: _Words) -> tuple[int, str]:
    """Return where the longest entry of the lexicon begins that ends in `token`, and the entry, "" if there is none."""
    lasts = [last for last in (token.base, token.lower_) if last in words.kinds.ends]
    first = max(token.i + 1 - words.longest, 0) if lasts else token.i
    before = [t.lower_ for t in token.doc[first : token.i]]
    for start in range(len(before) + 1):
        for last in lasts:
            entry = " ".join([*before[start:], last]).replace(" - ", "-")
            if entry in words.kinds:
                return first + start, entry
    return token.i, ""


def _mortal(token: Token, words: _Words) -> bool:
    """True for a paragraph that tells of the dead or of an inquiry: "the bus plunged into the lake, killing two"."""
    return any(t.base in words.tolls for t in token.doc)
