"""An entity of FollowTheMoney, whose values are as its library leaves them when it cleans them."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from .._plain import plain

_UNSEEN = re.compile("[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff]")
_SPACES = re.compile("[\u0a00\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_QUOTED = re.compile("^[\"'](.*)[\"']$", re.DOTALL)
_LONGEST_NAME, _LONGEST_STRING, _LONGEST_TEXT = 384, 1024, 65_000
_LABEL = re.compile(r"(?=[\w-]*[^\W_])[\w-]{1,63}")
_NOT_A_SLUG = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Entity:
    """One line: `properties` as (name, values), of which empty ones are left out. `datasets` are those of documents."""

    id: str
    schema: str
    datasets: tuple[str, ...]
    properties: tuple[tuple[str, Iterable[str]], ...]

    def line(self) -> bytes:
        """The JSON object, and the end of the line."""
        values = {name: list(dict.fromkeys(filter(None, given))) for name, given in self.properties}
        properties = {name: kept for name, kept in values.items() if kept}
        entity = {"id": self.id, "schema": self.schema, "datasets": list(self.datasets), "properties": properties}
        return f"{json.dumps(entity, ensure_ascii=False)}\n".encode()


def dataset(document: str) -> str:
    """The name of a document's dataset, made of its id."""
    return _NOT_A_SLUG.sub("_", document.casefold()).strip("_")


def datasets(documents: Iterable[str]) -> tuple[str, ...]:
    """The datasets of documents, each once."""
    return tuple(dict.fromkeys(map(dataset, documents)))


def names(given: Iterable[str], otherwise: str = "") -> tuple[str, ...]:
    """Names: on one line, without quotation marks around them; `otherwise` where nothing is left of any."""
    cleaned = (" ".join(_QUOTED.sub(r"\1", _seen(name)).split())[:_LONGEST_NAME].strip() for name in given)
    return tuple(filter(None, cleaned)) or (otherwise,)


def string(text: str) -> tuple[str]:
    """A word or a few."""
    return (_seen(text)[:_LONGEST_STRING].strip(),)


def text(words: str) -> tuple[str]:
    """Words of any length."""
    return (_seen(words)[:_LONGEST_TEXT].strip(),)


def address(*parts: str) -> tuple[str]:
    """An address, its parts from the smallest, each once."""
    lines = (" ".join(re.sub("[;,\t\n\r]+", " ", _seen(part)).split()) for part in parts)
    return (", ".join(dict.fromkeys(filter(None, lines))),)


def url(given: str) -> tuple[str, ...]:
    """The address if it is one that a browser may open."""
    cleaned = _seen(given)
    try:
        parts = urlsplit(cleaned)
        labels = (parts.hostname or "").rstrip(".").split(".")
        fits = parts.scheme in ("http", "https") and (parts.port or 1) and not re.search(r"\s", cleaned)
    except ValueError:
        return ()
    if not fits or not all(map(_LABEL.fullmatch, labels)) or labels[-1].isdigit() or len(labels[-1]) == 1:
        return ()
    return (parts._replace(path=parts.path or "/").geturl(),)


def _seen(text: str) -> str:
    """Return `text` without what nobody sees, with plain spaces: as sanitize_text of the library has it."""
    return _UNSEEN.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", plain(text)))).strip()
