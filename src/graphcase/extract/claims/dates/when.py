"""When it happened, or how long it was so: the words of time in a predicate's own clause, as ISO dates.

expressions.py finds words of time and intervals.py says what days they mean; here the parse decides what happened then.
A date belongs to the verb or noun that it hangs on; what it would have to climb out of a relative clause, an aside or
another event ("convicted of the murder in 2015") to reach does not get it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ...parsing.tokens import Span, Token
from ...syntax.tree import SUBJECTS, children, clause, is_verb
from ...words.lexemes import Cues, Lexemes, lexemes
from ...words.timewords import TimeWords, timewords
from ..stance.reach import governors, infinitive, key
from .expressions import Edge, Expression, expressions
from .intervals import Anchored, Days, Standpoint, published, resolve

_WALLS = ("appos", "relcl", "acl")
_WITHIN_NOUN = ("nummod", "amod", "compound", "poss", "nmod")
_OTHER_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "LAW", "MONEY"})
_PAST = ("VBD", "VBN")
_OPENING, _CLOSING = ("(", "["), (")", "]")
_WORDS_AHEAD = 8
"""How far a date may follow the "three days before" that leans on it."""


class Time(NamedTuple):
    """When something happened, or since when and until when it was so: ISO dates of the words' precision, or ""."""

    when: str = ""
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Teller:
    """From where an article's words of time are read: its date (ISO, or "") and its language."""

    published: str
    language: str


@dataclass(frozen=True, slots=True)
class _Dated:
    """A time that a sentence gives: where its words stand, on which word they hang, from when to when it is."""

    start: int
    owner: Token
    edge: Edge
    days: Days | None
    to: Days | None


def time(predicate: Token, teller: Teller, beside: bool = False, lasting: bool = False) -> Time:
    """Return when `predicate` (a verb, or a noun of action or role) was; of several dates of a kind the nearest.

    `beside` is true for a role that stands beside a name: then only dates of its own phrase count. `lasting` is true
    for a state: who "became director in 2016" is it since 2016, who "resigned in 2016" was it until then.
    """
    cues = lexemes(teller.language).cues
    found = [d for d in _dates(predicate.sent, teller) if _within_reach(d.start, predicate)]
    own = [d for d in found if d.owner == predicate]
    if beside:
        own = own or [d for d in found if d.edge != "at" and _in_its_phrase(d.start, predicate)]
        return _told(own, predicate, cues, lasting)
    if not is_verb(predicate) and predicate.dep_ in SUBJECTS:
        own = own or [d for d in found if predicate.i < d.start < predicate.head.i and d.owner == predicate.head]
    if own:
        return _told(own, predicate, cues, lasting)
    words = timewords(teller.language)
    for anchor in (*_cleft(predicate, cues, words), *_together(predicate, words), *_anchors(predicate, cues, words)):
        shared = [d for d in found if d.owner == anchor]
        if shared:  # also those that nobody can tell ("years earlier"): it is not at another time
            return _told(shared, anchor, cues, lasting)
    return Time()


def _told(dates: Sequence[_Dated], anchor: Token, cues: Cues, lasting: bool) -> Time:
    """The nearest date of each kind."""
    told = Time()
    for dated in sorted(dates, key=lambda d: (-abs(d.start - anchor.i), -d.start)):
        iso = dated.days.iso if dated.days else ""
        if not iso:
            continue
        match dated.edge:
            case "at":
                told = told._replace(when=iso)
            case "since":
                told = told._replace(since=iso, until=dated.to.iso if dated.to else told.until)
            case "until":
                told = told._replace(until=iso)
    if lasting and told.when and is_verb(anchor):
        verb = key(anchor)
        if verb in cues.starting:
            return told._replace(when="", since=told.since or told.when)
        if verb in cues.stopping:
            return told._replace(when="", until=told.until or told.when)
    return told


# --- what happened then ----------------------------------------------------------------------------------------------


def _anchors(predicate: Token, cues: Cues, words: TimeWords) -> Iterator[Token]:
    """Yield the words whose date is the predicate's too, the nearest first: what holds it without a time of its own,
    and what it shares with a coordinated verb or as a participle behind it ("attacked it on Monday, killing X")."""
    for governor in governors(predicate, cues):
        word, held = governor.word, governor.held
        if word.base in cues.reporting | cues.alleging | cues.denying or not is_verb(word):
            return
        if governor.way == "conj":
            shares = not children(held, *SUBJECTS) and not _moves_on(held, words) and _present(held) == _present(word)
        elif governor.way == "adjunct":
            behind = held.dep_ == "advcl" and held.tag_ == "VBG" and held.i > word.i
            shares = behind and not children(held, "mark", "aux") and not _moves_on(held, words)
        elif is_verb(held):
            shares = governor.way in ("infinitive", "gerund", "copula")
        else:
            shares = governor.way == "copula" or _light(word, cues) or held.head.lower_ in cues.role_marks
        if not shares:
            return
        yield word
    if not is_verb(predicate) and predicate.dep_ in SUBJECTS and _light(clause(predicate), cues):
        yield clause(predicate)


def _cleft(predicate: Token, cues: Cues, words: TimeWords) -> list[Token]:
    """The copula of "It was on 20 March that X was arrested"; "it was clear on Monday that" dates the clarity."""
    copula = predicate.head
    if predicate.dep_ not in ("ccomp", "advcl", "relcl") or copula.base not in cues.being or not is_verb(predicate):
        return []
    opens = any(s.lower_ in words.expletive for s in children(copula, *SUBJECTS))
    return [copula] if opens and not children(copula, "acomp", "attr", "oprd", "neg") else []


def _together(predicate: Token, words: TimeWords) -> Iterator[Token]:
    """The verbs of "were killed when the bridge fell on Sunday": both are past, and happened at one time."""
    if not is_verb(predicate) or predicate.tag_ not in _PAST:
        return
    for clause_ in (c for verb in (predicate, *children(predicate, "conj")) for c in children(verb, "advcl")):
        opened = any(c.lower_ in words.together for c in children(clause_, "advmod"))
        if opened and clause_.i > predicate.i and clause_.tag_ in _PAST and not children(clause_, "neg"):
            yield clause_


def _moves_on(verb: Token, words: TimeWords) -> bool:
    """True for what is said to have come at another time than what was told before: "later", "then"."""
    return any(c.lower_ in words.sequel for c in children(verb, "advmod"))


def _present(verb: Token) -> bool:
    """True for "is looking for", "has met", "owns"; False for "met"."""
    return any(t.tag_ in ("VBZ", "VBP") for t in (verb, *children(verb, "aux", "auxpass")))


def _light(verb: Token, cues: Cues) -> bool:
    """True for a verb that says no more than that its noun happened ("carried out", "took place")."""
    return verb.base in cues.happening | cues.being


def _within_reach(start: int, predicate: Token) -> bool:
    """False for a date in brackets that do not hold the predicate too: what is so added to a name tells when somebody
    lived, or when a work appeared."""
    depth, lowest = 0, 0
    left, right = sorted((start, predicate.i))
    for token in predicate.doc[left:right]:
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        lowest = min(lowest, depth)
    return (depth - lowest if start > predicate.i else -lowest) <= 0


def _in_its_phrase(start: int, noun: Token) -> bool:
    """True if nothing but words of its own phrase stand between a role and a span behind it."""
    between = noun.doc[noun.i + 1 : start]
    return noun.i < start and not any(is_verb(t) or t.is_punct for t in between)


def _owner(date: Token, words: TimeWords, known: Lexemes) -> tuple[Token, Edge | None]:
    """Return the verb or noun that a date belongs to, and the edge that a preposition on the way gives it ("since the
    raid in 2016")."""
    token, edge = date, None
    while token.head != token and not is_verb(token):
        if token.dep_ in _WITHIN_NOUN and token.head.pos_ in ("NOUN", "PROPN") and token.head.ent_type_ != "DATE":
            return token.head, None
        if token.dep_ in _WALLS and token != date:
            break
        token = token.head
        if token.pos_ in ("ADP", "SCONJ") and not any(t.lower_ in words.parts_of_day for t in token.children):
            edge = _edge(token, words) or edge  # "before dawn on Tuesday" is on Tuesday
        elif token.pos_ == "NOUN" and _happened(token, words, known) and not _talked_of(token, date, known.cues):
            break
    while token.dep_ in ("aux", "auxpass") and token.head != token:
        token = token.head
    return _mended(token, date), edge


def _happened(noun: Token, words: TimeWords, known: Lexemes) -> bool:
    """True for an event with a time of its own: one of action, or what somebody is accused of."""
    above = noun.head
    if above.pos_ in ("ADP", "SCONJ") and above.lower_ in words.since | words.until:
        return False
    if noun.ent_type_ in ("DATE", "TIME") or noun.lower_ in words.parts_of_day | words.periods | words.units.keys():
        return False  # "on the night of 3 April"
    accused = known.cues.alleging | known.cues.asserting
    wrong = above.lower_ in known.cues.governing and is_verb(above.head) and above.head.base in accused
    return noun.base in known.nouns or (above.dep_ == "prep" and wrong)


def _talked_of(noun: Token, date: Token, cues: Cues) -> bool:
    """True for "claimed the attack on Thursday": what is claimed, reported or denied on a day was on another."""
    told = noun.dep_ == "dobj" and noun.head.base in cues.reporting | cues.alleging | cues.denying
    return told and not any(t.dep_ == "prep" and t.lower_ in cues.genitive for t in noun.doc[noun.i + 1 : date.i])


def _edge(preposition: Token, words: TimeWords) -> Edge | None:
    word = preposition.lower_
    if word in words.bounds:
        return "none"
    return "since" if word in words.since else "until" if word in words.until else None


def _mended(verb: Token, date: Token) -> Token:
    """A date that the parser hung on a verb of saying, over the clause that stands between, belongs to that clause."""
    if not is_verb(verb):
        return verb
    for told in children(verb, "ccomp"):
        if is_verb(told) and (verb.i < told.i < date.i or date.i < told.i < verb.i):
            return _mended(told, date)
    return verb


# --- which dates a sentence gives ------------------------------------------------------------------------------------


def _dates(sent: Span, teller: Teller) -> list[_Dated]:
    """The dates of a sentence, in order; those that lean on another date ("three days later") from that one."""
    read = list(_expressions(sent, teller.language))
    found = [_dated(expression, span, teller, None) for expression, span in read]
    for place, (expression, span) in enumerate(read):
        if isinstance(expression.meaning, Anchored):
            meaning = _turned(expression.meaning, span, teller)
            anchor, leaning = _anchor(place, span, found, teller)
            found[place] = _dated(replace(expression, meaning=meaning), span, teller, anchor)
            if leaning is not None:
                found[leaning] = replace(found[leaning], edge="none")
    return found


def _turned(meaning: Anchored, span: Span, teller: Teller) -> Anchored:
    """Of "arrested a week after he met X" it is the meeting that is dated, from the arrest on: the other way round."""
    opens = span[-1].dep_ == "mark" and span[-1].lower_ in timewords(teller.language).bounds
    return replace(meaning, by=-meaning.by) if opens else meaning


def _anchor(place: int, span: Span, found: list[_Dated], teller: Teller) -> tuple[Days | None, int | None]:
    """The date that words like "three days before" lean on: the one behind them ("... the raid of 9 June"), with its
    place; else the last one before them, else the only one of the sentence before."""
    last, words = span[-1], timewords(teller.language)
    follows = span.doc[span.end] if span.end < len(span.doc) else None
    leads = follows is not None and (
        (last.lower_ in words.bounds and last.dep_ != "mark" and not follows.is_punct) or follows.lower_ in words.to
    )
    if leads:  # "three days before the fire", "six months prior to it"
        after = found[place + 1] if place + 1 < len(found) else None
        if after is None or after.start - span.end > _WORDS_AHEAD or _crosses(span.doc[span.end : after.start]):
            return None, None  # an event without a date
        return after.days, place + 1
    before = [d.days for d in found[:place] if d.days]
    start = span.sent.start
    if not before and start:
        before = [d.days for d in _dates(span.doc[start - 1].sent, teller) if d.days]
        before = before if len(set(before)) == 1 else []
    return (before[-1] if before else None), None


def _crosses(words: Span) -> bool:
    """True if another clause or phrase begins within."""
    return any(is_verb(t) or t.is_punct for t in words)


def _dated(expression: Expression, span: Span, teller: Teller, anchor: Days | None) -> _Dated:
    known = lexemes(teller.language)
    owner, edge = _owner(span.root, timewords(teller.language), known)
    seen = Standpoint(published(teller.published), _ahead(owner, known.cues), anchor)
    to = resolve(expression.to, seen) if expression.to else None
    if to is not None:  # "from May to July": the May before that July
        seen = Standpoint(Days(to.last, to.last))
    days = resolve(expression.meaning, seen) if expression.edge != "none" else None
    if days and to and expression.edge == "at":
        days, to = Days(min(days.first, to.first), max(days.last, to.last)), None  # one of the two
    return _Dated(span.start, owner, edge if edge and expression.edge == "at" else expression.edge, days, to)


def _expressions(sent: Span, language: str) -> Iterator[tuple[Expression, Span]]:
    """Yield the words of time of a sentence with their tokens, without months and years that are names or numbers."""
    for expression in expressions(sent.text, language):
        ends = (sent.start_char + expression.core, sent.start_char + expression.end)
        span = sent.doc.char_span(*ends)
        if span is None or any(t.ent_type_ in _OTHER_NAMES for t in span):
            continue
        if not expression.bare or span.root.ent_type_ == "DATE":
            yield expression, span


def _ahead(owner: Token, cues: Cues) -> bool:
    """True if what is dated is still to come: "will meet", "is meeting", "is to appear", "plans to"."""
    if not is_verb(owner):
        return False
    if any(c.lower_ in cues.future for c in children(owner, "aux")):
        return True
    if infinitive(owner):
        return owner.head.tag_ == "JJ" or _present(owner.head)
    lasting = any(c.tag_ == "VBN" for c in children(owner, "aux"))  # "has been meeting"
    return owner.tag_ == "VBG" and _present(owner) and not lasting
