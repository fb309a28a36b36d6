"""What rests on what, as a reader scans it: each independent source with its documents, and why they are one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .. import outlets
from .text import count, date, faint, plain, strong, warning, wrapped
from .words import support

if TYPE_CHECKING:
    from ..explore.sources import Issue, Origin, Rest, Sources

SHOWN = 40
"""So many sources are printed that rest on something, and so many that do not; JSON has them all."""
MOST = 12
"""So many documents are printed of one source."""
_ROUND = 0.01
"""A smaller share would be printed as 0%."""
_NEARLY = 0.8
"""A document that tells such a share of its statements as one outlet's report has little of its own."""
_QUOTE = 12
"""So many words of a quote are printed here."""
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
            yield from (faint(line) for line in wrapped(_rest(rest), "    ", "      "))


def _rest(rest: Rest) -> str:
    """ "a copy of a.txt, 92% of its text", "3 of its 7 statements are the report of BBC: “The BBC reported …”"."""
    quote = f": “{_cut(rest.quote)}”" if rest.quote else ""
    if rest.kind == "copy":
        return f"a copy of {rest.on}" + (f", {rest.share:.0%} of its text" if _ROUND <= rest.share < 1 else "")
    if rest.kind == "repeat":
        return f"the outlet of {rest.on}, once more"
    if rest.kind == "quoted":
        return f"{_quoted(rest)}{quote}"
    return f"{rest.outlet}’s text, as it says{quote}" if rest.whole else f"with the help of {rest.outlet}{quote}"


def _quoted(rest: Rest) -> str:
    """How much of a document is another outlet's report; one that is only spoken of is quoted so many times."""
    if not rest.told:
        return f"quotes {rest.outlet}" + (f" {rest.times} times" if rest.times > 1 else "")
    all_ = count(rest.statements, "statement")
    if rest.told == rest.statements:
        told = f"everything ({all_})"
    elif rest.told >= _NEARLY * rest.statements:
        told = f"nearly everything ({rest.told} of its {all_})"
    else:
        told = f"{rest.told} of its {all_}"
    return f"tells {told} as the report of {rest.outlet}"


def _cut(quote: str) -> str:
    words = quote.split()
    return " ".join(words[:_QUOTE]) + (" …" if len(words) > _QUOTE else "")
