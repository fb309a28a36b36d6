"""Where sources disagree, as a reporter reads it: the values one under the other, who gives each, in which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..explore.plain import plain
from ..explore.telling import NOTE, count, is_right, settled, value
from .text import faint, quoted, strong, warning, wrapped
from .words import origin

if TYPE_CHECKING:
    from ..explore.conflicts import Conflicts, Disagreement, Version, Words

HOW = "To settle one: graphcase settle ID VALUE --note WHY"


def render(found: Conflicts) -> str:
    """Return the disagreements as text; one alone with all its quotes."""
    node = found.node
    lines = [f"{strong(plain(node.name))}  {faint(f'{node.type} · {node.id}')}"] if node else []
    number = len(found.disagreements) + found.more
    lines += wrapped(f"{count(number, 'disagreement')} of sources" if number else "No disagreement found.")
    for one in found.disagreements:
        lines += ["", *disagreement(one, node.id if node else "", is_full=number == 1)]
    if found.more:
        lines += ["", *wrapped(f"and {found.more} more: a higher --limit")]
    if found.compatible or found.settled:
        lines += ["", *wrapped(f"Not shown: {', '.join(_left_out(found))}.")]
    if found.disputed:
        subject = count(found.disputed, "relation is", "relations are")
        said = f"{subject} disputed besides: somebody denies what is said of them (graphcase query NAME)."
        lines += ["", *wrapped(said)]
    if any(one.settled is None for one in found.disagreements):
        lines += ["", *(faint(line) for line in wrapped(HOW))]
    return "\n".join([*lines, "", *(faint(line) for line in wrapped(NOTE))])


def _left_out(found: Conflicts) -> Iterator[str]:
    if found.compatible:
        yield f"{found.compatible} told more or less precisely (--compatible)"
    if found.settled:
        yield f"{found.settled} settled (without --open)"


def disagreement(one: Disagreement, told: str = "", *, is_full: bool = False) -> list[str]:
    """One disagreement: the matter, each value with its words, and how it is settled.

    `told` (an entity's id) stands in the heading above, and is not named again. One quote stands for each value,
    unless `is_full`.
    """
    named = [end.name for end in (one.about, one.other) if end is not None and end.id != told]
    whom = f" · {' – '.join(named)}" if named else ""
    lines = [strong(line) for line in wrapped(f"{_sentence(one.matter)}{whom}", "  ", "    ")]
    rough = " · differs only in precision" if one.compatible else ""
    lines += [faint(line) for line in wrapped(f"{one.kind}{rough} · {one.id}", "  ", "    ")]
    for version in one.versions:
        lines += _version(version, one, is_full)
    if one.settled is not None:
        lines += wrapped(f"settled: {settled(one)}", "    ", "      ")
    return lines


def _version(version: Version, one: Disagreement, is_full: bool) -> list[str]:
    sources = count(version.independent_sources, "independent source")
    head = f"{value(version.value, one)} · {sources}{' · held to be right' if is_right(version.value, one) else ''}"
    lines = [warning(line) if one.settled is None else line for line in wrapped(head, "    ", "      ")]
    originals = [words for words in version.words if not words.copy_of] or version.words[:1]
    shown = originals if is_full else originals[:1]
    for words in shown:
        lines += quoted(words.quote, "      ")
        lines += [faint(line) for line in wrapped(f"— {_who(words)}{origin(words)}", "      ", "        ")]
    others = list(_others([words for words in version.words if words not in shown], version.more))
    return [*lines, *(faint(line) for line in wrapped(f"also {'; '.join(others)}", "      ", "        ") if others)]


def _others(words: Sequence[Words], more: int) -> Iterator[str]:
    """Who else gives a value, each document once; then how many sources that are not named."""
    yield from dict.fromkeys(f"{origin(one)}{', a copy' if one.copy_of else ''}" for one in words)
    if more:
        yield count(more, "more source")


def _who(words: Words) -> str:
    """How the words are held, and who speaks if not the article itself: "alleged, according to X; "."""
    speaker = f"according to {plain(words.attributed_to)}" if words.attributed_to else ""
    held = "" if words.status == "asserted" else words.status
    said = ", ".join(part for part in (held, speaker) if part)
    return f"{said}; " if said else ""


def _sentence(matter: str) -> str:
    return f"{matter[:1].upper()}{matter[1:]}"
