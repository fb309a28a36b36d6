"""Who a sentence says it says: those who govern a predicate by a verb of saying, and those whom an aside names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...parsing.tokens import Token
from ...syntax.tree import SUBJECTS, children, is_verb
from ...syntax.voice import passive
from ...words.speechwords import speechwords
from ..scene import Scene
from ..stance.reach import Governor, governors, holds, infinitive, key
from .asides import Aside, asides
from .sayers import agents, sayers, saying
from .voices import authors

_WALL = ";"


@dataclass(frozen=True, slots=True)
class _Told:
    """Some tellers, how much they tell (the less, the nearer to the predicate), and whether they contest it: what one
    denies or alleges is never a fact, so what is a fact all the same is not theirs."""

    tellers: tuple[Token, ...]
    size: int
    order: tuple[int, int]
    contests: bool = False


def tellers(predicate: Token, scene: Scene, presupposed: bool = False) -> list[Token]:
    """Return the head tokens of the speakers that the sentence names for `predicate`, the innermost first.

    Whoever denies or alleges something does not say what is `presupposed` in it.
    """
    aside = tuple(asides(predicate.sent, scene))
    told = [*_governing(predicate, aside, scene), *_by_the_way(predicate, aside)]
    told.sort(key=lambda one: (one.size, one.order))
    kept = (one for one in told if not (presupposed and one.contests))
    return list(dict.fromkeys(t for one in kept for t in one.tellers if _may_tell(t, predicate, scene)))


def _may_tell(teller: Token, predicate: Token, scene: Scene) -> bool:
    """False where the predicate stands in the phrase of its teller ("the mayor, who met X, said"), and for who speaks
    in a quotation beside it."""
    own = teller == predicate or (teller.dep_ in SUBJECTS and teller.is_ancestor(predicate))
    return not own and len(scene.quotes_around(teller.i)) <= len(scene.quotes_around(predicate.i))


def _by_the_way(predicate: Token, aside: tuple[Aside, ...]) -> Iterator[_Told]:
    """What asides name: of two of one reach the one behind, else the nearer one, is the inner one."""
    for one in aside:
        if predicate.i in one.reach:
            at = one.word.i
            order = (1, at) if at > predicate.i else (2, -at)
            yield _Told(one.tellers, len(one.reach) if one.embedded else len(predicate.sent), order)


def _governing(predicate: Token, aside: tuple[Aside, ...], scene: Scene) -> list[_Told]:
    """Those who govern the predicate. Who denies it is the one who speaks of it, not who had claimed it."""
    found: list[_Told] = []
    last = predicate
    for place, governor in enumerate(governors(predicate, scene.words.cues)):
        if _walled(governor):
            return found
        here = tuple(_by(governor, scene)) if all(governor.word != one.word for one in aside) else ()
        if here:
            found = [] if _denies(governor, scene) else found
            contests = key(governor.word) not in scene.words.cues.reporting | scene.words.cues.being
            found.append(_Told(here, len(governor.held.subtree), (0, place), contests))
        last = governor.word
    return [*found, *_beyond(last, aside, scene)]


def _walled(governor: Governor) -> bool:
    """True if a semicolon stands between a clause and the verb behind it that the parser made its governor."""
    word, held = governor.word, governor.held
    return held.i < word.i and any(t.text == _WALL for t in word.doc[held.i : word.i])


def _denies(governor: Governor, scene: Scene) -> bool:
    return is_verb(governor.word) and key(governor.word) in scene.words.cues.denying


def _negated(verb: Token) -> bool:
    return bool(children(verb, "neg"))


def _by(governor: Governor, scene: Scene) -> Iterator[Token]:
    """Who speaks by the word that governs: the subject of a verb, the owner or author of a claim."""
    word, way, cues, known = governor.word, governor.way, scene.words.cues, speechwords(scene.language)
    if not is_verb(word):
        if holds(word, cues) and way in ("clause", "thing"):
            yield from authors(word, scene)
        return
    if way == "clause" and word.base in cues.being:  # "X's version is that"
        nouns = [s for s in children(word, *SUBJECTS) if s.base in known.accounts | known.reports]
        yield from (a for noun in nouns for a in authors(noun, scene))
        return
    if key(word) in cues.denying:
        if way in ("clause", "gerund", "thing") and not _negated(word):
            yield from sayers(word, scene)
    elif _speaks(governor, scene):
        yield from sayers(word, scene)


def _speaks(governor: Governor, scene: Scene) -> bool:
    """True if the subject of a verb says what it governs, in this way."""
    word, held, way = governor.word, governor.held, governor.way
    cues, known = scene.words.cues, speechwords(scene.language)
    told = saying(word, scene)
    match way:
        case "clause":
            return told or key(word) in cues.negating - known.acts_of_law
        case "gerund":
            return told
        case "infinitive":  # "claims to own", "is said by police to own", "police believe him to own"
            if passive(word):
                return told and any(True for _ in agents(word))
            wished = word.base in cues.hypothetical or word.base in cues.reporting
            return word.base in known.professing or (told and not wished)
        case "thing":
            as_such = held.head.lower_ in cues.role_marks
            if held.base in known.suspecting:  # "arrested on suspicion of"
                return told or word.base in known.acts_of_law
            return told and (word.base not in cues.reporting or holds(held, cues) or is_verb(held) or as_such)
        case "copula":
            return word.base in known.calling and (not passive(word) or any(True for _ in agents(word)))
        case "adjunct":
            return told and held.dep_ == "advcl" and not children(held, "mark") and not infinitive(held)
    return False


def _beyond(top: Token, aside: tuple[Aside, ...], scene: Scene) -> Iterator[_Told]:
    """Who tells the whole in which the predicate's clause stands by the way ("X, who owns Y, police said")."""
    token = top
    while token.head != token:
        held, token = token, token.head
        clausal = held.dep_ in ("ccomp", "parataxis") and is_verb(token) and saying(token, scene)
        if clausal and not _walled(Governor(token, held, "clause")) and all(token != one.word for one in aside):
            size = len(held.subtree)
            yield _Told(tuple(sayers(token, scene)), size, (0, size), key(token) in scene.words.cues.denying)
