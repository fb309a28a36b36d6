"""Mails: who wrote it to whom and when, the subject, the words; what is attached is read as what it is.

From: Ana Ruiz <ana@example.org>         set aside, and kept for whoever reads the article
To: Ivo Marren <ivo@example.org>
Date: Tue, 7 May 2019 10:14:05 -0500
Attachments: payments.pdf

Payments to the harbour office           the headline

The words that were written. What they quote of other mails, and what ends every mail, is set aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from email.utils import parseaddr

from ..decode import plain
from ..markup import hear_page
from ..quoting import aside, forwards
from ..reader import Broken, Draft, Item, Items, Opened, Reader, Refused, whole
from ..titles import titled
from . import _mail
from ._chapters import Chapters
from ._members import Names

_SHOWN = ("From", "To", "Cc", "Date")
_TURNS = 1000  # between a mail's own words and what it quotes
_HEAD = 100_000  # bytes in which a mail's own headers end
_MANY = re.compile(rb"(?:multipart|message|application|image)/", re.IGNORECASE)
_TABLES = frozenset({"table", "tr", "td", "th"})  # in a mail, they lay out the page
_SEALED = ("encrypted, or signed in one piece with its words", "save it from the mail program without that")


def items(file: Opened) -> Items:
    """The mail itself, and each file that is attached to it. Raises Broken."""
    data = whole(file.stream, file.bounds.limits.bytes)
    yield Item("", data)
    if not _MANY.search(data, 0, _HEAD):  # most mails are words alone
        return
    try:
        mail = _mail.parsed(data)
    except Broken:  # as `draft` will say
        return
    names = Names(sent=True)
    for number, leaf in enumerate(_mail.leaves(mail), start=1):
        if leaf.role not in ("attached", "sealed"):
            continue
        label = names.label(_name(leaf.part, number))
        if isinstance(label, Refused):
            yield label
        elif label and leaf.role == "sealed":
            yield Refused(label, *_SEALED)
        elif label:
            yield Item(label, _mail.content(leaf.part), _name(leaf.part, number))


def _name(part: _mail.Part, number: int) -> str:
    """What a part is called as a file."""
    name = _mail.filename(part) or f"part {number}"
    mail = part.get_content_type() == "message/rfc822" and not name.lower().endswith(".eml")
    return f"{name}.eml" if mail else name


def draft(data: bytes) -> Draft:
    """The mail as an article. Raises Broken for one without any words."""
    mail = _mail.parsed(data)
    found = list(_mail.leaves(mail))
    subject = _mail.header(mail, "Subject")
    body = _mail.joined(_words(leaf) for leaf in found)
    if not (subject or body):
        raise Broken("there are no words in the mail", "read what is attached to it")
    head = "\n".join(_head(mail, found))
    own = titled(subject, plain(body)) if body else subject
    text = f"{head}\n\n{own}" if head else own
    begin = len(text) - len(own)
    name, address = parseaddr(_mail.header(mail, "From"))
    return Draft(
        text,
        title=subject,
        author=name or address,
        published=_mail.day(mail),
        preamble=begin,
        aside=aside(text, begin, forwards(subject)),
    )


def _head(mail: _mail.Part, found: Sequence[_mail.Leaf]) -> Iterator[str]:
    """Who wrote to whom, when, and what is attached, a line each."""
    for name in _SHOWN:
        if said := _mail.header(mail, name):
            yield f"{name}: {said}"
    if attached := [_name(leaf.part, number) for number, leaf in enumerate(found, 1) if leaf.role == "attached"]:
        yield f"Attachments: {', '.join(attached)}"


def _words(leaf: _mail.Leaf) -> str:
    if leaf.role == "plain":
        return _mail.words(leaf.part)
    if leaf.role != "html":
        return ""
    page = _Page()
    hear_page(_mail.words(leaf.part), page)
    return page.text


class _Page:
    """Listens to a mail in HTML, and marks what it quotes as mails in plain text do."""

    def __init__(self) -> None:
        self._pieces = [(Chapters(), False)]  # and whether each is quoted
        self._quotes = 0

    @property
    def text(self) -> str:
        """All of it."""
        return _mail.joined(_marked(piece.flow.text) if quoted else piece.flow.text for piece, quoted in self._pieces)

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if name == "blockquote" and (self._quotes or _quotes(attributes)):
            self._quotes += 1
            self._turn()
        self._pieces[-1][0].start("div" if name in _TABLES else name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        self._pieces[-1][0].end("div" if name in _TABLES else name)
        if name == "blockquote" and self._quotes:
            self._quotes -= 1
            self._turn()

    def data(self, words: str) -> None:
        """Words."""
        self._pieces[-1][0].data(words)

    def _turn(self) -> None:
        if self._pieces[-1][1] != bool(self._quotes) and len(self._pieces) < _TURNS:
            self._pieces.append((Chapters(), bool(self._quotes)))


def _marked(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n")) if text else ""


def _quotes(attributes: Mapping[str, str]) -> bool:
    """True for what mail programs mark as another mail."""
    return attributes.get("type", "").lower() == "cite" or "quote" in attributes.get("class", "").lower()


READER = Reader((".eml", ".emlx"), draft, items, files=True)
