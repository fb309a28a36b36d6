"""Whom "his client" means."""

from __future__ import annotations

import pytest
from told import extract

from graphcase.extract import Extractor

FIRST = "Marc Ribas was arrested in Cusco. "


ROWS = [
    ("Ribas's lawyer, Jon Vogt, said that his client had been charged with murder.", "asserted"),
    ("Jon Vogt, the lawyer of Ribas, said that his client was charged with murder.", "asserted"),
    ("Jon Vogt, lawyer for Ribas, spoke on Monday. His client was charged with murder.", "asserted"),
    ("Ribas's lawyer, Jon Vogt, said that his client had not been charged with murder.", "negated"),
]

NOBODY = [
    "Jon Vogt sells houses. His client was charged with murder.",
    "Jon Vogt, the lawyer for Ribas and Lena Vogt, said that his client was charged with murder.",
    "Ribas's lawyer, Jon Vogt, said that his clients were charged with murder.",
    "Ribas's lawyer, Jon Vogt, said that the client was charged with murder.",
]


@pytest.mark.parametrize(("sentence", "status"), ROWS)
def test_whom_a_client_means(sentence: str, status: str, extractor: Extractor) -> None:
    found = extract(extractor, FIRST + sentence)
    told = {
        c.status
        for c in found.claims
        if c.relation == "party_to" and c.role == "charged" and found.mentions[c.source].text == "Ribas"
    }
    assert told == {status}


@pytest.mark.parametrize("sentence", NOBODY)
def test_whom_it_does_not_mean(sentence: str, extractor: Extractor) -> None:
    found = extract(extractor, FIRST + sentence)
    assert not [c for c in found.claims if c.relation == "party_to" and c.role == "charged"]
