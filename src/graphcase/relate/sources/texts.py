"""What is kept of an article to tell what it rests on: short strings, so that memory holds no corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import outlets
from ...model import CO_MENTIONED, Article, Claim, Figure, Findings
from ...names import fold
from .credits import Credit, credits
from .quoting import Told, told


@dataclass(frozen=True, slots=True)
class Said:
    """So many claims and figures that the same `speakers`, the innermost first, tell in the same words, `quote`."""

    speakers: tuple[str, ...]
    start: int
    quote: str
    number: int

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand."""
        return self.start, self.start + len(self.quote)


@dataclass(frozen=True, slots=True)
class Text:
    """Whose an article is and when it was published; whom it credits, and from whom it tells something.

    `said` has its claims and figures by words and speakers, `statements` counts them; that two are named together is
    none. `people` are names of people whom it
    tells something from; `ours` is true where it speaks of "this newspaper".
    """

    key: str
    outlet: str
    published: str
    credits: tuple[Credit, ...]
    told: tuple[Told, ...]
    said: tuple[Said, ...]
    statements: int
    people: frozenset[str]
    ours: bool


def text(article: Article, findings: Findings) -> Text:
    """What is kept of an article."""
    people = {fold(mention.text) for mention in findings.mentions if mention.type == "person"}
    found = told(article)
    said = tuple(_said(findings, [one.start for one in found if one.quote]))
    named = {fold(name) for one in said for speaker in one.speakers for name in outlets.spoken(speaker)}
    return Text(
        key=article.key,
        outlet=article.outlet,
        published=article.published,
        credits=tuple(credits(article)),
        told=found,
        said=said,
        statements=len(_statements(findings)),
        people=frozenset(people & (named | {fold(one.name) for one in found})),
        ours=bool(outlets.pattern("quoting", "own").search(article.text)),
    )


def _said(findings: Findings, names: Sequence[int]) -> Iterator[Said]:
    """What is told by somebody, or in words in which one of `names` stands: all else is the article's own."""
    counts: Counter[tuple[tuple[str, ...], int, str]] = Counter()
    for one in _statements(findings):
        via = one.attributed_via if isinstance(one, Claim) else ()
        speakers = (one.attributed_to, *via) if one.attributed_to else ()
        if speakers or any(one.start <= start < one.end for start in names):
            counts[speakers, one.start, one.quote] += 1
    return (Said(speakers, start, quote, number) for (speakers, start, quote), number in counts.items())


def _statements(findings: Findings) -> tuple[Claim | Figure, ...]:
    return (*(claim for claim in findings.claims if claim.relation != CO_MENTIONED), *findings.figures)
