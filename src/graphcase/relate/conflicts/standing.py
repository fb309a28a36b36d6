"""What one source says is so and another says is not: arrested, charged, convicted, a member, an owner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model import AFFIRMS, Claim, Entity
from .days import apart
from .told import Agreement, Matter, Page, Point, Told
from .words import ConflictWords, conflict_words

_VERDICTS = frozenset({"convicted", "acquitted"})
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
            early, late = sorted((self, other), key=lambda one: one.published)
            return "apart" if late.tells_of(early) or _within(early.published, late.published, _APPEAL) else "unrelated"
        yes, no = (self, other) if self.affirmed else (other, self)
        if no.published and no.published < yes.published:  # not yet, unless the other dates it earlier
            return "apart" if yes.tells_of(no) else "unrelated"
        return "apart" if _within(yes.published, no.published, _LATER) else "unrelated"

    def tells_of(self, earlier: Standing) -> bool:
        """True if what a later article tells is dated no later than the earlier one."""
        return bool(self.when) and self.when <= earlier.published[: len(self.when)]


def standing(page: Page) -> Iterator[Told]:
    """Yield what an article affirms, and what it says is not so. That somebody rejects what others say is no fact of
    its own: it is left to the relation, as disputed."""
    for claim in page.findings.claims:
        source, target = page.owner(claim.source), page.owner(claim.target)
        if source is None or target is None or not (claim.status in AFFIRMS or claim.status == "negated"):
            continue
        told = _part(claim, source, page) if claim.relation == "party_to" else _relation(claim, source, target, page)
        for matter, shown in told:
            point = Standing(shown, claim.status != "negated", claim.when, page.article.published)
            yield page.told(matter, point, claim)


def _part(claim: Claim, source: Entity, page: Page) -> Iterator[tuple[Matter, str]]:
    """What happened to a party, and which verdict it was."""
    words = conflict_words(page.article.language)
    if claim.role in words.standing:
        yield Matter("status", source.id, words.standing[claim.role]), _shown(claim.role, claim, words)
    if claim.role in _VERDICTS and claim.status != "negated":
        yield Matter("status", source.id, words.matters["verdict"]), claim.role


def _relation(claim: Claim, source: Entity, target: Entity, page: Page) -> Iterator[tuple[Matter, str]]:
    """A relation that some article says is not so."""
    words, kind = conflict_words(page.article.language), page.known.kinds.get(claim.relation)
    relation = page.known.disputed(claim.relation, source, target)
    if relation and kind is not None and not kind.titled:
        yield Matter("status", source.id, f"{words.whether} {kind.says}", relation), _shown(kind.says, claim, words)


def _shown(said: str, claim: Claim, words: ConflictWords) -> str:
    return f"{words.no} {said}" if claim.status == "negated" else said


def _within(left: str, right: str, days: int) -> bool:
    """True if two articles may be that close: also if the day of one is not known."""
    gap = apart(left, right)
    known = min(len(left), len(right), 7)
    return left[:known] == right[:known] if gap is None and known else gap is None or gap <= days
