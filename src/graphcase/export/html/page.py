"""The page as bytes: data, library, script and style put into the template, under a policy that names their hashes."""

from __future__ import annotations

import base64
import hashlib
import tomllib
from collections.abc import Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from . import importance, island, layout, network

_FIRST = 60
"""Entities that get their place beforehand: what a large screen opens with. The page places the others as they come."""
_HERE = resources.files(__package__)


def page(case: Mapping[str, Any]) -> bytes:
    """Return graph.html for a JSON export, as UTF-8. The same export gives the same bytes.

    `case` is the contract that `graphcase export json` writes. All of it but the articles' texts is in the page.
    """
    import jinja2
    from markupsafe import Markup

    style = _read(_HERE / "page.css")
    library = network.library()
    script = _script()
    strings = tomllib.loads(_read(_HERE / "strings.toml"))
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined)
    text = environment.from_string(_read(_HERE / "template.html")).render(
        policy=_policy(style, (library, script)),
        strings=strings,
        words=Markup(island.escaped(strings)),  # escaped for <script> already, as are the three below
        case=_case(case),
        markup=Markup,
        style=Markup(style),
        library=Markup(library),
        script=Markup(script),
    )
    return text.encode("utf-8", "replace")


def _case(case: Mapping[str, Any]) -> island.Island:
    ties = importance.ties(case)
    order = importance.order([node["type"] for node in case["nodes"]], ties)
    points = layout.positions(order[:_FIRST], ties)
    return island.island({**island.columns(case), "order": order, "network": network.drawn(points)})


def _script() -> str:
    """Return our script: all files of js/ in one function, so that they share no name with vis-network or the page."""
    files = sorted(_HERE.joinpath("js").iterdir(), key=lambda file: file.name)
    body = "\n".join(_read(file) for file in files if file.name.endswith(".js"))
    return f'(() => {{\n"use strict";\n{body}\nstart();\n}})();\n'


def _policy(style: str, scripts: tuple[str, ...]) -> str:
    """Return a Content-Security-Policy: only these very scripts and this style; no request of any kind to anywhere."""
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _read(file: Traversable) -> str:
    """Return a file's text with the line ends that a browser hashes."""
    return file.read_text(encoding="utf-8").replace("\r\n", "\n")
