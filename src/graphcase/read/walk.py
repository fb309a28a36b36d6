"""The files of a folder, in the order of their paths; what of it is not a user's file, or cannot be entered."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..errors import UsageError
from ..model import Skipped

OURS = frozenset({"graphcase.toml", "graphcase.judgements.jsonl"})
"""Files of the user's that may lie in the corpus folder and are never articles."""
_LEFT = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
_SHOWN = ("_files", "_archivos", "_fichiers", "-Dateien")  # as browsers call it
_STORE = (
    "graph.db"  # output may lie in the corpus: beside a store, these are exports of ours, as default_path calls them
)
_EXPORT = re.compile(r"graph(?:-share)?\..*|dossier-.*\.(?:md|html)")


class File(NamedTuple):
    """A file of the corpus: its path below it, with forward slashes, and where it lies."""

    path: str
    place: Path


def walk(corpus: Path) -> Iterator[File | Skipped]:
    """The files under `corpus`, or `corpus` itself, a single file. Raises UsageError if it is not there.

    What no person put there, graphcase's own files, what a saved page shows, and links that lead out of the corpus are
    not among them.
    """
    try:
        root = corpus.resolve(strict=True)
    except (OSError, RuntimeError):
        raise UsageError(f"no such folder: {corpus}", "name the folder that holds the articles") from None
    if root.is_dir():
        yield from _walk(root)
    else:
        yield File(_name(root, root.parent), root)


def _walk(root: Path) -> Iterator[File | Skipped]:
    """The files under `root` that are the user's, and what cannot be entered; folders may lie as deep as they like."""
    open_ones = [_held(root, root)]
    while open_ones:
        for one in open_ones[-1]:
            if isinstance(one, Path):
                open_ones.append(_held(one, root))
                break
            yield one
        else:
            open_ones.pop()


def _held(folder: Path, root: Path) -> Iterator[File | Skipped | Path]:
    """What one folder holds, in order: files, what cannot be entered, and folders."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=_place)
    except OSError as error:
        yield Skipped(_name(folder, root), f"cannot open the folder: {error.strerror}", "mend its permissions")
        return
    names = frozenset(entry.name for entry in entries)
    for entry in entries:
        if left_behind(entry.name) or entry.name in OURS or (_STORE in names and _EXPORT.fullmatch(entry.name)):
            continue
        if _shown(entry.name, names):
            continue
        path = Path(entry.path)
        if entry.is_symlink() and not _stays(path, root):
            yield Skipped(_name(path, root), *_LINK)
        elif entry.is_dir():
            yield path
        else:
            yield File(_apart(_name(path, root), root), path)


def left_behind(name: str) -> bool:
    """True for what no person put there: hidden files, and those that systems and office programs leave."""
    return name.startswith((".", "~$")) or name in _LEFT


def _shown(name: str, beside: frozenset[str]) -> bool:
    """True for the folder of what a saved page shows, which lies beside the page: "Held_files" beside "Held.html"."""
    pages = (name.removesuffix(end) for end in _SHOWN if name.endswith(end))
    return any(f"{page}{suffix}" in beside for page in pages for suffix in (".html", ".htm"))


def _place(entry: os.DirEntry[str]) -> str:
    """Where an entry stands among its like, so that all paths come in order."""
    return f"{entry.name}/" if entry.is_dir(follow_symlinks=False) else entry.name


_LINK = ("a link that leads out of the corpus, to a folder, or nowhere", "copy what it points to into the corpus")


def _stays(link: Path, root: Path) -> bool:
    """True if `link` leads to a file in the corpus. A folder is read where it lies, so no circle can arise."""
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_relative_to(root) and not target.is_dir()


def _apart(path: str, root: Path) -> str:
    """`path`, or another one where it is also that of something that lies within a file ("box.mbox#M3")."""
    holders = (path[: mark.start()] for mark in re.finditer("#", path))
    return f"{path}~2" if any((root / holder).is_file() for holder in holders) else path


def _name(path: Path, root: Path) -> str:
    """`path` below `root` with forward slashes; bytes of a file name that are no UTF-8 are written as \\xNN."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "backslashreplace")
