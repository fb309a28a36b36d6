"""What a terminal shows while a build goes on."""

from __future__ import annotations

import io
import sys

import pytest

from graphcase.console.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_bar_goes_on_after_a_remark(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    with Progress(debug=False, quiet=False) as progress:
        progress.expect(4)
        progress.done()
        progress.remark("no worker yet")
        for _ in range(3):
            progress.done()
    before, remark, after = screen.getvalue().partition("\nno worker yet\n")
    assert ("1/4" in before, bool(remark), "4/4" in after) == (True, True, True)
