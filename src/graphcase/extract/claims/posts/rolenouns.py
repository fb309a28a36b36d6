"""Role nouns in the text: "director", "chief of staff", "mayor-elect", "her brothers-in-law", "one of the founders"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...parsing.tokens import Span, Token
from ...syntax.tree import children
from ...words.entries import Entries
from ...words.rolewords import rolewords
from ..scene import Scene

NOUNISH = ("NOUN", "PROPN", "ADJ")
_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos")
PLURAL = ("NNS", "NNPS")
_LONGEST = 5  # tokens of the longest role noun in the lexicon


@dataclass(frozen=True, slots=True)
class Role:
    """A role noun in the text: its head token, its first and last token, the lexicon's word for it and the classes of
    that. `head` stands behind `last` in "mayor-elect", before it in "brother-in-law". `top` is the head of the whole
    phrase ("one of her lawyers"), `plural` true where that speaks of several."""

    head: Token
    first: int
    last: int
    word: str
    classes: tuple[str, ...]
    top: Token
    plural: bool

    @property
    def end(self) -> int:
        """The token behind the noun."""
        return max(self.head.i, self.last) + 1


def role_noun(token: Token, scene: Scene, table: Entries[tuple[str, ...]]) -> Role | None:
    """Return the longest word of `table` (role noun -> classes) whose head is `token`, or None."""
    misread = token.tag_ == "VBZ" and bool(children(token, "poss"))  # "her accomplices", taken for a verb
    participle = token.tag_ == "VBN" and token.dep_ in _NOMINAL and bool(children(token, "det"))  # "the accused"
    if not (token.pos_ in NOUNISH or misread or participle):
        return None
    if token.i in scene.names:
        return None
    found = _joined(token, table) or _ending(token, scene, table)
    if found is None or _suffix(token, scene) is not None:
        return None
    span, word = found
    listed = participle and any(children(name, "conj") for name in children(token, "appos"))
    plural = misread or listed or any(t.tag_ in PLURAL for t in span)
    top = _top(token, scene)
    several = plural and top.lower_ not in rolewords(scene.language).single and top.tag_ != "JJS"
    return Role(token, span.start, span.end - 1, word, table[word], top, several)


def _joined(token: Token, table: Mapping[str, tuple[str, ...]]) -> tuple[Span, str] | None:
    """The word that goes on behind its head: "[brother]-in-law"."""
    if token.i + 1 == len(token.doc) or token.nbor().text != "-":
        return None
    for last in range(min(token.i + 2 * _LONGEST, token.sent.end - 1), token.i + 1, -1):
        span = token.doc[token.i : last + 1]
        word = next((word for word in _forms(span) if word in table), None)
        if word is not None:
            return span, word
    return None


def _ending(token: Token, scene: Scene, table: Entries[tuple[str, ...]]) -> tuple[Span, str] | None:
    """The longest word that ends with `token`, but not the "law" of "brother-in-law"."""
    last = _suffixed(token, scene)
    if table.ends.isdisjoint((token.doc[last].base, token.doc[last].lower_)):
        return None
    for length in range(min(_LONGEST, last - token.sent.start + 1), 0, -1):
        span = token.doc[last - length + 1 : last + 1]
        word = next((word for word in _forms(span) if word in table), None)
        if word is not None and not _inside_name(span.start, scene):
            return None if length > 1 and _joined(span[0], table) and span.root == span[0] else (span, word)
    return None


def _inside_name(start: int, scene: Scene) -> bool:
    """True for the "Party" of "the Green Party leader"."""
    mention = scene.names.get(start)
    return mention is not None and scene.spans[mention][0] < start


def _forms(span: Span) -> Iterator[str]:
    """The words of a span as a lexicon may hold them: the last, or the first ("brothers-in-law"), in the singular."""
    words = [t.lower_ for t in span]
    forms = [[*words[:-1], span[-1].base], words]
    if len(words) > 1:
        forms.append([span[0].base, *words[1:]])
    yield from dict.fromkeys(" ".join(form).replace(" - ", "-") for form in forms)


def _suffix(token: Token, scene: Scene) -> Token | None:
    """The word behind a noun that says that it is yet to come: the "elect" of "mayor-elect", "director designate"."""
    doc, coming = scene.doc, rolewords(scene.language).coming
    behind = token.i + (2 if token.i + 1 < len(doc) and doc[token.i + 1].text == "-" else 1)
    if behind >= len(doc) or doc[behind].lower_ not in coming:
        return None
    return doc[behind] if behind == token.i + 2 or token.head == doc[behind] else None


def _suffixed(token: Token, scene: Scene) -> int:
    """Return the token to which `token` is such a word, or `token` itself."""
    before = token.i - (2 if token.i > 1 and scene.doc[token.i - 1].text == "-" else 1)
    found = before >= 0 and _suffix(scene.doc[before], scene)
    return before if found else token.i


def _top(token: Token, scene: Scene) -> Token:
    """Return the head of the whole phrase: the first of coordinated nouns, the "one" of "one of her lawyers"."""
    while True:
        if token.dep_ == "conj" and _same_phrase(token, scene):
            token = token.head
        elif token.dep_ == "pobj" and token.head.lower_ in scene.words.cues.genitive and _part(token.head.head, scene):
            token = token.head.head
        else:
            return token


def _same_phrase(conjunct: Token, scene: Scene) -> bool:
    """True if a conjunct has the holder of the noun before it: not "the leader and [his deputy]"."""
    head, possessive = conjunct.head, rolewords(scene.language).possessive
    owned = any(c.lower_ in possessive for c in children(conjunct, "poss")) and not children(head, "poss")
    return not owned and (head.pos_ == "NOUN" or (head.pos_ in NOUNISH and head.base in scene.words.roles))


def _part(token: Token, scene: Scene) -> bool:
    """True for the "one" of "one of them", the "eldest" of "the eldest of them"."""
    return token.lower_ in rolewords(scene.language).single or token.pos_ == "NUM" or token.tag_ == "JJS"
