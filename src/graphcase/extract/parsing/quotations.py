"""What stands between quotation marks: the one reading of them, for names, pronouns and speakers alike.

A mark is read by where it stands before it is read by its shape, as shapes are mixed in the wild: one with a space
before it opens, one with a word before it closes. A mark inside a word, behind a figure (12") or without a fellow that
would make sense of it is none. A quotation that is never closed ends with its paragraph at the latest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from .tokens import Doc, Token

Kind = Literal["double", "single", "guillemet"]

_SHAPES = "\"“”„‟«»'‘’‚‛`´"
_MARK = re.compile(f"``|''|[{_SHAPES}]")
_DOUBLE, _GUILLEMETS = frozenset(["``", "''", *'"“”„‟']), frozenset("«»")
_OPENING, _CLOSING = frozenset(["“", "„", "‟", "‘", "‚", "‛", "`", "``"]), frozenset(["”", "’", "´", "''"])
_FELLOWS = {"„": "“", "‚": "‘", "»": "«"}
"""Marks that open where the other is what closes: „so“, ‚so‘, »so«."""
_BEFORE = frozenset("([{-–—/\"“„«»'‘‚")
_PAUSES = frozenset('.,;:!?…)]"”»')
_INTRODUCES = (":", ",", "")
_NEAR = 200  # marks behind one, among which its fellow and what bears on it are looked for
_FEW = 10  # words between single marks that no pause ends: more, and the last one is an apostrophe


class Marked(NamedTuple):
    """The characters between two marks; `closed` is false from one without a fellow to the next, or to the end."""

    start: int
    end: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens of one Doc between quotation marks: the first, and one past the last.

    `continued` is true where the quotation goes on in the next paragraph, which then opens with a mark again.
    """

    start: int
    end: int
    continued: bool = False

    def __contains__(self, token: int) -> bool:
        """True for a token of the quotation."""
        return self.start <= token < self.end


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    shape: str
    before: str  # the characters on both sides, a space at either end of the text
    after: str

    @property
    def kind(self) -> Kind:
        return "double" if self.shape in _DOUBLE else "guillemet" if self.shape in _GUILLEMETS else "single"

    @property
    def opens(self) -> bool:
        """True if it may open: nothing but a space, a bracket, a dash or a mark stands before it."""
        if self.kind == "guillemet" or (self.before.isspace() and self.after.isspace()):
            return True
        if self.kind == "single" and (self.shape in _CLOSING or self.after.isdigit()):
            return False  # ’em, ’90s
        free = self.before.isspace() or self.before in _BEFORE or self.shape in _OPENING
        return free and not self.after.isspace()

    def closes(self, opener: str) -> bool:
        """True if it may close what a mark of the shape `opener` opened."""
        if opener in _FELLOWS:
            return self.shape == _FELLOWS[opener] or (self.shape in _CLOSING and opener not in _GUILLEMETS)
        if self.kind == "guillemet":
            return self.shape == "»"
        if self.shape in _OPENING or (self.kind == "single" and self.after.isalnum()):
            return False
        return self.shape in _CLOSING or not self.before.isspace() or self.after.isspace()

    @property
    def pauses(self) -> bool:
        """True if it stands where words come to a stop."""
        return self.before in _PAUSES or self.after in _PAUSES


def quotations(doc: Doc, text: str, following: str = "") -> tuple[Quotation, ...]:
    """Return the quotations of a parsed paragraph, an outer one before those within it.

    `text` is the paragraph as it stands in the article, as long as that of `doc`; `following` is the one behind it.
    """
    found = []
    for mark in marked(text):
        inside = [token for token in doc if mark.start <= token.idx < mark.end and not token.is_space]
        if not inside:
            continue
        announced = text[: mark.start].rstrip(_SHAPES + " ")[-1:] in _INTRODUCES
        continued = announced and not mark.closed and mark.end == len(text) and _opens(following)
        last = inside[-1].i if mark.closed or continued else _last(inside, announced)
        found.append(Quotation(inside[0].i, last + 1, continued))
    return tuple(found)


def marked(text: str) -> tuple[Marked, ...]:
    """Return what stands between marks in one paragraph, by their beginnings; two are apart, or one holds the other."""
    found: list[Marked] = []
    opened: list[_Mark] = []
    marks = list(_marks(text))
    for place, mark in enumerate(marks):
        fellow = next((n for n in range(len(opened) - 1, -1, -1) if opened[n].kind == mark.kind), None)
        if fellow is not None and _closing(opened[fellow], place, marks, text):
            found.append(Marked(opened[fellow].end, mark.start, True))
            del opened[fellow:]  # what was opened inside and is not closed by now never will be
        elif mark.opens and _sensible(mark, place, marks, text):
            if fellow is not None:
                found += [Marked(opened[fellow].end, mark.start, False)] if mark.kind != "single" else []
                del opened[fellow:]
            opened.append(mark)
    found += [Marked(mark.end, len(text), False) for mark in opened if mark.kind != "single"][:1]
    return tuple(sorted((m for m in found if text[m.start : m.end].strip()), key=lambda m: (m.start, -m.end)))


def _marks(text: str) -> Iterator[_Mark]:
    """Yield all marks but those inside of words: don't, O'Neill."""
    for found in _MARK.finditer(text):
        before, after = text[: found.start()][-1:] or " ", text[found.end() :][:1] or " "
        if not (before.isalnum() and after.isalnum()):
            yield _Mark(found.start(), found.end(), found.group(), before, after)


def _closing(opener: _Mark, place: int, marks: Sequence[_Mark], text: str) -> bool:
    """True if the mark at `place` closes what `opener` opened, and is no inch and no apostrophe (workers' pay)."""
    mark = marks[place]
    if not mark.closes(opener.shape):
        return False
    later = next(
        (m for m in _behind(place, marks) if m.kind == mark.kind and (m.opens or m.closes(opener.shape))), None
    )
    other = later is not None and not later.opens
    if mark.before.isdigit() and mark.shape not in _CLOSING and not mark.pauses:
        return not other
    if mark.kind != "single" or mark.pauses:
        return True
    return len(text[opener.end : mark.start].split()) <= _FEW and not (mark.before in "sS" and other)


def _sensible(mark: _Mark, place: int, marks: Sequence[_Mark], text: str) -> bool:
    """True if what `mark` opens is likely a quotation: a single mark that nothing closes is an apostrophe."""
    return mark.kind != "single" or any(
        other.kind == "single" and _closing(mark, n, marks, text)
        for n, other in enumerate(_behind(place, marks), start=place + 1)
    )


def _behind(place: int, marks: Sequence[_Mark]) -> Sequence[_Mark]:
    return marks[place + 1 : place + 1 + _NEAR]


def _opens(text: str) -> bool:
    found = _MARK.match(text.lstrip())
    return found is not None and found.group() in _DOUBLE | _GUILLEMETS


def _last(inside: Sequence[Token], announced: bool) -> int:
    """Return where a quotation without a closing mark ends: before the words that say whose it is ("... , he said");
    else with the paragraph if it opens that or is announced ("he said: ..."); else with its sentence."""
    for verb in inside:
        if any(c.dep_ in ("ccomp", "parataxis") and inside[0].i <= c.i < verb.i for c in verb.children):
            subjects = [c.left_edge.i for c in verb.children if c.dep_ == "nsubj" and c.i >= inside[0].i]
            commas = [t.i for t in inside if t.text == "," and t.i < min([verb.i, *subjects])]
            if commas:
                return commas[-1]
    return inside[-1].i if announced else min(inside[-1].i, inside[0].sent.end - 1)
