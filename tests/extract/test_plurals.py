"""Whom "they", "both" and "the two men" mean, sentence by sentence."""

from __future__ import annotations

import pytest
from told import extract

from graphcase.extract import Extractor

PAIR = {"Jon Vogt", "Lena Vogt"}

CHARGED = [
    ("Jon Vogt and Lena Vogt were arrested. They were charged with murder.", PAIR),
    ("Jon Vogt and Lena Vogt were arrested. Both were charged with murder.", PAIR),
    ("Jon Vogt and Lena Vogt were arrested. The two were charged with murder.", PAIR),
    ("Jon Vogt and Lena Vogt were arrested. The pair were later charged with murder.", PAIR),
    ("Two nurses, Jon Vogt and Lena Vogt, were arrested. They were charged with murder.", PAIR),
    ("Police arrested Jon Vogt and Lena Vogt. They were charged with murder.", PAIR),
    ("Police arrested Jon Vogt and Lena Vogt. The suspects were charged with murder.", PAIR),
    ("Jon Vogt and Lena Vogt were arrested. They are nurses. They were charged with murder.", PAIR),
    ("Jon Vogt, Lena Vogt and Marc Ribas wept. All three were charged with murder.", {*PAIR, "Marc Ribas"}),
]

NOT_CHARGED = [
    "Jon Vogt, Lena Vogt and Marc Ribas wept. The two men were charged with murder.",
    "Jon Vogt and Lena Vogt met the villagers. The villagers wept. They were charged with murder.",
    "Jon Vogt and Lena Vogt wept. Police said that they were charged with murder.",
    "A book by Jon Vogt and Lena Vogt sold well. They were charged with murder.",
    "Jon Vogt and Lena Vogt sang with Ana Ruiz and Marc Ribas. The two boys from Cusco were charged with murder.",
    "Jon Vogt and Lena Vogt wept. Two men were charged with murder.",
    "Jon Vogt wept. They were charged with murder.",
]


def _charged(text: str, extractor: Extractor) -> set[str]:
    found = extract(extractor, text)
    return {found.mentions[c.source].text for c in found.claims if c.relation == "party_to" and c.role == "charged"}


@pytest.mark.parametrize(("text", "wanted"), CHARGED)
def test_whom_a_plural_means(text: str, wanted: set[str], extractor: Extractor) -> None:
    assert _charged(text, extractor) == wanted


@pytest.mark.parametrize("text", NOT_CHARGED)
def test_whom_it_does_not_mean(text: str, extractor: Extractor) -> None:
    assert _charged(text, extractor) == set()


def test_those_who_search_are_those_who_arrested(extractor: Extractor) -> None:
    found = extract(extractor, "Police arrested Jon Vogt and Lena Vogt. They killed Marc Ribas in a raid.")
    assert not [c for c in found.claims if c.relation == "killed"]
