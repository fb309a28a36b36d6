"""Mailboxes as Thunderbird, Gmail and Unix keep them: mail after mail, each below a line "From ADDRESS TIME"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from ..reader import Broken, Item, Items, Opened, Reader, Refused, too_large

_BETWEEN = re.compile(rb"From [^\r\n]{0,200}\d\d:\d\d[^\r\n]{0,40}\d{4}")  # "From here on ..." begins no mail
_MARKED = re.compile(rb">+From ")  # a line of a mail's own that begins so
_PIECE = 1 << 16


def items(file: Opened) -> Items:
    """Each mail, by its number from 1. Raises Broken for a file that is no mailbox."""
    most = file.bounds.limits.bytes
    for number, mail in enumerate(_mails(file, most), start=1):
        if len(mail) > most:
            broken = too_large(most)
            yield Refused(f"M{number}", broken.reason, broken.hint)
        else:
            yield Item(f"M{number}", bytes(mail), "mail.eml")


def _mails(file: Opened, most: int) -> Iterator[bytearray]:
    """The bytes of each mail, and of one that is too large a little more than `most`."""
    mail: bytearray | None = None
    blank = begins = True  # the line before is blank; a line begins here
    for piece in iter(partial(file.stream.readline, _PIECE), b""):
        if begins and blank and _BETWEEN.match(piece):
            if mail is not None:
                yield mail
            mail = bytearray()
        elif mail is None:
            if piece.strip():
                raise Broken("not a mailbox: it does not begin with a line From ADDRESS TIME", "save the mails as .eml")
        elif len(mail) <= most:
            mail += piece[1:] if begins and _MARKED.match(piece) else piece
        blank, begins = begins and not piece.strip(), piece.endswith(b"\n")
    if mail is not None:
        yield mail


READER = Reader((".mbox",), items=items, files=True)
