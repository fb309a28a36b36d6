"""The options of `build` that say which files are read, and what is known of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..read import Selection

Command = TypeVar("Command", bound=Callable[..., Any])

_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9}


class Size(click.ParamType[int]):
    """A number of bytes, as people write it: 500MB, 2 GB, 1000000."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number of bytes."""
        if isinstance(value, int):
            return value
        found = re.fullmatch(r"(\d{1,12}) ?([kmg]?b)?", value.strip(), re.IGNORECASE)
        bytes_ = int(found[1]) * _UNITS[(found[2] or "").lower()] if found else 0
        return bytes_ or self.fail(f"{value!r} is no size: write 500MB or 2GB", param, ctx)


def selecting(command: Command) -> Command:
    """Give a command the options that select files."""
    meant = 'a name ("drafts", "*.pdf") at any depth, or a path ("2019/**/*.html"); may be repeated'
    include = click.option("--include", multiple=True, metavar="GLOB", help=f"Read only these files: {meant}.")
    exclude = click.option("--exclude", multiple=True, metavar="GLOB", help="Do not read these; what it means is out.")
    metadata = click.option(
        "--metadata",
        type=click.Path(dir_okay=False, path_type=Path),
        metavar="FILE.csv",
        help="What files do not say themselves: columns path, outlet, date, url, title, author.",
    )
    size = click.option(
        "--max-size",
        type=Size(),
        default="100MB",
        show_default=True,
        help="Skip a file, or an article in one, if larger.",
    )
    return include(exclude(metadata(size(command))))


def selection(knobs: dict[str, Any]) -> Selection:
    """Take what `selecting` has put into `knobs`, but for the size."""
    from ..read import Selection

    return Selection(knobs.pop("include"), knobs.pop("exclude"), knobs.pop("metadata"))
