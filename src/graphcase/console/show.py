"""Any answer of explore as text, or as JSON."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import asdict
from typing import Any, ClassVar, Protocol

from ..explore.records import Ambiguous, Between, Connection, Dossier, Grounds, Ranking
from . import answers, dossier

Answer = Ambiguous | Between | Connection | Dossier | Grounds | Ranking


class Record(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def show(answer: Answer) -> str:
    """Return an answer as text, for click.echo."""
    match answer:
        case Ambiguous():
            return answers.ambiguous(answer)
        case Between():
            return answers.between(answer)
        case Connection():
            return answers.connection(answer)
        case Dossier():
            return dossier.render(answer)
        case Grounds():
            return answers.grounds(answer)
        case Ranking():
            return answers.ranking(answer)


def as_json(record: Record) -> str:
    """Return a record as JSON: its fields, and `answer`, the name of its class ("dossier", "ambiguous" ...).

    What a terminal would obey is escaped, so that an article's words do no harm on a screen; the values stay the same.
    """
    text = json.dumps({"answer": type(record).__name__.lower(), **asdict(record)}, ensure_ascii=False, indent=2)
    return "".join(
        c if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Zl", "Zp") else _escape(c) for c in text
    )


def _escape(character: str) -> str:
    return json.dumps(character)[1:-1]
