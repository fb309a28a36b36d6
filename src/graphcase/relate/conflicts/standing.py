"""What one source says is so and another says is not: arrested, charged, convicted, a member, an owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import AFFIRMS, CO_MENTIONED, Claim, Entity
from .days import apart
from .told import Agreement, Matter, Page, Point, Told
from .words import ConflictWords, conflict_words

_VERDICTS = {"convicted": "acquitted", "acquitted": "convicted"}
_LATER = 60  # days after which "not charged" may be a step that followed the charge
_APPEAL = 30  # days after which another verdict may be that of another court


@dataclass(frozen=True, slots=True)
class Standing:
    """What is said to be so: `shown`, and whether it is; when it happened, and when the article says so."""

    shown: str
    affirmed: bool
    when: str
    published: str

    @property
    def vague(self) -> bool:
        """It is said to be so, or not."""
        return False

    def against(self, other: Point) -> Agreement:
        """Yes and no disagree unless one can have followed the other."""
        if not isinstance(other, Standing):
            return "unrelated"
        if self.shown == other.shown:
            return "same"
        if self.affirmed and other.affirmed:
            return "apart" if _within(self.published, other.published, _APPEAL) else "unrelated"
        yes, no = (self, other) if self.affirmed else (other, self)
        if no.published and no.published < yes.published:  # not yet, unless the other dates it earlier
            return "apart" if yes.when and yes.when <= no.published[: len(yes.when)] else "unrelated"
        return "apart" if _within(yes.published, no.published, _LATER) else "unrelated"


def standing(page: Page) -> Iterator[Told]:
    """Yield what an article affirms, and what it says is not so. That somebody rejects what others say is no fact of
    its own: it is left to the relation, as disputed."""
    words = conflict_words(page.article.language)
    for claim in page.findings.claims:
        source, target = page.owner(claim.source), page.owner(claim.target)
        if source is None or target is None or claim.relation == CO_MENTIONED:
            continue
        if claim.status in AFFIRMS or claim.status == "negated":
            for matter, shown in _matters(claim, source, words):
                point = Standing(shown, claim.status != "negated", claim.when, page.article.published)
                yield page.told(matter, point, claim)


def _matters(claim: Claim, source: Entity, words: ConflictWords) -> Iterator[tuple[Matter, str]]:
    negated = claim.status == "negated"
    if claim.relation != "party_to":
        return
    if claim.role in words.standing:
        shown = claim.role if not negated else f"{words.no} {claim.role}"
        yield Matter("status", source.id, words.standing[claim.role]), shown
    if claim.role in _VERDICTS and not negated:
        yield Matter("status", source.id, words.matters["verdict"]), claim.role


def _within(left: str, right: str, days: int) -> bool:
    """True if two articles may be that close: also if the day of one is not known."""
    gap = apart(left, right)
    known = min(len(left), len(right), 7)
    return left[:known] == right[:known] if gap is None and known else gap is None or gap <= days
