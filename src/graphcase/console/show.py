"""Any answer of explore as text, or as JSON."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from ..explore.cases import Cases
    from ..explore.chain import Chain
    from ..explore.changes import Changes
    from ..explore.conflicts import Conflicts
    from ..explore.dossier import Dossier
    from ..explore.paths import Connection
    from ..explore.records import Ambiguous
    from ..explore.search import Search
    from ..explore.sources import Sources
    from ..explore.timeline import Timeline
    from ..explore.top import Ranking
    from ..explore.why import Between, Grounds

    Answer = (
        Ambiguous
        | Between
        | Cases
        | Chain
        | Changes
        | Conflicts
        | Connection
        | Dossier
        | Grounds
        | Ranking
        | Search
        | Sources
        | Timeline
    )

_SHOWN: Mapping[str, tuple[str, str]] = {
    "ambiguous": ("answers", "ambiguous"),
    "between": ("answers", "between"),
    "cases": ("cases", "render"),
    "chain": ("answers", "chain"),
    "changes": ("changes", "render"),
    "conflicts": ("conflicts", "render"),
    "connection": ("answers", "connection"),
    "dossier": ("dossier", "render"),
    "grounds": ("answers", "grounds"),
    "ranking": ("answers", "ranking"),
    "search": ("search", "render"),
    "sources": ("sources", "render"),
    "timeline": ("timeline", "render"),
}
"""The module of this folder, and its function, that shows an answer, by the kind of the answer."""


def show(answer: Answer) -> str:
    """Return an answer as text, for click.echo. A command loads no other command's pages."""
    module, function = _SHOWN[_kind(answer)]
    text: str = getattr(import_module(f".{module}", __package__), function)(answer)
    return text


def as_json(record: DataclassInstance) -> str:
    """Return a record as JSON: its fields, and `answer`, the name of its class ("dossier", "ambiguous" ...).

    What a terminal would obey is escaped, so that an article's words do no harm on a screen; the values stay the same.
    """
    text = json.dumps({"answer": _kind(record), **asdict(record)}, ensure_ascii=False, indent=2, default=sorted)
    return "".join(
        c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp") else _escape(c) for c in text
    )


def _kind(record: DataclassInstance) -> str:
    return type(record).__name__.lower()


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1]
