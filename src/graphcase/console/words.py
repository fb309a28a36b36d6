"""The lines that every answer shares: how sure a relation is, who says it, a quote with its source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..explore import telling
from ..explore.plain import plain
from ..explore.telling import support
from ..model import AFFIRMS, CO_MENTIONED
from .text import faint, quoted, strong, warning, wrapped

if TYPE_CHECKING:
    from ..explore.conflicts import Words
    from ..explore.places import Place
    from ..explore.records import Evidence, Tie
    from ..model import Judgement


def status(one: Evidence) -> str:
    """How a claim is held, and who speaks."""
    return plain(telling.held(one))


def origin(one: Evidence | Place | Words) -> str:
    """Whose words, when and where."""
    return plain(telling.origin(one))


def issue(one: Evidence | Place | Words) -> str:
    """Which article it is: whose, when, and its file."""
    return plain(telling.issue(one))


def spot(one: Place) -> str:
    """Whose words, when and where, to the character."""
    return plain(telling.spot(one))


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
    """A judgement in one sentence."""
    return plain(telling.judged(one))


def signed(one: Judgement) -> str:
    """Who decided, when and why."""
    return plain(telling.signed(one))


def to(output: Path) -> str:
    """The option that names the folder, as it can be pasted; nothing for the default."""
    named = plain(str(output))
    return "" if output == Path("output") else f' -o "{named}"' if " " in named else f" -o {named}"
