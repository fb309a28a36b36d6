"""The files beside the store, written anew whenever it changes; and who is told how that goes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from .. import export
from ..errors import GraphcaseError, UsageError
from ..model import Skipped
from ..store import Store, private

EXPORTS = ("html", "graphml")
"""The formats that stand beside every store."""


_BEHIND = ".graph.exports-are-behind"
"""An empty file beside the store, from before it is published until its exports are written."""


class Watch(Protocol):
    """Who is told how a build, or a judgement, goes."""

    def stage(self, name: str) -> None:
        """A stage begins."""

    def expect(self, articles: int) -> None:
        """So many articles are to be extracted."""

    def done(self) -> None:
        """One of them is done."""

    def remark(self, text: str) -> None:
        """The user should know this of what was written."""

    def failed(self, skipped: Skipped, trace: str) -> None:
        """An article was given up, for a reason that no file should give."""


@contextmanager
def ahead(output: Path) -> Iterator[None]:
    """While the store in `output` is published and its exports are written; if that is broken off, they are behind."""
    note = output / _BEHIND
    private.make_file(note)
    yield
    note.unlink(missing_ok=True)


def are_behind(output: Path) -> bool:
    """True if the exports in `output` may be of an earlier build than its store. The next build writes them."""
    return (output / _BEHIND).exists()


def write(output: Path, watch: Watch) -> tuple[Path, ...]:
    """Write the exports of the store in `output`; return its files."""
    with Store.open(output) as store:
        files = [store.path]
        for name in EXPORTS:
            watch.stage(f"Writing {name}")
            files.append(export.default_path(name, output))
            for remark in _written(store, name, files[-1]):
                watch.remark(remark)
    return tuple(files)


def _written(store: Store, name: str, to: Path) -> tuple[str, ...]:
    try:
        return export.export(store, name, to)
    except UsageError as error:  # nobody has named this file
        hint = (
            f"mend that (room, permissions), and again: graphcase export {name} -o {to.parent}; the store is finished"
        )
        raise GraphcaseError(error.message, hint) from error
