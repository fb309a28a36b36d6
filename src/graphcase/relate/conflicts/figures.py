"""Which case a figure is told of, and what it is there: a count, a sum of money, a term of prison."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import AFFIRMS, Entity, Figure
from .counts import counts
from .sums import is_money, sums
from .terms import in_prison, terms
from .told import Page, Told
from .words import conflict_words

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def figures(page: Page) -> Iterator[Told]:
    """Yield what the figures of an article say of its cases."""
    words = conflict_words(page.article.language)
    for at, figure in enumerate(page.findings.figures):
        of = case(figure, page)
        if figure.status not in AFFIRMS:
            continue
        if in_prison(figure, words):
            yield from terms(figure, page)
        elif of is not None:
            yield from sums(figure, of, page) if is_money(figure, words) else counts(at, of, page)


def case(figure: Figure, page: Page) -> Entity | None:
    """The case that a figure is told of: one that the article tells of beside its story, else that of the story.

    A count in a sentence of another year is of something else, unless its own words say of which case it is.
    """
    key, stories = page.article.key, page.known.stories
    own = page.owner(figure.case) if figure.case >= 0 else None
    lead, years = stories.lead(key), page.years
    main = stories.main(key)
    if lead is None or (own is not None and (own != main or not _within(_date(own), years))):
        return own
    if own is None and main is not None and len(stories.cases(key)) == 1:
        return None  # what tells of no affair, in an article that has one alone, was read as background
    dated = (figure.when[:4], *_YEAR.findall(figure.quote)) if own is None and not figure.currency else ()
    return lead if all(_within(year, years) for year in dated) else None


def _date(case: Entity) -> str:
    return dict(case.attributes).get("date", "")[:4]


def _within(year: str, years: frozenset[str]) -> bool:
    """True if a year is one of the story, or if nothing is known of one of the two."""
    return not year or not years or year in years
