"""Where something happened: the places that the parse ties to a word, the most precise of each phrase.

From a place one climbs the parse through prepositions of place ("in", "near"), words for places ("the town of X") and
the nouns that the phrase hangs on, up to the word itself or to something above it. Distances ("12 km east of X"),
origins ("from X") and clauses about somebody ("who lives in X") lead elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from ..claims.scene import Scene
from ..parsing.tokens import Token
from ..syntax.tree import is_verb
from ..words.gazetteer import is_place
from .offences import act_of_law

_STEPS = 12  # a longer climb is a broken parse
_HELD = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "npadvmod", "conj", "xcomp", "pcomp", "dep"})
_BESIDE = frozenset({"ccomp", "parataxis", "relcl", "appos"})


@dataclass(frozen=True, slots=True)
class _Words:
    prepositions: frozenset[str]
    nouns: frozenset[str]
    streets: frozenset[str]
    verbs: frozenset[str]
    genitive: frozenset[str]
    away: frozenset[str]
    things: frozenset[str]
    times: frozenset[str]
    dating: frozenset[str]
    courts: frozenset[str]


@cache
def _words(language: str) -> _Words:
    rows = lexicon.load(language, "affairs")["places"]
    return _Words(*(frozenset(rows[name]) for name in _Words.__slots__))


def whereabouts(word: Token, scene: Scene) -> list[int]:
    """Return the places (mentions) where the text says that `word` happened, in text order."""
    words, sent = _words(scene.language), word.sent
    governing = {t.i for t in _told_with(word, words)}
    judged = act_of_law(word, scene) is not None
    climbs: dict[int, list[int]] = {}
    for mention, (start, end) in sorted(scene.spans.items(), key=lambda item: item[1]):
        if sent.start <= start < sent.end and _is_place(mention, scene, words):
            path = list(_climb(scene.doc[start:end].root, word, words))
            if judged and any(scene.doc[i].base in words.courts for i in path):
                continue  # "charged with the murder at a court in X"
            if word.i in path or not governing.isdisjoint(path):
                climbs[mention] = path
    return [m for m in climbs if not any(_holds(m, other, path, scene) for other, path in climbs.items() if other != m)]


def _is_place(mention: int, scene: Scene, words: _Words) -> bool:
    found = scene.mentions[mention]
    root = scene.doc[slice(*scene.spans[mention])].root
    beside = root.dep_ in ("compound", "nmod") and root.head.base not in words.nouns  # "Lima bombing", "Andean town"
    people = root.pos_ == "ADJ" or (beside and not is_place(found.text, scene.language))
    return (
        found.type == "place"
        and found.form == "name"
        and not people
        and found.text.split()[-1].lower() not in words.streets
    )


def _holds(outer: int, inner: int, path: list[int], scene: Scene) -> bool:
    """True if the phrase of `outer` hangs inside that of `inner`: "the San Roque quarter in Lima", "Lowell, Maine"."""
    start, end = scene.spans[outer]
    up = scene.doc[start:end].root
    if up.dep_ == "conj":  # one of a list
        return False
    span = scene.spans[inner]
    for _ in range(_STEPS):
        if up.head == up or is_verb(up.head):
            return False
        up = up.head
        if span[0] <= up.i < span[1] or (up.i == path[0] and up.i >= span[1]):
            return True
    return False


def above(word: Token) -> Iterator[Token]:
    """The words that govern `word` within what is told with it; reported speech and asides are walls."""
    while word.head != word and word.dep_ not in _BESIDE:
        word = word.head
        yield word


def _told_with(word: Token, words: _Words) -> Iterator[Token]:
    """The words above a deed that tell of it, none from where it only says when something else was: "the night of it",
    "after it"."""
    for token in above(word):
        if token.base in words.times or (token.dep_ == "prep" and token.lower_ in words.dating):
            return
        yield token


def _climb(token: Token, goal: Token, words: _Words) -> Iterator[int]:
    """Yield the words that a place hangs on, up to `goal` or to a verb; nothing at the end if it leads elsewhere."""
    steps: list[int] = []
    inner = True
    for _ in range(_STEPS):
        nxt = _next(token, goal, words, inner)
        if nxt is None:
            break
        steps.append(nxt.i)
        inner = inner and token.dep_ == "conj"
        token = nxt
        if token.i == goal.i:
            break
    else:
        return
    yield from steps


def _next(token: Token, goal: Token, words: _Words, inner: bool) -> Token | None:
    """Return what `token` hangs on, None if that leads elsewhere; `inner` for the place itself or one of a list."""
    head = token.head
    if head == token:
        return None
    if token.dep_ == "pobj":
        while head.pos_ == "ADP" and head.head.pos_ == "ADP" and head.head != head:
            head = head.head
        governor = head.head
        if not inner:  # "an attack against the embassy in X"
            return None if head.lower_ in words.away or governor == head else governor
        if head.lower_ in words.genitive:
            return governor if governor.base in words.nouns or governor == goal else None
        return governor if head.lower_ in words.prepositions and governor != head else None
    if token.dep_ == "prep":  # above a gerund: "for taking part in"
        return head
    if token.dep_ in ("compound", "nmod", "poss"):
        return head if head.base in words.nouns or head == goal else None
    if token.dep_ == "appos":
        return head if token.ent_type_ else None
    if is_verb(token) and token.dep_ in ("acl", "relcl", "advcl"):
        thing = any(c.lower_ in words.things for c in token.children)  # "a checkpoint that was being built in X"
        return head if head == goal or thing or token.base in words.verbs else None
    if token.dep_ in _HELD and not (is_verb(token) and token.dep_ == "conj"):
        return head
    return None


def named_near(word: Token, scene: Scene, courts: bool) -> list[int]:
    """Return the places that `word`'s sentence names behind a preposition of place or "of", whoever they belong to;
    those of `courts` only if so asked, and none if the word only says when something else was."""
    words, sent = _words(scene.language), word.sent
    found: list[int] = []
    if len(list(_told_with(word, words))) < len(list(above(word))):
        return found
    for mention, (start, end) in sorted(scene.spans.items(), key=lambda item: item[1]):
        root = scene.doc[start:end].root
        if sent.start <= start < sent.end and root.dep_ == "pobj" and _is_place(mention, scene, words):
            name, governor = root.head.lower_, root.head.head
            if governor.base in words.courts and not courts:
                continue
            if name in words.prepositions or (name in words.genitive and governor.pos_ in ("NOUN", "PROPN")):
                found.append(mention)
    return found
