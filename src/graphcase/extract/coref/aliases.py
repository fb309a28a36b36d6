"""Other names that the text itself gives: "X, also known as Y", "a gang dubbed 'X' ('the Y')"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from ...names import fold
from ..names import spans
from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..words.wordlists import Words
from .anaphora import Anaphora
from .descriptions import Description
from .shortforms import made

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Token

_QUOTES = frozenset({'"', "'"})
_REACH = 12  # tokens between the verb and the name that it gives
_LONGEST = 9  # tokens of a quoted name
_BEFORE = 3  # tokens of brackets up to its mark: "(literally 'The Gardeners')"


def also_known(names: Sequence[Draft], segments: Sequence[Segment], words: Words, hints: Anaphora) -> Iterator[Same]:
    """Two names with nothing between them but "also known as" or its like, or "X, or Y in Spanish"."""
    for left, right in pairwise(name for name in names if name.key not in words.demonyms):
        if left.segment != right.segment or left.type != right.type:
            continue
        doc = segments[left.segment].doc
        between = doc[left.end : right.start].text.casefold().strip(" ,:(\"'")
        plain = between.removesuffix(" the")
        if plain in hints.called:
            yield Same(right, left, f"“{between}”")
        elif between in hints.either and doc[right.end : right.end + 3].text.casefold().strip(" ,\"'") in hints.tongues:
            yield Same(right, left, "the name in another language")


def translated(names: Sequence[Draft], segments: Sequence[Segment], words: Words) -> Iterator[Same]:
    """ "Los Jardineros ('The Gardeners')": a name in quotation marks, last in the brackets behind an organisation's.

    An acronym in brackets is no translation, but a short form, if anything.
    """
    for name in names:
        doc = segments[name.segment].doc
        at = name.end + (name.end < len(doc) and doc[name.end].text in _QUOTES)
        if name.type != "organisation" or at + 2 >= len(doc) or doc[at].text != "(":
            continue
        start, end = _given_name(doc, at + 1, words) or (0, 0)
        opens = at < start - 1 <= at + _BEFORE and doc[start - 1].text in _QUOTES
        if opens and end + 1 < len(doc) and doc[end + 1].text == ")" and not spans.acronym(doc[start:end].text):
            other = made(name.segment, *spans.trim(doc, start, end, words), doc, "organisation")
            if other.start < other.end:
                yield Same(other, name, "the name in another language, in brackets")


def elders(names: Sequence[Draft], segments: Sequence[Segment], hints: Anaphora) -> Iterator[Same]:
    """ "The elder Salas": of two with the surname, the one called "Sr.", or the one who is not called "Jr."."""
    bearers: defaultdict[str, dict[tuple[str, ...], Draft]] = defaultdict(dict)
    for name in names:
        parts = _parts(name)
        if name.type == "person" and len(parts) > 1:
            surname = parts[-2] if parts[-1] in hints.first | hints.second else parts[-1]
            bearers[surname].setdefault(parts, name)
    for name in names:
        before = segments[name.segment].doc[max(name.start - 1, 0)].lower_
        if name.type != "person" or len(_parts(name)) > 1 or before not in hints.elder | hints.younger:
            continue
        wanted, other = (hints.first, hints.second) if before in hints.elder else (hints.second, hints.first)
        people = bearers[_parts(name)[0]]
        found = [p for parts, p in people.items() if parts[-1] in wanted]
        if not found and len(people) == 2 and any(parts[-1] in other for parts in people):
            found = [p for parts, p in people.items() if parts[-1] not in other]
        if len(found) == 1:
            yield Same(name, found[0], f"“the {before}”")


def _parts(name: Draft) -> tuple[str, ...]:
    return tuple(name.key.replace(".", "").split())


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
    name = made(number, *spans.trim(doc, *span, words), doc, "organisation")
    if name.start >= name.end:
        return
    for row in described:
        if row.segment == number and row.head == noun.i:
            bare = Draft(number, row.start, min(row.end, name.start), "nominal", "organisation", row.noun)
            yield Same(bare, name, f"the text gives the name: “{verb.text}”")
            break
    else:
        yield Same(name, name, "")


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
