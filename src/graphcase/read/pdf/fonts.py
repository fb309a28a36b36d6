"""What the codes of a PDF's strings mean: the letters, and how far each moves the pen."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font as _Font

from ..decode import scalar

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a glyph of which the file does not say what letter it draws."""
_CODES = 65_536  # of a font whose codes have two bytes
_EM = 1000.0  # glyph space units to one of text space, in every font but Type 3


class Glyph(NamedTuple):
    """One code: its letters, its width in text space at size 1, and if word spacing widens it (ISO 32000-2, 9.3.3)."""

    text: str
    width: float
    spaced: bool


class Font:
    """A font of a page. `glyphs` reads a string; no font raises for what stands in a string."""

    def __init__(self, resource: DictionaryObject) -> None:
        """Read a font's dictionary. Raises whatever pypdf does of one that is damaged."""
        self._font = _Font.from_font_resource(resource)
        self._wide = isinstance(self._font.encoding, str)
        named = str(resource.get("/Encoding", "")).startswith("/Identity")
        # Without a map to letters, the codes of such a font are numbers of glyphs: letters made of them are invented.
        self._dumb = (self._wide and named and not self._font.character_map) or not self._font.interpretable
        self._partial = self._wide and named
        self._unit = _unit(resource)
        self._glyph = lru_cache(maxsize=_CODES)(self._read)

    def glyphs(self, string: bytes) -> list[Glyph]:
        """The glyphs that `string` shows."""
        if not self._wide:
            return [self._glyph(code) for code in string]
        codes = string.decode(str(self._font.encoding), "replace")
        return [self._glyph(ord(code)) for code in codes]

    def _read(self, code: int) -> Glyph:
        font = self._font
        raw = chr(code)
        width = float(font.character_widths.get(raw, font.character_widths["default"])) * self._unit
        if self._dumb:
            return Glyph(UNKNOWN, width, False)
        letter = raw if isinstance(font.encoding, str) else font.encoding.get(code, raw)
        text = font.character_map.get(letter, UNKNOWN if self._partial else letter)
        return Glyph(scalar(str(text)), width, code == 32 and not self._wide)


def _unit(resource: DictionaryObject) -> float:
    """How long one unit of the font's widths is at size 1; a Type 3 font says so in its matrix."""
    matrix = resource.get("/FontMatrix") if resource.get("/Subtype") == "/Type3" else None
    try:
        return abs(float(matrix[0])) or 1 / _EM if matrix else 1 / _EM
    except (TypeError, ValueError, IndexError):
        return 1 / _EM
