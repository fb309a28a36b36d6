"""The page as bytes: data, library, script and style put into the template, under a policy that names their hashes."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...explore.reading import language
from ...vocabulary import NOTHING, Additions, relations
from . import island, network
from .blocks import Blocks
from .case import Case, read
from .core import core
from .pack import packed

if TYPE_CHECKING:
    from .source import Source

_HERE = Path(__file__).parent
_SELF, _NONE = "'self'", "'none'"


@dataclass(frozen=True, slots=True)
class Imprint:
    """Who made a page, what the user added to the vocabulary, whether it is one to hand on, and where the articles'
    files lie as seen from it ("" if that is not known, or nobody's business)."""

    generator: str
    added: Additions = NOTHING
    shared: bool = False
    corpus: str = ""


def page(source: Source, imprint: Imprint, case: Case | None = None) -> Iterator[bytes]:
    """Yield graph.html for a view piece by piece, in UTF-8. The same view gives the same bytes.

    All of the view is in the page, or as much as fits into limits.LARGEST; `case` is what was read of it before.
    """
    known = case or read(source, bounded=True)
    yield from _rendered(imprint, "", _islands(source, known, Blocks(known), imprint))


def shell(imprint: Imprint, served: str) -> bytes:
    """Return the page without its data, which it will fetch from the address `served`, block by block."""
    return b"".join(_rendered(imprint, served, iter(())))


def policy(served: bool) -> str:
    """Return the Content-Security-Policy of the page: only these very scripts and this style; no request of any kind
    to anywhere, but to where a page that is served has its data from."""
    style, scripts = _joined("css", "*.css"), (network.library(), _script())
    return (
        f"default-src 'none'; script-src {' '.join(map(_hash, scripts))}; style-src {_hash(style)}; "
        f"img-src data: blob:; connect-src {_SELF if served else _NONE}; base-uri 'none'; form-action 'none'"
    )


def opening(case: Case, blocks: Blocks, imprint: Imprint) -> bytes:
    """Return the bytes of the block "core": what a page knows from the start."""
    about = {"network": {"options": network.options()}, "shared": imprint.shared, "corpus": imprint.corpus}
    return packed({**core(case, blocks), **about})


def _islands(source: Source, case: Case, blocks: Blocks, imprint: Imprint) -> Iterator[tuple[str, str]]:
    """Yield names and base64 texts: the core first."""
    yield "core", base64.b64encode(opening(case, blocks, imprint)).decode("ascii")
    for name in blocks.names():
        yield name, base64.b64encode(blocks.block(source, name) or b"").decode("ascii")


def _rendered(imprint: Imprint, served: str, islands: Iterator[tuple[str, str]]) -> Iterator[bytes]:
    import jinja2
    from markupsafe import Markup

    style, library, script = _joined("css", "*.css"), network.library(), _script()
    strings = _strings(imprint.added)
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    pieces = environment.from_string(_read(_HERE / "template.html")).generate(
        generator=imprint.generator,
        policy=policy(bool(served)),
        served=served,
        strings=strings,
        core=Markup(next(islands, ("", ""))[1]),
        # Ours, or base64, or escaped for a <script> by island.escaped: all that may stand unescaped.
        islands=((name, Markup(text)) for name, text in islands),
        words=Markup(island.escaped(strings)),
        style=Markup(style),
        library=Markup(library),
        script=Markup(script),
    )
    return (piece.encode("utf-8", "replace") for piece in pieces)


def _strings(added: Additions) -> dict[str, Any]:
    """All words of the page: its own, how relations are said, and how they are grouped."""
    said = {name: {"out": kind.says, "in": kind.inverse} for name, kind in relations(added).items()}
    return {**tomllib.loads(_read(_HERE / "strings.toml")), "relations": said, "reading": _reading()}


def _reading() -> dict[str, object]:
    """How relations are grouped and said, for the page as for `query`."""
    told = language()
    groups = [{"title": heading.title, "ties": heading.ties} for heading in told.headings]
    return {"groups": groups, "says": told.says, "plain": told.plain}


def _script() -> str:
    """Return our script: all files of js/ in one function, so that they share no name with vis-network or the page."""
    return f'(() => {{\n"use strict";\n{_joined("js", "*.js")}\nstart();\n}})();\n'


def _joined(folder: str, pattern: str) -> str:
    """The texts of a folder's files, in the order of their names."""
    return "\n".join(map(_read, sorted((_HERE / folder).glob(pattern))))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _read(file: Path) -> str:
    """Return a file's text with the line ends that a browser hashes."""
    return file.read_text(encoding="utf-8").replace("\r\n", "\n")
