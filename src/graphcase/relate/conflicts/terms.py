"""How long somebody is to be in prison, as articles say."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import AFFIRMS, Figure
from .numbers import Number, Unit
from .told import Matter, Page, Told
from .words import ConflictWords, conflict_words

_SENTENCED = frozenset({"convicted", "sentenced"})


def in_prison(figure: Figure, words: ConflictWords) -> bool:
    """True for "12 years" to which somebody is sentenced."""
    return figure.counted.lower() in words.months and figure.act in words.sentencing


def terms(figure: Figure, page: Page) -> Iterator[Told]:
    """Yield the term, in years, if its sentence tells of one convict, or of none in an article that has one; and of no
    year but the article's."""
    words = conflict_words(page.article.language)
    convicts = _convicts(page, figure.start) or _convicts(page)
    if len(convicts) == 1 and page.article.published:
        years = figure.value * words.months[figure.counted.lower()] / 12
        point = Number(years, figure.bound, Unit(name=words.years), when=(figure.when or page.article.published)[:4])
        yield page.told(Matter("count", min(convicts), words.matters["term"]), point, figure)


def _convicts(page: Page, start: int | None = None) -> frozenset[str]:
    """Who is convicted, according to the sentence at `start`, or to the article."""
    return frozenset(
        convict.id
        for claim in page.findings.claims
        if start in (None, claim.start)
        and claim.status in AFFIRMS
        and not _SENTENCED.isdisjoint((claim.role, claim.relation))
        and (convict := page.owner(claim.source if claim.role else claim.target)) is not None
    )
