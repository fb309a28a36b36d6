"""What people decided about a corpus: the lines of `graphcase.judgements.jsonl`, which is only ever added to.

The file lies in the corpus folder, so that a team shares it as it shares the articles. Each line is a JSON object
{"verdict", "left", "right", "value", "user", "at", "note"}, with "matter" in a settle; keys that are not known here are
left alone. An undo holds wherever it stands, by the id that it names: git may merge the lines of two people in any
order.
"""

from __future__ import annotations

import codecs
import json
import os
from collections import Counter, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, get_args

from .errors import GraphcaseError, NotFound, UsageError
from .model import ENTITY_TYPES, NAMED_TYPES, Judgement, Ruling, Side, Skipped, Unapplied, Verdict

FILE_NAME = "graphcase.judgements.jsonl"

_VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_PAIRS = ("same", "different")
_VALUED = ("rename", "retype", "undo")
_MARKERS = (b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>")
_LARGEST = 1 << 53  # the largest whole number that every JSON reader keeps


@dataclass(frozen=True, slots=True)
class Judgements:
    """A file as it is read: all its lines in order with what becomes of them, and those that could not be read."""

    rulings: tuple[Ruling, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    @property
    def in_effect(self) -> tuple[Judgement, ...]:
        """The lines that are to be applied, in order."""
        return tuple(r.judgement for r in self.rulings if r.effect == "applied" and r.judgement.verdict != "undo")

    def after(self, unapplied: Iterable[Unapplied]) -> tuple[Ruling, ...]:
        """Return the rulings after a build that could not apply some."""
        idle = {found.judgement: found for found in unapplied}
        return tuple(
            replace(ruling, effect=found.effect, reason=found.reason)
            if ruling.effect == "applied" and (found := idle.get(ruling.judgement.id))
            else ruling
            for ruling in self.rulings
        )


class _Broken(ValueError):
    """A line that is no judgement: the reason in a few words."""


def path(corpus: Path) -> Path:
    """Return where the judgements about `corpus` lie: in the folder, or beside a corpus that is a single file."""
    return (corpus.parent if corpus.is_file() else corpus) / FILE_NAME


def read(corpus: Path) -> Judgements:
    """Read the judgements about `corpus`; none if there is no file. Raises UsageError if the file cannot be read."""
    file = path(corpus)
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return Judgements()
    except OSError as error:
        raise UsageError(f"cannot read {file}: {error.strerror}", "mend its permissions") from error
    lines: dict[str, Judgement] = {}
    skipped = []
    for number, line in enumerate(data.split(b"\n"), 1):
        line = line.removeprefix(codecs.BOM_UTF8)  # of any line: two files may have been put one after the other
        if not line.strip():
            continue
        try:
            judgement = _judgement(line)
        except _Broken as broken:
            hint = "mend the line, or delete it"
            if line.startswith(_MARKERS):
                hint = "keep the lines of both sides, and delete the lines with the marks"
            skipped.append(Skipped(f"{FILE_NAME}#L{number}", str(broken), hint))
        else:
            lines.setdefault(judgement.id, judgement)
    return Judgements(_rulings(list(lines.values())), tuple(skipped))


def append(corpus: Path, judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Add lines to the judgements about `corpus`, and return them with their ids.

    They are added in one write, so that two who decide at once both keep theirs. Raises UsageError if the folder is
    gone or may not be written.
    """
    made = tuple(identified(judgement) for judgement in judgements)
    if not made:
        return ()
    file = path(corpus)
    lines = "".join(f"{_canonical(judgement)}\n" for judgement in made).encode()
    try:
        handle = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(handle, "r+b", buffering=0) as out:
            if out.seek(0, os.SEEK_END):
                out.seek(-1, os.SEEK_END)
                lines = lines if out.read(1) == b"\n" else b"\n" + lines
            written = out.write(lines)
            os.fsync(out.fileno())
    except OSError as error:
        hint = "judgements are kept beside the articles: make the folder writable"
        raise UsageError(f"cannot write {file}: {error.strerror}", hint) from error
    if written != len(lines):
        raise GraphcaseError(f"no space left while writing {file}", "make room, and decide again")
    return made


def identified(judgement: Judgement) -> Judgement:
    """Return `judgement` with the id that its content gives it, whatever id it had."""
    return replace(judgement, id=sha256(_canonical(judgement).encode()).hexdigest()[:10])


def undo(found: Judgements, which: str, user: str, at: str, note: str = "") -> Judgement:
    """Return the judgement that takes back the line of id `which`, or the last in effect if `which` is "".

    The undoing of an undo brings back what it took. Raises NotFound if there is no such line in effect.
    """
    standing = [r.judgement.id for r in found.rulings if r.effect == "applied" and (which or _decides(r.judgement))]
    if not which and not standing:
        raise NotFound("there is no judgement to undo")
    if which and which not in standing:
        known = next((r for r in found.rulings if r.judgement.id == which), None)
        reason = f"{which} is not in effect: {known.reason}" if known else f"there is no judgement {which}"
        raise NotFound(reason, "see all, with their ids: graphcase judgements")
    return identified(Judgement("", "undo", None, None, which or standing[-1], user, at, note))


def _decides(judgement: Judgement) -> bool:
    return judgement.verdict != "undo"


# -- which lines are in effect


def _rulings(lines: list[Judgement]) -> tuple[Ruling, ...]:
    """Undo lines first, whatever their order; then of two lines that settle the same thing the later one wins."""
    known = {line.id for line in lines}
    undone = _undone(lines)
    last = {_matter(line): line for line in lines if line.verdict != "undo" and line.id not in undone}
    found = []
    for line in lines:
        if by := undone.get(line.id):
            found.append(Ruling(line, "undone", f"undone {_signed(by)} ({by.id})"))
        elif line.verdict == "undo":
            idle = line.value not in known
            found.append(Ruling(line, "unapplied", f"no line has the id {line.value}") if idle else Ruling(line))
        elif (later := last[_matter(line)]) is not line:
            found.append(Ruling(line, "overruled", f"overruled {_signed(later)} ({later.id})"))
        else:
            found.append(Ruling(line))
    return tuple(found)


def _undone(lines: Sequence[Judgement]) -> dict[str, Judgement]:
    """For the id of each line that is taken back, an undo in effect that does so.

    An undo is looked at when all that might take it back have been, so that no chain of them is too long. As an id is
    made from content, there is no circle.
    """
    undos = {line.id: line for line in lines if line.verdict == "undo"}
    waiting = Counter(undo.value for undo in undos.values())
    ready = deque(undo for undo in undos.values() if not waiting[undo.id])
    by: dict[str, Judgement] = {}
    while ready:
        undo = ready.popleft()
        if undo.id not in by:
            by.setdefault(undo.value, undo)
        waiting[undo.value] -= 1
        if undo.value in undos and not waiting[undo.value]:
            ready.append(undos[undo.value])
    return by


def _matter(line: Judgement) -> tuple[object, ...]:
    """What a line settles: whether these two are one, what this one is called, which value is right."""
    sides = [(side.key, side.start, side.end) for side in (line.left, line.right) if side]
    if line.verdict in _PAIRS:
        return ("pair", *sorted(sides))
    return (line.verdict, line.matter, *sides)


def _signed(judgement: Judgement) -> str:
    by = f"by {judgement.user}" if judgement.user else "by a line"
    return f"{by} on {judgement.at[:10]}" if judgement.at else by


# -- a line, from JSON and to it


def _canonical(judgement: Judgement) -> str:
    """The line: always the same keys in the same order, so that a diff shows what was decided and nothing else."""
    j = judgement
    record = {
        "verdict": j.verdict,
        "left": _side_record(j.left),
        "right": _side_record(j.right),
        "value": j.value,
        "user": j.user,
        "at": j.at,
        "note": j.note,
    }
    if j.verdict == "settle":
        record["matter"] = j.matter
    return json.dumps(record, ensure_ascii=False)


def _side_record(side: Side | None) -> dict[str, object] | None:
    if side is None:
        return None
    noted = ("text",) if side.text else ()  # the lines of old have none, and keep their ids
    return {name: getattr(side, name) for name in ("name", "type", "key", "path", "start", "end", *noted)}


def _judgement(line: bytes) -> Judgement:
    """The judgement of one line. Raises _Broken."""
    if line.startswith(_MARKERS):
        raise _Broken("a mark of an unresolved git conflict")
    try:
        record = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise _Broken("not a line of JSON in UTF-8") from error
    if not isinstance(record, dict):
        raise _Broken("not a JSON object")
    verdict = record.get("verdict")
    if verdict not in _VERDICTS:
        raise _Broken(f"the verdict is none of {', '.join(_VERDICTS)}")
    left = None if verdict == "undo" else _side(record, "left")
    other = verdict in _PAIRS or (verdict == "settle" and record.get("right") is not None)
    right = _side(record, "right") if other else None
    value = " ".join(_text(record, "value").split()) if verdict in (*_VALUED, "settle") else ""
    matter = " ".join(_text(record, "matter").split()) if verdict == "settle" else ""
    if verdict in _VALUED and not value:
        raise _Broken(f"a {verdict} needs a value")
    if verdict == "retype" and value not in NAMED_TYPES:
        raise _Broken(f"the new type is none of {', '.join(NAMED_TYPES)}")
    if verdict == "settle" and not matter:
        raise _Broken("a settle needs a matter")
    user, at, note = (_text(record, key) for key in ("user", "at", "note"))
    return identified(Judgement("", verdict, left, right, value, user, at, note, matter))


def _side(record: Mapping[str, Any], which: str) -> Side:
    side = record.get(which)
    if not isinstance(side, dict):
        raise _Broken(f"{which} is missing")
    start, end = side.get("start"), side.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end < _LARGEST:
        raise _Broken(f"{which} has no start and end")
    name, type_, key, path_, words = (_text(side, part) for part in ("name", "type", "key", "path", "text"))
    if type_ not in ENTITY_TYPES or not name.strip():
        raise _Broken(f"{which} has no name, or a type that is none of {', '.join(ENTITY_TYPES)}")
    return Side(name, type_, key, path_, start, end, words)


def _text(record: Mapping[str, Any], key: str) -> str:
    """A string, "" if it is missing."""
    text = record.get(key)
    if text is None:
        return ""
    if not isinstance(text, str) or any("\ud800" <= character <= "\udfff" for character in text):
        raise _Broken(f"{key} is not text")
    return text
