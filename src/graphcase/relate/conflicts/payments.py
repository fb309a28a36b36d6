"""How much money one paid another, as articles say."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import AFFIRMS
from .numbers import Number, Unit
from .told import Matter, Page, Told
from .words import conflict_words


def payments(page: Page) -> Iterator[Told]:
    """Yield the amounts of the payments that an article tells of."""
    matter = conflict_words(page.article.language).matters["amount"]
    for claim in page.findings.claims:
        source, target = page.owner(claim.source), page.owner(claim.target)
        if claim.amount is None or source is None or target is None or claim.status not in AFFIRMS:
            continue
        relation = page.known.relation(claim.relation, source, target)
        point = Number(claim.amount, "exact", Unit(claim.currency), when=claim.when)
        yield page.told(Matter("amount", source.id, matter, relation), point, claim)
