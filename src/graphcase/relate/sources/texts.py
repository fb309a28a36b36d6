"""What is kept of an article to tell what it rests on: short strings, so that memory holds no corpus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ... import outlets
from ...model import Article, Claim, Figure, Findings
from ...names import fold
from .credits import Credit, credits
from .quoting import Told, told

Speakers = tuple[str, ...]
"""Who tells a claim, the innermost first: `attributed_to` and `attributed_via`."""


@dataclass(frozen=True, slots=True)
class Said:
    """How many claims and figures are told by the same speakers, and the words of the first, at `start`."""

    number: int
    start: int
    quote: str


@dataclass(frozen=True, slots=True)
class Text:
    """Whose an article is and when it was published; whom it credits, and from whom it tells something.

    `said` has its claims and figures by who tells them, `claims` counts them all. `people` are names of people whom it
    tells something from; `ours` is true where it speaks of "this newspaper".
    """

    key: str
    outlet: str
    published: str
    credits: tuple[Credit, ...]
    told: tuple[Told, ...]
    said: Mapping[Speakers, Said]
    claims: int
    people: frozenset[str]
    ours: bool


def text(article: Article, findings: Findings) -> Text:
    """What is kept of an article."""
    people = {fold(mention.text) for mention in findings.mentions if mention.type == "person"}
    said = _said(findings)
    found = told(article)
    named = {fold(name) for speakers in said for speaker in speakers for name in outlets.spoken(speaker)}
    return Text(
        key=article.key,
        outlet=article.outlet,
        published=article.published,
        credits=tuple(credits(article)),
        told=found,
        said=said,
        claims=len(findings.claims) + len(findings.figures),
        people=frozenset(people & (named | {fold(one.name) for one in found})),
        ours=bool(outlets.pattern("quoting", "own").search(article.text)),
    )


def _said(findings: Findings) -> dict[Speakers, Said]:
    said: dict[Speakers, Said] = {}
    both: tuple[Claim | Figure, ...] = (*findings.claims, *findings.figures)
    for one in both:
        if one.attributed_to:
            speakers = (one.attributed_to, *(one.attributed_via if isinstance(one, Claim) else ()))
            before = said.get(speakers, Said(0, one.start, one.quote))
            said[speakers] = Said(before.number + 1, before.start, before.quote)
    return said
