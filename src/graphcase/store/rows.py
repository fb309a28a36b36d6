"""Rows to records, and back: the one place that knows the order of columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..model import Claim, Figure, Link, Mention, Ref, Weights
from ..vocabulary import Additions, RelationType, additions, relations
from .records import About, ClaimView, DocumentView, FigureView, MentionView

if TYPE_CHECKING:
    from ..model import Ruling, Side

Row = tuple[Any, ...]
Ask = Callable[..., Iterator[Row]]
"""A query and its values to its rows: how a reader's parts ask its snapshot."""

SEEN = "document d JOIN article a ON a.num = d.article"
RELATION = (
    "r.num, r.id, s.id, t.id, r.type, r.symmetric, r.status, r.disputed, r.documents, r.independent_sources"
    " FROM relation r JOIN entity s ON s.num = r.source JOIN entity t ON t.num = r.target"
)
"""The columns of relations, and where they stand."""

DOCUMENT = (
    "d.id, d.path, a.key, d.sha256, d.copy_of, a.title, a.outlet, a.author, a.published, a.url, a.language, a.tokens,"
    " a.pages"
)
MENTION = "start_at, end_at, text, form, type, person, organisation, place, title, gender, kind, time"
CLAIM = (
    "c.relation, c.source, c.target, c.start_at, c.end_at, c.quote, c.status, c.rule, c.cue, c.attributed_to,"
    " c.attributed_via, c.role, c.former, c.time, c.since, c.until, c.acting, c.amount, c.currency"
)
FIGURE = (
    "f.start_at, f.end_at, f.quote, f.text, f.value, f.bound, f.currency, f.counted, f.act, f.status, f.attributed_to,"
    " f.time, f.mention"
)
VOCABULARY = "vocabulary"
"""The name of the row of meta that has it."""
_DOCUMENT_WIDTH = DOCUMENT.count(",") + 1


def about_rows(about: About) -> Iterator[Row]:
    """The rows of meta; an empty list has none, nor has a number that was not told."""
    for field in fields(about):
        match getattr(about, field.name):
            case str() as text:
                yield field.name, text
            case value if value == field.default:
                continue
            case Additions() as added:
                yield field.name, added.text()
            case tuple() as listed:
                yield field.name, json.dumps(listed)
            case value:
                yield field.name, str(value)


def about(rows: Iterable[Row]) -> About:
    """From the rows of meta."""
    told: dict[str, Any] = {name: value for name, value in rows if name != VOCABULARY}
    told["additions"] = additions(told.get("additions", ""))
    told["readers"] = tuple((suffix, way) for suffix, way in json.loads(told.get("readers", "[]")))
    told |= {number: int(told.get(number, 0)) for number in ("largest", "excluded")}
    return About(**told)


def vocabulary_row(about: About) -> Row:
    """The row of meta with all relations that a build knows: who asks needs no lexicon, which takes time to read."""
    return VOCABULARY, Additions(tuple(relations(about.additions).values())).text()


def vocabulary(rows: Iterable[Row]) -> dict[str, RelationType]:
    """From the value of that row."""
    return {one.name: one for (text,) in rows for one in additions(text).relations}


def mention_row(mention: Mention) -> Row:
    """The columns of MENTION."""
    m = mention
    return (m.start, m.end, m.text, m.form, m.type, *m.weights, m.title, m.gender, m.kind, m.when)


def mention(row: Row) -> Mention:
    """From the columns of MENTION."""
    start, end, text, form, type_, person, organisation, place, title, gender, kind, when = row
    return Mention(start, end, text, form, type_, Weights(person, organisation, place), title, gender, kind, when)


def claim_row(claim: Claim) -> Row:
    """The columns of CLAIM."""
    c = claim
    via = json.dumps(c.attributed_via, ensure_ascii=False) if c.attributed_via else "[]"
    said = (c.start, c.end, c.quote, c.status, c.rule, c.cue, c.attributed_to, via)
    held = (c.role, c.former, c.when, c.since, c.until, c.acting, c.amount, c.currency)
    return (c.relation, c.source, c.target, *said, *held)


def claim(row: Row) -> Claim:
    """From the columns of CLAIM."""
    *before, via, role, former, when, since, until, acting, amount, currency = row
    speakers = tuple(json.loads(via)) if via != "[]" else ()
    return Claim(*(*before, speakers, role, bool(former), when, since, until, bool(acting), amount, currency))


def figure_row(figure: Figure) -> Row:
    """The columns of FIGURE."""
    f = figure
    said = (f.start, f.end, f.quote, f.text, f.value, f.bound, f.currency, f.counted, f.act)
    return (*said, f.status, f.attributed_to, f.when, f.case)


def links(rows: Iterable[Row]) -> tuple[Link, ...]:
    """From rows of (mention, antecedent, reason)."""
    return tuple(Link(*row) for row in rows)


def ruling_row(ruling: Ruling) -> Row:
    """The columns of a judgement, without its sides."""
    j = ruling.judgement
    return (j.id, j.verdict, j.value, j.user, j.at, j.note, j.matter, ruling.effect, ruling.reason)


def ruling(row: Row, sides: Iterable[Row]) -> Ruling:
    """From the columns of a judgement and of its sides."""
    from ..model import Judgement, Ruling, Side  # of few cases has anybody judged anything

    id_, verdict, value, user, at, note, matter, effect, reason = row
    left, right, *_ = (*(Side(*side) for side in sides), None, None)
    return Ruling(Judgement(id_, verdict, left, right, value, user, at, note, matter), effect, reason)


def side_row(side: Side) -> Row:
    """The columns of a side."""
    return (side.name, side.type, side.key, side.path, side.start, side.end, side.text)


def pages_text(pages: tuple[int, ...]) -> str:
    """The column of an article's pages."""
    return json.dumps(pages) if pages else ""


@lru_cache(maxsize=64)  # claims of one article come together
def pages(text: str) -> tuple[int, ...]:
    """From the column of an article's pages."""
    return tuple(json.loads(text)) if text else ()


def document_view(row: Row) -> DocumentView:
    """From the columns of DOCUMENT."""
    *about, text = row
    return DocumentView(*(*about, pages(text)))


def mention_view(row: Row) -> MentionView:
    """From article key, mention position, and the other fields of MentionView in their order."""
    key, position, *rest = row
    return MentionView(Ref(key, position), *rest)


def claim_view(row: Row) -> ClaimView:
    """From relation id, claim position, then the columns of DOCUMENT and of CLAIM."""
    relation, position = row[:2]
    document = document_view(row[2 : 2 + _DOCUMENT_WIDTH])
    return ClaimView(relation, Ref(document.key, position), document, claim(row[2 + _DOCUMENT_WIDTH :]))


def figure_view(row: Row) -> FigureView:
    """From the case's entity id or None, then the columns of DOCUMENT and of FIGURE."""
    case, *rest = row
    return FigureView(case or "", document_view(tuple(rest[:_DOCUMENT_WIDTH])), Figure(*rest[_DOCUMENT_WIDTH:]))
