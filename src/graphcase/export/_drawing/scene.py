"""Where everything stands in a drawing: symbols, lines bent around them, names and words where they cover nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...explore.plain import plain
from ...model import EntityType
from .choice import Choice, Drawn, Tie
from .geometry import Curve, Point, Rect, Taken, bent
from .measure import rows, width

NAME, WORDS, SIGN = 13.0, 11.0, 15.0
"""The sizes of a name, of what a line says, and of its sign, in pixels."""
SIGNS = {"denied": "×", "negated": "×", "hypothetical": "?"}
DISPUTED = "≠"
ROW = 1.2
_BOX = 9.0
"""The room around a case's name in its box."""
_GAP = 4.0
_CLEAR = 3.0
_SILENT, _ROOMY = 0.1, 1.8
"""For fewer silent lines nothing is spread further, nor any further than this for all of them."""
_DOUBTFUL = 20
"""For so many silent lines counts one that is not plainly asserted."""
_WORDED = 80
"""Of so many lines each says what it stands for, where there is room."""
_LONGEST_WORDS = 30
_SPREADS = (0.5, 0.6, 0.72, 0.86, 1.0, 1.25, 1.6, 2.0, 2.5, 3.2, 4.0)
_BENDS = (0.0, 0.09, -0.09, 0.18, -0.18, 0.3, -0.3)
_PARTS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)


@dataclass(frozen=True, slots=True)
class Figure:
    """An entity where it stands: a symbol, or for a case a box around its name."""

    type: EntityType
    name: str
    rows: tuple[str, ...]
    place: Point
    rect: Rect

    @property
    def is_box(self) -> bool:
        """True where the name stands inside."""
        return self.type == "case"


@dataclass(frozen=True, slots=True)
class Line:
    """A tie as it runs between two figures, from its source to its target."""

    tie: Tie
    curve: Curve
    source: Figure
    target: Figure


@dataclass(frozen=True, slots=True)
class Label:
    """Rows of words around a middle; `tie` is that of the line they stand on, None for a name."""

    rows: tuple[str, ...]
    size: float
    middle: Point
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing: `names` beside their figures, `words` on lines.

    So many figures are `covered` by others or `unnamed` for want of room; `silent` lines say nothing and should.
    """

    figures: tuple[Figure, ...]
    lines: tuple[Line, ...]
    names: tuple[Label, ...]
    words: tuple[Label, ...]
    covered: int
    unnamed: int
    silent: int

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all that is drawn; one point where nothing is."""
        rects = [figure.rect for figure in self.figures] + [label_rect(one) for one in (*self.names, *self.words)]
        points = [point for line in self.lines for point in line.curve.points()]
        xs = [rect.x + side * rect.width / 2 for rect in rects for side in (-1, 1)] + [x for x, _ in points]
        ys = [rect.y + side * rect.height / 2 for rect in rects for side in (-1, 1)] + [y for _, y in points]
        return min(xs, default=0), min(ys, default=0), max(xs, default=0), max(ys, default=0)


def scene(chosen: Choice, places: Sequence[Point]) -> Scene:
    """Return the scene of what is drawn, each at its place: spread out just so far that no figure covers another and
    all names find room, and not much further for what lines say."""
    best: Scene | None = None
    for spread in _SPREADS:
        tried = _settled(chosen, [(x * spread, y * spread) for x, y in places])
        if best is None or (tried.covered, tried.unnamed, tried.silent) < (best.covered, best.unnamed, best.silent):
            best = tried
        is_told = tried.silent <= _SILENT * len(tried.lines) or spread >= _ROOMY
        if is_told and not (tried.covered or tried.unnamed):
            return tried
    assert best is not None  # there are spreads
    return best


def diameter(one: Drawn) -> float:
    """How much room a figure wants: its symbol, or its name if that is wider."""
    return max(one.diameter, 0.75 * max(width(row, NAME) for row in rows(plain(one.entity.name)) or ("",)))


def _settled(chosen: Choice, places: Sequence[Point]) -> Scene:
    figures = {one.entity.id: _figure(one, place) for one, place in zip(chosen.drawn, places, strict=True)}
    taken, covered = Taken(), 0
    for figure in figures.values():
        covered += not taken.is_free(figure.rect.grown(_CLEAR))
        taken.take(figure.rect.grown(_CLEAR))
    lines = tuple(_lines(chosen.ties, figures, taken))
    for line in lines:
        taken.run(line.curve)
    outside = [figure for figure in figures.values() if not figure.is_box]
    names = tuple(_named(outside, taken))
    words = tuple(_on_lines(lines, taken))
    told = {one.tie for one in words if one.size == WORDS}
    mute = [line.tie for line in lines if line.tie not in told] if len(lines) <= _WORDED else []
    silent = sum(_DOUBTFUL if _is_doubtful(tie) else 1 for tie in mute)
    return Scene(tuple(figures.values()), lines, names, words, covered, len(outside) - len(names), silent)


def _named(figures: Iterable[Figure], taken: Taken) -> Iterator[Label]:
    """The names that find room, those of the most important figures first."""
    for figure in figures:
        if label := _beside(figure, taken):
            taken.take(label_rect(label))
            yield label


def _figure(one: Drawn, place: Point) -> Figure:
    name = plain(one.entity.name)
    broken, wide = rows(name), one.diameter
    high = wide
    if one.entity.type == "case":
        wide = max(width(row, NAME, bold=True) for row in broken) + 2 * _BOX
        high = len(broken) * NAME * ROW + 1.2 * _BOX
    return Figure(one.entity.type, name, broken, place, Rect(*place, wide, high))


def _lines(ties: Sequence[Tie], figures: Mapping[str, Figure], taken: Taken) -> Iterator[Line]:
    """The ties as curves: several between two figures run apart, and one alone runs around the figures in its way."""
    done: defaultdict[frozenset[str], set[float]] = defaultdict(set)
    for tie in ties:
        ends = frozenset((tie.a, tie.b))
        source, target = figures[tie.a], figures[tie.b]
        side = 1 if tie.a < tie.b else -1  # so that those of two directions lie on two sides
        free = [bend for bend in _BENDS if bend * side not in done[ends]]
        curves = {bend: bent(source.place, target.place, bend) for bend in free}
        rects = (source.rect.grown(_CLEAR), target.rect.grown(_CLEAR))
        bend = min(curves, key=lambda one: (taken.hits(curves[one], rects), abs(one)))
        done[ends].add(bend * side)
        yield Line(tie, curves[bend], source, target)


def _beside(figure: Figure, taken: Taken) -> Label | None:
    """The name where it covers no figure and no other name, and the fewest lines; None where there is no room."""
    wide = max((width(row, NAME) for row in figure.rows), default=0.0) + 2
    high = len(figure.rows) * NAME * ROW
    (x, y), reach = figure.place, figure.rect.width / 2 + _GAP
    middles = [
        (x, y + reach + high / 2), (x + reach + wide / 2, y), (x - reach - wide / 2, y), (x, y - reach - high / 2),
        (x + 0.6 * wide / 2 + reach / 2, y + reach + high / 2), (x - 0.6 * wide / 2 - reach / 2, y + reach + high / 2),
    ]  # fmt: skip
    free = [rect for rect in (Rect(*middle, wide, high) for middle in middles) if taken.is_free(rect)]
    best = min(free, key=taken.crossed, default=None)
    return Label(figure.rows, NAME, (best.x, best.y)) if best else None


def _on_lines(lines: Sequence[Line], taken: Taken) -> Iterator[Label]:
    """What lines say, each on its own where it covers nothing; where there is no room for the words, its sign.

    First come those of which it matters most how they are held.
    """
    for line in sorted(lines, key=lambda one: not _is_doubtful(one.tie)):
        sign = _sign(line.tie)
        wanted = [(f"{sign} {_says(line.tie)}".strip(), WORDS)] if len(lines) <= _WORDED else []
        tried = [*wanted, (sign, SIGN)] if sign else wanted
        spots = (Label((says,), size, line.curve.at(part), line.tie) for says, size in tried for part in _PARTS)
        if label := next((one for one in spots if taken.is_free(label_rect(one))), None):
            taken.take(label_rect(label))
            yield label


def label_rect(label: Label) -> Rect:
    """The rectangle that the words fill."""
    wide = max((width(row, label.size) for row in label.rows), default=0.0)
    return Rect(*label.middle, wide + 2, len(label.rows) * label.size * ROW)


def _is_doubtful(tie: Tie) -> bool:
    return tie.disputed or tie.differs or tie.status != "asserted"


def _sign(tie: Tie) -> str:
    return " ".join(filter(None, (SIGNS.get(tie.status, ""), DISPUTED if tie.disputed or tie.differs else "")))


def _says(tie: Tie) -> str:
    """What a line says in short: "wife", "leads (alleged)"; of many things the first two."""
    more = f" +{len(tie.says) - 2}" if len(tie.says) > 2 else ""
    said = plain(", ".join(tie.says[:2]))
    said = said if len(said) <= _LONGEST_WORDS else f"{said[: _LONGEST_WORDS - 1]}…"
    held = "" if tie.status == "asserted" else f" ({tie.status})"
    return f"{said}{more}{held}"
