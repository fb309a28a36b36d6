"""What a file format must offer to be read, and how it says that it cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import BufferedReader

from ..errors import GraphcaseError
from ..model import UNTOLD, Given, Skipped
from .bounds import Bounds

_PIECE = 1 << 18


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


def too_large(most: int) -> Broken:
    """Of what has more bytes than an article may have."""
    size = f"{most / 1e6:,g} MB" if most >= 1e6 else f"{most:,} bytes"
    return Broken(f"larger than {size}", "split it, or build with --max-size for larger ones")


def whole(stream: BufferedReader, most: int) -> bytes:
    """All that is left in `stream`. Raises Broken if that is more than `most` bytes, and never holds more."""
    pieces: list[bytes] = []
    left = most
    while piece := stream.read(_PIECE):  # reading `most` at once would ask for as much memory, whatever there is
        left -= len(piece)
        if left < 0:
            raise too_large(most)
        pieces.append(piece)
    return b"".join(pieces)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a format alone can tell of an article: its text, and the metadata that the format has fields for.

    `preamble` is where the text proper begins: what stands before it is a format's header, never read; `aside` are runs
    of whole lines that are not the article's own. `pages` are the offsets at which page 1, 2, 3 ... begin. `creator` is
    who made the file, by its own properties: the author where the text names none.
    """

    text: str = field(repr=False)
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    url: str = ""
    preamble: int = 0
    pages: tuple[int, ...] = ()
    aside: tuple[tuple[int, int], ...] = ()
    creator: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is open to be looked into: its name without folders, its bytes, and what it may cost."""

    name: str
    stream: BufferedReader
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that lies in a file.

    `label` is what names it there ("L3", "folder/a.html"); "" is the file itself. `name` is the name of a file, by
    which it is read in its turn; "" is an article that `draft` of the same format reads. `given` is what is said of it.
    """

    label: str
    content: bytes | BufferedReader = field(repr=False)
    name: str = ""
    given: Given = UNTOLD


@dataclass(frozen=True, slots=True)
class Refused:
    """One thing in a file that is not read: its label, and the reason and the hint of a Skipped."""

    label: str
    reason: str
    hint: str = ""


Items = Iterator[Item | Refused]


def no_article(data: bytes) -> Draft:  # noqa: ARG001 - a Reader's draft
    """The `draft` of a format that holds articles and is none. Raises Broken."""
    raise Broken("it holds articles, and is none itself", "put the file into the corpus folder as it is")


@dataclass(frozen=True, slots=True)
class Reader:
    """A format. `draft` turns one article's bytes into a Draft, or raises Broken. It runs in a worker process.

    `items`, where a file holds several articles, yields each, in the file's order and under labels that occur once, and
    raises Broken where the rest cannot be read. It runs in the process that builds, and never parses more than framing:
    what it unpacks goes through `Opened.bounds`, and each content is read before the next is asked for. `files` is true
    if what it yields has names as files have, among which people choose.
    """

    suffixes: tuple[str, ...]
    draft: Callable[[bytes], Draft] = no_article
    items: Callable[[Opened], Items] | None = None
    files: bool = False
