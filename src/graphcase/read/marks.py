"""What one paragraph is by its own words, before its neighbours are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from . import rules
from .credits import Credit, credit
from .paragraphs import Paragraph

Name = Literal[
    "",  # nothing that can be known from the paragraph alone
    "junk",  # buttons and copyright lines: boilerplate wherever it stands
    "plea",  # "we need your support": boilerplate beside junk, and after the article's end
    "menu",  # breadcrumbs
    "masthead",  # the outlet's name above the title (zones.py decides it)
    "credit",  # byline or date line
    "caption",
    "origin",  # where the text was taken from: only after the article's end
    "note",  # who helped to report: only after the article's end
    "related",  # these five open a section
    "references",
    "author",
    "about",
    "self",
]
SECTIONS: frozenset[Name] = frozenset({"related", "references", "author", "about", "self"})

_TITLE = 10  # words: a longer line opens no section
_BUTTON = 30  # words: a longer paragraph of prose is not junk by its beginning alone
_PLEA = 90  # words
_LINE = 25  # words


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a paragraph; `credit` for bylines, `subject` for "About X"."""

    name: Name = ""
    credit: Credit | None = None
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph with its mark."""

    paragraph: Paragraph
    mark: Mark

    @property
    def story(self) -> bool:
        """True for prose that nothing speaks against."""
        return self.paragraph.prose and not self.mark.name


def mark(paragraph: Paragraph) -> Mark:
    """What `paragraph` is by its own words."""
    head = paragraph.head.strip("*_ ")
    if paragraph.words <= _TITLE and (opened := _section(head.rstrip(" :"))):
        return opened
    if button := _button(paragraph, head):
        return Mark(button)
    about = rules.pattern("sections", "about").fullmatch(head.rstrip(" :"))
    if about and paragraph.words <= _TITLE:
        return Mark("about", subject=about["subject"])
    if paragraph.words <= _LINE and rules.pattern("sections", "origin").fullmatch(head):
        return Mark("origin")
    if paragraph.words <= _LINE and rules.pattern("author_note", "lines").fullmatch(head):
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
    return Mark("references") if head.lower() in rules.words("sections", "references") else None


def _button(paragraph: Paragraph, head: str) -> Name:
    if rules.pattern("boilerplate", "lines").fullmatch(head):
        return "junk"
    if paragraph.words <= _PLEA and rules.pattern("boilerplate", "starts").match(head):
        return "plea" if paragraph.prose and paragraph.words > _BUTTON else "junk"
    if paragraph.words > _PLEA:
        return ""
    begins = rules.pattern("boilerplate", "plea_starts").match(head)
    asks = begins and rules.pattern("boilerplate", "plea_words").search(head)
    return "plea" if asks or rules.pattern("boilerplate", "plea_any").search(head) else ""


def _menu(head: str) -> bool:
    return bool(
        rules.pattern("boilerplate", "menu").match(head) or rules.pattern("boilerplate", "crumbs").fullmatch(head)
    )
