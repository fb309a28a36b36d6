"""What articles count of one case, and the sums that they tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import AFFIRMS, Entity, Figure
from .numbers import Number, Unit
from .told import Matter, Page, Told
from .words import Act, ConflictWords, conflict_words

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NEAR = 120  # characters between a sum and the word that says what it is


def figures(page: Page) -> Iterator[Told]:
    """Yield what the figures of an article say of its cases."""
    words = conflict_words(page.article.language)
    before: Figure | None = None
    for figure in page.findings.figures:
        case = _case(figure, page)
        if case is not None and figure.status in AFFIRMS:
            if unit := _unit(figure, words):
                yield from _sum(figure, unit, case, page)
            elif (noun := _noun(figure, before, words)) is not None:
                yield from _count(figure, noun, case, page)
        before = figure


def _case(figure: Figure, page: Page) -> Entity | None:
    """The case that a figure is told of: one that the article tells of beside its story, else that of the story.

    A count in a sentence of another year is of something else, unless its own words say of which case it is.
    """
    key, stories = page.article.key, page.known.stories
    own = page.owner(figure.case) if figure.case >= 0 else None
    lead, years = stories.lead(key), page.years
    main = stories.main(key)
    if lead is None or (own is not None and (own != main or not _within(_date(own), years))):
        return own
    if own is None and main is not None:
        return None  # the article tells of its case in other places
    dated = (figure.when[:4], *_YEAR.findall(figure.quote)) if own is None and not figure.currency else ()
    return lead if all(_within(year, years) for year in dated) else None


def _date(case: Entity) -> str:
    return dict(case.attributes).get("date", "")[:4]


def _within(year: str, years: frozenset[str]) -> bool:
    """True if a year is one of the story, or if nothing is known of one of the two."""
    return not year or not years or year in years


# --- counts ----------------------------------------------------------------------------------------------------------


def _count(figure: Figure, noun: str, case: Entity, page: Page) -> Iterator[Told]:
    """What a number says of people in general, and of those alone whom it counts."""
    words, published = conflict_words(page.article.language), page.article.published
    for act in words.acts.get(figure.act, ()):
        for matter, part in _matters(noun, act, words):
            point = Number(
                figure.value, figure.bound, noun=part, when=figure.when, published=published, growing=act.grows
            )
            yield page.told(Matter("count", case.id, matter), point, figure)


def _matters(noun: str, act: Act, words: ConflictWords) -> Iterator[tuple[str, str]]:
    """The matters that a number of `noun` tells of, with the noun where it may be no more than a part of all."""
    person = not noun or noun in words.narrower
    if act.people and person:
        yield f"{words.said} {act.says}", noun
    if noun in words.forces and not act.people:
        yield f"{noun} {words.deployed}", ""
    elif noun and (act.people or not person) and not (act.people and noun in words.things.values() and not person):
        yield f"{noun} {act.says}", ""


def _noun(figure: Figure, before: Figure | None, words: ConflictWords) -> str | None:
    """What a figure counts: "" for people in general, None where it counts some of them only ("13 others arrested").

    After a number of another act, others are all of this one: "killed 12 and injured 30 others".
    """
    counted = _WORD.findall(figure.counted.lower())
    at = figure.quote.find(figure.text)
    told, behind = figure.quote[:at].lower(), figure.quote[at + len(figure.text) :].lower().lstrip()
    if behind.startswith(words.part_of) or (figure.value <= 1 and not counted):
        return None
    if not words.partial.isdisjoint((*counted, *_WORD.findall(told)[-1:])):
        acts = set(words.acts.get(figure.act, ()))
        if before is None or not acts.isdisjoint(words.acts.get(before.act, ())):
            return None
    if not counted or not words.people.isdisjoint(counted) or counted[-1] == figure.act:
        return ""
    noun: str = counted[-1]
    return words.things.get(noun, noun)


# --- sums ------------------------------------------------------------------------------------------------------------


def _unit(figure: Figure, words: ConflictWords) -> Unit | None:
    """The currency of a sum of money; None of a count."""
    last = figure.text.lower().split()[-1].strip(".,;")
    name = last if last in words.currencies else ""
    return Unit(figure.currency, name) if figure.currency or name else None


def _sum(figure: Figure, unit: Unit, case: Entity, page: Page) -> Iterator[Told]:
    """What a sum is said to be, and that it was paid, which most of them are."""
    words = conflict_words(page.article.language)
    name, each = _name(figure, page, words)
    for said in dict.fromkeys((name, words.payment) if name in words.paid else (name,)):
        if said:
            point = Number(figure.value, figure.bound, unit, when=figure.when)
            yield page.told(Matter("amount", case.id, f"{said} {words.each}" if each else said), point, figure)


def _name(figure: Figure, page: Page, words: ConflictWords) -> tuple[str, bool]:
    """What a sum of money is, by the nearest word that says so, "" if none does; and whether it is one of many."""
    at = figure.start + figure.quote.find(figure.text)
    end = at + len(figure.text)
    zone = page.zone(figure.start)
    near = [
        (at - m.end() if m.end() <= at else m.start() - end, words.sums[m.group().lower()])
        for m in _WORD.finditer(page.article.text, max(zone.start, at - _NEAR), min(zone.end, end + _NEAR))
        if m.group().lower() in words.sums
    ]
    behind = page.article.text[end : zone.end].lower().lstrip(" ,")
    before = page.article.text[zone.start : at].lower().rstrip()
    return min(near, default=(0, ""))[1], behind.startswith(words.apiece) or before.endswith(words.apiece)
