"""A file of the corpus to its sources: it is opened, and so is what lies in it, one article in memory at a time."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from sys import intern
from typing import NamedTuple, Protocol

from ..model import UNTOLD, Given, Skipped, Source
from ..settings import Limits
from .bounds import BUFFER, DEPTH, Bounds, Exceeded, Unpacked
from .formats import readers
from .kinds import HEAD, kind
from .kinds import suffix as suffix_of
from .reader import Broken, Opened, Refused, too_large, whole
from .walk import File


class Choice(Protocol):
    """Says what is to be read, by paths."""

    def takes(self, path: str) -> bool:
        """True if what is at `path` is to be read."""

    def enters(self, path: str) -> bool:
        """True if the file at `path`, not to be read itself, may hold some that are."""

    def given(self, path: str, told: Given) -> Given:
        """What is said of the article at `path`, of which the file that it lies in tells `told`."""


class Excluded(NamedTuple):
    """The path of what is not asked for."""

    path: str


Found = Source | Skipped | Excluded


def opened(file: File, choice: Choice, limits: Limits) -> Iterator[Found]:
    """What lies in one file: its sources, what cannot be read, and what is not asked for, in the file's order."""
    try:
        if not file.place.is_file():  # a pipe or a device would be waited for, for ever
            yield Skipped(file.path, "not a regular file", "remove it")
            return
        stream: io.BufferedReader = io.BufferedReader(io.FileIO(file.place), BUFFER)
        with stream:
            size = os.fstat(stream.fileno()).st_size
            yield from _Opening(choice, Bounds(limits, size)).file(_Member(file.path, file.place.name, size), stream)
    except Exceeded as error:
        yield Skipped(
            file.path, f"{error.reason}: what is beyond that is not read", "unpack it, and take what you need"
        )
    except OSError as error:
        yield Skipped(file.path, f"cannot be read: {error.strerror}", "mend its permissions")


def holders(path: str) -> Iterator[str]:
    """The paths of the files that what is at `path` may lie in, the innermost first."""
    while "#" in path:
        path = path.rpartition("#")[0]
        yield path


class _Member(NamedTuple):
    """Something to be opened: path, name, size if that is sure, how deep it lies, and what is told of it."""

    path: str
    name: str
    size: int = 0
    depth: int = 0
    told: Given = UNTOLD


@dataclass(frozen=True, slots=True)
class _Opening:
    """One file of the corpus on its way through the formats."""

    choice: Choice
    bounds: Bounds

    def file(self, member: _Member, stream: io.BufferedReader) -> Iterator[Found]:
        """What lies in a file."""
        if not self.choice.takes(member.path) and not self._may_hold(member):
            yield Excluded(member.path)
            return
        try:
            head = stream.peek(HEAD)[:HEAD]
            if not head:
                _check(stream)
            suffix = kind(member.name, head)
            if readers()[suffix].items is None:
                yield self._article(member, suffix, stream)
            elif member.depth > DEPTH:
                raise Broken(f"it lies in more than {DEPTH} others", "unpack it")
            else:
                yield from self._items(member, suffix, stream)
        except Broken as error:
            yield Skipped(member.path, error.reason, error.hint)
        except (Exceeded, OSError):
            raise
        except Exception as error:  # a reader's bug costs what is left of its file, not the run
            said = " ".join(f"{type(error).__name__}: {error}".split())
            yield Skipped(member.path, f"opening failed: {said}", "unpack it, and tell us what kind of file it is")

    def _may_hold(self, member: _Member) -> bool:
        """True if a file that is not taken itself may hold some that are."""
        reader = readers().get(suffix_of(member.name))
        return reader is not None and reader.files and self.choice.enters(member.path)

    def _items(self, member: _Member, suffix: str, stream: io.BufferedReader) -> Iterator[Found]:
        """What lies in a file that holds others. Raises Broken where it breaks off."""
        items = readers()[suffix].items
        assert items is not None
        empty = True
        for item in items(Opened(member.name, stream, self.bounds)):
            empty = False
            self.bounds.item()
            path = f"{member.path}#{item.label}" if item.label else member.path
            if isinstance(item, Refused):
                yield Skipped(path, item.reason, item.hint) if self.choice.takes(path) else Excluded(path)
            elif item.name:
                inner = _Member(path, item.name, depth=member.depth + 1, told=item.given)
                yield from self.file(inner, _stream(item.content))
            elif self.choice.takes(path):
                yield self._article(_Member(path, "", told=item.given), suffix, _stream(item.content))
            else:
                yield Excluded(path)
        _check(stream)
        if empty:
            raise Broken("there is no article in it", "remove it, or put articles in it")

    def _article(self, member: _Member, suffix: str, stream: io.BufferedReader) -> Source:
        """A file, or an item of one, that is an article. Raises Broken for one that is too large."""
        most = self.bounds.limits.bytes
        if member.size > most:
            raise too_large(most)
        data = whole(stream, most)
        _check(stream)
        given = self.choice.given(member.path, member.told)
        return Source(member.path, intern(suffix), data, sha256(data).hexdigest(), given)


def _check(stream: io.BufferedReader) -> None:
    """Raise Broken if `stream` ended before its end."""
    if isinstance(stream, Unpacked):
        stream.check()


def _stream(content: bytes | io.BufferedReader) -> io.BufferedReader:
    return io.BufferedReader(io.BytesIO(content)) if isinstance(content, bytes) else content
