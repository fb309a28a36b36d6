"""How far a case has got: the furthest that the law went with those who still stand before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .affairs import Affair
from .offences import ACQUITTED, ARRESTS, CLOSED, CONVICTED, Stages, stages

_OVERTURNED = -1


def stage(group: Sequence[Affair]) -> str:
    """Return the stage of the case that these affairs are.

    What ends it for one party, an acquittal or charges that are dropped, does not end it for others who were arrested
    or charged. Of a conviction and an acquittal the later article counts; a conviction that was overturned does not.
    Every language has the same stages; their names are those of the first article.
    """
    table = stages(group[0].language)
    said: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for affair in group:
        for step in affair.steps:
            said[step.party].append((affair.published, step.stage))
    reached = [_reached(steps, table) for steps in said.values()]
    ends = {table.place(CLOSED), table.place(ACQUITTED)}
    standing = [rank for rank in reached if rank >= table.place(ARRESTS) and rank not in ends]
    furthest = max(standing or reached, default=0)
    told = max(affair.told for affair in group)
    if told in ends and standing:
        told = 0  # what one article calls closed goes on in another, or for somebody else
    return table.names[max(furthest, told)]


def _reached(steps: Sequence[tuple[str, int]], table: Stages) -> int:
    """How far the law went with one party, by the date of the article and the stage."""
    convicted = table.place(CONVICTED)
    if any(rank == _OVERTURNED for _, rank in steps):
        steps = [(at, rank) for at, rank in steps if rank not in (_OVERTURNED, convicted)] or [("", 0)]
    ends = {table.place(CLOSED), table.place(ACQUITTED), convicted}
    final = [(at, rank) for at, rank in steps if rank in ends and rank]
    return max(final)[1] if final else max(rank for _, rank in steps)
