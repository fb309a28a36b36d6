"""Which paragraphs are the article, and what the others are. In doubt, a paragraph of prose is body.

Marks say what a paragraph is by its own words; here its place decides: the title and what stands above it, sections
that run on (related content, references, notes on the author), headings between paragraphs, the article's tail.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..model import ZoneKind
from ..names import fold
from . import rules
from .marks import SECTIONS, Mark, Name
from .paragraphs import Paragraph

_TOP = 12  # paragraphs among which the title is looked for
_TEASER = 60  # words: related content quotes no more of an article
_STARTED = 60  # words of body before which a "Related" box cannot be the article's tail
_BIOGRAPHY = 4  # paragraphs in a row: longer than any note on an author or an outlet
_HEADING = 15  # words
_LABEL = 3  # words
_ALONE: dict[Name, ZoneKind] = {
    "junk": "boilerplate",
    "menu": "boilerplate",
    "credit": "byline",
    "caption": "caption",
    "origin": "references",
    "note": "author_note",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The kind of every paragraph, and the index of the title (-1 if there is none)."""

    kinds: tuple[ZoneKind, ...]
    title: int


def layout(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], title: str = "", outlet: str = "") -> Layout:
    """Judge all `paragraphs` of one article; `title` and `outlet` where its format or its own words tell them."""
    if len(paragraphs) == 1:
        return Layout(("body",), -1)
    first = _title(paragraphs, marks, title)
    kinds = _top(paragraphs, marks, first)
    kinds.extend(_rest(paragraphs, marks, len(kinds), outlet))
    name = fold(paragraphs[first].head) if first >= 0 else ""
    repeated = [name == fold(paragraph.head) for paragraph in paragraphs]
    kinds = ["headline" if again and kind == "body" else kind for again, kind in zip(repeated, kinds, strict=True)]
    return Layout(tuple(_tail(paragraphs, marks, kinds)), first)


def _opening(paragraphs: Sequence[Paragraph], marks: Sequence[Mark]) -> int:
    """The index of the first paragraph of prose, or of the end of the top matter."""
    for index, paragraph in enumerate(paragraphs[:_TOP]):
        if (paragraph.prose and not marks[index].name and not (index == 0 and _asks(paragraph))) or (
            index and marks[index].name in SECTIONS
        ):
            return index
    return min(_TOP, len(paragraphs))


def _asks(paragraph: Paragraph) -> bool:
    """True for a title that is a question or a cry."""
    return paragraph.words <= _HEADING and paragraph.tail.endswith(("?", "!"))


def _title(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], known: str) -> int:
    """The index of the title: what the format says it is, else a line that is repeated, else the first real line."""
    top = range(_opening(paragraphs, marks))
    lines = [fold(paragraphs[index].head) for index in top]
    if known and fold(known) in lines:
        return lines.index(fold(known))
    free = [index for index in top if not marks[index].name]
    if len(free) == len(paragraphs):  # nothing but short lines: a list of headlines has no title of its own
        free = free[:1]
    tests: tuple[Callable[[int], bool], ...] = (
        lambda index: lines.count(lines[index]) > 1 and paragraphs[index].words > _LABEL,
        lambda index: paragraphs[index].heading,
        lambda index: paragraphs[index].words > _LABEL,
        lambda index: lines[index] not in rules.words("boilerplate", "labels"),
    )
    return next((index for test in tests for index in free if test(index)), -1)


def _top(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], title: int) -> list[ZoneKind]:
    """The kinds of what stands before the first paragraph of prose."""
    kinds: list[ZoneKind] = []
    name = fold(paragraphs[title].head) if title >= 0 else ""
    for index in range(_opening(paragraphs, marks)):
        line = fold(paragraphs[index].head)
        label = line in rules.words("boilerplate", "labels") or (index < title and paragraphs[index].words <= _LABEL)
        crumbs = bool(name) and line != name and line.endswith(name) and index < title
        if index != title and marks[index].name in _ALONE:
            kinds.append(_alone(marks[index]))
        elif index != title and (label or crumbs):
            kinds.append("boilerplate")
        else:
            kinds.append("headline" if title >= 0 else "body")
    return kinds


def _alone(found: Mark) -> ZoneKind:
    return "dateline" if found.credit and found.credit.place else _ALONE[found.name]


def _rest(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], start: int, outlet: str) -> list[ZoneKind]:
    """The kinds from the first paragraph of prose on."""
    kinds: list[ZoneKind] = []
    body = 0  # words of the article so far
    index = start
    while index < len(paragraphs):
        name = marks[index].name
        kind, end = _section(paragraphs, marks, index, body, outlet)
        if end > index:
            kinds.extend([kind] * (end - index))
        elif name in _ALONE:
            kinds.append(_alone(marks[index]))
        else:
            kinds.append(_own(paragraphs, index))
            body += paragraphs[index].words if paragraphs[index].prose else 0
        index = max(end, index + 1)
    return kinds


def _own(paragraphs: Sequence[Paragraph], index: int) -> ZoneKind:
    """Body, or the heading of the prose that follows."""
    short = not paragraphs[index].prose and not paragraphs[index].sentence and paragraphs[index].words <= _HEADING
    leads = index + 1 < len(paragraphs) and paragraphs[index + 1].prose
    return "headline" if paragraphs[index].heading or (short and leads) else "body"


def _section(
    paragraphs: Sequence[Paragraph], marks: Sequence[Mark], index: int, body: int, outlet: str
) -> tuple[ZoneKind, int]:
    """The kind and the end of the section that opens at `index`; an end of `index` if none does."""
    name = marks[index].name
    if name == "related":
        return "boilerplate", _teasers(paragraphs, marks, index, body)
    if name == "references":
        return "references", _entries(paragraphs, marks, index)
    if name == "author":
        return "author_note", _note(paragraphs, marks, index)
    if name == "self":
        return "boilerplate", _note(paragraphs, marks, index)
    if name == "about":
        return _about(paragraphs, marks, index, body, outlet)
    return "body", index


def _teasers(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], index: int, body: int) -> int:
    """The end of a box of related articles: the next section, the file's end, or where the article clearly goes on.

    It goes on at prose without a heading of its own, at two paragraphs of prose in a row, and at a long one.
    """
    end = index + 1
    while end < len(paragraphs) and marks[end].name not in SECTIONS:
        here = paragraphs[end]
        if here.prose and not marks[end].name and not here.tail.endswith(("…", "...")):
            bare = paragraphs[end - 1].prose or end == index + 1
            if bare or here.words > _TEASER or body < _STARTED:
                return end - 1 if paragraphs[end - 1].prose and end - 1 > index else end
        end += 1
    return end


def _entries(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], index: int) -> int:
    """The end of a list of references; `index` itself if no entry follows, for then it is a heading like any other."""
    end = index + 1
    while end < len(paragraphs) and marks[end].name not in SECTIONS and _entry(paragraphs[end]):
        end += 1
    return end if end > index + 1 else index


def _entry(paragraph: Paragraph) -> bool:
    listed = rules.pattern("sections", "entry").match(paragraph.head)
    return bool(listed or rules.pattern("sections", "cited").search(paragraph.head) or not paragraph.prose)


def _note(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], index: int) -> int:
    """The end of a note on an author or an outlet: of its first paragraph where too much follows for a note."""
    end, run, begun = index + 1, 0, 0
    while end < len(paragraphs) and marks[end].name not in SECTIONS:
        run = run + 1 if paragraphs[end].prose and not marks[end].name else 0
        begun = end if run == 1 else begun
        if run > _BIOGRAPHY:
            return begun + 1
        end += 1
    return end


def _about(
    paragraphs: Sequence[Paragraph], marks: Sequence[Mark], index: int, body: int, outlet: str
) -> tuple[ZoneKind, int]:
    """ "About X": of the outlet, of an author whom the article does not speak of, or a heading of its own."""
    subject = fold(marks[index].subject)
    end = _note(paragraphs, marks, index)
    authors = [fold(found.credit.author) for found in marks[:_TOP] if found.credit and found.credit.author]
    if outlet and (subject in fold(outlet) or fold(outlet) in subject):
        return "boilerplate", end
    if any(subject in author or author in subject for author in authors):
        return "author_note", end
    told = any(subject.split()[-1] in fold(paragraph.head) for paragraph in paragraphs[:index] if paragraph.prose)
    closing = sum(paragraph.prose for paragraph in paragraphs[index + 1 :]) <= _BIOGRAPHY
    if body and closing and not told and len(subject.split()) > 1:
        return "author_note", end
    if body and index and marks[index - 1].name in {"junk", "related", "origin", "self"}:
        return "boilerplate", end
    return "body", index


def _tail(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], kinds: list[ZoneKind]) -> list[ZoneKind]:
    """After the last prose of the article, short lines that follow buttons and pleas are of their kind."""
    last = max((i for i, kind in enumerate(kinds) if kind == "body" and paragraphs[i].prose), default=len(kinds))
    after = next((i for i in range(last + 1, len(kinds)) if marks[i].name == "junk"), len(kinds))
    for index in range(after, len(kinds)):
        if kinds[index] in {"body", "headline"}:
            kinds[index] = "boilerplate"
    return kinds
