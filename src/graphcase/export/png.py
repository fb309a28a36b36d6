"""The drawing of `svg` as pixels, for where SVG cannot be shown: PNG, in the fonts of this machine."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO

from ..errors import UsageError
from . import svg
from ._drawing.svg import FONT

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".png"
_ZOOM = 2.0
_LARGEST = 8000.0
"""Pixels of a side: some programs refuse to show more."""
_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"')
_LETTER = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" font-family="{FONT}"><text y="15">H</text></svg>'
)


def share(view: View, out: BinaryIO) -> None:
    """Write the drawing as one to hand on, as `svg` does."""
    write(view, out, shared=True)


def write(view: View, out: BinaryIO, shared: bool = False) -> None:
    """Write the view as PNG. Raises UsageError where no font is installed, as every name would be missing."""
    from resvg_py import svg_to_bytes

    if svg_to_bytes(svg_string=_LETTER) == svg_to_bytes(svg_string=_LETTER.replace("H", "")):
        raise UsageError("no font is installed in which names could be drawn", "export svg needs none")
    drawn = io.BytesIO()
    svg.write(view, drawn, shared)
    text = drawn.getvalue().decode()
    size = _SIZE.match(text)
    largest = max(map(float, size.groups())) if size else _LARGEST
    out.write(svg_to_bytes(svg_string=text, zoom=min(_ZOOM, _LARGEST / largest)))
