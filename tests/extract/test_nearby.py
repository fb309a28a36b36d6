"""What nearness states: sentences that each rule is for, and sentences that it must leave alone."""

from __future__ import annotations

from hashlib import sha256

import pytest

from graphcase.extract import Extractor
from graphcase.model import Article, Zone

Fact = tuple[str, str, str]

SEATS: list[tuple[str, list[Fact]]] = [
    ("The Lima law firm Ossio Partners closed.", [("located_in", "Ossio Partners", "Lima")]),
    ("She sued the Quito shipping group Marenda.", [("located_in", "Marenda", "Quito")]),
    ("The Oslo daily Nordposten reported it.", [("located_in", "Nordposten", "Oslo")]),
    ("He runs the Lima-based charity Open Hands.", [("located_in", "Open Hands", "Lima")]),
    ("It was bought by Hong Kong based Marenda Group.", [("located_in", "Marenda Group", "Hong Kong")]),
    ("Nairobi's Hill View Hospital denied it.", [("located_in", "Hill View Hospital", "Nairobi")]),
    ("Marenda Ltd. is a Peruvian maker of tiles.", [("located_in", "Marenda Ltd.", "Peruvian")]),
    ("Marenda Ltd., a Lima brewery, closed.", [("located_in", "Marenda Ltd.", "Lima")]),
    ("Marenda Ltd. is a chain of shops headquartered in Quito.", [("located_in", "Marenda Ltd.", "Quito")]),
    (
        "She studied at Ossio College in Lima, Peru.",
        [("located_in", "Ossio College", "Lima"), ("located_in", "Ossio College", "Peru")],
    ),
    ("The Marenda Institute (MIN) in Quito reopened.", [("located_in", "Marenda Institute", "Quito")]),
    (
        "Ossio College, in the southern city of Puno, closed.",
        [("located_in", "Ossio College", "Puno")],
    ),
    ("He left Ossio College, Puno, in May.", [("located_in", "Ossio College", "Puno")]),
    ("Ossio University (Peru) gave her a chair.", [("located_in", "Ossio University", "Peru")]),
    ("Police searched Marenda Group's Quito office.", [("located_in", "Marenda Group", "Quito")]),
    ("The headquarters of Marenda Group are in Quito.", [("located_in", "Marenda Group", "Quito")]),
    ("Lima EL FARO DEL SUR in Spanish 12 Mar 93 p 4", [("located_in", "EL FARO DEL SUR", "Lima")]),
    (
        "The house stands in Salem, Oregon, United States.",
        [("located_in", "Salem", "Oregon"), ("located_in", "Oregon", "United States")],
    ),
    ("Troops left the village of Ossoway in central Mali.", [("located_in", "Ossoway", "Mali")]),
]
NO_SEATS = [
    "The Lima hearing Marenda Group asked for was put off.",
    "Peru sued the bank Marenda in May.",
    "The Iran-backed group Marenda denied it.",
    "The Russian-owned bank Marenda Group closed.",
    "The bank lies north of Lima, Ossio Bank said.",
    "They came from Lima, Cusco and Puno.",
    "Ossio Bank sent money to Lima.",
    "Radio Marenda broadcasts in Spanish.",
    "Ossio Bank, in Spanish hands since May, closed.",
]
PARTS: list[tuple[str, list[Fact]]] = [
    ("He works at Marenda Group's Ossio Bank division.", [("part_of", "Ossio Bank", "Marenda Group")]),
    (
        "She runs the Physics Department at Marenda University.",
        [("part_of", "Physics Department", "Marenda University")],
    ),
]
NO_PARTS = [
    "Marenda Group's rival Ossio Bank closed.",
    "Marenda Group's owner, Ossio Bank, closed.",
    "The band Ossio Bank played at Marenda University.",
]
HOMES: list[tuple[str, list[Fact]]] = [
    ("Rosa Quispe of Puno was freed.", [("lives_in", "Rosa Quispe", "Puno")]),
    ("Rosa Quispe, 34, of Cusco, was freed.", [("lives_in", "Rosa Quispe", "Cusco")]),
    ("Rosa Quispe, formerly of the Marenda Institute, was freed.", [("member_of", "Rosa Quispe", "Marenda Institute")]),
    ("Armenian Rosa Quispe won.", [("citizen_of", "Rosa Quispe", "Armenian")]),
    ("Rosa Quispe is a Peruvian hurdler.", [("citizen_of", "Rosa Quispe", "Peruvian")]),
    ("Rosa Quispe, a beekeeper from Puno, was freed.", [("lives_in", "Rosa Quispe", "Puno")]),
    ("Rosa Quispe (Peru) won the race.", [("citizen_of", "Rosa Quispe", "Peru")]),
    ("The Lima-based hurdler Rosa Quispe won.", [("lives_in", "Rosa Quispe", "Lima")]),
    ("The Lima-born hurdler Rosa Quispe won.", [("born_in", "Rosa Quispe", "Lima")]),
    ("Police searched Rosa Quispe's home in Puno.", [("lives_in", "Rosa Quispe", "Puno")]),
    ("Rosa Quispe went back to her native Peru.", [("born_in", "her", "Peru")]),
    ("Puno is the birthplace of Rosa Quispe.", [("born_in", "Rosa Quispe", "Puno")]),
    (
        "Rosa Quispe (3 May 1901 in Lima - 9 June 1980 in Quito) was a painter.",
        [("born_in", "Rosa Quispe", "Lima"), ("died_in", "Rosa Quispe", "Quito")],
    ),
    (
        "Rosa Quispe (1901 in Lima–9 June 1980 in Quito) was a painter.",
        [("born_in", "Rosa Quispe", "Lima"), ("died_in", "Rosa Quispe", "Quito")],
    ),
    ("Rosa Quispe (born 1961 in Puno) is a painter.", [("born_in", "Rosa Quispe", "Puno")]),
    (
        "The Marenda Institute's Rosa Quispe and Tomasz Nowak agreed.",
        [("member_of", "Rosa Quispe", "Marenda Institute"), ("member_of", "Tomasz Nowak", "Marenda Institute")],
    ),
]
NO_HOMES = [
    "King Tomasz of Spain was ill.",
    "Police freed Rosa Quispe from Puno.",
    "They met Rosa Quispe at the Marenda Institute.",
    "Rosa Quispe is a friend of Peru.",
    "Rosa Quispe (1961-2004) was a painter.",
    "Rosa Quispe wrote of Puno.",
    "They accused Rosa Quispe of leading Los Cuervos, a gang.",
]
_HOMES = ("lives_in", "born_in", "died_in", "citizen_of", "member_of")


def stated(extractor: Extractor, text: str, *relations: str) -> list[Fact]:
    """What `text` states in these relations by rules of nearness, sorted."""
    article = Article(key=sha256(text.encode()).hexdigest(), text=text, zones=(Zone("body", 0, len(text)),))
    (found,) = extractor.findings([article])
    return sorted(
        (claim.relation, found.mentions[claim.source].text, found.mentions[claim.target].text)
        for claim in found.claims
        if claim.relation in relations and claim.rule.startswith("nearby")
    )


@pytest.mark.parametrize(("text", "facts"), SEATS)
def test_seats(text: str, facts: list[Fact], extractor: Extractor) -> None:
    assert set(facts) <= set(stated(extractor, text, "located_in"))


@pytest.mark.parametrize("text", NO_SEATS)
def test_no_seats(text: str, extractor: Extractor) -> None:
    assert stated(extractor, text, "located_in") == []


@pytest.mark.parametrize(("text", "facts"), PARTS)
def test_parts(text: str, facts: list[Fact], extractor: Extractor) -> None:
    assert stated(extractor, text, "part_of") == sorted(facts)


@pytest.mark.parametrize("text", NO_PARTS)
def test_no_parts(text: str, extractor: Extractor) -> None:
    assert stated(extractor, text, "part_of") == []


@pytest.mark.parametrize(("text", "facts"), HOMES)
def test_homes(text: str, facts: list[Fact], extractor: Extractor) -> None:
    assert stated(extractor, text, *_HOMES) == sorted(facts)


@pytest.mark.parametrize("text", NO_HOMES)
def test_no_homes(text: str, extractor: Extractor) -> None:
    assert stated(extractor, text, *_HOMES) == []
