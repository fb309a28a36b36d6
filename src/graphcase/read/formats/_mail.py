"""What a mail is made of, by the standard library: its headers as words, its parts as body and attachments.

Mails are the worst-kept of all formats. Whatever cannot be understood is taken as it stands; nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.generator import BytesGenerator
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Literal, TypeAlias

from ..decode import scalar
from ..encodings import guess, named
from ..reader import Broken

Part: TypeAlias = "Message[str, str]"
Role = Literal["plain", "html", "attached", "sealed"]

_NESTED = 100  # borders between parts: more are no mail that anybody wrote
_COUNTED = re.compile(rb"(\d{1,12})[ \t]*\r?\n")
_BORDER = re.compile(rb"\bboundary(?:\*\d{0,3}\*?)?\s{0,9}=", re.IGNORECASE)
_LONGEST = 20_000  # characters of a header: a list of a thousand addresses
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"})
_NOTICES = frozenset({"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"})
_FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError)
"""What the standard library is known to raise of strange mails."""
_SPACES = re.compile(r"\s+")
_CARELESS = "cp1252"
_YEARS = range(1971, 2100)  # before: a clock that had lost its battery


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part that holds no others: the mail's words, in which form, or what is attached to it."""

    role: Role
    part: Part


def parsed(data: bytes) -> Part:
    """The mail that `data` is, also as Apple Mail keeps it: its length above, its flags below. Raises Broken."""
    if counted := _COUNTED.match(data):
        data = data[counted.end() : counted.end() + int(counted[1])]
    if len(_BORDER.findall(data)) > _NESTED:
        raise Broken(f"it has more than {_NESTED} borders between its parts", "save its words as a .txt file")
    try:
        return message_from_bytes(data, policy=compat32)
    except _FAULTS:
        raise Broken("damaged: its parts cannot be told apart", "save its words as a .txt file") from None


def leaves(part: Part, related: bool = False) -> Iterator[Leaf]:
    """The parts that count, in order: of several forms of the same words the plainest, and no pictures of a page.

    `related` is true for what another part shows.
    """
    kind = part.get_content_type()
    if kind in _SEALED:
        yield Leaf("sealed", part)
    elif not part.is_multipart() or kind == "message/rfc822":
        if role := _role(part, kind, related):
            yield Leaf(role, part)
    elif kind == "multipart/alternative":
        yield from _plainest([list(leaves(one, related)) for one in _parts(part)])
    elif kind not in _NOTICES:
        for number, one in enumerate(_parts(part)):
            yield from leaves(one, kind == "multipart/related" and number > 0)


def _parts(part: Part) -> list[Part]:
    held = part.get_payload()
    return [one for one in held if isinstance(one, Message)] if isinstance(held, list) else []


def _role(part: Part, kind: str, related: bool) -> Role | None:
    """What a part is; None for what nobody wrote or sent as a file: signatures, notices, pictures of the page."""
    name, disposition = filename(part), part.get_content_disposition()
    if kind in _SIGNATURES or kind in _NOTICES:
        return None
    if disposition == "attachment":
        return "attached"
    if kind.startswith("image/") and (related or disposition == "inline" or part["Content-ID"]):
        return None
    if name or kind == "message/rfc822":
        return "attached"
    if kind.startswith("text/"):
        return "html" if kind == "text/html" else "plain" if kind in ("text/plain", "text/markdown") else None
    return None if related else "attached"


def _plainest(forms: list[list[Leaf]]) -> Iterator[Leaf]:
    """One form of the same words, and what is attached to any."""
    wanted: tuple[Role, ...] = ("plain", "html")
    told = (
        [leaf for leaf in form if leaf.role in wanted]
        for role in wanted
        for form in forms
        if any(leaf.role == role and content(leaf.part).strip() for leaf in form)
    )
    yield from next(told, [])
    yield from (leaf for form in forms for leaf in form if leaf.role not in wanted)


def content(part: Part) -> bytes:
    """The bytes of a part, unpacked; of a mail within the mail, the mail."""
    try:
        if part.get_content_type() == "message/rfc822":
            return b"".join(map(_written, _parts(part)))
        found = part.get_payload(decode=True)
    except _FAULTS:
        return b""
    return found if isinstance(found, bytes) else b""


def _written(mail: Part) -> bytes:
    written = BytesIO()
    BytesGenerator(written, mangle_from_=False, maxheaderlen=0).flatten(mail)
    return written.getvalue()


def words(part: Part) -> str:
    """The text of a part, "" if there is none: by its charset if that fits, else as any file's."""
    data = content(part)
    try:
        said = part.get_content_charset() or ""
    except _FAULTS:
        said = ""
    return _lines(_text(data, named(said)))


def _text(data: bytes, charset: str) -> str:
    """`data` as words, in `charset`, unless it is the one that programs name without looking; no letter is guessed."""
    for name in ("utf-8" if charset in ("", _CARELESS) else charset, charset, "utf-8", guess(data)):
        with suppress(ValueError):
            return data.decode(name or "ascii")
    return data.decode("utf-8", "replace")


def _lines(text: str) -> str:
    return scalar(text).replace("\r\n", "\n").replace("\0", "")


def header(mail: Part, name: str) -> str:
    """What a header says, on one line; "" if there is none."""
    said = (value for key, value in mail.raw_items() if key.lower() == name.lower())
    return _plain(_decoded(str(next(said, ""))[:_LONGEST]))


def filename(part: Part) -> str:
    """The name of the file that a part is, without folders; "" if it has none."""
    try:
        name = _plain(_decoded(part.get_filename() or ""))
    except _FAULTS:
        return ""
    return re.split(r"[/\\]", name)[-1]


def day(mail: Part) -> str:
    """The date of a mail, where it was sent, as ISO; "" if it has none that can be."""
    try:
        sent = parsedate_to_datetime(header(mail, "Date"))
    except _FAULTS:
        return ""
    return sent.date().isoformat() if sent.year in _YEARS else ""


def _decoded(value: str) -> str:
    """A header's words, whoever wrote them in whatever charset."""
    try:
        value = _text(value.encode("utf-8", "surrogateescape"), "")  # what stands there unencoded, against all rules
        return "".join(_piece(words, charset) for words, charset in decode_header(value))
    except _FAULTS:
        return value


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    return _text(words, named(charset)) if charset else words.decode("raw-unicode-escape")  # the way it was made


def _plain(value: str) -> str:
    return scalar(_SPACES.sub(" ", value.replace("\0", ""))).strip()


def joined(pieces: Iterable[str]) -> str:
    """Pieces of text as one, with a blank line between."""
    return "\n\n".join(piece.strip("\n") for piece in pieces if piece.strip())
