"""Frames: a verb or a noun with its arguments by their places, as one record.

Arguments are heads of phrases, each with all that is coordinated with it; a relative pronoun is replaced by what it
stands for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from ..parsing.tokens import Token
from .arguments import objects, offices, stranded, subjects
from .closed import closed
from .phrases import Phrase, agent, carried, prepositions
from .tree import antecedents, children, coordinated, first, gerund, is_verb, relative, resumed
from .voice import Form, Voice, ambiguous, form, passive

_NAMED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_TIMES = frozenset({"DATE", "TIME"})
_AMOUNTS = frozenset({"MONEY", "PERCENT"})
_HELD = 256
"""So many frames are kept: several readings ask for those of one paragraph, one after the other."""


@dataclass(frozen=True, slots=True)
class VerbFrame:
    """A verb and its arguments, each in text order.

    `subjects` and `objects` are the logical ones: of a passive, the agent and what it befalls. `datives` are those
    objects that something is given to, `complements` what somebody is made ("named X [director]"), `goals` the objects
    of an infinitive under it ("threatened to kill [X]"). `keys` are the words under which a lexicon may hold the verb,
    the longest first ("take into custody", "take"), `company` the lemmas of all that stands with it. `phrases` are its
    own prepositional phrases, `inner` those of its objects ("the offices [of X]"), `owners` the possessors of its
    objects ("X's offices").
    """

    verb: Token
    voice: Voice
    form: Form
    keys: tuple[str, ...]
    company: frozenset[str]
    subjects: tuple[Token, ...]
    objects: tuple[Token, ...]
    datives: tuple[Token, ...]
    complements: tuple[Token, ...]
    goals: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    inner: tuple[Phrase, ...]
    owners: tuple[Token, ...]

    def at(self, place: str) -> tuple[Token, ...]:
        """Return what stands at `place`: "subject", "object", "dative", "complement", "goal", "object owner" or a
        preposition."""
        match place:
            case "subject":
                return self.subjects
            case "object":
                return self.objects
            case "dative":
                return self.datives
            case "complement":
                return self.complements
            case "goal":
                return self.goals
            case "object owner":
                return self.owners
        return _brought(place, (*self.phrases, *self.inner))


@dataclass(frozen=True, slots=True)
class NounFrame:
    """A noun and what belongs to it, each in text order.

    `company` are the lemmas of the words before it, `modifiers` these words ("the Acme director"), `owners` its
    possessors ("X's arrest"), `phrases` its prepositional phrases, and `outer` those that the parser hung on the verb
    of which it is an argument ("launched an inquiry [into X]"). `doers` do what it says by a light verb ("X made a
    payment"), `undergoers` suffer it ("X faces an inquiry"). `apposed_to` is what it is an apposition of ("X, the
    director"), `appositions` what is one of it ("the director, X"), `predicated_of` what a copula says it of ("X is the
    director", "X was named director").
    """

    noun: Token
    company: frozenset[str]
    owners: tuple[Token, ...]
    modifiers: tuple[Token, ...]
    phrases: tuple[Phrase, ...]
    outer: tuple[Phrase, ...]
    doers: tuple[Token, ...]
    undergoers: tuple[Token, ...]
    apposed_to: tuple[Token, ...]
    appositions: tuple[Token, ...]
    predicated_of: tuple[Token, ...]

    def at(self, place: str) -> tuple[Token, ...]:
        """Return what stands at `place`: "owner", "doer", "undergoer", "modifier" or a preposition."""
        match place:
            case "owner":
                return self.owners
            case "doer":
                return self.doers
            case "undergoer":
                return self.undergoers
            case "modifier":
                return self.modifiers
        return _brought(place, (*self.phrases, *self.outer))


@dataclass(frozen=True, slots=True)
class Copula:
    """What a verb says that somebody is: "X is a director", "X was named director", "they made X director"."""

    verb: Token
    subjects: tuple[Token, ...]


# --- verbs -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=_HELD)
def verb_frame(verb: Token) -> VerbFrame:
    """Return the frame of a verb."""
    turned = passive(verb)
    doers = agent(verb) if turned else []
    every = list(prepositions(verb))
    own = [p for p in every if p.token not in doers]
    own += [Phrase(p.lower_, verb.head) for p in stranded(verb)] + list(_where(verb))
    own += carried([p for p in every if p.token in doers])
    surface, direct = subjects(verb), objects(verb)
    kept = [o for o in children(verb, "dobj") if o.ent_type_ not in _TIMES] if turned else []
    patients = _whole([*surface, *kept] if turned else [o for o in direct if o.ent_type_ not in _TIMES])
    parts = [s for s in surface if turned and _partitive(s)]
    holders = _whole([*direct, *kept, *parts, *(p.token for p in every if p.token.ent_type_ not in _NAMED)])
    return VerbFrame(
        verb=verb,
        voice="passive" if turned else "active",
        form=form(verb),
        keys=tuple(_keys(verb)),
        company=frozenset(_company(verb, patients)),
        subjects=_whole(doers if turned else surface),
        objects=patients,
        datives=_whole(o for o in direct if o.dep_ == "dative"),
        complements=tuple(_complements(verb, patients)),
        goals=_whole(o for c in children(verb, "xcomp") for o in children(c, "dobj")),
        phrases=tuple(_each(own)),
        inner=tuple(_each(p for holder in holders for p in _inner(holder) if p.token not in doers)),
        owners=_whole(owner for holder in holders for owner in children(holder, "poss")),
    )


def active_reading(frame: VerbFrame) -> VerbFrame | None:
    """Return the frame of a passive as an active one, where it is a passive only by the verb before it: "was born in A
    and studied at B". Else None."""
    verb = frame.verb
    if frame.subjects or frame.voice == "active" or verb.dep_ != "conj" or children(verb, "auxpass", "nsubjpass"):
        return None
    return replace(frame, voice="active", subjects=frame.objects, objects=())


def passive_reading(frame: VerbFrame) -> VerbFrame | None:
    """Return the frame as that of a passive, if its form allows that reading: for a verb that has lost its object
    ("X was arrested in Lima and questioned in Cusco", a headline's "X arrested in Lima"). Else None."""
    if frame.objects or not ambiguous(frame.verb):
        return None
    return replace(frame, voice="passive", subjects=_whole(agent(frame.verb)), objects=frame.subjects, datives=())


def _keys(verb: Token) -> Iterator[str]:
    """The verb with its particle, complement or prepositional object, then the verb alone; but a participle inside a
    noun phrase ("convicted felon") states nothing of its own."""
    word = verb.base
    denials = [(c, n) for c in children(verb, "acomp", "oprd", "ccomp") if not is_verb(c) for n in children(c, "neg")]
    yield from (f"{word} {n.lower_} {c.base}" for c, n in denials)  # "plead not guilty"
    yield from (f"{word} {o.base} {p.lower_}" for p in children(verb, "prt") for o in children(verb, "dobj"))
    yield from (f"{word} {p.lower_}" for p in children(verb, "prt", "advmod"))
    beside = [c for c in children(verb, "acomp", "oprd", "dobj", "attr", "ccomp") if c.ent_type_ not in _NAMED]
    beside += [s for s in children(verb, "nsubjpass") if _partitive(s)]  # "half of X is owned by"
    yield from (f"{word} {c.base}" for c in beside)
    yield from (f"{word} {c.ent_type_.lower()}" for c in beside if c.ent_type_ in _AMOUNTS)  # "hold percent"
    yield from (f"{word} {p.preposition} {p.token.base}" for p in prepositions(verb) if p.token.ent_type_ not in _NAMED)
    if verb.dep_ != "amod" or gerund(verb):
        yield word


def _where(verb: Token) -> Iterator[Phrase]:
    """ "The firm where she works": at the firm, in the firm."""
    lists = closed(verb)
    if verb.dep_ == "relcl" and any(c.lower_ in lists.relative_places for c in children(verb, "advmod")):
        yield from (Phrase(preposition, verb.head) for preposition in sorted(lists.locative))


def _partitive(noun: Token) -> bool:
    """True for "half (of X)", "40% (of X)", "a stake (in X)": what befalls it befalls what it is a part of."""
    return noun.ent_type_ in _AMOUNTS or noun.base in closed(noun).partitive


def _complements(verb: Token, patients: Iterable[Token]) -> Iterator[Token]:
    """What the verb makes of its object or subject."""
    yield from (c for c in children(verb, "attr", "acomp", "ccomp") if c.dep_ != "ccomp" or not is_verb(c))
    yield from (o for o in offices(verb) if o not in patients)


def _inner(holder: Token) -> Iterator[Phrase]:
    """The phrases of an argument, and those of the plain nouns that they bring: "two million [in bribes [from X]]"."""
    own = list(prepositions(holder))
    yield from own
    for phrase in own:
        whole = phrase.preposition not in closed(holder).genitive or _partitive(
            phrase.token
        )  # "40% of the shares in X"
        if phrase.token.ent_type_ not in _NAMED and whole:
            yield from prepositions(phrase.token)


def _company(verb: Token, patients: Iterable[Token]) -> Iterator[str]:
    """The lemmas of what stands with a verb, from which another sense of it is known: particle and adverb, objects and
    complements, what it is to lead to ("threatened to sue"), prepositions alone and with what they bring ("lead to",
    "beat in final")."""
    yield from (c.lower_ for c in children(verb, "prt", "advmod", "prep", "mark"))
    beside = [*children(verb, "acomp", "oprd", "attr", "dobj", "xcomp"), *patients]
    yield from (c.base for c in beside if c.ent_type_ not in _NAMED)
    for held in (verb, *children(verb, "dobj")):  # "robbed X of victory": the parser hangs it on X
        yield from (f"{p.preposition} {p.token.base}" for p in prepositions(held))


# --- nouns -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=_HELD)
def noun_frame(noun: Token) -> NounFrame:
    """Return the frame of a noun."""
    own = [*prepositions(noun), *_behind(noun)]
    verb = noun.head if noun.dep_ in ("dobj", "nsubjpass", "nsubj") and is_verb(noun.head) else None
    above = copula(noun)
    return NounFrame(
        noun=noun,
        company=frozenset(c.base for c in noun.children if c.i < noun.i),
        owners=tuple(o for o in _whole(_owners(noun)) if o != noun),
        modifiers=tuple(c for c in children(noun, "compound", "nmod", "amod") if c.i < noun.i),
        phrases=tuple(_each([*own, *carried(own)])),
        outer=tuple(_each(prepositions(verb) if verb is not None else _adjoining(noun))),
        doers=_by_verb(verb, noun, light=True),
        undergoers=_by_verb(verb, noun, light=False),
        apposed_to=_apposed_to(noun),
        appositions=_whole(children(noun, "appos")),
        predicated_of=above.subjects if above is not None else (),
    )


def _behind(noun: Token) -> Iterator[Phrase]:
    """The phrases behind the last of coordinated nouns that the parser hung on the first: "director and owner of X"."""
    if noun.dep_ == "conj" and not children(noun, "prep"):
        yield from (p for p in prepositions(first(noun)) if p.token.i > noun.i)


def _adjoining(noun: Token) -> Iterator[Phrase]:
    """The phrase right behind that of a noun, which the parser hung on its verb: "looked into payments by X [to Y]"."""
    verb, edge = noun.head.head, noun.right_edge.i
    if noun.dep_ == "pobj" and is_verb(verb) and edge > noun.i:
        behind = [c for c in children(verb, "prep") if c.i == edge + 1]
        yield from (Phrase(c.lower_, o) for c in behind for o in children(c, "pobj"))


def _apposed_to(noun: Token) -> tuple[Token, ...]:
    """What a noun is an apposition of: all of a list, if it is a plural."""
    opening = first(noun)
    if opening.dep_ != "appos" or (noun != opening and resumed(noun)):
        return ()
    head = opening.head
    several = coordinated(first(head)) if noun.tag_ in ("NNS", "NNPS") else [head]
    return tuple(t for t in several if t.i < noun.i) or (head,)


def _owners(noun: Token) -> Iterator[Token]:
    """The possessors, also the first of two with a mark each ("X's and Y's arrest")."""
    if noun.dep_ == "conj" and children(noun.head, "case") and children(noun, "poss"):
        yield noun.head
    yield from children(noun, "poss")


def _by_verb(verb: Token | None, noun: Token, light: bool) -> tuple[Token, ...]:
    """Who does (undergoes) what `noun` says, where the verb of which it is the object says no more than that."""
    if verb is None:
        return ()
    word = " ".join([verb.base, *(p.lower_ for p in children(verb, "prt"))])
    frame = verb_frame(verb)
    if noun not in frame.objects or word not in (closed(verb).light if light else closed(verb).undergoing):
        return ()
    return frame.subjects


def copula(complement: Token) -> Copula | None:
    """Return the copula that `complement` (a noun or an adjective) is predicated by, or None."""
    opening = first(complement)
    verb = opening.head
    if opening.dep_ not in ("attr", "oprd", "acomp") or not is_verb(verb):
        return None
    held = [] if passive(verb) else [o for o in objects(verb) if o != opening]
    return Copula(verb, _whole(held or subjects(verb)))


# --- all -------------------------------------------------------------------------------------------------------------


def _whole(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """Each token with what is coordinated with it, a relative pronoun replaced by what it stands for, once each."""
    resolved = [noun for t in tokens for noun in (antecedents(t) if relative(t) else [t])]
    return tuple(dict.fromkeys(one for t in resolved for one in coordinated(t)))


def _brought(preposition: str, phrases: Iterable[Phrase]) -> tuple[Token, ...]:
    return tuple(dict.fromkeys(p.token for p in phrases if p.preposition == preposition))


def _each(phrases: Iterable[Phrase]) -> Iterator[Phrase]:
    seen: set[Phrase] = set()
    for phrase in phrases:
        for token in _whole([phrase.token]):
            one = Phrase(phrase.preposition, token)
            if one not in seen:
                seen.add(one)
                yield one
