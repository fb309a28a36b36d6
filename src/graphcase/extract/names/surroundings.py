"""What stands around a candidate and speaks for one type: titles, prepositions, appositions, verbs, lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...names import fold
from ..words.gazetteer import given_names, is_place
from ..words.wordlists import Words
from . import spans
from .candidates import Candidate

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Span, Token

_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})  # "according to X, the judge fled"
_LISTED = {"PERSON": "PERSON", "GPE": "PLACE", "LOC": "PLACE"}
_WORD = 3  # letters, at least: "al-Anbar road" and "A-9 highway" have one name each
_REACH = 8  # tokens of an apposition that are searched for its noun


def observe(row: Candidate, doc: Doc, words: Words) -> Iterator[str]:
    """Names of what is seen before, after and over the candidate; some may come twice."""
    if row.start:
        yield from _before(doc, row.start, words)
        if _cited(doc, row.start, row.end):
            yield "cited"
    if row.end < len(doc):
        yield from _after(doc, row.end, words)
    yield from _grammar(_head(doc[row.start : row.end]), words)
    if kind := _called(doc, row.start, words):
        yield f"told:{kind}"
    elif _named(doc[row.start : row.end], words):
        yield from ("told:organisation", "named as organisation")
    if row.key in words.demonyms and _compatriot(doc, row.start, row.end, words):
        yield "compatriot"
    if joins(doc, row.end, words):
        inside = any(spans.hyphen(doc, i) for i in range(row.start, row.end))
        yield "two names" if inside else "end of way"


def kind_of(token: Token, words: Words) -> str:
    """What a noun says of the name that it is said of: "person", "place", "organisation", "other" or ""."""
    noun = token.lemma_.lower()
    if noun in words.roles or noun in words.relations or noun in words.people:
        return "person"
    if _compound(token, words):
        return "organisation"
    if noun in words.place_kinds:
        return "place"
    if noun in words.descriptions:
        return "organisation"
    return "other" if noun in words.other_kinds else ""


def titled(doc: Doc, start: int, words: Words) -> bool:
    """True if a title stands before token `start`, and is none of the names of "Ahmed Sheikh Warfa"."""
    if not start or doc[start - 1].lower_ not in words.titles:
        return False
    first = doc[start - 2] if start > 1 else doc[start - 1]
    return not (spans.capital(first) and fold(first.text) in given_names() and first.lower_ not in words.titles)


def _before(doc: Doc, start: int, words: Words) -> Iterator[str]:
    before = doc[start - 1]
    word = before.lower_
    if word in words.titles and not titled(doc, start, words):
        yield "after given name"
        return
    if _compound(before, words):
        yield "after organisation noun"
        return
    if _attributing(before, words):
        yield "after attribution"
    for seen, among in (
        ("after honorific", words.honorifics),
        ("after role", words.titles - words.former),
        ("after kin word", words.relations),
        ("after the", words.definite),
        ("after a", words.articles),
        ("inside", words.inside),
        ("beside place noun", words.place_kinds),
        ("after organisation noun", words.descriptions),
        ("told:other", words.other_kinds),
        ("after compass word", words.compass),
        ("after demonym", words.demonyms),
    ):
        if word in among:
            yield seen
            if word in words.articles and start > 1 and _attributing(doc[start - 2], words):
                yield "after attribution"
            return
    if word == "," and start > 1:
        yield from _after_comma(doc[start - 2], words)
    elif word in words.particles and start > 1:
        before = doc[start - 2]
    if spans.capital(before) and fold(before.text) in given_names():
        yield "after given name"


def _cited(doc: Doc, start: int, end: int) -> bool:
    """True for a name alone in brackets after which the sentence ends, as a source is cited."""
    if doc[start - 1].text != "(" or end + 1 >= len(doc) or doc[end].text != ")":
        return False
    return doc[end + 1].text == "."


def _called(doc: Doc, start: int, words: Words) -> str:
    """What "a village called X", "a man known as X" says of X."""
    i = start - 1
    if i > 0 and doc[i].text == '"':
        i -= 1
    if i > 0 and (doc[i].lower_ in words.qua or doc[i].lower_ in words.articles):
        i -= 1
    if i < 0 or doc[i].lemma_ not in words.naming or doc[i].dep_ != "acl":
        return ""
    return kind_of(doc[i].head, words)


def _named(name: Span, words: Words) -> bool:
    """True for "the law firm X": the noun before a name is of its phrase. Not so in "told the court X lied"."""
    noun = name.doc[name.start - 1] if name.start else None
    if noun is None or not noun.is_lower or noun.pos_ == "VERB" or not _body(noun, words):
        return False
    head = _head(name)
    if name.start <= noun.head.i < name.end or head.head == noun:
        return True
    return noun.dep_ in _SUBJECTS and head.dep_ in _SUBJECTS and noun.head == head.head  # one verb has one subject


def _compound(noun: Token, words: Words) -> bool:
    """True if the noun and the word before it are one noun for bodies: "news site", "radio station"."""
    return noun.i > 0 and f"{noun.nbor(-1).lower_} {noun.lemma_}" in words.organisation_kinds


def _body(noun: Token, words: Words) -> bool:
    """True for a noun for bodies: in "the news site X" with the word before it, as a site may be a place."""
    if _compound(noun, words):
        return True
    if noun.lemma_ in words.roles or noun.lemma_ in words.place_kinds:
        return False
    return noun.lemma_ in words.organisation_kinds


def _head(name: Span) -> Token:
    """The word that all else depends on; of several that depend on words outside, the last, as in "Ana Ruiz"."""
    last = name[-1]
    return name.root if name.start <= last.head.i < name.end else last


def _compatriot(doc: Doc, start: int, end: int, words: Words) -> bool:
    """True for the Algerian of "a third Algerian, Samir Bouaziz": a person who is named next."""
    if end + 1 >= len(doc) or doc[end].text != "," or not spans.capital(doc[end + 1]):
        return False
    return doc[end + 1].lower_ not in words.demonyms and any(t.lower_ in words.articles for t in doc[start].lefts)


def joins(doc: Doc, end: int, words: Words) -> bool:
    """True for X, Y and X-Y of "the X-Y highway"; `end` is one past their last token."""
    last = end
    while last < len(doc) and (spans.capital(doc[last]) or spans.hyphen(doc, last)):
        last += 1
    if last == len(doc) or doc[last].lower_ not in words.ways:
        return False
    first = last
    while first and (spans.capital(doc[first - 1]) or spans.hyphen(doc, first - 1)):
        first -= 1
    while doc[first].lower_ in words.articles:
        first += 1
    if is_place(doc[first:last].text, words.language) or not (end == last or spans.hyphen(doc, end)):
        return False
    return any(spans.hyphen(doc, i) and _word(doc[i - 1]) and _word(doc[i + 1]) for i in range(first + 1, last - 1))


def _word(token: Token) -> bool:
    return token.is_alpha and len(token) >= _WORD


def _attributing(token: Token, words: Words) -> bool:
    """True for "per", and for the "to" of "according to", also before an article."""
    if token.lower_ in words.attributing:
        return True
    return token.i > 0 and token.pos_ == "ADP" and token.nbor(-1).lower_ in words.attributing


def _after_comma(token: Token, words: Words) -> Iterator[str]:
    if token.lower_ in words.titles or token.lower_ in words.relations or token.lemma_ in words.relations:
        yield "after role, comma"
    elif is_place(token.text, words.language):
        yield "after place, comma"


def _after(doc: Doc, end: int, words: Words) -> Iterator[str]:
    after = doc[end]
    if spans.hyphen(doc, end) and end + 1 < len(doc) and doc[end + 1].lower_ in words.seated:
        yield "before based"
        return
    word, kind = after.lower_, kind_of(after, words)
    if word in words.place_offices or after.lemma_ in words.place_offices:
        yield "before place office"
    elif after.lemma_.lower() in words.members:
        yield "of:member"
    elif word in words.titles or kind == "person":
        yield "before role"
    elif kind == "place":
        yield "beside place noun"
    elif kind:
        yield f"before {kind} noun"
    elif word == "," and end + 1 < len(doc):
        yield from _apposed(doc, end + 1, words)


def _apposed(doc: Doc, i: int, words: Words) -> Iterator[str]:
    following = doc[i]
    if following.text.isdigit() and len(following.text) < 3:
        yield "before age"
    elif is_place(following.text, words.language) or is_place(doc[i : i + 2].text, words.language):
        yield "before place"
    elif following.lower_ in words.who:
        yield "before who"
    elif following.lower_ in words.where:
        yield "before where"
    else:
        for token in doc[i : i + _REACH]:
            if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP"):
                return
            if (kind := kind_of(token, words)) and not _owns(doc, token.i):
                if token.dep_ not in _SUBJECTS and not (kind == "person" and _titles(doc, token.i, words)):
                    yield f"told:{kind}"
                return


def _owns(doc: Doc, i: int) -> bool:
    """True for the bank of "X, the bank's last director" and of "X, a bank director"."""
    return doc[i].dep_ == "compound" or (i + 1 < len(doc) and doc[i + 1].tag_ == "POS")


def _titles(doc: Doc, i: int, words: Words) -> bool:
    """True if the role at token `i` is the title of the name after it, as in "in Lima, professor Ana Ruiz"."""
    return i + 1 < len(doc) and spans.capital(doc[i + 1]) and titled(doc, i + 1, words)


def _grammar(head: Token, words: Words) -> Iterator[str]:
    relation, governor = head.dep_, head.head
    if relation in _MODIFIERS:
        yield "modifies"
    if relation == "nsubj":
        yield from _subject(governor, words)
        if governor.lemma_ in words.deeds and head.pos_ == "PROPN":
            yield "acts"
    elif relation in ("nsubjpass", "dobj"):
        if governor.lemma_ in words.suffered or governor.lemma_ in words.personal:
            yield "lives"
    elif relation == "poss" and governor.lemma_ in words.relations:
        yield "has kin"
    elif relation == "appos" and (kind := kind_of(governor, words)):
        yield f"told:{kind}"
    elif relation == "poss" and governor.lemma_ in words.roles:
        yield "before role"
    elif relation == "pobj" and governor.lower_ in words.behalf and governor.head.lemma_ in words.serving:
        yield "served"
    elif relation == "pobj" and governor.lower_ in words.joints:
        if governor.head.lemma_.lower() in words.place_offices:
            yield "of:place office"
        elif governor.head.lemma_.lower() in words.members:
            yield "of:member"
        elif kind := kind_of(governor.head, words):
            yield f"of:{kind}"
    if kind := _instance(head, words):
        yield f"told:{kind}"
    for label in sorted({_LISTED[t.ent_type_] for t in head.conjuncts if t.ent_type_ in _LISTED}):
        yield f"listed:{label}"
    if any(t.lemma_ in words.relations for t in head.conjuncts):
        yield "listed with kin"
    if any(c.dep_ == "relcl" and any(t.lower_ in words.who for t in c.subtree) for c in head.children):
        yield "before who"


def _instance(head: Token, words: Words) -> str:
    """What "towns such as X and Y" says of X and Y."""
    first = head
    while first.dep_ == "conj":
        first = first.head
    governor = first.head
    if first.dep_ != "pobj" or governor.lower_ not in words.instances or not governor.i:
        return ""
    if governor.lower_ == "as" and governor.nbor(-1).lower_ not in words.such:
        return ""
    return kind_of(governor.head, words)


def _subject(verb: Token, words: Words) -> Iterator[str]:
    if verb.lemma_ in words.speaking:
        yield "speaks"
    elif verb.lemma_ in words.personal:
        yield "lives"
    elif verb.lemma_ in words.copulas:
        for child in verb.children:
            if child.dep_ == "attr" and (kind := kind_of(child, words)):
                yield f"told:{kind}"
