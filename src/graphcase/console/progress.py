"""How a build goes, for who sits before a terminal: the stage, articles per second, time left. Nothing in a pipe."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

import click

from ..explore.plain import plain
from ..model import Skipped

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


class Progress:
    """The watch of a build (pipeline.Watch), on standard error."""

    def __init__(self, debug: bool, quiet: bool) -> None:
        """With `debug`, tracebacks of articles that were given up are shown, in a pipe and in quiet too."""
        self._debug = debug
        self._quiet = quiet
        self._shown = sys.stderr.isatty() and not quiet
        self._bar: ProgressBar[str] | None = None
        self._begun = 0.0

    def __enter__(self) -> Progress:
        """Return self."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the line of the bar."""
        self._close()

    def stage(self, name: str) -> None:
        """Say which stage begins."""
        self._close()
        if self._shown:
            click.echo(f"{name} ...", err=True)

    def expect(self, articles: int) -> None:
        """Begin a bar of that many articles."""
        self._close()
        self._begun = time.monotonic()
        if self._shown:
            self._bar = click.progressbar(
                length=articles,
                label="Extracting",
                show_pos=True,
                show_eta=False,  # click's own is misled by articles that arrive in batches
                item_show_func=lambda pace: pace,
                file=sys.stderr,
            )
            self._bar.render_progress()

    def done(self) -> None:
        """One article further."""
        if self._bar is not None:
            self._bar.update(1, self._pace(self._bar.pos + 1, self._bar.length or 0))

    def _pace(self, done: int, of: int) -> str:
        rate = done / max(time.monotonic() - self._begun, 1e-3)
        minutes, seconds = divmod(round((of - done) / rate), 60)
        return f"{rate:.1f} articles/s, {minutes}:{seconds:02} left"

    def remark(self, text: str) -> None:
        """Say it, in a pipe too."""
        bar = self._bar
        self._close()
        if not self._quiet:
            with suppress(BrokenPipeError):  # nobody listens any more, and the work is to be done all the same
                click.echo(plain(text), err=True)
        self._bar = bar  # drawn again with the next article

    def failed(self, skipped: Skipped, trace: str) -> None:
        """Show the traceback to who asked for it; `info` tells everybody else."""
        if self._debug:
            click.echo(f"{plain(skipped.path)}:\n{trace}", err=True)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None
