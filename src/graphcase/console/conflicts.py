"""Where sources disagree, as a reporter reads it: what each of them says, side by side, in which words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .text import count, date, faint, plain, quoted, strong, warning, wrapped
from .words import NOTE, origin

if TYPE_CHECKING:
    from ..explore.conflicts import Conflicts, Disagreement, Version, Words

_MOST = 3
"""So many documents are quoted for one value; the others are counted."""


def render(found: Conflicts) -> str:
    """Return the disagreements as text."""
    node = found.node
    lines = [f"{strong(plain(node.name))}  {faint(f'{node.type} · {node.id}')}"] if node else []
    number = len(found.disagreements) + found.more
    lines += wrapped(f"{count(number, 'disagreement')} of independent sources" if number else "No disagreement found.")
    for one in found.disagreements:
        lines += ["", *disagreement(one, node.id if node else "")]
    if found.more:
        lines += ["", *wrapped(f"and {found.more} more: a higher --limit")]
    left_out = [
        f"{found.compatible} that differ only in precision (--compatible)" if found.compatible else "",
        f"{found.settled} settled (--settled)" if found.settled else "",
    ]
    if any(left_out):
        lines += ["", *wrapped(f"Not shown: {', '.join(filter(None, left_out))}.")]
    return "\n".join([*lines, "", *(faint(line) for line in wrapped(NOTE))])


def disagreement(one: Disagreement, told: str = "") -> list[str]:
    """One disagreement: the matter, each value with its words, and how it is settled; `told` (an entity's id) stands
    in the heading above, and is not named again."""
    named = [end.name for end in (one.about, one.other) if end is not None and end.id != told]
    whom = f" · {' and '.join(named)}" if named else ""
    lines = [strong(line) for line in wrapped(f"{one.kind}: {one.matter}{whom}", "  ", "    ")]
    if one.compatible:
        lines += wrapped("differs only in precision", "  ", "    ")
    for version in one.versions:
        lines += _version(version)
    return [*lines, *_standing(one)]


def _version(version: Version) -> list[str]:
    sources = list(dict.fromkeys(_source(words) for words in version.words))
    head = f"{plain(version.value)} · {count(len(sources), 'source')}"
    lines = [warning(line) for line in wrapped(head, "    ", "      ")]
    shown = _shown(version.words)
    for words in shown:
        lines += quoted(words.quote, "      ")
        lines += [faint(line) for line in wrapped(f"— {_who(words)}{origin(words)}", "      ", "        ")]
    if more := len({words.document for words in version.words}) - len(shown):
        lines += [faint(line) for line in wrapped(f"and {count(more, 'more document')}", "      ", "        ")]
    return lines


def _shown(words: Sequence[Words]) -> list[Words]:
    """The words of the first sources, each once."""
    return list({_source(one): one for one in reversed(words)}.values())[::-1][:_MOST]


def _source(words: Words) -> str:
    return words.outlet or words.copy_of or words.document


def _who(words: Words) -> str:
    held = "" if words.status == "asserted" else f"{words.status}; "
    return f"{held}according to {plain(words.attributed_to)}, in " if words.attributed_to else held


def _standing(one: Disagreement) -> list[str]:
    """How it is settled, and by whom; or how to settle it."""
    if one.settled is None:
        return [faint(line) for line in wrapped(f"settle it: graphcase settle {one.id} VALUE", "    ", "      ")]
    by = one.settled
    who = ", ".join(part for part in (plain(by.user), date(by.at[:10])) if part)
    note = f" (“{plain(by.note)}”)" if by.note else ""
    said = f"settled: {plain(by.value)}" if by.value else "settled: left as it is"
    return wrapped(f"{said}; {who}{note}", "    ", "      ")
