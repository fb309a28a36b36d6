"""What the formats of office programs share: what a file's properties say, and what of it is to be believed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ...names import fold
from .. import rules
from ..decode import scalar
from ..flow import Flow
from ..markup import hear
from ..reader import Broken, Draft
from ..unpack import PROTECTED, Archive

_NAME = re.compile(r"[^\W\d_]{1,30}\.?(?:[ '’-]{1,2}[^\W\d_]{1,30}\.?){1,5}")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # how a file of the old Office begins, and one that a password protects
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_NO_TEXT = ("no text in the document", "where its pages are pictures, run it through OCR, and save the words")


def opened(data: bytes) -> Archive:
    """The archive that an office document is. Raises Broken."""
    if data.startswith(_OLE):
        if _PACKAGE in data:
            raise Broken(*PROTECTED)
        raise Broken("a document of the old Office under a new name", "open it, and save it in today's format")
    return Archive(data)


class Properties:
    """Listens to a file's properties (docProps/core.xml, meta.xml): its title, and who made it."""

    def __init__(self) -> None:
        self.title = ""
        self.creator = ""
        self._words: list[str] = []
        self._said: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:  # noqa: ARG002  # a listener's shape
        """A property begins."""
        self._words.clear()

    def end(self, name: str) -> None:
        """A property ends. The first of a name counts, and who began a file before who saved it last."""
        words = " ".join("".join(self._words).split())
        self._words.clear()
        self._said.setdefault(name, words)
        self.title = self._said.get("title", "")
        self.creator = self._said.get("initial-creator") or self._said.get("creator", "")

    def data(self, words: str) -> None:
        """The words of a property."""
        self._words.append(words)


def properties(pieces: Iterable[bytes]) -> Properties:
    """What `pieces` say, as far as they can be read: properties that are damaged cost no article."""
    said = Properties()
    try:
        hear(pieces, said)
    except Broken:
        return Properties()
    return said


def drafted(flow: Flow, title: str, creator: str) -> Draft:
    """The draft of a document that was taken down, and what its properties say. Raises Broken if it has no words.

    A file knows when it was made, not when its words were published: no date is taken from it. `title` counts only
    where the document begins with it, for it may be a template's.
    """
    text = scalar(flow.text)
    if not text:
        raise Broken(*_NO_TEXT)
    return Draft(text, title=flow.title(title), creator=person(creator))


def person(name: str) -> str:
    """`name` if it can be somebody's, and not that of an account ("Admin", "Microsoft Office User"); else ""."""
    name = " ".join(name.split())
    accounts = rules.words("office", "accounts")
    real = _NAME.fullmatch(name) and not any(word in accounts for word in fold(name).split())
    return name if real and sum(word[:1].isupper() for word in name.split()) > 1 else ""
