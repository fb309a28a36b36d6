"""Short forms that the article itself sets up: "Full Name (FN)" and every later FN; "the Lantern" after "Prairie
Lantern"; "Norvell" beside "Norvell Trade".

A short form that is no mention yet becomes one. For acronyms in brackets: Schwartz and Hearst (2003).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...model import EntityType, Weights
from ...names import fold, initials
from ..names import spans
from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..words.gazetteer import given_names, is_place
from ..words.wordlists import Words
from .anaphora import Anaphora

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Token

_BRACKETS = {"(": ")", "[": "]"}
_LONGEST = 9  # tokens between brackets
_LETTERS = range(2, 9)  # of an acronym
_UNLIKE = range(3, 7)  # of an acronym whose letters are those of the name in another language
_SHORTEST = 4  # letters of a first word that stands for the whole
_FEW = 4  # tokens of a whole that its first word stands for
_JOINING = frozenset({"-", "&", "/"})
SURE = Weights(organisation=3.0)
"""The evidence of a name that the text gives outright."""


def acronyms(names: Sequence[Draft], segments: Sequence[Segment], words: Words) -> Iterator[Same]:
    """ "Full Name (FN)" and "FN (Full Name)", and FN wherever it stands later."""
    index = {(n.segment, n.start): n for n in names}
    written = _written(segments)
    for name in names:
        found = None if name.type == "person" else _bracketed(name, index, segments, words)
        if found is None:
            continue
        short, full = found.span(segments).text, name.span(segments).text
        if _short_for(short, full):
            yield Same(found, name, "short form in brackets")
            yield from _again(found, name, segments, written)
        elif _short_for(full, short):
            yield Same(name, found, "full name in brackets")
        elif _unlike(short, name, words):
            again = list(_again(found, name, segments, written))
            if again:
                yield Same(found, name, "short form in brackets, which the article goes on to use")
                yield from again


def _bracketed(
    name: Draft, index: Mapping[tuple[int, int], Draft], segments: Sequence[Segment], words: Words
) -> Draft | None:
    """What stands in brackets right behind `name`, without its article and quotation marks, if it is one name or no
    name yet."""
    doc = segments[name.segment].doc
    start = name.end + 1
    if start + 1 >= len(doc) or doc[name.end].text not in _BRACKETS:
        return None
    close = _BRACKETS[doc[name.end].text]
    end = next((i for i in range(start, min(start + _LONGEST, len(doc))) if doc[i].text == close), start)
    while start < end and (doc[start].is_quote or doc[start].lower_ in words.articles):
        start += 1
    while start < end and doc[end - 1].is_quote:
        end -= 1
    if end == start:
        return None
    found = index.get((name.segment, start)) or made(name.segment, start, end, doc, name.type)
    return found if found.end == end else None


def _short_for(short: str, full: str) -> bool:
    """True if the letters of `short` come, in order, from the words of `full`, beginning with its first letter."""
    letters = [c for c in fold(short) if c.isalpha()]
    if not short[:1].isupper() or len(letters) not in _LETTERS or " " in short or len(full.split()) < 2:
        return False
    if fold(initials(full)) == "".join(letters):
        return True
    rest = iter(c for word in fold(full).split() for c in word[:4])
    return fold(full)[0] == letters[0] and all(c in rest for c in letters)


def _unlike(short: str, name: Draft, words: Words) -> bool:
    """True if `short` may be the acronym of the name in another language: no country, no press agency."""
    key = fold(short)
    plain = spans.acronym(short) and len(short) in _UNLIKE
    other = key in words.known or key in words.never or is_place(short, words.language)
    return plain and not other and name.type == "organisation" and name.end - name.start > 1


def _written(segments: Sequence[Segment]) -> Mapping[str, Sequence[tuple[int, Token]]]:
    """Where each word with a capital stands: the numbers of its segments, and its tokens."""
    found: defaultdict[str, list[tuple[int, Token]]] = defaultdict(list)
    for number, segment in enumerate(segments):
        for token in segment.doc:
            if spans.capital(token):
                found[token.text].append((number, token))
    return found


def _again(
    short: Draft, name: Draft, segments: Sequence[Segment], written: Mapping[str, Sequence[tuple[int, Token]]]
) -> Iterator[Same]:
    """The acronym wherever it stands alone behind its definition."""
    for number, token in written.get(short.span(segments).text, ()):
        after = _next(token)
        alone = not (after and spans.capital(after)) and not _in_brackets(token)
        if alone and (number, token.i) > (short.segment, short.end):
            found = Draft(number, token.i, token.i + 1, "name", name.type, short.key, short.weights)
            yield Same(found, name, f"short form that the text gave for “{name.span(segments).text}”")


def echoes(names: Sequence[Draft], segments: Sequence[Segment], words: Words, anaphora: Anaphora) -> Iterator[Same]:
    """ "the Lantern" for the one body whose name ends so, "Norvell" for the one whose name begins so."""
    bodies = _Bodies(names, segments, words, anaphora)
    held = {(n.segment, i): n for n in names for i in range(n.start, n.end)}
    for number, segment in enumerate(segments):
        if spans.shouting(segment.doc):
            continue
        for token in segment.doc:
            standing = held.get((number, token.i))
            if not _single(token, words) or not (standing is None or _open(standing, token, words)):
                continue
            if token.i > 0 and token.doc[token.i - 1].lower_ in words.definite:
                full = bodies.headed((number, token.i), token.text)
            else:
                full = bodies.beginning(token.text, legal=standing is not None and standing.type == "organisation")
            if full is not None:
                found = Draft(number, token.i, token.i + 1, "name", "organisation", fold(token.text), SURE)
                yield Same(found, full, f"short for “{full.span(segments).text}”")


class _Bodies:
    """The organisations of an article whose names have several words, by their first word and their head."""

    def __init__(self, names: Sequence[Draft], segments: Sequence[Segment], words: Words, anaphora: Anaphora) -> None:
        self._anaphora = anaphora
        self._first: defaultdict[str, list[Draft]] = defaultdict(list)
        self._heads: defaultdict[str, list[Draft]] = defaultdict(list)
        self._people = {part for n in names if n.type == "person" and n.end - n.start > 1 for part in n.key.split()}
        self._placed = {
            token.text
            for segment in segments
            for token in segment.doc
            if segment.kind == "dateline" or (token.i and token.doc[token.i - 1].lower_ in words.inside)
        }
        self._common = {token.text for segment in segments for token in segment.doc if token.is_lower}
        self._words = words
        for name in sorted(n for n in names if n.type == "organisation" and n.end - n.start > 1):
            span = name.span(segments)
            joint = next((t.i for t in span if t.lower_ in words.joints and t.i > span.start), span.end)
            self._heads[span.doc[joint - 1].text].append(name)
            if joint > span.start + 1 and len(span) <= _FEW and not spans.hyphen(span.doc, span.start + 1):
                self._first[span[0].text].append(name)

    def headed(self, at: tuple[int, int], word: str) -> Draft | None:
        """The one named before `at` whose name ends in `word`, or has it before "of"."""
        key = word.casefold()
        if key in self._words.titles or key in self._anaphora.state:
            return None  # "the Army" is the state's, whoever else has one
        return _one([name for name in self._heads.get(word, ()) if (name.segment, name.end) <= at])

    def beginning(self, word: str, legal: bool) -> Draft | None:
        """The one whose name begins with `word`, where the word is nothing else in the article, and no place.

        `legal`: only a name that ends in a legal form, for what begins with a body's name is often a body of its own.
        """
        key = fold(word)
        if len(word) < _SHORTEST or word in self._placed or word.casefold() in self._common or self._known(key):
            return None
        fitting = self._first.get(word, ())
        return _one([n for n in fitting if not legal or n.key.split()[-1] in self._words.suffixes])

    def _known(self, key: str) -> bool:
        words = self._words
        lists = (words.organisation_heads, words.foreign_heads, words.determiners, words.titles, words.compass)
        return (
            any(key in table for table in lists)
            or is_place(key, words.language)
            or key in given_names()
            or key in self._people
        )


def _one(names: Sequence[Draft]) -> Draft | None:
    """The first of `names`, if all of them are it, shorter or longer."""
    if not names:
        return None
    longest = max((name.key.split() for name in names), key=len)
    return names[0] if all(longest[: len(name.key.split())] == name.key.split() for name in names) else None


def _single(token: Token, words: Words) -> bool:
    """True for a word with a capital between words without."""
    if not spans.capital(token) or not token.is_alpha or token.tag_ not in ("NNP", "NNPS", "NN"):
        return False
    if token.lower_ in words.never or token.lower_ in words.demonyms or is_place(token.text, words.language):
        return False
    before = token.doc[token.i - 1] if token.i else None
    after = _next(token)
    return not _runs(before, words) and not _runs(after, words) and not (after and after.lower_ in words.joints)


def _runs(token: Token | None, words: Words) -> bool:
    """True for a neighbour that is written as part of the same name."""
    if token is None or token.lower_ in words.definite:
        return False
    opens = token.is_sent_start and token.pos_ != "PROPN"
    return token.text in _JOINING or (spans.capital(token) and not opens)


def _open(name: Draft, token: Token, words: Words) -> bool:
    """True for one word taken for a body, or for a place in no list of such."""
    if name.end - name.start > 1 or name.type == "person":
        return False
    beside = [t for t in (token.doc[token.i - 1] if token.i else None, _next(token)) if t is not None]
    return name.type == "organisation" or not any(t.text == "," or t.lower_ in words.conjunctions for t in beside)


def made(segment: int, start: int, end: int, doc: Doc, kind: EntityType) -> Draft:
    """A name that the text gives outright."""
    weights = SURE if kind == "organisation" else Weights()
    return Draft(segment, start, end, "name", kind, fold(doc[start:end].text), weights)


def _next(token: Token) -> Token | None:
    return token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None


def _in_brackets(token: Token) -> bool:
    return token.i > 0 and token.doc[token.i - 1].text in _BRACKETS
