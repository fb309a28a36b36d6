"""The page: one file that shows the case in any browser, offline, with the words that each line stands on.

    importance.order    which entities come first
    layout, network     where the first stand; a pyvis Network holds them with the options
    columns, island     the case as columns, escaped (and packed when large) for a <script> of data
    template.html, css/*.css, js/*.js, strings.toml      what the reader sees

The only room that knows pyvis and jinja2. Nothing in the page asks a network for anything, and a policy forbids it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from .page import page

if TYPE_CHECKING:
    from ...explore.view import View

__all__ = ["page"]

SUFFIX = ".html"
CO_MENTIONS = True


def write(view: View, out: BinaryIO) -> None:
    """Write the view as one page."""
    about = view.store.about()
    out.write(page(view, about.generator, about.additions))
