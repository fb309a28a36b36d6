"""For Datasette, beside the store: its views described, its own tables out of sight (datasette graph.db -m FILE)."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO

from ..errors import UsageError
from ..explore.telling import NOTE
from ..explore.view import UNFILTERED

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".datasette.json"


def write(view: View, out: BinaryIO) -> None:
    """Write the metadata of the store. Raises UsageError for a part of it: Datasette opens the whole file."""
    if view.wanted != UNFILTERED:
        raise UsageError("Datasette shows the whole store", "leave the filters out, and filter there")
    about = view.store.about()
    views = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    hidden = {name: {"hidden": True} for name in view.store.tables()}
    metadata = {
        "title": PurePath(about.corpus).name,
        "description": NOTE,
        "source": about.generator,
        "databases": {view.store.path.stem: {"tables": {**views, **hidden}}},
    }
    out.write(json.dumps(metadata, ensure_ascii=False, indent=2).encode() + b"\n")
