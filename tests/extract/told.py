"""Sentences and what they state: the rows of the claim tables, and how a row is held against what extraction found."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import pytest
from _pytest.mark import ParameterSet

from graphcase.extract import Extractor
from graphcase.model import Article, Claim, Findings, Zone

PUBLISHED = "2021-05-19"
"""The date of every invented article: a Wednesday."""
ANY = "*"
"""Holds for every speaker, or every date."""


@dataclass(frozen=True, slots=True)
class Says:
    """What a sentence states: names at both ends ("" for an affair), and how, by whom and when it is said."""

    relation: str
    source: str
    target: str
    status: str
    speaker: str | None = None
    via: tuple[str, ...] = ()
    when: str = ANY
    since: str = ANY
    until: str = ANY
    role: str = ""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A text of one or more paragraphs, and all that is asked of it."""

    text: str
    says: tuple[Says, ...]
    headline: bool = False
    weak: str = ""

    def __str__(self) -> str:
        return self.text[:70]


def row(text: str, *says: Says, headline: bool = False, weak: str = "") -> Row:
    """A row; `weak` says why it is not got right yet, and the test fails as soon as it is."""
    return Row(text, says, headline, weak)


def table(*groups: list[Row]) -> list[ParameterSet]:
    """The rows of all groups as parameters of a test."""
    return [
        pytest.param(r, id=str(r), marks=[pytest.mark.xfail(strict=True, reason=r.weak)] if r.weak else [])
        for group in groups
        for r in group
    ]


def article(text: str, headline: bool = False, published: str = PUBLISHED) -> Article:
    """An article whose paragraphs stand between blank lines, the first of them a headline if asked for."""
    zones, start = [], 0
    for number, paragraph in enumerate(text.split("\n\n")):
        kind = "headline" if headline and number == 0 else "body"
        zones.append(Zone(kind, start, start + len(paragraph)))
        start += len(paragraph) + 2
    key = "txt-" + sha256(text.encode()).hexdigest()
    return Article(key, text, tuple(zones), published=published)


def extract(extractor: Extractor, text: str, headline: bool = False) -> Findings:
    (findings,) = extractor.findings([article(text, headline)])
    return findings


def faults(wanted: Row, found: Findings) -> list[str]:
    """Return what is wrong with the findings of a row, a line each: "lost", "status", "speaker", "when", "role"."""
    return [fault for says in wanted.says for fault in _faults(says, wanted.says, found)]


def claims_of(says: Says, found: Findings) -> list[Claim]:
    """The claims that are of that relation, between those names."""
    return [c for c in found.claims if _meant(c, says, found)]


def _faults(says: Says, row: tuple[Says, ...], found: Findings) -> list[str]:
    # What a row has twice, once alleged and once denied, is held against each of the two.
    others = {s.status for s in row if (s.relation, s.source, s.target) == (says.relation, says.source, says.target)}
    claims = [c for c in claims_of(says, found) if c.status not in others - {says.status}]
    if not claims:
        return [f"lost: {says.relation} {says.source} -> {says.target}"]
    faulty = []
    for claim in claims:
        for name, got, want in (
            ("status", claim.status, says.status),
            ("speaker", claim.attributed_to, says.speaker),
            ("via", claim.attributed_via, says.via),
            ("when", claim.when, says.when),
            ("since", claim.since, says.since),
            ("until", claim.until, says.until),
            ("role", claim.role, says.role or claim.role),
            ("former", claim.former, says.former or claim.former),
        ):
            if want != ANY and got != want:
                faulty.append(f"{name}: {got!r} for {want!r} ({claim.relation}, cue {claim.cue!r}, {claim.rule})")
    return faulty


def _meant(claim: Claim, says: Says, found: Findings) -> bool:
    if claim.relation != says.relation or (says.relation == "party_to" and says.role and claim.role != says.role):
        return False
    ends = {_name(claim.source, found)}, {_name(claim.target, found)}
    if says.target == "":
        return says.source in ends[0]
    straight = says.source in ends[0] and says.target in ends[1]
    return straight or (says.relation in SYMMETRIC and says.source in ends[1] and says.target in ends[0])


SYMMETRIC = frozenset({"partner_of", "associate_of", "met"})


def _name(mention: int, found: Findings) -> str:
    """The name that a mention stands for within its article."""
    first = {link.mention: link.antecedent for link in found.links}
    while found.mentions[mention].form != "name" and mention in first:
        mention = first[mention]
    return found.mentions[mention].text
