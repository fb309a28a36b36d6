"""The page as bytes: data, library, script and style put into the template, under a policy that names their hashes."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from pathlib import Path

from ...explore.reading import language
from ...picture import importance
from ...vocabulary import NOTHING, Additions, relations
from . import island, layout, network
from .columns import Case, Source, columns, read

_FIRST = 60
"""Entities that get their place beforehand: what a large screen opens with. The page places the others as they come."""
_HERE = Path(__file__).parent


def page(source: Source, generator: str, added: Additions = NOTHING) -> bytes:
    """Return graph.html for a view, as UTF-8. The same view gives the same bytes.

    All of the view is in the page but the articles' texts: of these only the quotes. `generator` names who made it;
    `added` is what the user added to the vocabulary.
    """
    import jinja2
    from markupsafe import Markup

    style = _joined("css", "*.css")
    library = network.library()
    script = _script()
    said = {name: {"out": kind.says, "in": kind.inverse} for name, kind in relations(added).items()}
    strings = {**tomllib.loads(_read(_HERE / "strings.toml")), "relations": said, "reading": _reading()}
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    data = _data(read(source))
    text = environment.from_string(_read(_HERE / "template.html")).render(
        generator=generator,
        policy=_policy(style, (library, script)),
        strings=strings,
        packed="yes" if data.packed else "no",
        # Ours, or escaped for a <script> by island.escaped: all that may stand unescaped.
        data=Markup(data.text),
        words=Markup(island.escaped(strings)),
        style=Markup(style),
        library=Markup(library),
        script=Markup(script),
    )
    return text.encode("utf-8", "replace")


def _data(case: Case) -> island.Island:
    ties = importance.ties(case.entities, case.relations)
    order = importance.order([entity.type for entity in case.entities], ties)
    points = layout.positions(order[:_FIRST], ties)
    return island.island({**columns(case), "order": order, "network": network.drawn(points)})


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


def _policy(style: str, scripts: tuple[str, ...]) -> str:
    """Return a Content-Security-Policy: only these very scripts and this style; no request of any kind to anywhere."""
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _read(file: Path) -> str:
    """Return a file's text with the line ends that a browser hashes."""
    return file.read_text(encoding="utf-8").replace("\r\n", "\n")
