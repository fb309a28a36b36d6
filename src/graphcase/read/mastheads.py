"""Mastheads: the outlet's name in the lines above an article, or below its headline, alone or with a date or a motto.

A name that is built as outlets' names are is one. Another first line ("Open Harbours") is one if a better title stands
below and the story is not about it: the words of a headline come again in the article, those of a masthead do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..names import fold, words
from ..outlets import titled
from ..outlets import words as _words
from . import credits, dates, rules
from .credits import Credit
from .marks import Mark, Part
from .paragraphs import Paragraph

_AFTER = re.compile(r"\s*[|/•·(]\s*|\s+[–—-]+\s+|,\s+|\.\s+(?=[^.]*\d)")
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+){1,3})(?:/\S*)?")
_SHORT = 3  # letters of a small word within a name, in any language: "Rundschau am Fluss"
_LONGEST = 6  # words of a name
_TELLING = 4  # letters of a word that says what a story is about
_STEM = 5  # letters that "trafficking" and "traffickers" share
_LABEL = 3  # words: what is longer is more than a section's name
_TITLE = 3  # words of a title at least


def headed(top: Sequence[Part], below: Sequence[Part]) -> list[Part]:
    """The top matter with its masthead marked, and the motto below it; `below` is the rest of the article."""
    lines = list(top)
    free = [index for index, part in enumerate(top) if not part.mark.name]
    named = [
        index for index, part in enumerate(top) if not (part.mark.name or _section(part.paragraph.head.strip("*_ ")))
    ]
    first = next((i for i, part in enumerate(top) if i in named or part.mark.name == "credit"), len(top))
    for index in dict.fromkeys((first, *free)):
        mark = _marked(index, top, below, index == first) if index < len(top) else None
        if mark:
            lines[index] = Part(top[index].paragraph, mark)
            _motto(lines, index, below)
            break
    return lines


def given(top: Sequence[Part]) -> str:
    """The outlet that a reader wrote above, "Outlet: NAME", or ""."""
    return next((name for part in top if part.mark.credit and (name := credits.given(part.paragraph.head))), "")


def _marked(index: int, top: Sequence[Part], below: Sequence[Part], first: bool) -> Mark | None:
    """What the line at `index` is marked with if it tells the outlet, else None; `first`: no headline is above it."""
    here = top[index]
    if again := _again(here.paragraph.head.strip("*_ "), given(top)):
        return again
    said = here.mark.credit
    name, beside = _name(here.paragraph.head.strip("*_ "))
    if not name or (said and (said.author or said.outlet)) or here.paragraph.heading or _section(name):
        return None
    date = dates.find(beside)
    signed = any(part.mark.credit or credits.ending(part.paragraph.head) for part in top)
    if titled(name) and _called(beside):
        sure = first
    elif titled(name) and (date or not beside):
        others = [part.paragraph for part in (top[index + 1 :] if first else top[:index]) if not part.mark.name]
        sure = bool((first and (date or _dated(top, index))) or (not beside and _titles(others, signed)))
    else:
        long = len(name.split()) > 1 and not rules.pattern("outlet", "places").fullmatch(name)
        called = _called(beside)
        sure = signed | bool(date) and long | called and _above(index, name, top, below) if first else called and signed
    if not sure or (date and not all(map(_aside, _AFTER.split(f"{beside[: date.start]} {beside[date.end :]}")))):
        return None
    if date or said:
        return Mark("credit", replace(said or Credit("", date.iso if date else ""), outlet=name, place=False))
    return Mark("masthead", subject=name)


def _again(head: str, outlet: str) -> Mark | None:
    """The mark of a line that says once more what a reader wrote above, with a date or without, else None."""
    if not outlet or head[: len(outlet)].lower() != outlet.lower():
        return None
    rest = head[len(outlet) :]
    date = dates.find(rest)
    if not rest.strip():
        return Mark("masthead", subject=outlet)
    if date and all(map(_aside, _AFTER.split(f"{rest[: date.start]} {rest[date.end :]}"))):
        return Mark("credit", Credit("", date.iso, outlet=outlet))
    return None


def _titles(others: Sequence[Paragraph], signed: bool) -> bool:
    """True if one of the other lines can be the title: a short one, too, where a byline or a date stands with it."""
    return any(one.words > _LABEL or signed for one in others)


def _aside(part: str) -> bool:
    """True for what stands between an outlet and a date: nothing, a weekday, the name of a section."""
    company = rules.words("date", "company")
    named = all(word[:1].isupper() or len(word) <= _SHORT or word.lower() in company for word in part.split())
    return named or credits.beside(part)


def _dated(top: Sequence[Part], index: int) -> bool:
    """True if a date stands in the line below."""
    return any(part.mark.credit or credits.ending(part.paragraph.head) for part in top[index + 1 : index + 2])


def _name(head: str) -> tuple[str, str]:
    """The name that a line begins with, and what stands beside it; "" where it begins with none."""
    if (address := _ADDRESS.fullmatch(head)) and titled(address["host"]):
        return address["host"], ""
    head = rules.pattern("outlet", "before").sub("", head, count=1) if _opened(head) else head
    found = _AFTER.search(head)
    name, beside = (head[: found.start()], head[found.end() :]) if found else (head, "")
    name = re.sub(f"(?:{rules.pattern('outlet', 'behind').pattern})$", "", name, flags=re.IGNORECASE)
    parts = name.split()
    small = [word for word in parts if not (word[0].isupper() or word[0].isdigit() or word == "&")]
    if not 0 < len(parts) <= _LONGEST or any(len(word) > _SHORT for word in small) or parts[0] in small:
        return "", ""
    return ("", "") if dates.find(name) or name.endswith(("?", "!", ".", ":")) or parts[-1] in small else (name, beside)


def _opened(head: str) -> bool:
    """True if the words before a name stand at the beginning of its line."""
    return rules.pattern("outlet", "before").match(head) is not None


def _called(beside: str) -> bool:
    """True for "a student blog on migration": what stands beside the name says that it is an outlet's."""
    determiners, nouns = ("|".join(sorted(map(re.escape, part))) for part in (_words().determiners, _words().nouns))
    return bool(re.match(rf"(?:(?:{determiners}) )?(?:[\w'-]+ ){{0,2}}(?:{nouns})\b", beside, re.IGNORECASE))


def _section(name: str) -> bool:
    """True for the name of a section or an issue, and for what is known to be no outlet."""
    never = rules.words("boilerplate", "labels") | rules.words("outlet", "never")
    return fold(name) in never or bool(rules.pattern("boilerplate", "issue").fullmatch(name))


def _the() -> frozenset[str]:
    return rules.words("outlet", "the")


def _above(index: int, name: str, top: Sequence[Part], below: Sequence[Part]) -> bool:
    """True if the line at `index` is no headline: the story is about the words of a title below it, not about these.

    A name of which the story does speak is whose page it is if a date stands right below, or if it was told or shown
    what the story is.
    """
    parts, line = (*top, *below), top[index].paragraph
    titles = [part.paragraph for part in top[index + 1 :] if not part.mark.name and part.paragraph.words >= _TITLE]
    if not any(not set(_stems(one.head)).isdisjoint(_story(parts, name, line, one)) for one in titles):
        return False
    said = top[index].mark.credit
    placed = said is not None and said.place and not any(name.lower().startswith(f"{the} ") for the in _the())
    if any(fold(name) in fold(f"{p.paragraph.head} {p.paragraph.tail}") for p in parts if p.paragraph != line):
        return not placed and (dates.find(line.head) is not None or _dated(top, index) or _received(name, below))
    return any(_stems(name)) and set(_stems(name)).isdisjoint(_story(parts, name, line))


def _received(name: str, below: Sequence[Part]) -> bool:
    """True if the story says that it was told to `name`, or seen by it ("records seen by Open Quays")."""
    by = rules.pattern("outlet", "received").pattern
    received = re.compile(rf"\b(?:{by}) {re.escape(name)}\b", re.IGNORECASE)
    return any(received.search(part.paragraph.head) or received.search(part.paragraph.tail) for part in below)


def _story(parts: Sequence[Part], name: str, *without: Paragraph) -> Iterator[str]:
    """The stems of the other paragraphs, without the name and what it is called for short ("the Lookout")."""
    short = "|".join(sorted(re.escape(word) for word in name.split() if word[0].isupper()))
    determiner = "|".join(sorted(map(re.escape, _words().determiners)))
    called = re.compile(rf"(?i:{re.escape(name)})|(?i:\b(?:{determiner})) (?:{short})\b")
    for part in parts:
        if part.paragraph not in without:
            for seen in (part.paragraph.head, part.paragraph.tail):
                yield from _stems(called.sub(" ", seen))


def _stems(line: str) -> Iterator[str]:
    return (word[:_STEM] for word in words(line) if len(word) >= _TELLING)


def _motto(lines: list[Part], index: int, story: Sequence[Part]) -> None:
    """Mark the motto below the masthead: above the menu, or nearer to the masthead than to the title."""
    if len(lines) < index + 3 or lines[index + 1].mark.name:
        return
    line, under = lines[index + 1 : index + 3]
    others = [part.paragraph for part in lines[index + 2 :] if not part.mark.name]
    menu = under.mark.name in {"junk", "menu"} and any(one.words > _LABEL for one in others)
    near = _between(lines[index], line) < _between(line, under)
    dated = bool(under.mark.credit and not under.mark.credit.author)
    whose = lines[index].mark.subject or (lines[index].mark.credit or Credit()).outlet
    prose = [part for part in story if part.story]
    if menu or ((near or dated) and any(_lauds(line.paragraph, one, set(_story(prose, whose))) for one in others)):
        lines[index + 1] = Part(line.paragraph, Mark("menu"))


def _between(above: Part, below: Part) -> int:
    return below.paragraph.start - above.paragraph.end


def _lauds(line: Paragraph, title: Paragraph, story: set[str]) -> bool:
    """True if the story is about the words of `title` and not about those of `line`, or `line` speaks of news."""
    own, better = set(_stems(line.head)), set(_stems(title.head))
    if title.words < _TITLE or better.isdisjoint(story):
        return False
    return own.isdisjoint(story) or bool(rules.pattern("outlet", "mottos").search(line.head))
