"""What people decided, as text: what a judgement has changed, and the list of all."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .. import judgements
from ..errors import CorpusGone
from ..explore.plain import plain
from ..explore.telling import brief, count
from ..model import Effect, Judgement, Ruling, Skipped
from ..store import Counts, Standing, Store
from .text import faint, strong, warning, wrapped
from .words import judged, to

if TYPE_CHECKING:
    from ..explore.decisions import Hand
    from ..pipeline.judge import Judged

_PATHS = 4
"""So many documents of a node are printed."""
_EFFECTS: dict[Effect, str] = {
    "applied": "in effect",
    "unapplied": "does nothing",
    "overruled": "no longer in effect",
    "undone": "taken back",
}


@dataclass(frozen=True, slots=True)
class Decisions:
    """What people decided about a corpus: the lines of `file` as the last build applied them, those that it has not
    seen yet, and those that cannot be read."""

    file: str
    rulings: tuple[Ruling, ...]
    waiting: tuple[Judgement, ...]
    skipped: tuple[Skipped, ...]


def decisions(store: Store) -> Decisions:
    """Gather what `judgements` lists. A corpus that is gone has no lines but those that the store remembers."""
    corpus = Path(store.about().corpus)
    there = judgements.read(corpus)
    rulings = tuple(store.judgements())
    known = {ruling.judgement.id for ruling in rulings}
    waiting = tuple(r.judgement for r in there.rulings if r.judgement.id not in known)
    return Decisions(str(judgements.path(corpus)), rulings, waiting, there.skipped)


def listed(found: Decisions) -> str:
    """Return the lines of `judgements`."""
    return "\n".join(_listed(found))


def _listed(found: Decisions) -> Iterator[str]:
    if not (found.rulings or found.waiting or found.skipped):
        yield "Nobody has decided anything yet."
        yield from wrapped("Begin with: graphcase review, or merge, split, rename, retype, hide, settle", "  ", "  ")
        return
    yield from wrapped(found.file)
    for ruling in found.rulings:
        reason = f": {ruling.reason}" if ruling.reason else ""
        said = f"{_EFFECTS[ruling.effect]}{reason}"
        is_past = ruling.effect in ("undone", "overruled")
        yield from _line(ruling.judgement, said, ruling.effect == "unapplied", is_past)
    for one in found.waiting:
        yield from _line(one, "waits for the next build", True)
    for skipped in found.skipped:
        yield from (warning(line) for line in wrapped(f"{skipped.path}: {skipped.reason} ({skipped.hint})", "", "  "))


def _line(one: Judgement, stands: str, warns: bool, is_past: bool = False) -> Iterator[str]:
    head = [one.id, *wrapped(judged(one), " " * 12, " " * 12)]
    first = f"{head[0] if is_past else strong(head[0])}  {head[1].lstrip()}"
    yield from (faint(line) if is_past else line for line in (first, *head[2:]))
    yield from ((warning if warns else faint)(line) for line in wrapped(stands, " " * 12, " " * 14))


def hand(user: str | None, note: str) -> Hand:
    """Say who decides, now; the user who is logged in, if none is named."""
    from ..explore.decisions import Hand
    from ..explore.references import typed

    if user is None:
        with suppress(OSError, KeyError, ImportError):  # a system that knows no names
            user = getpass.getuser()
    at = datetime.now(UTC).isoformat(timespec="microseconds")  # so fine that no two judgements are one
    return Hand(typed(user or ""), at, typed(note))


def taken_back(store: Store, which: str, hand: Hand) -> Judgement:
    """Return what takes back the judgement of id `which`, or the last in effect.

    Raises NotFound if there is none, and CorpusGone.
    """
    corpus = Path(store.about().corpus)
    if not corpus.exists():
        raise CorpusGone(str(corpus))
    return judgements.undo(judgements.read(corpus), which, hand.user, hand.at, hand.note)


def notes(store: Store, judgement: Judgement) -> tuple[str, ...]:
    """Return what the articles say against a judgement that two are the same, in a line each."""
    if judgement.verdict != "same" or not (judgement.left and judgement.right):
        return ()
    from .against import against

    left, right = store.meant(judgement.left), store.meant(judgement.right)
    found = against(store, left, right) if left and right else ()
    gone = {"relation": "; that relation is no longer shown", "names": ""}
    return tuple(f"{one.said}{gone[one.by]}" for one in found if one.by in gone)  # the types are told when it is done


def done(found: Judged, output: Path, notes: Sequence[str] = ()) -> str:
    """Return the lines that end a judgement: what it has changed, what speaks against it (`notes`), where it is
    written, how to take it back."""
    return "\n".join(_done(found, output, notes))


def _done(found: Judged, output: Path, notes: Sequence[str]) -> Iterator[str]:
    for ruling, about, were_one in zip(found.rulings, found.about, found.were_one, strict=True):
        if ruling.effect == "applied":
            said = _outcome(ruling.judgement, about, found, were_one)
            yield from (warning(line) if _failed(about, found) else line for line in wrapped(said, "", "  "))
        else:
            said = f"Written down, but it does nothing: {ruling.reason or _EFFECTS[ruling.effect]}."
            yield from (warning(line) for line in wrapped(said, "", "  "))
    for node, paths in zip(found.nodes, found.paths, strict=True):
        yield from wrapped(_node(node), "  ", "    ")
        if any(about.verdict == "different" for about in found.about):
            yield from wrapped(_some(paths), "    ", "    ")
    for old in found.overruled:
        yield from (warning(line) for line in wrapped(f"This overrules what was said before: {judged(old)}", "", "  "))
    for note in (*notes, *_type_notes(found, output)):
        yield from (warning(line) for line in wrapped(f"note: {note}", "", "  "))
    yield _changed(found)
    others = len(found.idle) - sum(ruling.effect == "unapplied" for ruling in found.rulings)
    if others > 0:
        yield from wrapped(f"{count(others, 'other judgement')} without effect; why: graphcase judgements{to(output)}")
    yield from (faint(line) for line in wrapped(f"Written to {found.written}"))
    for ruling in found.rulings:
        again = "Bring it back" if ruling.judgement.verdict == "undo" else "Take it back"
        yield faint(f"{again}: graphcase undo {ruling.judgement.id}{to(output)}")
    if not found.rulings:
        yield faint(f"See all: graphcase judgements{to(output)}")


def _outcome(line: Judgement, about: Judgement, found: Judged, were_one: bool) -> str:
    if line.verdict == "undo":
        return f"Taken back: {judged(about)}."
    if line.verdict == "different" and not were_one:
        return f"They were two already, and stay two for ever: {judged(line)}."
    if _failed(line, found):
        return f"Written down, but it is of type {found.nodes[0].type} still: {judged(line)}."
    return f"Done: {judged(line)}."


def _failed(line: Judgement, found: Judged) -> bool:
    """True if a node is not of the type that people say it is."""
    return line.verdict == "retype" and bool(found.nodes) and found.nodes[0].type != line.value


def _type_notes(found: Judged, output: Path) -> Iterator[str]:
    """Which type one has that was made of two types, and how to change it."""
    for line in found.about:
        if line.verdict == "same" and line.left and line.right and line.left.type != line.right.type and found.nodes:
            kinds = {line.left.type, line.right.type} - {found.nodes[0].type}
            other = min(kinds, default=line.right.type)
            how = f"graphcase retype {found.nodes[0].entity} {other}{to(output)}"
            yield f"{plain(found.nodes[0].name)} is of type {found.nodes[0].type} now; to change it: {how}"


def _some(paths: Sequence[str]) -> str:
    """The first of these documents, and how many more there are."""
    more = len(paths) - _PATHS
    return ", ".join(paths[:_PATHS]) + (f", and {more} more" if more > 0 else "")


def _node(node: Standing) -> str:
    return f"{node.name} · {node.type} · {brief(node)} · {node.entity}"


def _changed(found: Judged) -> str:
    """How many of what was judged there are now: disagreements that are open, else entities."""
    if found.about and all(about.verdict == "settle" for about in found.about):
        before, after = found.before.conflicts, found.after.conflicts
        now = f"{count(after, 'disagreement is', 'disagreements are')} open"
    else:
        before, after = _number(found.before), _number(found.after)
        now = count(after, "entity", "entities")
    return f"{now}, as many as before." if before == after else f"{now}; before, {before}."


def _number(counts: Counts) -> int:
    return counts.people + counts.organisations + counts.places + counts.cases
