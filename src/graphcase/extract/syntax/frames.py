"""Frames: a verb or a noun with its arguments by their places, as one record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from .arguments import objects, subjects
from .phrases import Phrase, prepositions
from .tree import children, is_verb, lemma
from .voice import Form, Voice, form, passive

_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """A verb and its arguments, each in text order.

    `subjects` and `objects` are the logical ones: of a passive, the agent and what it befalls. `keys` are the words
    under which a lexicon may hold the verb, the longest first ("take into custody", "take"). `phrases` are its own
    prepositional phrases, `inner` those of its objects ("the offices [of X]"), `owners` the possessors of its objects
    ("X's offices").
    """

    verb: Token
    voice: Voice
    form: Form
    keys: tuple[str, ...]
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    inner: tuple[Phrase, ...]
    owners: tuple[Token, ...]

    def at(self, place: str) -> tuple[Token, ...]:
        """Return what stands at `place`: "subject", "object", "object owner" or a preposition."""
        match place:
            case "subject":
                return self.subjects
            case "object":
                return self.objects
            case "object owner":
                return self.owners
        return tuple(p.token for p in (*self.phrases, *self.inner) if p.preposition == place)


@dataclass(frozen=True, slots=True)
class NounFrame:
    """A noun and what belongs to it, each in text order.

    `owners` are its possessors ("X's arrest"), `modifiers` the words before it ("the Acme director"), `phrases` its
    prepositional phrases, and `outer` those that the parser hung on the verb of which it is an argument ("launched an
    inquiry [into X]"). `apposed_to` is what it is an apposition of ("X, the director"), `appositions` what is one of it
    ("the director, X").
    """

    noun: Token
    owners: tuple[Token, ...]
    modifiers: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    outer: tuple[Phrase, ...]
    apposed_to: tuple[Token, ...]
    appositions: tuple[Token, ...]

    def at(self, place: str) -> tuple[Token, ...]:
        """Return what stands at `place`: "owner" or a preposition."""
        if place == "owner":
            return self.owners
        return tuple(p.token for p in (*self.phrases, *self.outer) if p.preposition == place)


@dataclass(frozen=True, slots=True)
class Copula:
    """What a verb says that somebody is: "X is a director", "X was named director", "they made X director"."""

    verb: Token
    subjects: tuple[Token, ...]
    complement: Token


def verb_frame(verb: Token) -> VerbFrame:
    """Return the frame of a verb."""
    turned = passive(verb)
    own = list(prepositions(verb))
    agents = [p.token for p in own if turned and p.token.head.dep_ == "agent"]
    surface, direct = subjects(verb), objects(verb)
    holders = [*direct, *(p.token for p in own if p.token.ent_type_ not in _NAMED)]
    return VerbFrame(
        verb=verb,
        voice="passive" if turned else "active",
        form=form(verb),
        keys=tuple(_keys(verb)),
        subjects=tuple(agents if turned else surface),
        objects=tuple(surface if turned else direct),
        phrases=tuple(p for p in own if p.token not in agents),
        inner=tuple(p for holder in holders for p in prepositions(holder)),
        owners=tuple(owner for holder in holders for owner in children(holder, "poss")),
    )


def _keys(verb: Token) -> Iterator[str]:
    """The verb with its particle, complement or prepositional object, then the verb alone; but a participle inside a
    noun phrase ("convicted felon") states nothing of its own."""
    word = lemma(verb)
    denials = [(c, n) for c in children(verb, "acomp", "oprd") for n in children(c, "neg")]
    yield from (f"{word} {n.lower_} {lemma(c)}" for c, n in denials)  # "plead not guilty"
    yield from (f"{word} {p.lower_}" for p in children(verb, "prt", "advmod"))
    yield from (f"{word} {lemma(c)}" for c in children(verb, "acomp", "oprd", "dobj", "attr", "ccomp"))
    yield from (f"{word} {p.preposition} {lemma(p.token)}" for p in prepositions(verb))
    if verb.dep_ != "amod":
        yield word


def noun_frame(noun: Token) -> NounFrame:
    """Return the frame of a noun."""
    argument = noun.dep_ in ("dobj", "nsubjpass", "nsubj") and is_verb(noun.head)
    return NounFrame(
        noun=noun,
        owners=tuple(children(noun, "poss")),
        modifiers=tuple(c for c in children(noun, "compound", "nmod", "amod") if c.i < noun.i),
        phrases=tuple(prepositions(noun)),
        outer=tuple(prepositions(noun.head)) if argument else (),
        apposed_to=(noun.head,) if noun.dep_ == "appos" else (),
        appositions=tuple(children(noun, "appos")),
    )


def copula(complement: Token) -> Copula | None:
    """Return the copula that `complement` (a noun or an adjective) is predicated by, or None."""
    verb = complement.head
    if complement.dep_ not in ("attr", "oprd", "acomp") or not is_verb(verb):
        return None
    objects_ = [] if passive(verb) else [o for o in children(verb, "dobj") if o != complement]
    return Copula(verb, tuple(objects_ or subjects(verb)), complement)
