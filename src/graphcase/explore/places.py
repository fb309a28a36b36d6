"""Mentions where they stand: the words, the document, and what is said around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..store import MentionView, Store

AROUND = 120
"""So many characters are shown on either side of a mention, within its paragraph."""


@dataclass(frozen=True, slots=True)
class Place:
    """One mention where it stands: the words that name the entity, and the sentence around them, in which they begin
    at `at`. `page` is None where the document has no pages."""

    document: str
    path: str
    outlet: str
    title: str
    published: str
    start: int
    end: int
    page: int | None
    text: str
    form: str
    sentence: str
    at: int


def places(store: Store, mentions: Iterable[MentionView]) -> Iterator[Place]:
    """Yield the mentions with the words around them, in their order; an article is read once for a run of its own."""
    for document_id, found in groupby(mentions, key=lambda mention: mention.document):
        document = store.document(document_id)
        article = store.article(document.key) if document else None
        assert document is not None
        assert article is not None  # a document has its article
        for mention in found:
            before, words, after = _around(article.text, mention.start, mention.end)
            yield Place(
                document=document.id,
                path=document.path,
                outlet=document.outlet,
                title=document.title,
                published=document.published,
                start=mention.start,
                end=mention.end,
                page=document.page(mention.start),
                text=mention.text,
                form=mention.form,
                sentence=before + words + after,
                at=len(before),
            )


def around(text: str, start: int, end: int) -> str:
    """Return the words around a span, within its paragraph and cut at spaces: "… said Ivo Marren led the group …"."""
    return "".join(_around(text, start, end))


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span around a span that is shown with it: within its paragraph, and cut at spaces."""
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    right = text.find("\n", end)
    right = min(len(text) if right < 0 else right, end + AROUND)
    if left > 0 and text[left - 1] != "\n":
        left = text.find(" ", left, start) + 1 or start
    if right < len(text) and text[right] != "\n":
        right = max(text.rfind(" ", end, right), end)
    return left, right


def _around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The words before the span, the span's, and those after it."""
    left, right = bounds(text, start, end)
    before, after = text[left:start], text[end:right]
    before = f"… {before}" if left > 0 and text[left - 1] != "\n" else before
    after = f"{after} …" if right < len(text) and text[right] != "\n" else after
    return before.lstrip(), text[start:end], after.rstrip()
