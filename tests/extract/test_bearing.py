"""A surname that two people of an article bear: whose it is where it is accused."""

from __future__ import annotations

import pytest

from graphcase.extract import Extractor
from graphcase.model import Article, Zone

# The article, and who is meant by the surname where somebody is convicted or arrested; "" where nobody is.
CASES = (
    (
        "Otto Berg, a banker, lives in Holm. Karl Berg, a dentist, was charged with fraud in May.\n\n"
        "Berg was convicted on Friday, the court said. Otto Berg was never charged.",
        "Karl Berg",
    ),
    (
        "Otto Berg, a banker, lives in Holm. So does Karl Berg.\n\n"
        "Berg was arrested on Friday, police said. Otto Berg was never charged.",
        "Karl Berg",
    ),
    (
        "Ines Moral, the sister of the jailed trader Clara Moral, spoke to reporters.\n\n"
        "Moral was convicted of fraud on Friday.",
        "Clara Moral",
    ),
    (  # both are accused: the first so named stays
        "Otto Berg was charged with fraud in May. Karl Berg was charged in June.\n\nBerg was convicted on Friday.",
        "Otto Berg",
    ),
    (  # nobody is cleared or accused by the full name: the first so named stays
        "Otto Berg, a banker, lives in Holm. So does Karl Berg.\n\nBerg was arrested on Friday, police said.",
        "Otto Berg",
    ),
)


@pytest.mark.parametrize(("text", "meant"), CASES)
def test_who_is_accused_is_who_is_accused_by_the_full_name(extractor: Extractor, text: str, meant: str) -> None:
    first = text.index("\n")
    zones = (Zone("body", 0, first), Zone("body", first + 2, len(text)))
    (found,) = extractor.findings([Article(key="k", text=text, zones=zones)])
    surname = meant.split()[1] + " was"
    parts = [c for c in found.claims if c.relation == "party_to" and c.quote.startswith(surname)]
    links = {link.mention: link.antecedent for link in found.links}
    assert {found.mentions[links[part.source]].text for part in parts} == {meant}
