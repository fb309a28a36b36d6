"""What one paragraph is by its own words, before its neighbours are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from . import rules
from .credits import Credit, credit
from .paragraphs import Paragraph

Name = Literal[
    "",  # nothing that can be known from the paragraph alone
    "junk",  # buttons, pleas, copyright lines: boilerplate wherever it stands
    "menu",  # breadcrumbs
    "credit",  # byline or date line
    "caption",
    "origin",  # where the text was taken from
    "note",  # who helped to report
    "related",  # the five that open a section
    "references",
    "author",
    "about",
    "self",
]
SECTIONS: frozenset[Name] = frozenset({"related", "references", "author", "about", "self"})

_TITLE = 10  # words: a longer line opens no section
_JUNK = 90  # words: a longer paragraph that begins like a plea is still prose
_ORIGIN = 25  # words


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a paragraph; `credit` for bylines, `subject` for "About X"."""

    name: Name = ""
    credit: Credit | None = None
    subject: str = ""


def mark(paragraph: Paragraph) -> Mark:
    """What `paragraph` is by its own words."""
    head = paragraph.head
    if paragraph.words <= _TITLE and (opened := _section(head.rstrip(" :"))):
        return opened
    if paragraph.words <= _JUNK and _junk(head):
        return Mark("junk")
    if paragraph.words <= _ORIGIN and rules.pattern("sections", "origin").fullmatch(head):
        return Mark("origin")
    if paragraph.words <= _ORIGIN and rules.pattern("author_note", "lines").fullmatch(head):
        return Mark("note")
    if not paragraph.prose and _menu(head):
        return Mark("menu")
    if rules.pattern("caption", "starts").match(head):
        return Mark("caption")
    if not paragraph.prose and (said := credit(head)):
        return Mark("credit", said)
    return Mark()


def _section(head: str) -> Mark | None:
    names: tuple[Name, ...] = ("related", "author", "self")
    for name in names:
        if rules.pattern("sections", name).fullmatch(head):
            return Mark(name)
    if head.lower() in rules.words("sections", "references"):
        return Mark("references")
    about = rules.pattern("sections", "about").fullmatch(head)
    return Mark("about", subject=about["subject"]) if about else None


def _junk(head: str) -> bool:
    lines, starts = rules.pattern("boilerplate", "lines"), rules.pattern("boilerplate", "starts")
    if lines.fullmatch(head) or starts.match(head):
        return True
    plea = rules.pattern("boilerplate", "plea_starts").match(head)
    return bool(plea and rules.pattern("boilerplate", "plea_words").search(head))


def _menu(head: str) -> bool:
    return bool(
        rules.pattern("boilerplate", "menu").match(head) or rules.pattern("boilerplate", "crumbs").fullmatch(head)
    )
