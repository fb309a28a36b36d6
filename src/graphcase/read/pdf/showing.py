"""A page's content stream to the words that it shows, and where (ISO 32000-2, chapters 8.3, 9.4 and 14.6).

Only what moves or shows text is carried out; nothing is drawn, no image is decoded, no script or file is looked at.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from .fonts import Font
from .operators import operators

Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_DEPTH = 12  # forms within forms; Acrobat itself stops at 28
_SAVED = 1000  # states within each other
_FORMS = 500  # forms that one page may show
_WORD = 0.1  # of the type size: a wider gap divides words (poppler's TextOutputDev, minWordBreakSpace)
_LEAN = 0.2  # of a quarter turn: what stands more aslant is a stamp across the page ("DRAFT")


class Shown(NamedTuple):
    """Words that stand on one line. `x` runs along it and `y` up the page, as the reader holds it; `turn` is how many
    quarters the words are turned to the left. `running` words are marked by the file as a header or footer."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    turn: int
    running: bool


@dataclass(slots=True)
class _Pen:
    """The graphics and text state that decide where words stand."""

    ctm: Matrix = _UNIT
    font: Font | None = None
    size: float = 1.0
    letters: float = 0.0  # character spacing
    words: float = 0.0  # word spacing
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


@dataclass(slots=True)
class _Mark:
    """A marked stretch of content: what it says its letters are, if it does, and where its glyphs stood."""

    actual: str | None = None
    running: bool = False
    span: Shown | None = None


@dataclass(slots=True)
class Fonts:
    """The fonts of a document, each read once."""

    _read: dict[int, tuple[Any, Font | None]] = field(default_factory=dict)  # with its dictionary, which keeps its id

    def font(self, resource: Any) -> Font | None:
        """The font of a dictionary, None where it is damaged beyond use."""
        found = resource.get_object()
        if id(found) not in self._read:
            self._read[id(found)] = found, _font(found)
        return self._read[id(found)][1]


def _font(resource: Any) -> Font | None:
    try:
        return Font(resource)
    except Exception:  # pypdf raises anything at a damaged font; the words in the other fonts still count
        return None


def shown(page: DictionaryObject, pdf: Any, fonts: Fonts) -> list[Shown]:
    """The words of a page in the order in which it shows them. Raises whatever pypdf does of a damaged page."""
    contents = page.get("/Contents")
    if contents is None:
        return []
    hand = _Hand(pdf, fonts, _quarters(page.get("/Rotate")))
    hand.follow(ContentStream(contents, pdf).get_data(), _dictionary(page.get("/Resources")), 0)
    return hand.out


def _quarters(rotation: Any) -> int:
    """By how many quarters a page is turned to the right for its reader; upright words are turned to the left by it."""
    found = rotation.get_object() if rotation is not None else 0
    return int(found) // 90 if isinstance(found, (int, float)) else 0


class _Hand:
    """Carries out the operators of one page, and notes the words."""

    def __init__(self, pdf: Any, fonts: Fonts, turn: int) -> None:
        self.out: list[Shown] = []
        self._pdf, self._fonts, self._turn = pdf, fonts, turn
        self._pen = _Pen()
        self._saved: list[_Pen] = []
        self._text = self._line = _UNIT
        self._marks: list[_Mark] = []
        self._forms = 0
        self._resources = DictionaryObject()

    def follow(self, stream: bytes, resources: DictionaryObject, depth: int) -> None:
        """Carry out a stream with the fonts and forms that `resources` names."""
        outer, self._resources = self._resources, resources
        for operands, operator in operators(stream):
            act = _ACTS.get(operator)
            if operator == b"Do":
                self._form(operands, depth)
            elif act is not None:
                try:
                    act(self, operands)
                except (TypeError, ValueError, IndexError, AttributeError, OverflowError):
                    continue  # an operator with the wrong operands is passed over, as readers do
        self._resources = outer

    def _form(self, operands: Sequence[Any], depth: int) -> None:
        """Show a form: a page within the page."""
        form = _dictionary(self._resources.get("/XObject")).get(operands[0]) if operands else None
        form = form.get_object() if form is not None else None
        self._forms += 1
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            return
        if depth >= _DEPTH or self._forms > _FORMS:
            return
        pen, text, line = self._pen, self._text, self._line
        matrix = _matrix(form.get("/Matrix") or _UNIT)
        self._pen = replace(pen, ctm=_times(matrix, pen.ctm))
        own = form.get("/Resources")
        saved, self._saved, marks = self._saved, [], list(self._marks)
        self.follow(ContentStream(form, self._pdf).get_data(), _dictionary(own) if own else self._resources, depth + 1)
        self._pen, self._text, self._line, self._saved, self._marks = pen, text, line, saved, marks

    # Graphics state

    def _save(self, _: Sequence[Any]) -> None:
        if len(self._saved) < _SAVED:
            self._saved.append(replace(self._pen))

    def _restore(self, _: Sequence[Any]) -> None:
        if self._saved:
            self._pen = self._saved.pop()

    def _concat(self, operands: Sequence[Any]) -> None:
        self._pen.ctm = _times(_matrix(operands), self._pen.ctm)

    # Text state and place

    def _begin(self, _: Sequence[Any]) -> None:
        self._text = self._line = _UNIT

    def _choose(self, operands: Sequence[Any]) -> None:
        resource = _dictionary(self._resources.get("/Font")).get(operands[0])
        self._pen.font = self._fonts.font(resource) if resource is not None else None
        self._pen.size = float(operands[1])

    def _set(self, name: str, operands: Sequence[Any]) -> None:
        setattr(self._pen, name, float(operands[0]))

    def _widen(self, operands: Sequence[Any]) -> None:
        self._pen.stretch = float(operands[0]) / 100

    def _move(self, operands: Sequence[Any]) -> None:
        self._text = self._line = _times((1, 0, 0, 1, float(operands[0]), float(operands[1])), self._line)

    def _move_leading(self, operands: Sequence[Any]) -> None:
        self._pen.leading = -float(operands[1])
        self._move(operands)

    def _place(self, operands: Sequence[Any]) -> None:
        self._text = self._line = _matrix(operands)

    def _next(self, _: Sequence[Any]) -> None:
        self._move((0, -self._pen.leading))

    # Showing

    def _show(self, operands: Sequence[Any]) -> None:
        self._write(operands[:1])

    def _show_all(self, operands: Sequence[Any]) -> None:
        self._write(operands[0])

    def _show_next(self, operands: Sequence[Any]) -> None:
        self._next(())
        self._write(operands[-1:])

    def _show_spaced(self, operands: Sequence[Any]) -> None:
        self._set("words", operands)
        self._set("letters", operands[1:])
        self._show_next(operands[2:])

    def _write(self, strings: Sequence[Any]) -> None:
        """Show strings; a number between two moves the pen back, by thousandths of the size."""
        pen = self._pen
        written: list[str] = []
        begin = at = 0.0
        for item in strings:
            if isinstance(item, (int, float)):
                step = -float(item) / 1000 * pen.size * pen.stretch
                if abs(step) > _WORD * abs(pen.size):
                    self._note("".join(written), begin, at)
                    written, begin = [], at + step
                at += step
            elif pen.font is not None:
                for glyph in pen.font.glyphs(_bytes(item)):
                    written.append(glyph.text)
                    space = pen.letters + (pen.words if glyph.spaced else 0.0)
                    at += (glyph.width * pen.size + space) * pen.stretch
        self._note("".join(written), begin, at)
        self._text = _times((1, 0, 0, 1, at, 0), self._text)

    def _note(self, text: str, begin: float, end: float) -> None:
        """Write down what was shown from `begin` to `end` along the line."""
        if not text:
            return
        a, b, c, d, e, f = _times(self._text, self._pen.ctm)
        angle = math.atan2(b, a) / (math.pi / 2) if self._pen.size >= 0 else math.atan2(-b, -a) / (math.pi / 2)
        turn = round(angle)
        if abs(angle - turn) > _LEAN:
            return
        rise = self._pen.rise
        x0, y0 = _turned(a * begin + c * rise + e, b * begin + d * rise + f, turn)
        x1, _ = _turned(a * end + c * rise + e, b * end + d * rise + f, turn)
        size = abs(self._pen.size) * math.hypot(c, d)
        if not all(map(math.isfinite, (x0, x1, y0, size))):
            return
        running = any(mark.running for mark in self._marks)
        word = Shown(text, min(x0, x1), max(x0, x1), y0, size, (turn - self._turn) % 4, running)
        mark = next((mark for mark in self._marks if mark.actual is not None), None)
        if mark is None:
            self.out.append(word)
        elif mark.span is None:
            mark.span = word._replace(text=mark.actual or "")
        else:
            mark.span = mark.span._replace(x0=min(mark.span.x0, word.x0), x1=max(mark.span.x1, word.x1))

    # Marked content

    def _mark(self, operands: Sequence[Any]) -> None:
        told = operands[1] if len(operands) > 1 else None
        if isinstance(told, str):
            told = _dictionary(_dictionary(self._resources.get("/Properties")).get(told))
        about = told if isinstance(told, dict) else {}
        actual = about.get("/ActualText")
        running = operands[:1] == ["/Artifact"] and about.get("/Type") == "/Pagination"
        del self._marks[_SAVED:]
        self._marks.append(_Mark(_words(actual) if actual is not None else None, running))

    def _unmark(self, _: Sequence[Any]) -> None:
        if self._marks and (span := self._marks.pop().span) is not None and span.text:
            self.out.append(span)


_Act = Callable[[_Hand, Sequence[Any]], None]
_ACTS: dict[bytes, _Act] = {
    b"q": _Hand._save,
    b"Q": _Hand._restore,
    b"cm": _Hand._concat,
    b"BT": _Hand._begin,
    b"Tf": _Hand._choose,
    b"Tc": lambda hand, operands: hand._set("letters", operands),
    b"Tw": lambda hand, operands: hand._set("words", operands),
    b"TL": lambda hand, operands: hand._set("leading", operands),
    b"Ts": lambda hand, operands: hand._set("rise", operands),
    b"Tz": _Hand._widen,
    b"Td": _Hand._move,
    b"TD": _Hand._move_leading,
    b"Tm": _Hand._place,
    b"T*": _Hand._next,
    b"Tj": _Hand._show,
    b"TJ": _Hand._show_all,
    b"'": _Hand._show_next,
    b'"': _Hand._show_spaced,
    b"BMC": _Hand._mark,
    b"BDC": _Hand._mark,
    b"EMC": _Hand._unmark,
}


def _times(left: Matrix, right: Matrix) -> Matrix:
    """The matrix that first does what `left` does, then what `right` does."""
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _matrix(numbers: Sequence[Any]) -> Matrix:
    a, b, c, d, e, f = map(float, numbers)
    return a, b, c, d, e, f


def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
    """A point as it stands when the page is turned so that words turned by `turn` quarters are upright."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[turn % 4]


def _dictionary(found: Any) -> DictionaryObject:
    """`found`, or what it points to; an empty one where it is no dictionary."""
    found = found.get_object() if found is not None else None
    return found if isinstance(found, DictionaryObject) else DictionaryObject()


def _bytes(string: Any) -> bytes:
    return string if isinstance(string, bytes) else str(string).encode("latin-1", "replace")


def _words(string: Any) -> str:
    """A text string of the file (ISO 32000-2, 7.9.2.2), of which the parser of content streams makes bytes."""
    if not isinstance(string, bytes):
        return str(string)
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "replace")
    if string.startswith(b"\xef\xbb\xbf"):
        return string[3:].decode("utf-8", "replace")
    return string.decode("cp1252", "replace")  # PDFDocEncoding, but for a few signs that no word has
