"""Files that hold others, written as programs write them, and as nobody should."""

from __future__ import annotations

import gzip
import io
import tarfile
import warnings
import zipfile
from collections.abc import Iterable
from pathlib import Path

from graphcase import read
from graphcase.model import Skipped, Source
from graphcase.settings import Limits

WORDS = "The mayor of Trujillo was charged on Monday."

LIMITS = Limits()

Files = Iterable[tuple[str, str | bytes]]


def octets(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content


def zipped(files: Files, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive; names may occur twice."""
    written = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(written, "w", method) as archive:
        warnings.simplefilter("ignore", UserWarning)
        for name, content in files:
            archive.writestr(name, octets(content))
    return written.getvalue()


def tarred(files: Files, others: Iterable[tarfile.TarInfo] = ()) -> bytes:
    """A tar archive; `others` are members without content."""
    written = io.BytesIO()
    with tarfile.open(fileobj=written, mode="w") as archive:
        for name, content in files:
            member = tarfile.TarInfo(name)
            member.size = len(octets(content))
            archive.addfile(member, io.BytesIO(octets(content)))
        for member in others:
            archive.addfile(member)
    return written.getvalue()


def member(name: str, kind: bytes, leads: str = "") -> tarfile.TarInfo:
    """A member of a tar archive that is no file."""
    made = tarfile.TarInfo(name)
    made.type, made.linkname = kind, leads
    return made


def packed(content: str | bytes) -> bytes:
    return gzip.compress(octets(content), mtime=0)


def found(folder: Path, limits: Limits = LIMITS) -> tuple[dict[str, Source], dict[str, str]]:
    """What is read of a folder: sources by path, and the reasons of what is skipped. A scan sees the same."""
    sources: dict[str, Source] = {}
    skipped: dict[str, str] = {}
    for one in read.sources(folder, limits=limits):
        assert one.path not in sources, one.path
        if isinstance(one, Source):
            sources[one.path] = one
        elif isinstance(one, Skipped):
            assert one.path not in skipped, one.path
            assert one.reason
            assert one.hint
            assert "\n" not in one.reason + one.hint + one.path
            skipped[one.path] = one.reason
    scan = read.scan(folder, limits=limits)
    assert [entry.path for entry in scan.entries] == list(sources)
    assert list(read.loaded(folder, scan.entries, limits)) == list(sources.values())
    return sources, skipped
