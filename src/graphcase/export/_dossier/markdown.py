"""A dossier as Markdown (CommonMark), in which nothing that articles or people wrote is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from .content import Chapter, Content, Dispute, Quote, Statement
from .harmless import harmless, web

_MARKUP = re.compile(r"([\\`*_\[\]{}|~$^=#])")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BEGINNING = re.compile(r"^(\d{1,9})([.)])|^([-+])")


def write(content: Content, out: BinaryIO) -> None:
    """Write the dossier as UTF-8."""
    for line in _lines(content):
        out.write(f"{line}\n".encode())


def safe(text: str) -> str:
    """Return `text` as words of one line that mean nothing to a Markdown reader, wherever in a line they stand."""
    bare = "".join(_ENTITIES.get(character, character) for character in harmless(text))
    return _BEGINNING.sub(r"\1\\\2\3", _MARKUP.sub(r"\\\1", bare))


def _lines(content: Content) -> Iterator[str]:
    yield from (f"# {safe(content.name)}", "", safe(content.kind), "")
    for note in content.notes:
        yield from (f"> {safe(note)}", ">")
    for chapter in content.chapters:
        yield from _chapter(chapter)


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from ("", f"## {safe(chapter.title)}", "")
    for line in chapter.lines:
        yield f"- {safe(line)}"
    for statement in chapter.statements:
        yield from _statement(statement)
    for dispute in chapter.disputes:
        yield from _dispute(dispute)


def _statement(one: Statement) -> Iterator[str]:
    doubt = f"{safe(one.doubt)}: " if one.doubt else ""
    yield from (f"### {doubt}{safe(one.says)}", "", safe(one.support), "")
    for quote in one.quotes:
        yield from _quote(quote, "")


def _dispute(one: Dispute) -> Iterator[str]:
    yield from (f"### {safe(one.matter)}", "", safe(one.kind), "")
    for version in one.versions:
        yield from (f"- **{safe(version.value)}** · {safe(version.support)}", "")
        for quote in version.quotes:
            yield from _quote(quote, "  ")
    if one.settled:
        yield from (f"Settled: {safe(one.settled)}", "")


def _quote(one: Quote, indent: str) -> Iterator[str]:
    yield f"{indent}> {safe(one.words)}"
    yield f"{indent}>"
    places = (f"— {safe(place.says)}" + (f" <{web(place.url)}>" if web(place.url) else "") for place in one.places)
    yield from (f"{indent}> {line}  " for line in (safe(one.held), *places, safe(one.found)) if line)
    yield ""
