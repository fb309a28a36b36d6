"""The page: one file that shows the case in any browser, offline, with the words that each line stands on.

    source            what a page is made from: an explore.View, or what answers as one
    nodes, edges      who and what there is, numbered so that what belongs together stands together
    case, core        what the page knows from the start; limits: how much of a case one page holds
    blocks            what it loads when a reader asks for it: claims, details, values, articles, timeline, parties
    pack, island      all that as bytes, and as text of a <script>
    network           the options and the library of the picture, from pyvis
    template.html, css/*.css, js/*.js, strings.toml      what the reader sees

The only room that knows pyvis and jinja2. Nothing in the page asks a network for anything, and a policy forbids it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from .page import Imprint, page

if TYPE_CHECKING:
    from ...explore.view import View

__all__ = ["Imprint", "page"]

SUFFIX = ".html"
CO_MENTIONS = True


def write(view: View, out: BinaryIO) -> None:
    """Write the view as one page."""
    about = view.store.about()
    out.writelines(page(view, Imprint(about.generator, about.additions)))
