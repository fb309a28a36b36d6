"""The page, as `page`; with --entity NAME the dossier of that one: to read and print, every statement with its quotes.

    source            what a page is made from: an explore.View, or what answers as one
    nodes, edges      who and what there is, numbered so that what belongs together stands together
    case, core        what the page knows from the start; limits: how much of a case one page holds
    blocks            what it loads when a reader asks for it: claims, details, values, articles, timeline, parties
    pack, island      all that as bytes, and as text of a <script>
    network           the options and the library of the picture, from pyvis
    template.html, css/*.css, js/*.js, strings.toml      what the reader sees

The only room that knows pyvis. Nothing in the page asks a network for anything, and a policy forbids it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from .._dossier import html as dossier
from .._dossier.content import content
from .blocks import Blocks
from .case import read
from .page import Imprint, opening, page, policy, shell
from .sharing import Shared
from .whereabouts import seen_from

if TYPE_CHECKING:
    from ...explore.view import View

__all__ = ["Blocks", "Imprint", "opening", "page", "policy", "read", "shell"]

SUFFIX = ".html"
CO_MENTIONS = True
DOSSIER = True


def write(view: View, out: BinaryIO, shared: bool = False) -> None:
    """Write the view as one page; one that lies around an entity as its dossier."""
    if view.centre:
        dossier.write(content(view, shared), out)
    else:
        write_page(view, out, shared)


def share(view: View, out: BinaryIO) -> None:
    """Write the page or the dossier as one to hand on."""
    write(view, out, shared=True)


def write_page(view: View, out: BinaryIO, shared: bool = False) -> None:
    """Write the view as one page, or as one to hand on."""
    about = view.store.about()
    corpus = "" if shared else seen_from(out, about.corpus)
    imprint = Imprint(about.generator, about.additions, shared, corpus)
    source = Shared(view) if shared else view
    case = read(source, bounded=True)
    if case.outline.left:
        view.remarks.append(case.outline.left.told())
    out.writelines(page(source, imprint, case))
