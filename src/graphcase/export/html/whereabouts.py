"""Where the articles' files lie as seen from the page, so that it can lead to them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO


def seen_from(out: BinaryIO, corpus: str) -> str:
    """Return the way to the folder `corpus` from the folder of the file that `out` writes, with forward slashes.

    Return "" where that is no file, where the folder is gone, or where no way leads there (another drive of Windows).
    """
    name = getattr(out, "name", "")
    if not isinstance(name, str) or not Path(name).is_file() or not Path(corpus).is_dir():
        return ""
    try:
        way = os.path.relpath(Path(corpus).resolve(), Path(name).resolve().parent)
    except ValueError:
        return ""
    return Path(way).as_posix()
