"""A dossier as one page to read, print and keep: no script, no request, nothing of an article but text."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import BinaryIO

from .content import Content
from .harmless import harmless, web

_HERE = Path(__file__).parent


def write(content: Content, out: BinaryIO) -> None:
    """Write the dossier as UTF-8, under a policy that allows its own style and nothing else."""
    import jinja2
    from markupsafe import Markup

    style = _read("dossier.css")
    hashed = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii")
    environment = jinja2.Environment(
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: harmless(value) if type(value) is str else value,
    )
    environment.filters["web"] = web
    pieces = environment.from_string(_read("dossier.html")).generate(
        dossier=content,
        policy=f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'",
        style=Markup(style),
    )
    for piece in pieces:
        out.write(piece.encode("utf-8", "replace"))


def _read(name: str) -> str:
    """Return a file's text with the line ends that a browser hashes."""
    return (_HERE / name).read_text(encoding="utf-8").replace("\r\n", "\n")
