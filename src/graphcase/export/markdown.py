"""The dossier of one entity as Markdown, for a lawyer: every statement with all its quotes (--entity NAME)."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from ._dossier.content import content
from ._dossier.markdown import write as written

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".md"
DOSSIER = True


def write(view: View, out: BinaryIO) -> None:
    """Write the dossier of the entity that the view lies around. Raises UsageError if it was not asked for one."""
    written(content(view), out)


def share(view: View, out: BinaryIO) -> None:
    """Write the dossier as one to hand on."""
    written(content(view, shared=True), out)
