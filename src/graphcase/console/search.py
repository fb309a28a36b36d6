"""What was found in the articles, as a reporter scans it: each article with its passages, the words marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..explore.telling import NOTE, count, paged
from ..model import READ_ZONES
from .text import date, faint, marked, strong, wrapped

if TYPE_CHECKING:
    from ..explore.search import Hit, Passage, Search

_MOST = 8
"""So many names, and so much that is told, are printed for one passage; JSON has them all."""


def render(found: Search) -> str:
    """Return the articles as text."""
    return "\n".join(_lines(found))


def _lines(found: Search) -> Iterator[str]:
    yield from wrapped(f"{count(len(found.hits) + found.more, 'article')}: {', '.join(found.terms)}")
    for hit in found.hits:
        yield ""
        yield from _hit(hit)
    if found.more:
        yield from ("", *wrapped(f"and {count(found.more, 'more article')}: a higher --limit"))
    if found.set_aside:
        besides = f"{count(found.set_aside, 'more article has', 'more articles have')} them"
        yield from ("", *wrapped(f"{besides} only in parts that were set aside (menus, captions): --set-aside"))
    if any(passage.told for hit in found.hits for passage in hit.passages):
        yield from ("", *(faint(line) for line in wrapped(NOTE)))


def _hit(hit: Hit) -> Iterator[str]:
    if hit.title:
        yield from (strong(line) for line in marked(hit.title, hit.in_title, "", "  "))
    copied = "a copy" if hit.copy_of else ""
    also = f"also {', '.join(hit.also)}" if hit.also else ""
    about = (hit.outlet, hit.author, date(hit.published), hit.path, copied, also)
    yield from wrapped(", ".join(part for part in about if part), "" if not hit.title else "  ", "    ")
    for passage in hit.passages:
        if passage.text != hit.title:
            yield from _passage(passage, hit.path)
    if hit.more:
        yield from (faint(line) for line in wrapped(f"and {count(hit.more, 'more passage')}: --json", "    "))


def _passage(passage: Passage, path: str) -> Iterator[str]:
    before, after = "" if passage.begins else "… ", "" if passage.ends else " …"
    marks = [(start + len(before), end + len(before)) for start, end in passage.marks]
    yield from marked(f"{before}{passage.text}{after}", marks, "    ")
    aside = "" if passage.zone in READ_ZONES else f", {passage.zone.replace('_', ' ')}: not read for names"
    on = f", {paged(passage.page)}" if passage.page else ""
    at = f"{path}:{passage.start + passage.marks[0][0]}{on}{aside}"
    yield from (faint(line) for line in wrapped(f"— {at}", "    ", "      "))
    names = [node.name for node in passage.entities[:_MOST]]
    more = len(passage.entities) - len(names)
    if names:
        yield from wrapped(f"named: {'; '.join(names)}{f'; and {more} more' if more else ''}", "      ", "        ")
    for told in passage.told[:_MOST]:
        unsure = "" if told.status == "asserted" else f"{told.status}: "
        yield from wrapped(f"{unsure}{told.source.name}: {told.says}", "      ", "        ")
