"""A parsed text as records of our own: all that the rules read of a spaCy Doc, read once. No spaCy object goes further.

The names are spaCy's, with its meanings, for whoever knows them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, overload

from .lemmas import base

if TYPE_CHECKING:
    from spacy import tokens as spacy


class Token:
    """A word, and where it hangs in the parse: the root of a sentence is its own `head`. Two are equal if they are one.

    `base` is the mended lemma, `lemma_` the pipeline's.
    """

    # fmt: off
    __slots__ = (
        "base", "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_bracket", "is_digit",
        "is_lower", "is_punct", "is_quote", "is_sent_start", "is_space", "is_stop", "is_title", "is_upper", "left_edge",
        "lemma_", "like_num", "lower_", "morph", "pos_", "right_edge", "sent", "tag_", "text", "whitespace_",
    )
    # fmt: on
    base: str
    children: tuple[Token, ...]
    doc: Doc
    head: Token
    left_edge: Token
    right_edge: Token
    sent: Span

    def __init__(self, word: spacy.Token) -> None:
        self.i: int = word.i
        self.idx: int = word.idx
        self.text: str = word.text
        self.whitespace_: str = word.whitespace_
        self.lower_: str = word.lower_
        self.lemma_: str = word.lemma_
        self.pos_: str = word.pos_
        self.tag_: str = word.tag_
        self.dep_: str = word.dep_
        self.ent_type_: str = word.ent_type_
        self.morph: frozenset[str] = _features(str(word.morph))
        self.is_sent_start: bool = bool(word.is_sent_start)
        self.is_alpha: bool = word.is_alpha
        self.is_bracket: bool = word.is_bracket
        self.is_digit: bool = word.is_digit
        self.is_lower: bool = word.is_lower
        self.is_punct: bool = word.is_punct
        self.is_quote: bool = word.is_quote
        self.is_space: bool = word.is_space
        self.is_stop: bool = word.is_stop
        self.is_title: bool = word.is_title
        self.is_upper: bool = word.is_upper
        self.like_num: bool = word.like_num

    def __len__(self) -> int:
        """Its characters."""
        return len(self.text)

    def __repr__(self) -> str:
        """Its words."""
        return self.text

    def nbor(self, by: int = 1) -> Token:
        """The token that many places further. Raises IndexError beyond the text."""
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.doc.tokens[self.i + by]

    @property
    def is_sent_end(self) -> bool:
        """True for the last token of a sentence."""
        return self.i + 1 == self.sent.end

    @property
    def lefts(self) -> tuple[Token, ...]:
        """The children before it."""
        return tuple(child for child in self.children if child.i < self.i)

    @property
    def rights(self) -> tuple[Token, ...]:
        """The children behind it."""
        return tuple(child for child in self.children if child.i > self.i)

    @property
    def subtree(self) -> tuple[Token, ...]:
        """Itself and all that hangs on it, in text order."""
        if not self.children:
            return (self,)
        before = (token for child in self.lefts for token in child.subtree)
        return (*before, self, *(token for child in self.rights for token in child.subtree))

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """True if `other` hangs on it, directly or not."""
        return any(token is self for token in other.ancestors)

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """All that it is coordinated with, without itself."""
        start = self
        while start.dep_ == "conj" and start.head is not start:
            start = start.head
        found = [start]
        for token in found:
            found.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in found if token is not self)


class Span:
    """The tokens of a Doc from `start` up to `end`."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Doc, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        """How many tokens."""
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        """Its tokens."""
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        """A token by its place, or those of a slice."""
        if isinstance(at, slice):
            start, end, _ = at.indices(self.end - self.start)
            return Span(self.doc, self.start + start, self.start + max(start, end))
        place = at + (self.end if at < 0 else self.start)
        if not self.start <= place < self.end:
            raise IndexError(at)
        return self.doc.tokens[place]

    def __repr__(self) -> str:
        """Its words."""
        return self.text

    @property
    def start_char(self) -> int:
        """The offset of its first character in the text of the Doc."""
        return self.doc.tokens[self.start].idx if self.start < len(self.doc.tokens) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The offset behind its last character."""
        if self.start == self.end:
            return self.start_char
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as they stand in the text, without the space behind them."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def root(self) -> Token:
        """The token nearest to the root of its sentence, the first of several; idle punctuation last."""
        best, nearest = self.doc.tokens[self.start], len(self.doc)
        for token in self:
            if token.head is token:
                return token
        for token in self:
            if self.start <= token.head.i < self.end:
                continue
            idle = not token.children and (token.is_space or token.is_punct)
            depth = len(self.doc) - 1 if idle else sum(1 for _ in token.ancestors)
            if depth < nearest:
                best, nearest = token, depth
        return best

    @property
    def sent(self) -> Span:
        """The sentence of its first token."""
        return self.doc.tokens[self.start].sent

    @property
    def noun_chunks(self) -> tuple[Span, ...]:
        """The noun phrases that stand in it, without those inside them."""
        return tuple(c for c in self.doc.noun_chunks if self.start <= c.start and c.end <= self.end)


class Entity(NamedTuple):
    """A name as a pipeline marks it: its tokens from `start` up to `end`, and its kind."""

    start: int
    end: int
    label: str


class Doc:
    """A parsed text. `ents` are the names that its pipeline finds in it, `votes` those that a second one finds."""

    __slots__ = ("_offsets", "ents", "lang", "noun_chunks", "sents", "text", "tokens", "votes")

    def __init__(self, parsed: spacy.Doc, voted: spacy.Doc | None = None) -> None:
        """Read a Doc that has been through a pipeline; without a second opinion, `votes` are `ents`.

        Raises ValueError for a pipeline that finds no sentences.
        """
        self.text: str = parsed.text
        self.lang: str = parsed.lang_
        self.tokens: tuple[Token, ...] = tuple(map(Token, parsed))
        self._offsets = [token.idx for token in self.tokens]
        self.sents: tuple[Span, ...] = tuple(Span(self, sent.start, sent.end) for sent in parsed.sents)
        self._tie(parsed)
        self.noun_chunks: tuple[Span, ...] = tuple(Span(self, c.start, c.end) for c in parsed.noun_chunks)
        self.ents: tuple[Entity, ...] = tuple(Entity(e.start, e.end, e.label_) for e in parsed.ents)
        self.votes: tuple[Entity, ...] = self.ents if voted is None else tuple(_votes(voted, parsed))

    def _tie(self, parsed: spacy.Doc) -> None:
        """Lead from each token to the others that it is tied to."""
        hanging: list[list[Token]] = [[] for _ in self.tokens]
        for token, word in zip(self.tokens, parsed, strict=True):
            token.doc = self
            token.head = self.tokens[word.head.i]
            token.left_edge = self.tokens[word.left_edge.i]
            token.right_edge = self.tokens[word.right_edge.i]
            if token.head is not token:
                hanging[token.head.i].append(token)
        for token, children in zip(self.tokens, hanging, strict=True):
            token.children = tuple(children)
            helpers = [child.tag_ for child in children if child.dep_ in ("aux", "auxpass")]
            token.base = base(token.lower_, token.lemma_, token.tag_, helpers)
        for sent in self.sents:
            for token in sent:
                token.sent = sent

    def __len__(self) -> int:
        """How many tokens."""
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        """Its tokens."""
        return iter(self.tokens)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> Span: ...
    def __getitem__(self, at: int | slice) -> Token | Span:
        """A token by its place, or those of a slice."""
        if isinstance(at, int):
            return self.tokens[at]
        start, end, _ = at.indices(len(self.tokens))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int) -> Span | None:
        """The tokens that the characters from `start` up to `end` fall into; None where these are not of the text."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        behind = start == first.idx + len(first.text)  # the space behind a word
        return Span(self, first.i + behind, last.i + 1)

    def _at(self, offset: int) -> Token | None:
        """The token that a character falls into, or that it is the space behind."""
        found = bisect_right(self._offsets, offset)
        return self.tokens[found - 1] if found and offset < len(self.text) else None


def _votes(voted: spacy.Doc, parsed: spacy.Doc) -> Iterator[Entity]:
    """The names of one Doc in the tokens of another of the same text, without tokens that a name ends within."""
    for e in voted.ents:
        span = parsed.char_span(e.start_char, e.end_char, alignment_mode="contract")
        if span is not None:
            yield Entity(span.start, span.end, e.label_)


@cache
def _features(morph: str) -> frozenset[str]:
    """ "Number=Sing|PronType=Int,Rel" as single features: "PronType=Int", "PronType=Rel" and the other."""
    pairs = [pair.partition("=")[::2] for pair in morph.split("|") if pair]
    return frozenset(f"{field}={value}" for field, values in pairs for value in values.split(","))
