"""Which paragraphs are the article, and what the others are. In doubt, a paragraph of prose is body.

Marks say what a paragraph is by its own words; here its place decides: the title and what stands above it, sections
that run on (sections.py), headings between paragraphs, the article's tail.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ..model import ZoneKind
from ..names import fold
from . import rules
from .marks import SECTIONS, Mark, Name, Part
from .mastheads import given, headed
from .paragraphs import Paragraph
from .sections import SoFar, biography, section

_TOP = 12  # paragraphs among which the title is looked for
_LEAD = 2  # paragraphs of prose that may stand above a byline
_HEADING = 15  # words
_LABEL = 3  # words
_MENU = 3  # short lines in a row
_LEADING = 2  # lines that may stand above a title that ends as a sentence does
_ALONE: dict[Name, ZoneKind] = {
    "junk": "boilerplate",
    "plea": "boilerplate",
    "menu": "boilerplate",
    "masthead": "boilerplate",
    "credit": "byline",
    "caption": "caption",
    "origin": "references",
    "note": "author_note",
}


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs as their neighbours have them marked, the kind of each, the index of the title (-1 if there is
    none), and whose page it is."""

    parts: tuple[Part, ...]
    kinds: tuple[ZoneKind, ...]
    title: int
    outlet: str


def layout(parts: Sequence[Part], title: str = "", outlet: str = "", around: str = "") -> Layout:
    """Judge all paragraphs of one article.

    `title` and `outlet` are what its format tells, `around` the outlet by what stands around the article, "" if they
    tell nothing. What the lines above the article say of its outlet comes between the two.
    """
    if len(parts) <= 1:
        return Layout(tuple(parts), tuple[ZoneKind, ...]("body" for _ in parts), -1, outlet or around)
    parts = tuple(_settled(parts))
    opening = _opening(parts)
    if opening < len(parts):  # with nothing below it, a list of names is a list of names
        parts = (*headed(parts[:opening], parts[opening:]), *parts[opening:])
    first = _title(parts[:opening], title, opening == len(parts))
    kinds = _top(parts[:opening], first)
    outlet = outlet or _named(parts[: opening + _LEAD]) or around
    kinds.extend(_rest(parts, opening, outlet))
    kinds = _tail(parts, _repeated(parts, kinds, first))
    return Layout(parts, tuple(kinds), first, outlet or _about(parts, kinds) or _named(parts))


def _named(top: Sequence[Part]) -> str:
    """The outlet that a reader wrote above, else the one that a masthead names, or a byline or date line."""
    if name := given(top):
        return name
    named = (
        part.mark.subject if part.mark.name == "masthead" else part.mark.credit.outlet if part.mark.credit else ""
        for part in top
    )
    return next((name for name in named if name), "")


def _about(parts: Sequence[Part], kinds: Sequence[ZoneKind]) -> str:
    """The outlet that has a section about itself."""
    pages = zip(parts, kinds, strict=True)
    return next((part.mark.subject for part, kind in pages if part.mark.name == "about" and kind == "boilerplate"), "")


def _repeated(parts: Sequence[Part], kinds: list[ZoneKind], title: int) -> list[ZoneKind]:
    """A line of the body that only repeats the title is a headline."""
    if title < 0:
        return kinds
    name = fold(parts[title].paragraph.head)
    again = [kind == "body" and fold(part.paragraph.head) == name for part, kind in zip(parts, kinds, strict=True)]
    return ["headline" if same else kind for same, kind in zip(again, kinds, strict=True)]


def _settled(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts without the marks that their place speaks against."""
    end = max((index for index, part in enumerate(parts) if part.story), default=-1)
    for index, part in enumerate(parts):
        name = part.mark.name
        around = {near.mark.name for near in (*parts[max(0, index - 1) : index], *parts[index + 1 : index + 2])}
        early = name in {"origin", "note"} and index < end
        alone = name == "plea" and index < end and not around & {"junk", "plea"}
        opens = index == 0 and name in {"caption", "origin", "note"}
        yield Part(part.paragraph, Mark()) if early or alone or opens else part


def _opening(parts: Sequence[Part]) -> int:
    """The index of the first paragraph of prose, or of the end of the top matter."""
    for index, part in enumerate(parts[:_TOP]):
        asks = index <= _LEADING and part.paragraph.words <= _HEADING and part.paragraph.tail.endswith(("?", "!"))
        if (part.story and not asks) or (index and part.mark.name in SECTIONS):
            return index
    return min(_TOP, len(parts))


def _title(top: Sequence[Part], known: str, whole: bool) -> int:
    """The index of the title: what the format says it is, else a line that is repeated, else the first real line.

    A page that is nothing but short lines (`whole`) is a list of headlines, and its first is as good as any.
    """
    lines = [fold(part.paragraph.head) for part in top]
    if known and fold(known) in lines:
        return lines.index(fold(known))
    free = [index for index, part in enumerate(top) if not part.mark.name]
    if whole:
        free = free[:1]
    long = next((index for index in free if top[index].paragraph.words > _LABEL), -1)
    menu = _menu(top[: max(long, 0)])
    tests: tuple[Callable[[int], bool], ...] = (
        lambda index: lines.count(lines[index]) > 1 and top[index].paragraph.words > _LABEL,
        lambda index: top[index].paragraph.heading,
        lambda index: not _label(top[index].paragraph) and not (menu and index < long),
        lambda index: index == long or lines[index] not in rules.words("boilerplate", "labels"),
    )
    return next((index for test in tests for index in free if test(index)), -1)


def _label(paragraph: Paragraph) -> bool:
    """True for the name of a page's section: "BRIEF", "Latin America"."""
    head = paragraph.head.strip("*_# ")
    listed = fold(head) in rules.words("boilerplate", "labels") or rules.pattern("boilerplate", "issue").fullmatch(head)
    return bool(listed) or (paragraph.words <= _LABEL and head.isupper())


def _menu(above: Sequence[Part]) -> bool:
    """True if so many short lines stand above the title that they are links; one of them must be known to be one."""
    known = [part.mark.name == "junk" or _label(part.paragraph) for part in above]
    short = [not part.mark.name and part.paragraph.words <= _LABEL for part in above]
    return any(known) and sum(map(max, known, short)) >= _MENU


def _top(top: Sequence[Part], title: int) -> list[ZoneKind]:
    """The kinds of what stands before the first paragraph of prose."""
    kinds: list[ZoneKind] = []
    name = fold(top[title].paragraph.head) if title >= 0 else ""
    menu = _menu(top[: max(title, 0)])
    for index, part in enumerate(top):
        line = fold(part.paragraph.head)
        above = index < title
        crumbs = above and line != name and line.endswith(name)
        if index != title and part.mark.name in _ALONE:
            kinds.append(_alone(part.mark))
        elif index != title and (crumbs or (title >= 0 and _label(part.paragraph)) or (above and menu)):
            kinds.append("boilerplate")
        else:
            kinds.append("headline" if title >= 0 else "body")
    return kinds


def _alone(found: Mark) -> ZoneKind:
    return "dateline" if found.credit and found.credit.place else _ALONE[found.name]


def _rest(parts: Sequence[Part], start: int, outlet: str) -> Iterator[ZoneKind]:
    """The kinds from the first paragraph of prose on."""
    so_far = SoFar()
    index = start
    while index < len(parts):
        kind, end = section(parts, index, so_far, outlet)
        if end == index:
            kind = _alone(parts[index].mark) if parts[index].mark.name in _ALONE else _own(parts, index)
            end = index + 1
        yield from [kind] * (end - index)
        told = sum(part.paragraph.words for part in parts[index:end] if part.paragraph.prose) if kind == "body" else 0
        so_far = SoFar(so_far.words + told, kind)
        index = end


def _own(parts: Sequence[Part], index: int) -> ZoneKind:
    """Body, or the heading of the prose that follows."""
    here = parts[index].paragraph
    short = not here.prose and not here.sentence and not here.item and here.words <= _HEADING
    leads = index + 1 < len(parts) and parts[index + 1].paragraph.prose
    listed = index > 0 and not parts[index - 1].mark.name and not parts[index - 1].paragraph.prose
    return "headline" if here.heading or (short and leads and not listed) else "body"


def _tail(parts: Sequence[Part], kinds: list[ZoneKind]) -> list[ZoneKind]:
    """After the last prose of the article, short lines that follow buttons and pleas are of their kind."""
    last = max((i for i, kind in enumerate(kinds) if kind == "body" and parts[i].paragraph.prose), default=len(kinds))
    after = next((i for i in range(last + 1, len(kinds)) if parts[i].mark.name in {"junk", "plea"}), len(kinds))
    kinds = [*kinds[:after], *("boilerplate" if kind in {"body", "headline"} else kind for kind in kinds[after:])]
    while last < len(kinds) and biography(parts, last):
        kinds[last] = "author_note"
        last = max(
            (i for i, kind in enumerate(kinds) if kind == "body" and parts[i].paragraph.prose), default=len(kinds)
        )
    return kinds
