"""The lines of a file that may be larger than the memory."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from functools import partial

from .decode import marked
from .reader import Broken, Opened, too_large

_MARK = 4  # bytes of the longest byte order mark
_CHUNK = 1 << 20


def lines(file: Opened) -> Iterator[bytes | Broken]:
    """Each line as UTF-8, whatever the file's byte order mark says; in place of one that is too large, why it is not
    read. A line ends with a line feed alone: JSON may hold U+2028 and the like. Raises Broken for what is no text.
    """
    encoding = marked(file.stream.peek(_MARK)[:_MARK])
    most = file.bounds.limits.bytes
    if encoding in ("", "utf-8-sig"):
        file.stream.read(3 if encoding else 0)
        yield from _bounded(file.stream.readline, most)
        return
    words = io.TextIOWrapper(file.stream, encoding, newline="\n")
    try:
        yield from _bounded(partial(_encoded, words), most)
    except UnicodeError as error:
        raise Broken(f"not {encoding.upper()}: {error}", "save it as UTF-8 in an editor") from None
    finally:
        words.detach()


def _bounded(readline: Callable[[int], bytes], most: int) -> Iterator[bytes | Broken]:
    while line := readline(most + 1):
        if len(line) <= most:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = readline(_CHUNK)
        yield too_large(most)


def _encoded(words: io.TextIOWrapper, most: int) -> bytes:
    return words.readline(most).encode("utf-8", "surrogatepass")
