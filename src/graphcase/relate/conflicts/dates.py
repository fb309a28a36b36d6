"""When things happened, as articles date them: deeds of a case, steps against somebody, appointments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import AFFIRMS, LAW, Claim, Entity, Figure
from .days import Day
from .figures import case as figure_case
from .told import Matter, Page, Told
from .words import ConflictWords, conflict_words

_MANY = 5  # arrested at once: in a raid
_ONE_RAID = 3  # days: what is dated further apart is another raid
_WORD = re.compile(r"[^\W\d_]+")
_DEED_PARTS = frozenset({"victim", "perpetrator"})


def dates(page: Page) -> Iterator[Told]:
    """Yield the dates that an article gives."""
    yield from _deeds(page)
    yield from _counted(page)
    for claim in page.findings.claims:
        if claim.status in AFFIRMS:
            yield from _steps(claim, page)


def _deeds(page: Page) -> Iterator[Told]:
    """The dates of the words for a deed; acts of the law have others."""
    matters = conflict_words(page.article.language).matters
    for index, mention in enumerate(page.findings.mentions):
        if mention.type == "case" and mention.when and mention.kind != LAW:
            case = page.owner(index)
            if case is not None:
                yield page.named(Matter("date", case.id, matters["deed"]), Day(mention.when), mention)


def _counted(page: Page) -> Iterator[Told]:
    """The dates of searches, of arrests of many at once, and of the harm that figures tell of."""
    words = conflict_words(page.article.language)
    for index, mention in enumerate(page.findings.mentions):
        if mention.type == "case" and mention.when and mention.text.lower() in words.raids:
            case = page.owner(index)
            if case is not None:
                day = Day(mention.when, _ONE_RAID)
                yield page.named(Matter("date", case.id, words.days["raided"]), day, mention)
    for figure in page.findings.figures:
        case = figure_case(figure, page)
        if case is not None and figure.when and _of_deed(figure, words):
            yield page.told(Matter("date", case.id, words.matters["deed"]), Day(figure.when), figure)
        many = figure.value >= _MANY and figure.act in words.arrests
        if case is not None and figure.when and figure.status in AFFIRMS and (many or figure.act in words.raids):
            day = Day(figure.when, _ONE_RAID)
            yield page.told(Matter("date", case.id, words.days["raided"]), day, figure)


def _of_deed(figure: Figure, words: ConflictWords) -> bool:
    """True for those whom the deed itself hit, not for those who died later."""
    return figure.status in AFFIRMS and figure.act in words.deeds and not _afterwards(figure, words)


def _afterwards(said: Claim | Figure, words: ConflictWords) -> bool:
    """True for "died in hospital on Friday" and "two more died on Friday"."""
    told = frozenset(_WORD.findall(said.quote.lower()))
    return not (told.isdisjoint(words.dying) or told.isdisjoint(words.afterwards))


def _steps(claim: Claim, page: Page) -> Iterator[Told]:
    """The date of what a claim tells: a step against a party, an act against somebody, the bounds of a post."""
    source, target = page.owner(claim.source), page.owner(claim.target)
    if source is None or target is None:
        return
    words = conflict_words(page.article.language)
    if claim.relation == "party_to":
        if claim.when and claim.role in _DEED_PARTS and not _afterwards(claim, words):
            yield page.told(Matter("date", target.id, words.matters["deed"]), Day(claim.when), claim)
        elif claim.when and claim.role in words.days:
            yield page.told(Matter("date", source.id, words.days[claim.role]), Day(claim.when), claim)
    elif claim.when and claim.relation in words.days:
        yield page.told(_act(claim, source, target, page), Day(claim.when), claim)
    elif claim.relation == "role_at":
        relation = page.known.relation(claim.relation, source, target)
        for edge, when in (("since", claim.since), ("until", claim.until)):
            if when and claim.role:
                yield page.told(
                    Matter("date", source.id, f"{claim.role}: {words.days[edge]}", relation), Day(when), claim
                )


def _act(claim: Claim, source: Entity, target: Entity, page: Page) -> Matter:
    """An act is dated for whom it is done to, one of two alike for the relation."""
    words = conflict_words(page.article.language)
    name = words.days[claim.relation]
    if claim.relation in words.between:
        return Matter("date", source.id, name, page.known.relation(claim.relation, source, target))
    return Matter("date", source.id if claim.relation in words.of_source else target.id, name)
