"""How far a section runs that a heading opens: related content, references, notes on an author or an outlet.

A section ends at the next section's heading, at the file's end, or where the article clearly goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..model import ZoneKind
from ..names import fold
from . import rules
from .marks import SECTIONS, Part
from .paragraphs import Paragraph

STARTED = 60
"""Words of body before which nothing can be the article's tail."""

_TEASER = 60  # words: related content quotes no more of an article
_QUESTION = 15  # words: a headline that asks ends as a sentence does
_HEADLINE = 3  # words: what is longer may be the headline of a teaser
_BIOGRAPHY = 4  # paragraphs of prose in a row: longer than any note on an author or an outlet
_NOTE = 90  # words
_TOP = 12  # paragraphs in which a byline stands


class SoFar(NamedTuple):
    """What stands above a paragraph: the words of the article's prose, and the kind of the last paragraph."""

    words: int = 0
    last: ZoneKind = "body"


def section(parts: Sequence[Part], index: int, so_far: SoFar, outlet: str) -> tuple[ZoneKind, int]:
    """The kind and the end of the section that opens at `index`.

    The end is `index` where no section opens, and the paragraph is a heading like any other.
    """
    name, body = parts[index].mark.name, so_far.words
    if name == "related":
        return "boilerplate", _teasers(parts, index, body)
    if name == "references":
        return "references", _entries(parts, index)
    if name == "author":
        return "author_note", _note(parts, index) if body >= STARTED else index + 1
    if name == "self":
        return "boilerplate", _note(parts, index) if body >= STARTED else index + 1
    if name == "about":
        return _about(parts, index, so_far, outlet)
    return "body", index


def _teasers(parts: Sequence[Part], index: int, body: int) -> int:
    """The article goes on at prose that no single headline stands over, at prose in a row, and at a long paragraph."""
    end, headlines = index + 1, 0
    while end < len(parts) and parts[end].mark.name not in SECTIONS:
        here = parts[end].paragraph
        if parts[end].story and not (here.words <= _QUESTION and here.tail.endswith("?")):
            cut = here.tail.endswith(("…", "..."))
            if not cut and parts[end - 1].story:
                return end - 1
            if not cut and (end == index + 1 or headlines > 1 or here.words > _TEASER or body < STARTED):
                return end
            headlines = 0
        elif not parts[end].mark.name and here.words > _HEADLINE:
            headlines += 1
        end += 1
    return end


def _entries(parts: Sequence[Part], index: int) -> int:
    """`index` itself if no entry follows."""
    end = index + 1
    while end < len(parts) and parts[end].mark.name not in SECTIONS and _entry(parts[end].paragraph):
        end += 1
    return end if end > index + 1 else index


def _entry(paragraph: Paragraph) -> bool:
    listed = rules.pattern("sections", "entry").match(paragraph.head)
    return bool(listed or rules.pattern("sections", "cited").search(paragraph.head) or not paragraph.prose)


def _note(parts: Sequence[Part], index: int) -> int:
    """Only to the end of its first paragraph of prose where too much follows for a note."""
    end, run, begun = index + 1, 0, 0
    while end < len(parts) and parts[end].mark.name not in SECTIONS:
        run = run + 1 if parts[end].story else 0
        begun = end if run == 1 else begun
        if run > _BIOGRAPHY:
            return begun + 1
        end += 1
    return end


def _about(parts: Sequence[Part], index: int, so_far: SoFar, outlet: str) -> tuple[ZoneKind, int]:
    """ "About X" is of the outlet, of an author, or of somebody whom the article never names; else it is a heading."""
    subject = fold(parts[index].mark.subject)
    end = _note(parts, index)
    if outlet and (subject in fold(outlet) or fold(outlet) in subject):
        return "boilerplate", end
    if any(subject in author or author in subject for author in _bylines(parts)):
        return "author_note", end
    if so_far.words < STARTED:
        return "body", index
    if so_far.last == "boilerplate":
        return "boilerplate", end
    told = _told(parts[:index], subject)
    closing = sum(part.story for part in parts[index + 1 :]) <= _BIOGRAPHY
    named = len(subject.split()) > 1
    return ("author_note", end) if closing and named and not told else ("body", index)


def biography(parts: Sequence[Part], index: int) -> bool:
    """True if the prose at `index`, the article's last, is about its author ("Ana Ruiz covers courts for the Echo")."""
    here = parts[index].paragraph
    if index == 0 or here.words > _NOTE:
        return False
    head = here.head.strip("*_[(")
    for author in _bylines(parts):
        if fold(head).startswith(author + " "):
            return bool(rules.pattern("author_note", "of_author").match(head[len(author) + 1 :]))
    found = rules.pattern("author_note", "trades").match(head)
    return bool(found and not _told(parts[:index], fold(found["subject"])))


def _bylines(parts: Sequence[Part]) -> list[str]:
    found = [part.mark.credit.author for part in parts[:_TOP] if part.mark.credit and part.mark.credit.author]
    return [fold(author) for author in found]


def _told(parts: Sequence[Part], subject: str) -> bool:
    """True if the article speaks of `subject`, by the last word of the name."""
    return any(subject.split()[-1] in fold(part.paragraph.head) for part in parts if not part.mark.name)
