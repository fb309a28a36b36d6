"""What rests on what, as a reader scans it: each independent source with its documents, and why they are one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import outlets
from ..explore import telling
from ..explore.plain import plain
from ..explore.telling import count, support
from .text import date, faint, strong, warning, wrapped

if TYPE_CHECKING:
    from ..explore.sources import Issue, Origin, Sources

SHOWN = 40
"""So many sources are printed that rest on something, and so many that do not; JSON has them all."""
MOST = 12
"""So many documents are printed of one source."""
UNNAMED = "write a line above its text: Outlet: NAME"


def render(found: Sources) -> str:
    """Return what rests on what as text."""
    return "\n".join(_lines(found))


def _lines(found: Sources) -> Iterator[str]:
    if found.node:
        yield f"{strong(plain(found.node.name))}  {faint(f'{found.node.type} · {found.node.id}')}"
    if found.file:
        yield strong(plain(found.file))
        yield from wrapped(_beside(found), "", "  ")
    else:
        yield f"{support(found.documents, found.independent_sources)}"
    listed = [origin for origin in found.origins if not _plain(origin, found)]
    for origin in listed[:SHOWN]:
        yield ""
        yield from _origin(origin, found)
    alone = [origin for origin in found.origins if _plain(origin, found)]
    named, nameless = [o for o in alone if o.outlet], [o for o in alone if not o.outlet]
    if named:
        yield from ("", strong("EACH BY ITSELF"))
        for origin in named[:SHOWN]:
            yield from _alone(origin)
    if found.unnamed:
        yield from ("", strong("NO OUTLET NAMED"))
        yield from (warning(line) for line in wrapped(unnamed(found.unnamed), "", "  "))
        for origin in nameless[:SHOWN]:
            yield from _alone(origin)
    if (more := sum(max(0, len(part) - SHOWN) for part in (listed, named, nameless))) > 0:
        yield from ("", f"and {count(more, 'more source')}: --json")
    if found.quoted:
        yield from ("", strong("QUOTED, AND NOT AMONG THESE"))
        for outlet, paths in found.quoted:
            more = len(paths) - MOST
            told = ", ".join(paths[:MOST]) + (f" and {more} more: --json" if more > 0 else "")
            yield from wrapped(f"{outlet}: {told}", "  ", "    ")


def _beside(found: Sources) -> str:
    """What is told of one document: that it stands alone, or with how many others it has to do."""
    others = found.documents - 1
    if not others:
        return "rests on no other document, and none rests on it"
    sources = count(found.independent_sources, "independent source")
    return f"with {count(others, 'document')} that it rests on, or that rest on it: {sources}"


def _plain(origin: Origin, found: Sources) -> bool:
    """True for one document that rests on nothing, and of which nothing more is to be told."""
    return not found.node and len(origin.documents) == 1 and not origin.documents[0].rests


def _alone(origin: Origin) -> Iterator[str]:
    (issue,) = origin.documents
    title = f"“{issue.title}”" if issue.title else ""
    yield from wrapped(", ".join(part for part in (origin.outlet or title, _where(issue)) if part), "  ", "    ")


def _where(issue: Issue) -> str:
    return ", ".join(part for part in (date(issue.published), plain(issue.path)) if part)


def unnamed(number: int) -> str:
    """Say that articles name no outlet, and how to mend it."""
    own = "each counts as its own source" if number > 1 else "it counts as a source of its own"
    return f"{count(number, 'article names', 'articles name')} no outlet; {own}. To mend it, {UNNAMED}"


def _origin(origin: Origin, found: Sources) -> Iterator[str]:
    many = f"  {faint(count(len(origin.documents), 'document'))}" if len(origin.documents) > 1 else ""
    yield f"{strong(plain(origin.outlet or 'no outlet'))}{many}"
    for issue in origin.documents[:MOST]:
        yield from _issue(issue, origin, found)
    if (more := len(origin.documents) - MOST) > 0:
        yield f"  and {more} more: --json"


def _issue(issue: Issue, origin: Origin, found: Sources) -> Iterator[str]:
    outlet = "" if outlets.canonical(issue.outlet) == outlets.canonical(origin.outlet) else issue.outlet
    title = f"“{issue.title}”" if issue.title else ""
    yield from wrapped(", ".join(part for part in (outlet, title, _where(issue)) if part), "  ", "    ")
    if found.node and issue.claims:
        told = ", ".join(f"{number} of them as the report of {outlet}" for outlet, number in issue.quoted)
        yield from wrapped(count(issue.claims, "claim") + (f", {told}" if told else ""), "    ", "      ")
    here = {other.path for other in origin.documents}
    for rest in issue.rests:
        again = rest.kind == "repeat" and (found.node or rest.on in here)  # its heading says so
        if (rest.whole or not found.node) and not again:
            yield from (faint(line) for line in wrapped(telling.rest(rest), "    ", "      "))
