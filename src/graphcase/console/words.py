"""The lines that every answer shares: how sure a relation is, who says it, a quote with its source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..model import AFFIRMS, CO_MENTIONED
from .text import count, date, faint, plain, quoted, strong, warning, wrapped

if TYPE_CHECKING:
    from ..explore.conflicts import Words
    from ..explore.places import Place
    from ..explore.records import Evidence, Node, Tie
    from ..model import Judgement, Side
    from ..store import Standing

NOTE = "Each line is what the source named under it says, not what graphcase holds to be true."


def status(one: Evidence) -> str:
    """How a claim is held, and who speaks: "alleged, according to prosecutors (via the BBC)"."""
    speaker = f", according to {plain(one.attributed_to)}" if one.attributed_to else ""
    via = f" (via {plain(', '.join(one.attributed_via))})" if one.attributed_via else ""
    return f"{one.status}{speaker}{via}"


def support(documents: int, sources: int) -> str:
    """How much stands behind a relation: "3 documents, 2 independent sources"."""
    independent = f", {count(sources, 'independent source')}" if documents > 1 else ""
    return count(documents, "document") + independent


def origin(one: Evidence | Place | Words) -> str:
    """Whose words, when and where: "El Diario, 7 Nov 2018, articles/03.txt"; without an outlet the article's title."""
    title = f"“{plain(one.title)}”" if one.title and not one.outlet else ""
    return ", ".join(part for part in (plain(one.outlet), title, date(one.published), plain(one.path)) if part)


def source(one: Evidence, indent: str) -> list[str]:
    """The line under a quote: "— El Diario, 7 Nov 2018, articles/03.txt"."""
    copied = ", a copy" if one.copy_of else ""
    lines = wrapped(f"— {origin(one)}{copied}", indent, indent + "  ")
    return [faint(line) for line in lines]


def quote(one: Evidence, indent: str) -> list[str]:
    """A claim's words and where they stand."""
    return [*quoted(one.quote, indent), *source(one, indent)]


def tie(one: Tie, before: Evidence | None = None, subject: str = "") -> list[str]:
    """One relation: what is said, how sure, the clearest words, and those against it; `before` stands just above."""
    unsure = "" if one.status in AFFIRMS else f"{one.status}: "
    lines = [strong(line) for line in wrapped(unsure + subject + one.says, "  ", "    ")]
    held = support(one.documents, one.independent_sources)
    if one.type != CO_MENTIONED:
        held = f"{status(one.best)} · {held}"
    if one.disputed:
        lines += [warning(line) for line in wrapped(f"disputed; {held}", "  ", "    ")]
    else:
        lines += wrapped(held, "  ", "    ")
    if before and (before.path, before.quote) == (one.best.path, one.best.quote):
        lines.append(faint("    (the words quoted above)"))
    else:
        lines += quote(one.best, "    ")
    if one.against:
        lines += [warning(line) for line in wrapped(f"but {status(one.against)}:", "  ", "    ")]
        lines += quote(one.against, "    ")
    return lines


def judged(one: Judgement) -> str:
    """A judgement in one sentence: "Ivo Marren and I. Marren are the same: ana, 7 Nov 2026 (“her lawyer says so”)"."""
    by = signed(one)
    return f"{_held(one)}{': ' if by else ''}{by}"


def signed(one: Judgement) -> str:
    """Who decided, when and why: "ana, 7 Nov 2026 (“her lawyer says so”)"."""
    who = ", ".join(part for part in (plain(one.user), date(one.at[:10])) if part)
    note = f"(“{plain(one.note)}”)" if one.note else ""
    return " ".join(part for part in (who, note) if part)


def _held(one: Judgement) -> str:
    is_of_types = one.verdict != "settle" and bool(one.left and one.right and one.left.type != one.right.type)
    tell_apart = is_of_types or bool(one.left and one.right and one.left.name == one.right.name)
    left, right = (_side(side, tell_apart) for side in (one.left, one.right))
    return {
        "same": f"{left} and {right} are the same",
        "different": f"{left} and {right} are two",
        "rename": f"{left} is called {plain(one.value)}",
        "retype": f"{left} is of type {one.value}",
        "hide": f"{left} is hidden",
        "settle": _settled(one, left, right),
        "undo": f"{one.value} is taken back",
    }[one.verdict]


def _settled(one: Judgement, left: str, right: str) -> str:
    """ "2018-11-07 is right for day of the arrest (Ivo Marren)"."""
    _, _, matter = one.matter.partition(": ")
    whom = f"{plain(matter)} ({left}{' – ' if right else ''}{right})"
    return f"{date(one.value)} is right for {whom}" if one.value else f"the sources are left to disagree on {whom}"


def _side(side: Side | None, tell_apart: bool) -> str:
    """Whom a judgement means; where the names do not tell the two apart, with the type and where it is named."""
    if side is None:
        return ""
    return f"{plain(side.name)} ({side.type}, {plain(side.path)}:{side.start})" if tell_apart else plain(side.name)


def to(output: Path) -> str:
    """The option that names the folder, as it can be pasted; nothing for the default."""
    named = plain(str(output))
    return "" if output == Path("output") else f' -o "{named}"' if " " in named else f" -o {named}"


def brief(node: Node | Standing) -> str:
    """An entity's weight in a list: "7 mentions in 3 documents"."""
    return f"{count(node.mentions, 'mention')} in {count(node.documents, 'document')}"


def reported(node: Node) -> str:
    """How well an entity is reported: "7 mentions in 3 documents, 2 independent sources"."""
    return f"{count(node.mentions, 'mention')} in {support(node.documents, node.independent_sources)}"
