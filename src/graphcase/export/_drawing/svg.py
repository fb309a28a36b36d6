"""A scene as SVG: true text, no script, nothing from elsewhere; with a heading, a legend and a word of caution."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from ...model import CO_MENTIONED, ENTITY_TYPES, EntityType
from ...picture.looks import LINES, LOOKS, Colour, ink, line
from .geometry import Curve, Point, Rect
from .measure import width
from .scene import DISPUTED, NAME, ROW, SIGNS, Figure, Label, Line, Scene

_INK, _QUIET, _GROUND = Colour(29, 33, 39), Colour(77, 84, 94), Colour(255, 255, 255)
_DASHES = {"solid": "", "dashed": "7 5", "dotted": "2 4"}
FONT = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans', sans-serif"
_MARGIN, _HEADING, _NOTE, _ITEM = 28.0, 20.0, 12.0, 26.0
_NARROWEST = 640.0
_HEAD = 9.0
_SAMPLE, _SAMPLE_ROOM = "M0 0 H30", 38.0
_LEADING = 1.4


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands around the picture: its heading, and a note under it."""

    heading: str
    note: str


@dataclass(frozen=True, slots=True)
class _Sheet:
    """How the page is divided, from top to bottom: rows of the heading, the picture, from `key` on the legend, and from
    `foot` on rows of the note."""

    width: float
    height: float
    heading: tuple[str, ...]
    picture: Point
    key: float
    legend: tuple[tuple[str, str, Point], ...]
    foot: float
    note: tuple[str, ...]


def svg(drawn: Scene, caption: Caption) -> Iterator[str]:
    """Yield the scene as SVG, piece by piece."""
    sheet = _sheet(drawn, caption)
    size = f"{_n(sheet.width)} {_n(sheet.height)}"
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(sheet.width)}" height="{_n(sheet.height)}" role="img" '
        f'viewBox="0 0 {size}" font-family="{FONT}">\n'
        f"<title>{escape(caption.heading)}</title>\n<desc>{escape(caption.note)}</desc>\n"
        f'<rect width="100%" height="100%" {_fill(_GROUND)}/>\n'
    )
    for number, row in enumerate(sheet.heading):
        place = (_MARGIN, _MARGIN + _HEADING * (0.8 + ROW * number))
        yield _text(row, place, _HEADING, f'{_fill(_INK)} font-weight="bold"')
    yield f'<g transform="translate({_p(sheet.picture)})">\n'
    yield from map(_line, drawn.lines)
    yield from map(_figure, drawn.figures)
    yield from map(_label, (*drawn.names, *drawn.words))
    yield "</g>\n"
    for mark, text, (x, y) in sheet.legend:
        words = _text(text, (_SAMPLE_ROOM, 4), _NOTE, _fill(_INK))
        yield f'<g transform="translate({_p((_MARGIN + x, sheet.key + y))})">{mark}\n{words}</g>\n'
    for number, row in enumerate(sheet.note):
        yield _text(row, (_MARGIN, sheet.foot + _NOTE * (1 + _LEADING * number)), _NOTE, _fill(_QUIET))
    yield "</svg>\n"


def _sheet(drawn: Scene, caption: Caption) -> _Sheet:
    left, top, right, bottom = drawn.bounds
    wide = max(right - left + 2 * _MARGIN, _NARROWEST)
    room = wide - 2 * _MARGIN
    heading, note = _broken(caption.heading, room, _HEADING), _broken(caption.note, room, _NOTE)
    items = list(_legend(drawn))
    spots = _in_rows([width(text, _NOTE) + _SAMPLE_ROOM + 8 for _, text in items], room)
    above = 1.5 * _MARGIN + _HEADING * ROW * len(heading)
    key = above + bottom - top + 1.5 * _MARGIN
    foot = key + max((y for _, y in spots), default=-_ITEM) + _ITEM
    return _Sheet(
        width=wide,
        height=foot + _NOTE * _LEADING * len(note) + _MARGIN,
        heading=tuple(heading),
        picture=((wide - right - left) / 2, above - top),
        key=key,
        legend=tuple((mark, text, spot) for (mark, text), spot in zip(items, spots, strict=True)),
        foot=foot,
        note=tuple(note),
    )


def _text(words: str, place: Point, size: float, look: str) -> str:
    return f'<text x="{_n(place[0])}" y="{_n(place[1])}" font-size="{_n(size)}" {look}>{escape(words)}</text>\n'


def _fill(colour: Colour) -> str:
    return f'fill="{colour.hex}"'


def _line(drawn: Line) -> str:
    tie, curve = drawn.tie, drawn.curve
    colour, dash = ink(tie.type, tie.status, tie.disputed), _DASHES[line(tie.type, tie.status)]
    end = curve.at(_entry(curve, drawn.target))
    head = "" if tie.symmetric or tie.co_mentioned else _arrow(curve, end, colour)
    held = ", ".join((tie.status, *["disputed"] * tie.disputed, *["told differently"] * tie.differs))
    told = f"{drawn.source.name} – {drawn.target.name}: {', '.join(tie.says)} ({held})"
    path = f"M{_p(curve.start)} Q{_p(curve.via)} {_p(curve.end)}"
    return f"<g><title>{escape(told)}</title>{_stroke(path, colour, dash, tie.sources > 1)}{head}</g>\n"


def _stroke(path: str, colour: Colour, dash: str, several: bool) -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<path d="{path}" fill="none" stroke="{colour.hex}" stroke-width="{2.4 if several else 1.4}"{dashes}/>'


def _entry(curve: Curve, figure: Figure) -> float:
    """The part of the curve at which it comes to its target's symbol."""
    out, inside = 0.0, 1.0
    reach = figure.rect.width / 2
    for _ in range(14):
        middle = (out + inside) / 2
        point = curve.at(middle)
        within = figure.rect.holds(point) if figure.is_box else math.dist(point, figure.place) < reach
        out, inside = (out, middle) if within else (middle, inside)
    return out


def _arrow(curve: Curve, tip: Point, colour: Colour) -> str:
    """A head at `tip`, as the curve runs there."""
    (x, y), (via_x, via_y), (to_x, to_y) = tip, curve.via, curve.end
    turn = math.atan2((y - via_y) * 2 + (to_y - y), (x - via_x) * 2 + (to_x - x))
    points = ((-_HEAD, -_HEAD * 0.38), (0.0, 0.0), (-_HEAD, _HEAD * 0.38))
    turned = [
        (x + a * math.cos(turn) - b * math.sin(turn), y + a * math.sin(turn) + b * math.cos(turn)) for a, b in points
    ]
    return f'<path d="M{" L".join(map(_p, turned))} Z" fill="{colour.hex}"/>'


def _figure(figure: Figure) -> str:
    inside = _rows(figure.rows, NAME, figure.place, f'fill="{_GROUND.hex}" font-weight="bold"') if figure.is_box else ""
    symbol = _symbol(figure.type, figure.rect)
    return f"<g><title>{escape(f'{figure.name} ({figure.type})')}</title>{symbol}{inside}</g>\n"


def _symbol(type_: EntityType, rect: Rect) -> str:
    look = f'{_fill(LOOKS[type_].colour)} stroke="{_GROUND.hex}" stroke-width="1.5"'
    x, y, half = rect.x, rect.y, rect.width / 2
    if type_ == "case":
        return _box(rect, f'rx="5" {look}')
    if LOOKS[type_].shape == "disc":
        return f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(half)}" {look}/>'
    if LOOKS[type_].shape == "square":
        return _box(Rect(x, y, 1.8 * half, 1.8 * half), look)
    corners = ((x, y - 1.1 * half), (x + 1.05 * half, y + 0.8 * half), (x - 1.05 * half, y + 0.8 * half))
    return f'<path d="M{" L".join(map(_p, corners))} Z" {look}/>'


def _box(rect: Rect, look: str) -> str:
    place = f'x="{_n(rect.x - rect.width / 2)}" y="{_n(rect.y - rect.height / 2)}"'
    return f'<rect {place} width="{_n(rect.width)}" height="{_n(rect.height)}" {look}/>'


def _label(label: Label) -> str:
    """Words on a halo, so that a line behind them stays a line; in its colour where it is disputed or rejected."""
    tie = label.tie
    colour = _INK if tie is None else ink(tie.type, tie.status, tie.disputed)
    halo = f'stroke="{_GROUND.hex}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
    return f"{_rows(label.rows, label.size, label.middle, f'{_fill(colour)} {halo}')}\n"


def _rows(rows: Sequence[str], size: float, middle: Point, look: str) -> str:
    x, y = middle
    first = y - (len(rows) - 1) * size * ROW / 2 + size * 0.35
    spans = "".join(
        f'<tspan x="{_n(x)}" y="{_n(first + number * size * ROW)}">{escape(row)}</tspan>'
        for number, row in enumerate(rows)
    )
    return f'<text text-anchor="middle" font-size="{_n(size)}" {look}>{spans}</text>'


def _legend(drawn: Scene) -> Iterator[tuple[str, str]]:
    """What symbols, lines and signs mean, of those that are drawn."""
    types = {figure.type for figure in drawn.figures}
    for type_ in ENTITY_TYPES:
        if type_ in types:
            yield _symbol(type_, Rect(14, 0, 26 if type_ == "case" else 14, 14)), type_
    ties = [drawn_line.tie for drawn_line in drawn.lines]
    stated = [tie for tie in ties if not tie.co_mentioned]
    for status, kind in LINES.items():
        if any(tie.status == status for tie in stated):
            sign = f" {SIGNS[status]}" if status in SIGNS else ""
            yield _stroke(_SAMPLE, ink("", status, False), _DASHES[kind], False), f"{status}{sign}"
    if any(tie.disputed for tie in stated):
        yield _stroke(_SAMPLE, ink("", "asserted", True), "", False), f"disputed {DISPUTED}"
    if any(tie.differs and not tie.disputed for tie in stated):
        yield _stroke(_SAMPLE, ink("", "asserted", False), "", False), f"told differently {DISPUTED}"
    if len(stated) < len(ties):
        yield _stroke(_SAMPLE, ink(CO_MENTIONED, "asserted", False), _DASHES["dotted"], False), "named in one sentence"
    if any(tie.sources > 1 for tie in stated):
        yield _stroke(_SAMPLE, ink("", "asserted", False), "", True), "several independent sources"


def _in_rows(widths: Sequence[float], most: float) -> list[Point]:
    """A place for each of these, side by side as far as they fit, and then in rows below."""
    found: list[Point] = []
    x = y = 0.0
    for wide in widths:
        if x and x + wide > most:
            x, y = 0.0, y + _ITEM
        found.append((x, y))
        x += wide
    return found


def _broken(text: str, most: float, size: float) -> list[str]:
    """A text as rows no wider than `most`."""
    rows = [""]
    for word in text.split():
        if rows[-1] and width(f"{rows[-1]} {word}", size) > most:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


def _n(value: float) -> str:
    """A number as short as a tenth of a pixel allows; never "-0"."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def _p(point: Point) -> str:
    return f"{_n(point[0])} {_n(point[1])}"
