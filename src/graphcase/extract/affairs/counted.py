"""What a number counts, and the act by which an editor compares it: what was done to those who are counted."""

from __future__ import annotations

from typing import NamedTuple

from ..claims.scene import Scene
from ..parsing.tokens import Span, Token
from ..syntax.phrases import prepositions
from ..syntax.tree import SUBJECTS, children, is_verb
from ..syntax.voice import ambiguous, passive
from ..words.figurewords import FigureWords, figurewords

_NOUNS = ("NOUN", "PROPN")
_INSIDE = ("nummod", "quantmod", "compound", "amod", "det", "nmod", "poss")
_TIMES = ("DATE", "TIME")
_SUBORDINATE = ("acl", "relcl")
_BEFALLEN = ("dobj", "nsubj", "nsubjpass", "dative", "oprd", "attr", "dep")
_COMPLEMENTS = ("acomp", "advmod", "attr", "oprd")


class Counted(NamedTuple):
    """The word by which what is counted stands in its sentence, and the last one that tells what it is: "[hundreds] of
    [villagers]", "12 [kilos] of [gold]". Both are the number where it has no noun."""

    head: Token
    last: Token


def counted(held: Span, scene: Scene) -> Counted:
    """Return what the number `held` counts."""
    token = held.root if held.root.pos_ in ("NUM", *_NOUNS) else held[-1]  # "from 12 to 17"
    while token.head != token and token.dep_ in _INSIDE and token.i < token.head.i:
        token = token.head
    if any(t.pos_ == "NUM" for t in token.doc[held.end : token.i]):  # "10 and perhaps 20 people"
        return Counted(held.root, held.root)
    if token in held or token.base in figurewords(scene.language).measures:
        of = [o for name, o in prepositions(token) if name in scene.words.cues.genitive and o.i > token.i]
        inner = [o for o in of if not children(o, "det", "poss")]  # "12 of the hostages" are a part
        return Counted(token, inner[0] if inner else token)
    return Counted(token, token)


def act(what: Counted, held: Span, scene: Scene) -> Token | None:
    """Return the word for what was done, None if it is nothing that an editor compares: a state ("eight dead"), a
    participle of the noun, the noun of action that it is or belongs to, the verb above it, or, of those and that
    which only a crime knows ("six gunmen"), the noun itself."""
    words = figurewords(scene.language)
    head, bare = what.head, what.head in held and what.last in held
    if head.ent_type_ in _TIMES:
        return _sentence(head, words)
    if (_age(held, words) or _label(held) or head.i in scene.names) if bare else _year(held):
        return None
    found = _state_behind(what.last, words) or _own(what, scene)
    one = words.numbers.get(held.text.lower()) == 1
    if found is None and not bare and (one or head.tag_ != "NN") and _counts(head, scene):
        return head
    found = found or _above(head, scene)
    if found is None and not bare and what.last.base in words.things:
        return what.last
    return found


def bearer(token: Token) -> Token | None:
    """The word that a sum of money is told of: the noun that it belongs to ("a bribe of $2m"), else the verb above."""
    while token.head != token:
        token = token.head
        if token.pos_ == "NOUN" or (is_verb(token) and token.dep_ not in ("aux", "auxpass")):
            return token
    return None


# --- beside what is counted ------------------------------------------------------------------------------------------


def _age(held: Span, words: FigureWords) -> bool:
    """True for "Ruiz, 58, was": a number between commas, or behind a word for age."""
    if not held.start:
        return False
    before, after = held.doc[held.start - 1], held.doc[held.end] if held.end < len(held.doc) else held[-1]
    return before.lower_ in words.ages or (before.text == "," and after.text in (",", "."))


def _label(held: Span) -> bool:
    """True for "room 12"."""
    before, root = held.doc[held.start - 1] if held.start else held[0], held.root
    if root.dep_ in _INSIDE and root.head.i < held.start:
        return True
    return before.head in held and before not in held and before.pos_ in _NOUNS


def _year(held: Span) -> bool:
    """True for "the 2014 attack"."""
    return len(held) == 1 and held[0].ent_type_ == "DATE" and len(held.text) == 4 and held.text.isdigit()


def _state_behind(last: Token, words: FigureWords) -> Token | None:
    """ "Eight dead", "14 held in raids": not "three officers arrested a man"."""
    if last.i + 1 >= last.sent.end:
        return None
    following = last.doc[last.i + 1]
    if following.lower_ not in words.states or following.pos_ not in ("ADJ", "VERB"):
        return None
    return None if children(following, "dobj") else following


def _own(what: Counted, scene: Scene) -> Token | None:
    """What a participle or a clause behind the noun says was done to it: "the 14 men arrested", "people who died"."""
    words = figurewords(scene.language)
    for token in dict.fromkeys(what):
        for verb in children(token, "acl", "amod", "relcl"):
            if verb.dep_ == "amod" and verb.lower_ in words.states:
                return verb
            if not is_verb(verb) or not _counts(verb, scene):
                continue
            subject = next((c for c in children(verb, *SUBJECTS) if c.tag_ in ("WDT", "WP")), None)
            if verb.tag_ == "VBN" and (passive(verb) or verb.dep_ != "relcl"):
                return verb
            if subject is not None and _fits(subject, verb, scene):
                return verb
        found = _state(token, ("prep",), words)
        if found is not None:
            return found
    return None


def _state(token: Token, deps: tuple[str, ...], words: FigureWords) -> Token | None:
    """The word for a state that `token` holds: "[dead]", "on [board]"."""
    for child in children(token, *deps):
        if child.lower_ in words.states:
            return child
        if child.dep_ == "prep":
            found = next((o for o in children(child, "pobj") if o.lower_ in words.states), None)
            if found is not None:
                return found
    return None


# --- above it --------------------------------------------------------------------------------------------------------


def _above(token: Token, scene: Scene) -> Token | None:
    """The verb or noun of action that governs `token`, if its numbers are compared and `token` is what it befalls."""
    words = figurewords(scene.language)
    while token.head != token and token.dep_ not in _SUBORDINATE:
        head = token.head
        if is_verb(head):
            return _of_verb(token, head.head if head.dep_ in ("aux", "auxpass") else head, scene)
        if token.dep_ == "pobj":
            noun = head.head
            if noun.ent_type_ == "DATE" and noun.dep_ == "pobj":  # "the seizure in May of 45 cars"
                noun = noun.head.head
            if is_verb(noun) or (noun.dep_ == "prep" and is_verb(noun.head)):  # "rose from 12 to 17"
                verb = noun if is_verb(noun) else noun.head
                key = f"{verb.base} {head.lower_}"
                return _total(verb, scene) if key in words.reaching else verb if key in words.verbs else None
            genitive = head.lower_ in scene.words.cues.genitive
            if noun.ent_type_ == "MONEY" or (genitive and noun.base in words.wholes):
                token = noun
                continue
            fits = genitive or f"{noun.base} {head.lower_}" in words.nouns
            return noun if fits and noun.pos_ in _NOUNS and _counts(noun, scene) else None
        if token.dep_ != "conj" and token.dep_ not in _INSIDE:
            return None
        if token.dep_ != "conj" and head.pos_ in _NOUNS and _counts(head, scene):
            return head
        token = head
    return None


def _total(verb: Token, scene: Scene) -> Token | None:
    """What has reached a number: "the death [toll] rose to 17", "the number of [injured] stands at 30"."""
    words = figurewords(scene.language)
    for total in children(verb, *SUBJECTS, "dobj"):
        inner = [o for name, o in prepositions(total) if name in scene.words.cues.genitive]
        own = [o for o in (*inner, total) if o.lower_ in words.states or (o.pos_ in _NOUNS and _counts(o, scene))]
        if own and (own[0] == total or total.base in words.wholes):
            return own[0]
    return None


def _of_verb(token: Token, verb: Token, scene: Scene) -> Token | None:
    words = figurewords(scene.language)
    if token.dep_ == "dobj" and verb.base in words.reaching:
        return _total(verb, scene)
    if verb.base in words.being and token.dep_ in SUBJECTS:
        state = _state(verb, (*_COMPLEMENTS, "prep"), words)
        if state is not None:
            return state
    return verb if _counts(verb, scene) and _fits(token, verb, scene) else None


def _fits(token: Token, verb: Token, scene: Scene) -> bool:
    """True for those to whom the verb is done: not for "three gunmen" of "three gunmen killed two guards"."""
    words = figurewords(scene.language)
    if token.dep_ == "nsubj" and not passive(verb):
        own = {verb.base, *_with_object(verb)}
        does = not own.isdisjoint(words.doing)
        return (
            does
            or any("subject" in t.targets for key in own for t in scene.words.verbs.get(key, ()))
            or ambiguous(verb)
        )
    if token.dep_ == "npadvmod":
        return token.base in words.occasions
    return token.dep_ in _BEFALLEN or (token.dep_ == "conj" and bool(children(verb, "dobj")))


def _counts(token: Token, scene: Scene) -> bool:
    """True for an act whose numbers are compared: of figures.toml, or one by which somebody gets a part in a case."""
    word, words = token.base, figurewords(scene.language)
    if is_verb(token):
        phrasal = [f"{word} {particle.lower_}" for particle in children(token, "prt")]  # "carried out"
        keys = (*(phrasal or [word]), *_with_object(token))
        return any(k in words.verbs or any(t.target_part for t in scene.words.verbs.get(k, ())) for k in keys)
    return word in words.nouns or any(t.target_part for t in scene.words.nouns.get(word, ()))


def _with_object(verb: Token) -> list[str]:
    return [f"{verb.base} {thing.base}" for thing in children(verb, "dobj")]


def _sentence(years: Token, words: FigureWords) -> Token | None:
    """The verb by which a court gives so many years or months: "sentenced to 12 years", "was given six months"."""
    if years.base not in words.terms:
        return None
    head, key = years.head, ""
    if years.dep_ == "pobj":
        head, key = head.head, head.lower_
    found = f"{head.base} {key or years.base}" in words.sentencing
    return head if is_verb(head) and found else None
