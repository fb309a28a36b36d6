"""The command line. A command parses, makes one call, prints; what it needs is imported when it runs.

group.py        what becomes of errors
options.py      options that several commands have, and how they answer
completing.py   what a shell offers to complete
building.py     build, export, verify, info
querying.py     query
asking.py       search, path, why, cases, timeline, conflicts, sources, top
diffing.py      diff
serving.py      serve
correcting.py   review, merge, split, rename, retype, hide, settle, undo, judgements
"""

from __future__ import annotations

import os
import sys
from typing import TextIO

import click

from .. import __version__
from .group import Commands

_MODULES = {
    "build": "building",
    "query": "querying",
    "search": "asking",
    "path": "asking",
    "why": "asking",
    "cases": "asking",
    "timeline": "asking",
    "conflicts": "asking",
    "sources": "asking",
    "diff": "diffing",
    "review": "correcting",
    "merge": "correcting",
    "split": "correcting",
    "rename": "correcting",
    "retype": "correcting",
    "hide": "correcting",
    "settle": "correcting",
    "undo": "correcting",
    "judgements": "correcting",
    "top": "asking",
    "serve": "serving",
    "export": "building",
    "verify": "building",
    "info": "building",
}
"""The commands and their modules, in the order of use, which is that of the list."""


@click.group(
    cls=Commands,
    modules=_MODULES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="graphcase")
@click.option("--debug", is_flag=True, help="Show tracebacks.")
def commands(debug: bool) -> None:
    """Turn a folder of articles into a network in which every line shows the words it stands on.

    \b
    graphcase build corpus          read the articles; writes output/graph.db, graph.html, graph.graphml
    graphcase query "Ivo Marren"    who that is, by the words of the articles
    """


def main() -> None:
    """Run the command line; the entry point of the package."""
    _speak_utf8(sys.stdin, sys.stdout, sys.stderr)
    if "_GRAPHCASE_COMPLETE" in os.environ:  # a shell asks what may be typed next
        from . import completing

        completing.register()
    commands(prog_name="graphcase")


def _speak_utf8(*streams: TextIO) -> None:
    """Speak UTF-8 with pipes and files whatever the locale, and never fail on a character that a terminal lacks."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
