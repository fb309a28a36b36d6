"""Other names that the text itself gives: "Full Name (FN)", "X, also known as Y", "a gang dubbed 'X' ('the Y')"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ..model import EntityType, Weights
from ..names import fold, initials
from . import spans
from .descriptions import Description
from .draft import Draft, Same
from .segments import Segment
from .words import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUOTES = frozenset({'"', "'"})
_BRACKETS = {"(": ")", "[": "]"}
_REACH = 12  # tokens between the verb and the name that it gives
_LONGEST = 9  # tokens of a quoted name
_SURE = Weights(organisation=3.0)


def acronyms(names: Sequence[Draft], segments: Sequence[Segment]) -> Iterator[Same]:
    """ "Full Name (FN)" and "FN (Full Name)"; a short form that is no mention yet becomes one."""
    index = {(n.segment, n.start): n for n in names}
    for name in names:
        doc = segments[name.segment].doc
        start = name.end + 1
        if name.type == "person" or start + 1 >= len(doc) or doc[name.end].text not in _BRACKETS:
            continue
        close = _BRACKETS[doc[name.end].text]
        end = next((i for i in range(start, min(start + _LONGEST, len(doc))) if doc[i].text == close), start)
        if end == start:
            continue
        inner = index.get((name.segment, start)) or _made(name.segment, start, end, doc, name.type)
        if inner.end == end and _short_for(inner.span(segments).text, name.span(segments).text):
            yield Same(inner, name, "short form in brackets")
        elif inner.end == end and _short_for(name.span(segments).text, inner.span(segments).text):
            yield Same(name, inner, "full name in brackets")


def also_known(names: Sequence[Draft], segments: Sequence[Segment], words: Words) -> Iterator[Same]:
    """Two names with nothing between them but "also known as" or its like."""
    for left, right in pairwise(names):
        if left.segment == right.segment and left.type == right.type and left.key not in words.demonyms:
            between = segments[left.segment].doc[left.end : right.start].text.casefold().strip(" ,(\"'“‘")
            if between in words.also:
                yield Same(right, left, f"“{between}”")


def given(described: Sequence[Description], segments: Sequence[Segment], words: Words) -> Iterator[Same]:
    """ "prosecutors dubbed the gang 'X'": X is an organisation's name, and the description stands for it."""
    for number, segment in enumerate(segments):
        for verb in segment.doc:
            if verb.lemma_.lower() in words.naming and verb.pos_ in ("VERB", "AUX"):
                yield from _named(number, verb, described, words)


def _named(number: int, verb: Token, described: Sequence[Description], words: Words) -> Iterator[Same]:
    doc = verb.doc
    span = _given_name(doc, verb.i + 1, words)
    noun = _object(verb, words)
    if span is None or noun is None or span[0] <= noun.i < span[1]:
        return
    name = _made(number, *spans.trim(doc, *span, words), doc, "organisation")
    if name.start >= name.end:
        return
    for row in described:
        if row.segment == number and row.head == noun.i:
            bare = Draft(number, row.start, min(row.end, name.start), "nominal", "organisation", row.noun)
            yield Same(bare, name, f"the text gives the name: “{verb.text}”")
            break
    else:
        yield Same(name, name, "")
    bracket = span[1] + (doc[span[1]].text in _QUOTES if span[1] < len(doc) else 0)
    if bracket < len(doc) and doc[bracket].text == "(":
        other = _given_name(doc, bracket + 1, words)
        if other is not None and other[0] <= bracket + 3:
            second = _made(number, *spans.trim(doc, *other, words), doc, "organisation")
            if second.start < second.end:
                yield Same(second, name, "the name in another language, in brackets")


def _object(verb: Token, words: Words) -> Token | None:
    """The noun for a group that the verb gives a name to; a pronoun is taken for the group last spoken of."""
    nouns = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "nsubj", "oprd", "ccomp", "attr")]
    if verb.dep_ in ("acl", "relcl"):
        nouns.append(verb.head)
    for noun in nouns:
        for token in (noun, *(t for t in noun.subtree if t.dep_ in ("poss", "compound", "nsubj"))):
            if fold(token.lemma_) in words.gangs and token.pos_ == "NOUN":
                return token
    if any(c.dep_ == "dobj" and c.pos_ == "PRON" for c in verb.children):
        before = [t for t in verb.doc[verb.sent.start : verb.i] if fold(t.lemma_) in words.gangs and t.pos_ == "NOUN"]
        return before[-1] if before else None
    return None


def _given_name(doc: Doc, start: int, words: Words) -> tuple[int, int] | None:
    """The first quoted name after `start`, or the run of capitals that ends the clause."""
    for i in range(start, min(start + _REACH, len(doc))):
        if doc[i].is_sent_start and i > start and doc[i - 1].text in (".", "!", "?"):
            return None
        if doc[i].text in _QUOTES:
            end = next((j for j in range(i + 1, min(i + _LONGEST, len(doc))) if doc[j].text == doc[i].text), None)
            if end and any(spans.capital(t) for t in doc[i + 1 : end]):
                return i + 1, end
        elif spans.capital(doc[i]) and i > start and doc[i].pos_ in ("PROPN", "ADJ", "NOUN"):
            end = i
            while end < len(doc) and (spans.capital(doc[end]) or doc[end].lower_ in words.binding):
                end += 1
            return (i, end) if end - i > 1 else None
    return None


def _made(segment: int, start: int, end: int, doc: Doc, kind: EntityType) -> Draft:
    return Draft(
        segment, start, end, "name", kind, fold(doc[start:end].text), _SURE if kind == "organisation" else Weights()
    )


def _short_for(short: str, full: str) -> bool:
    """True if the letters of `short` come, in order, from the words of `full`, beginning with its first letter."""
    letters = [c for c in fold(short) if c.isalpha()]
    if not short[:1].isupper() or not 2 <= len(letters) <= 8 or " " in short or len(full.split()) < 2:
        return False
    if fold(initials(full)) == "".join(letters):
        return True
    rest = iter(c for word in fold(full).split() for c in word[:4])
    return fold(full)[0] == letters[0] and all(c in rest for c in letters)
