"""What articles count of one case, and the sums that they tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import AFFIRMS, Entity, Figure
from .numbers import Number
from .told import Matter, Page, Told
from .words import Act, ConflictWords, conflict_words

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NEAR = 80  # characters between a sum and the word that says what it is


def figures(page: Page) -> Iterator[Told]:
    """Yield what the figures of an article say of its cases."""
    words = conflict_words(page.article.language)
    for figure in page.findings.figures:
        case = _case(figure, page)
        if case is not None and figure.status in AFFIRMS:
            yield from _sum(figure, case, page, words) if figure.currency else _count(figure, case, page, words)


def _case(figure: Figure, page: Page) -> Entity | None:
    """The case that a figure is told of: one that the article tells of beside its story, else that of the story.

    A paragraph that speaks of another year tells of something else, unless its own words say of which case.
    """
    key, stories = page.article.key, page.known.stories
    own = page.owner(figure.case) if figure.case >= 0 else None
    lead = stories.lead(key)
    if own is not None and (own != stories.main(key) or lead is None or _years_apart(own, page)):
        return own
    if lead is None:
        return None
    zone = next((z for z in page.article.zones if z.start <= figure.start < z.end), None)
    told = page.article.text[zone.start : zone.end] if zone and own is None else figure.quote
    years = {_year(lead), page.article.published[:4]} - {""}
    return lead if years.issuperset(_YEAR.findall(told)) else own


def _year(case: Entity) -> str:
    return dict(case.attributes).get("date", "")[:4]


def _years_apart(case: Entity, page: Page) -> bool:
    """True for a case that was long over when the article was published."""
    year, published = _year(case), page.article.published[:4]
    return bool(year and published) and int(published) - int(year) > 1


def _count(figure: Figure, case: Entity, page: Page, words: ConflictWords) -> Iterator[Told]:
    noun = _noun(figure, words)
    if noun is None or (figure.value <= 1 and not figure.counted):
        return
    people = not noun or noun in words.narrower
    act = next((act for act in words.acts.get(figure.act, ()) if act.people or not people), None)
    if act is None or (not noun and not act.people):
        return
    if people:
        yield _number(figure, f"{words.said} {act.says}", noun, act, (case, page))
    if noun:
        yield _number(figure, f"{noun} {act.says}", "", act, (case, page))


def _number(figure: Figure, matter: str, noun: str, act: Act, where: tuple[Entity, Page]) -> Told:
    case, page = where
    published = page.article.published
    point = Number(figure.value, figure.bound, "", noun, figure.when, published, act.grows)
    return page.told(Matter("count", case.id, matter), point, figure)


def _noun(figure: Figure, words: ConflictWords) -> str | None:
    """What a figure counts: "" for people in general, None where it counts some of them only."""
    counted = _WORD.findall(figure.counted.lower())
    at = figure.quote.find(figure.text)
    before, behind = figure.quote[:at].lower(), figure.quote[at + len(figure.text) :].lower().lstrip()
    last = _WORD.findall(before)[-1:]
    if not words.partial.isdisjoint((*counted, *last)) or behind.startswith(words.part_of):
        return None
    if not counted or not words.people.isdisjoint(counted) or counted[-1] == figure.act:
        return ""
    noun: str = counted[-1]
    return words.things.get(noun, noun)


def _sum(figure: Figure, case: Entity, page: Page, words: ConflictWords) -> Iterator[Told]:
    name = _name(figure, words)
    if name:
        point = Number(figure.value, figure.bound, figure.currency, "", figure.when)
        yield page.told(Matter("amount", case.id, name), point, figure)


def _name(figure: Figure, words: ConflictWords) -> str:
    """What a sum of money is, by the nearest word that says so; "" if none does."""
    at = figure.quote.find(figure.text)
    end = at + len(figure.text)
    near = [
        (at - m.end() if m.end() <= at else m.start() - end, words.sums[m.group().lower()])
        for m in _WORD.finditer(figure.quote)
        if m.group().lower() in words.sums
    ]
    gap, name = min(near, default=(_NEAR + 1, ""))
    each = figure.quote[end:].lower().lstrip(" ,").startswith(words.apiece)
    each = each or figure.quote[:at].lower().rstrip().endswith(words.apiece)
    return "" if gap > _NEAR else f"{name} {words.each}" if each else name
