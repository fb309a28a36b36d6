"""Which documents are copies of which: wire stories, reprints and cut versions, found before sources are counted.

Two texts are copies when nearly all that the shorter one says stands word for word in the other: at least CONTAINED
of its runs of SHINGLE words (containment after Broder, "On the resemblance and containment of documents", 1997).
Candidates come from MinHash and LSH (rensa) with narrow bands, so that a text cut to a tenth is still met; the exact
count decides.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from ..model import Article, Document

SHINGLE = 5
"""Words in a shingle: shorter runs are shared by chance ("police said on Tuesday"), longer ones miss edited copies."""
CONTAINED = 0.8
"""The share of one text's shingles that must stand in the other."""
EXCERPT = 0.5
"""A later text that holds an earlier one reprints it only if this share of it stands there, else it has grown."""
SHORT = 30
"""Texts of fewer words are copies only when they are equal: two briefs may well share a sentence."""

_ROWS, _BANDS, _SEED = 2, 128, 1
_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[\u0300-\u036f]")
_COPIED_ZONES = frozenset({"headline", "body"})


@dataclass(frozen=True, slots=True)
class _Print:
    """A text's fingerprint: its date, how many words, a digest of all of them, and the hashes of its shingles."""

    published: str
    words: int
    digest: bytes
    shingles: array[int]


def copies(documents: Sequence[Document], articles: Iterable[Article]) -> tuple[Document, ...]:
    """Return `documents`, in their order, each copy naming in `copy_of` the document that it is a copy of.

    The earlier document is the original: by date of publication, then by path; undated ones come after dated ones. One
    exception: an earlier text that is only a small part of a later, fuller one names that one. No original is a copy.
    """
    prints = {article.key: _fingerprint(article) for article in articles}
    ordered = sorted(
        (document for document in documents if document.key in prints),
        key=lambda document: (prints[document.key].published or "~", document.path),
    )
    copied = _decide(ordered, prints)
    roots = {document.id: _root(document.id, copied) for document in documents}
    return tuple(replace(document, copy_of=roots[document.id]) for document in documents)


def _decide(ordered: list[Document], prints: dict[str, _Print]) -> dict[str, str]:
    """Return copy id -> id of what it copies, for documents in the order of their originality.

    Only a document that copies nothing is ever given something to copy, so that the arrows end in an original.
    """
    index = _Index(ordered, prints)
    copied: dict[str, str] = {}
    for position, document in enumerate(ordered):
        twin = index.twin(position)
        near = [] if twin else index.near(position)
        original = twin or next((other.id for other, overlap in near if overlap.reprints), "")
        if original:
            copied[document.id] = original
        else:
            copied.update({o.id: document.id for o, overlap in near if overlap.holds_earlier and o.id not in copied})
    return copied


@dataclass(frozen=True, slots=True)
class _Overlap:
    """How many shingles two texts share, and how many each of them has."""

    shared: int
    earlier: int
    later: int

    @property
    def holds_earlier(self) -> bool:
        """True if nearly all of the earlier text stands in the later one."""
        return self.shared >= CONTAINED * self.earlier

    @property
    def reprints(self) -> bool:
        """True if nearly all of the later text stands in the earlier one, or it holds that and adds little."""
        return self.shared >= CONTAINED * self.later or (self.holds_earlier and self.shared >= EXCERPT * self.later)


class _Index:
    """The texts met so far: equal ones by their digest, near ones by MinHash and LSH."""

    def __init__(self, ordered: list[Document], prints: dict[str, _Print]) -> None:
        from rensa import RMinHashLSH

        self._documents = ordered
        self._prints = [prints[document.key] for document in ordered]
        self._first: dict[bytes, str] = {}
        self._lsh = RMinHashLSH(threshold=0.0, num_perm=_ROWS * _BANDS, num_bands=_BANDS)

    def twin(self, position: int) -> str:
        """Return the id of the earliest document with this one's very words, or ""; and remember this one."""
        mine = self._documents[position].id
        first = self._first.setdefault(self._prints[position].digest, mine)
        return "" if first == mine else first

    def near(self, position: int) -> list[tuple[Document, _Overlap]]:
        """Return the earlier documents that may share text with this one, earliest first; and remember this one."""
        from rensa import RMinHash

        mine = self._prints[position]
        if mine.words < SHORT:
            return []
        sketch = RMinHash(num_perm=_ROWS * _BANDS, seed=_SEED)
        sketch.update([str(shingle) for shingle in mine.shingles])
        earlier = sorted(self._lsh.query(sketch))
        self._lsh.insert(position, sketch)
        shingles = set(mine.shingles)
        return [(self._documents[other], self._overlap(other, shingles)) for other in earlier]

    def _overlap(self, other: int, shingles: set[int]) -> _Overlap:
        earlier = self._prints[other].shingles
        return _Overlap(len(shingles.intersection(earlier)), len(earlier), len(shingles))


def _root(document: str, copied: dict[str, str]) -> str:
    """Follow copies of copies to their original; "" for an original."""
    original = copied.get(document, "")
    while original in copied:
        original = copied[original]
    return original


def _fingerprint(article: Article) -> _Print:
    """Read headline and body as plain words: no case, no accents, no punctuation, which reprints change."""
    parts = [article.text[zone.start : zone.end] for zone in article.zones if zone.kind in _COPIED_ZONES]
    words = _WORD.findall(_MARK.sub("", unicodedata.normalize("NFKD", "\n".join(parts)).casefold()))
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    whole = " ".join(words) or article.key  # articles without words are not each other's copies
    digest = blake2b(whole.encode(), digest_size=16).digest()
    return _Print(article.published, len(words), digest, array("Q", sorted(map(_hash, runs))))


def _hash(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big")
