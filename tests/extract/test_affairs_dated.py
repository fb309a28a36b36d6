"""When the deeds and the acts of the law of an affair were; and which disasters are one."""

from __future__ import annotations

import pytest
from affair import Row, read
from told import extract

from graphcase.extract import Extractor
from graphcase.model import LAW

DATES = [
    ("Marc Ribas was murdered in Olbena on 4 March 2021.", {"2021-03-04"}, set()),
    ("Nina Castell was charged with bribery on Thursday.", set(), {"2021-05-13"}),
    ("Nina Castell was convicted on Thursday of the murder of Marc Ribas in 2014.", {"2014"}, {"2021-05-13"}),
    ("Police arrested Nina Castell for fraud on Monday.", set(), {"2021-05-17"}),
    ("Two days after the murder of Marc Ribas, on 7 May 2021, Nina Castell was arrested.", set(), {"2021-05-07"}),
    ("Marc Ribas was taken by force on Monday. Nina Castell was charged with kidnapping.", {"2021-05-17"}, set()),
    (
        "Six people died in the bombing of 21 February. Police arrested Nina Castell for the bombing.",
        {"2021-02-21"},
        set(),
    ),
    (
        "The bomb went off on Tuesday, witnesses said. Police arrested Nina Castell for the bombing.",
        {"2021-05-18"},
        set(),
    ),
    ("The Torrent Front claimed the attack on Thursday. Marc Ribas died in the attack in Olbena.", set(), set()),
    ("A bomb tore through a bus in the town of Olbena on Tuesday, killing six people.", {"2021-05-18"}, set()),
]
"""A text, the dates of its deeds, and those of its acts of the law."""

DISASTERS = [
    "A bridge collapse in Olbena killed four people on Monday. Nina Castell was charged with negligence.",
    "Three people died in a building collapse in Olbena. Police arrested Nina Castell, the builder, on Monday.",
]

MISFORTUNES = [
    "A bridge collapse in Olbena killed four people on Monday. Nina Castell heard the noise.",
    "Three people died in a building collapse in Olbena. An inquiry will look for the cause.",
    "The collapse of the talks in Olbena pleased nobody. Nina Castell went home.",
]


@pytest.mark.parametrize(("text", "deeds", "acts"), DATES)
def test_dates(text: str, deeds: set[str], acts: set[str], extractor: Extractor) -> None:
    cases = [m for m in extract(extractor, text).mentions if m.type == "case"]
    assert {m.when for m in cases if m.kind != LAW} - {""} == deeds
    assert {m.when for m in cases if m.kind == LAW} - {""} == acts


@pytest.mark.parametrize("text", DISASTERS)
def test_disasters(text: str, extractor: Extractor) -> None:
    (found,) = read(extractor, Row(text, ()))
    assert "disaster" in found.kind.split()
    assert found.places == ("Olbena",)


@pytest.mark.parametrize("text", MISFORTUNES)
def test_misfortunes(text: str, extractor: Extractor) -> None:
    assert not read(extractor, Row(text, ()))
