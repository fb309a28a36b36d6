"""Lists that stand apart from the noun that counts them."""

from __future__ import annotations

import pytest
from told import article

from graphcase.extract import Extractor
from graphcase.extract.parsing import models, segments
from graphcase.extract.syntax.lists import listed
from graphcase.settings import Settings

AMONG = frozenset({"among", "including"})

LISTS = [
    ("Police arrested two men over the theft: Marc Ribas and Jon Vogt.", "men", ["Ribas", "Vogt"]),
    ("Two sisters were hurt: Lena Vogt, 30, and Nina Vogt, 28.", "sisters", ["Vogt", "Vogt"]),
    ("The blast killed nine people, among them Marc Ribas and Lena Vogt.", "people", ["Ribas", "Vogt"]),
]

NO_LISTS = [
    ("Two men said one thing: Marc Ribas lied.", "men"),
    ("The men left a note: Marc Ribas found it.", "men"),
    ("Two men robbed three banks: Norbank, Sudbank and Estbank.", "men"),
    ("The blast killed nine people among the stalls.", "people"),
    ("Two men met among the trees behind the house of Marc Ribas.", "men"),
]


@pytest.fixture(scope="module")
def parser() -> models.Models:
    return models.load(Settings())


def members(text: str, noun: str, parser: models.Models) -> list[str]:
    (parsed,) = segments.parse([article(text)], parser)
    return [t.text for token in parsed[0].doc if token.text == noun for t in listed(token, AMONG)]


@pytest.mark.parametrize(("text", "noun", "names"), LISTS)
def test_lists(text: str, noun: str, names: list[str], parser: models.Models) -> None:
    assert members(text, noun, parser) == names


@pytest.mark.parametrize(("text", "noun"), NO_LISTS)
def test_no_lists(text: str, noun: str, parser: models.Models) -> None:
    assert members(text, noun, parser) == []


def test_claims_reach_the_list(extractor: Extractor) -> None:
    (findings,) = extractor.findings([article(LISTS[0][0])])
    arrested = {findings.mentions[c.source].text for c in findings.claims if c.role == "arrested"}
    assert arrested == {"Marc Ribas", "Jon Vogt"}
