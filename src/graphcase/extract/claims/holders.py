"""Role nouns ("director", "wife", "chief of staff") and who holds them.

The holder is the name that follows the noun ("director X"), its apposition ("X, director of Y"; "director of Y, X"),
the subject of a copula ("X was named director of Y"), what "as" belongs to ("X served as director"), or the mention
that the noun itself is the head of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from ..syntax.phrases import prepositions
from ..syntax.tree import children, coordinated, is_verb, lemma
from ..syntax.voice import passive
from .scene import Scene

_LONGEST = 5  # tokens of the longest role noun in the lexicon
_NOUNISH = ("NOUN", "PROPN", "ADJ")


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun in the text: its head token, its first token, the lexicon's word for it and the classes of that."""

    head: Token
    first: int
    word: str
    classes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds a role, by which rule that was read, and the word whose negation or doubt would fall on it."""

    rule: str
    holder: int
    predicate: Token


def role_noun(token: Token, scene: Scene, table: Mapping[str, tuple[str, ...]]) -> Role | None:
    """Return the longest word of `table` (role noun -> classes) that ends in `token`, or None."""
    if token.pos_ not in _NOUNISH or token.i in scene.names:
        return None
    for length in range(min(_LONGEST, token.i - token.sent.start + 1), 0, -1):
        first = token.i - length + 1
        words = [t.lower_ for t in token.doc[first : token.i]]
        for last in dict.fromkeys((lemma(token), token.lower_)):
            word = " ".join([*words, last]).replace(" - ", "-")
            if word in table:
                return Role(token, first, word, table[word])
    return None


def holders(role: Role, scene: Scene) -> Iterator[Held]:
    """Yield who holds the role, each once."""
    seen: set[int] = set()
    for rule, mentions, predicate in _candidates(role, scene):
        for mention in mentions:
            if scene.meant(mention) not in seen and scene.mentions[mention].type in ("person", "organisation"):
                seen.add(scene.meant(mention))
                yield Held(rule, mention, predicate)


def _candidates(role: Role, scene: Scene) -> Iterator[tuple[str, list[int], Token]]:
    head = lead(role.head)
    following = _following(role, scene)
    if following is not None:
        named = scene.doc[scene.spans[following][0]]
        yield (
            "title",
            [following, *(m for t in coordinated(top(named, scene))[1:] for m in scene.referents(t))],
            role.head,
        )
        return
    if head.dep_ == "appos":
        yield "apposition", scene.typed(head.head, "person", "organisation"), role.head
    apposed = [a for a in children(head, "appos") if not scene.cited(a)]
    yield "apposition", [m for a in apposed for m in scene.referents(a)], role.head
    yield from _behind_phrase(role, scene)
    yield from _copular(head, scene)
    if role.head.i in scene.heads:
        yield "nominal", [scene.heads[role.head.i]], role.head


def _behind_phrase(role: Role, scene: Scene) -> Iterator[tuple[str, list[int], Token]]:
    """The name behind a role's phrase, which the parser hangs inside: "head of the police, X"; "chief of police X"."""
    held = [token for _, token in prepositions(role.head)]
    while held:
        token = held.pop(0)
        mention = scene.names.get(token.i)
        if mention is None:
            apposed = [m for a in children(token, "appos") for m in scene.typed(a, "person")]
            yield "apposition", apposed, role.head
            held += [inner for _, inner in prepositions(token)]
        elif scene.mentions[mention].type == "person":
            before = scene.doc[scene.spans[mention][0] - 1]
            plain = before.pos_ in ("NOUN", "PROPN") and lemma(before) not in scene.words.roles
            if plain and before.head == token and "offices" in role.classes:
                yield "title", [mention], role.head


def lead(head: Token) -> Token:
    """Return the first of coordinated role nouns ("founder and director"): the others share its holder."""
    token = head
    while token.dep_ == "conj" and token.head.pos_ in _NOUNISH:
        token = token.head
    return token


def _following(role: Role, scene: Scene) -> int | None:
    """Return the name that directly follows the role noun ("prosecutor Rosa Díaz"), or None."""
    nxt = role.head.i + 1
    if nxt < len(scene.doc) and scene.doc[nxt].pos_ == "PUNCT" and scene.doc[nxt].text in ("-", '"'):
        return None
    mention = scene.names.get(nxt)
    if mention is None or scene.mentions[mention].type != "person":
        return None
    return mention if scene.spans[mention][0] == nxt else None


def top(token: Token, scene: Scene) -> Token:
    """Return the head token of the name that `token` belongs to."""
    mention = scene.names.get(token.i)
    while token.head != token and scene.names.get(token.head.i) == mention:
        token = token.head
    return token


def _copular(head: Token, scene: Scene) -> Iterator[tuple[str, list[int], Token]]:
    verb = head.head
    if head.dep_ in ("attr", "oprd", "acomp") and is_verb(verb):
        yield "copula", _subject_or_object(verb, head, scene), verb
    elif head.dep_ == "nsubj" and verb.lemma_ in scene.words.cues.being:  # "the key witness was X"
        yield "copula", [m for a in children(verb, "attr") for m in scene.typed(a, "person")], verb
    elif head.dep_ == "pobj" and verb.lower_ in scene.words.cues.role_marks:
        governor = verb.head
        if is_verb(governor) and lemma(governor) in scene.words.cues.succession:
            yield "as", scene.who(governor), governor
        elif is_verb(governor) and lemma(governor) in scene.words.cues.copulas:
            yield "as", _subject_or_object(governor, head, scene), governor
    elif head.dep_ == "dobj" and verb.lemma_ in scene.words.cues.becoming:
        yield "copula", scene.who(verb), verb


def _subject_or_object(verb: Token, head: Token, scene: Scene) -> list[int]:
    """Who gets the role: the object of an active "appointed X director", else the subject."""
    if not passive(verb):
        named = [m for o in children(verb, "dobj") if o != head for m in scene.typed(o, "person")]
        if named:
            return named
    return scene.who(verb)
