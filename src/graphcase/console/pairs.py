"""Two that may be one, side by side, as a person sees them in a review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..explore.attributes import facts
from ..explore.plain import plain
from ..explore.telling import brief
from .text import faint, quoted, strong, warning, width, wrapped
from .words import spot

if TYPE_CHECKING:
    from ..explore.places import Place
    from ..explore.review import Pair, Portrait
    from .against import Against

_ALIASES = 6
"""So many other names are printed; JSON has them all."""


def shown(seen: Pair, number: int, of: int, against: Iterable[Against] = ()) -> Iterator[str]:
    """Yield the lines of a pair: what speaks for it, then each side with what is said of it and where it is named, last
    what speaks `against` it."""
    head = f"{number} of {of} "
    yield ""
    yield strong(head + "─" * (width() - len(head)))
    yield from wrapped(f"{seen.reason} (score {seen.score:.2f})")
    if seen.names:
        yield from wrapped(f"Both are called: {'; '.join(seen.names)}", "", "  ")
    if seen.company:
        yield from wrapped(f"Both are named with: {_some(seen.company)}", "", "  ")
    yield from _portrait("A", seen.left)
    yield from _portrait("B", seen.right)
    yield ""
    for one in against:
        yield from (warning(line) for line in wrapped(f"But {one.said}", "", "  "))


def _portrait(letter: str, of: Portrait) -> Iterator[str]:
    who = of.node
    yield ""
    weight = f"{who.type} · {brief(who)} · {who.id}"
    if len(f"A  {plain(who.name)}  {weight}") <= width():
        yield f"{strong(letter)}  {strong(plain(who.name))}  {faint(weight)}"
    else:
        yield from (strong(line) for line in wrapped(f"{letter}  {who.name}", "", "   "))
        yield from (faint(line) for line in wrapped(weight, "   "))
    if of.aliases:
        yield from wrapped(f"also: {_some(of.aliases)}", "   ", "         ")
    if of.attributes:
        yield from wrapped("; ".join(facts(of.attributes)), "   ", "     ")
    for remark in of.remarks:
        unsure = "" if remark.status == "asserted" else f" ({remark.status})"
        yield from wrapped(f"· {remark.says}{unsure}", "   ", "     ")
    for place in of.places:
        yield from _place(place)


def _place(place: Place) -> Iterator[str]:
    """The words around a mention, with the mention in brackets."""
    end = place.at + len(place.text)
    marked = f"{place.sentence[: place.at]}[{place.text}]{place.sentence[end:]}"
    name = f"[{plain(place.text)}]"
    yield from (line.replace(name, strong(name), 1) for line in quoted(marked, "   "))
    yield from (faint(line) for line in wrapped(f"— {spot(place)}", "   ", "     "))


def _some(names: Sequence[str]) -> str:
    more = len(names) - _ALIASES
    return "; ".join(names[:_ALIASES]) + (f"; and {more} more" if more > 0 else "")
