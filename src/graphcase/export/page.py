"""The page, also of a part: one file that shows the case in any browser, offline, with the words behind each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from .html import CO_MENTIONS, SUFFIX, write_page

if TYPE_CHECKING:
    from ..explore.view import View

__all__ = ["CO_MENTIONS", "SUFFIX", "share", "write"]


def write(view: View, out: BinaryIO) -> None:
    """Write the view as one page."""
    write_page(view, out)


def share(view: View, out: BinaryIO) -> None:
    """Write the view as one page to hand on."""
    write_page(view, out, shared=True)
