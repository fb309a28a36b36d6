"""What a file format must offer to be read, and how it says that it cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ..errors import GraphcaseError
from ..model import Skipped


class Unreadable(GraphcaseError):
    """A source that no article could be made of; `skipped` says which, why, and how to mend it."""

    def __init__(self, skipped: Skipped) -> None:
        super().__init__(f"{skipped.path}: {skipped.reason}", skipped.hint)
        self.skipped = skipped


class Broken(ValueError):
    """Raised by a format, which knows the bytes but not their path: the reason and the hint of a Skipped."""

    def __init__(self, reason: str, hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format alone can tell of an article: its text, and the metadata that the format has fields for.

    `preamble` is where the text proper begins: what stands before it is a format's header, never read.
    """

    text: str = field(repr=False)
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    preamble: int = 0


@dataclass(frozen=True, slots=True)
class Reader:
    """A format. `draft` turns one item's bytes into a Draft, or raises Broken.

    `items`, where a file holds several articles, yields each with its line number (from 1), or raises Broken.
    """

    suffixes: tuple[str, ...]
    draft: Callable[[bytes], Draft]
    items: Callable[[bytes], Iterator[tuple[int, bytes]]] | None = None
