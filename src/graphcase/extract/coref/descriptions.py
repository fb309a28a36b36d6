"""Noun phrases that describe a person or an organisation, and the names beside them.

"Ana Ruiz, the mayor of Lima" and "his partner, Ana Ruiz" (apposition). definites.py reads those that stand alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...model import EntityType
from ...names import fold
from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..words.wordlists import Words

if TYPE_CHECKING:
    from ..parsing.tokens import Doc, Token

_PREDICATES = frozenset({"attr", "oprd", "appos", "compound"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_APART = frozenset({"appos", "relcl", "acl", "advcl", "conj", "cc", "punct"})


@dataclass(frozen=True, slots=True)
class Description:
    """A noun phrase without its appositions and relative clauses; `head` is its noun, `said` its words besides.

    `restricted` is true for "the member who leaves": its clause, and not the article, says which; `predicate` for what
    is said of somebody else in the sentence ("was elected mayor").
    """

    segment: int
    start: int
    end: int
    head: int
    noun: str
    type: EntityType
    definite: bool
    owned: bool
    said: frozenset[str]
    restricted: bool
    predicate: bool

    def draft(self) -> Draft:
        """The description as a mention."""
        return Draft(self.segment, self.start, self.end, "nominal", self.type, self.noun)


def describe(segments: Sequence[Segment], words: Words) -> list[Description]:
    """All descriptions in the singular, in order of the text."""
    found = []
    for number, segment in enumerate(segments):
        for token in segment.doc:
            kind = _kind(token, words)
            if kind:
                found.append(_description(number, token, kind, words))
    return found


def appositions(
    described: Sequence[Description], names: Sequence[Draft], segments: Sequence[Segment]
) -> Iterator[Same]:
    """Descriptions beside the name: "Ana Ruiz, the mayor", "the mayor, Ana Ruiz", "Ana Ruiz, who is the mayor"."""
    beside: defaultdict[tuple[int, EntityType], list[Draft]] = defaultdict(list)
    for name in names:
        beside[name.segment, name.type].append(name)
    for row in described:
        doc = segments[row.segment].doc
        for name in beside[row.segment, row.type]:
            if _apposed(row, name, doc):
                words = doc[row.start : row.end].text
                yield Same(row.draft(), name, f"in apposition: “{words}” and “{name.span(segments).text}”")
                break


def _kind(token: Token, words: Words) -> EntityType | None:
    if token.tag_ != "NN" or not token.is_lower:
        return None
    noun = fold(token.lemma_)
    if noun in words.roles or noun in words.relations or noun in words.people:
        return "person"
    return "organisation" if noun in words.descriptions else None


def _description(number: int, head: Token, kind: EntityType, words: Words) -> Description:
    start, end = _bounds(head, words)
    own = [t for t in head.children if t.dep_ in ("det", "poss")]
    before = [t for t in head.doc[start : head.i] if t not in own and t.pos_ not in ("DET", "PUNCT", "PART")]
    after = [t for t in head.doc[head.i + 1 : end] if t.pos_ in ("NOUN", "PROPN", "ADJ")]
    said = frozenset(fold(t.lemma_) for t in (*before, *after) if not any(t in o.subtree for o in own))
    return Description(
        segment=number,
        start=start,
        end=end,
        head=head.i,
        noun=fold(head.lemma_),
        type=kind,
        definite=any(t.lower_ in words.pointing for t in own),
        owned=any(t.dep_ == "poss" for t in own),
        said=said - words.former,
        restricted=any(t.dep_ == "relcl" and t.doc[t.left_edge.i - 1].text != "," for t in head.rights),
        predicate=head.dep_ in _PREDICATES,
    )


def _bounds(head: Token, words: Words) -> tuple[int, int]:
    """From the first word before the noun to the end of an "of ..." phrase behind it."""
    start = min([head.i, *(t.left_edge.i for t in head.lefts if t.dep_ not in ("appos", "conj", "punct", "cc"))])
    end = head.i + 1
    for child in head.rights:
        if child.dep_ != "prep" or child.i != end or child.lower_ not in words.completing:
            break
        end = _contiguous(_phrase(child), end)
    return start, end


def _phrase(top: Token) -> list[Token]:
    """`top` and what is under it, without appositions, clauses and lists."""
    inside = [top]
    for token in inside:
        inside += [c for c in token.children if c.dep_ not in _APART]
    return inside


def _contiguous(tokens: Sequence[Token], end: int) -> int:
    held = {t.i for t in tokens}
    while end in held:
        end += 1
    return end


def _apposed(row: Description, name: Draft, doc: Doc) -> bool:
    if row.start < name.end and name.start < row.end:
        return False
    if row.start > name.end and row.end < len(doc) and doc[row.end].tag_ in _FINITE:
        return False  # "According to Ruiz, a detective was sent": a subject, no apposition
    head, root = doc[row.head], doc[name.start : name.end].root
    if (root.dep_ == "appos" and root.head == head) or (head.dep_ == "appos" and root == head.head):
        return True
    if _clause_of(head, root):
        return True
    # The parser often loses "his partner, Ana Ruiz, ...": two commas and a definite phrase say as much.
    if name.start == row.end + 1 and doc[row.end].text == "," and (row.definite or row.owned):
        return name.end == len(doc) or doc[name.end].text in (",", ".", ";", ")")
    return False


def _clause_of(head: Token, name: Token) -> bool:
    """True for "the mayor" of "Ana Ruiz, who is the mayor"; what she is not, or may be, says nothing of her."""
    copula = head.head
    if head.dep_ != "attr" or copula.dep_ != "relcl" or copula.head != name or copula.pos_ != "AUX":
        return False
    return copula.tag_ in _FINITE and not any(t.dep_ in ("neg", "aux") for t in copula.children)
