"""What articles count of a case, as a reader compares it: "14 people arrested", each in its words and sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..model import Status
from ..names import fold

if TYPE_CHECKING:
    from ..store import FigureView, Store


@dataclass(frozen=True, slots=True)
class Count:
    """A figure in its words, with all documents that give it so, in path order; `quote` is the first's sentence.

    `value` is of `currency` (ISO 4217) or counts `counted`; `act` is the word for what was done.
    """

    text: str
    act: str
    value: float
    bound: str
    currency: str
    counted: str
    status: Status
    attributed_to: str | None
    when: str
    quote: str
    start: int
    end: int
    documents: tuple[str, ...]
    paths: tuple[str, ...]


def counts(store: Store, case: str) -> Iterator[Count]:
    """Yield what documents count of the case of that entity id: the most told first, then as they come."""
    same: dict[tuple[str, str, str, str | None], list[FigureView]] = {}
    for seen in store.figures(case):
        figure = seen.figure
        same.setdefault((fold(figure.text), figure.act, figure.status, figure.attributed_to), []).append(seen)
    for group in sorted(same.values(), key=lambda group: -len(_documents(group))):
        figure = group[0].figure
        yield Count(
            text=figure.text,
            act=figure.act,
            value=figure.value,
            bound=figure.bound,
            currency=figure.currency,
            counted=figure.counted,
            status=figure.status,
            attributed_to=figure.attributed_to,
            when=figure.when,
            quote=figure.quote,
            start=figure.start,
            end=figure.end,
            documents=_documents(group),
            paths=tuple(dict.fromkeys(seen.document.path for seen in group)),
        )


def _documents(group: list[FigureView]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(seen.document.id for seen in group))
