"""Names of affairs: operations, scandals, parties at law, numbers of files; and what only looks like one."""

from __future__ import annotations

import pytest
from affair import Affair, Row, fitting, read, row
from told import article

from graphcase.extract import Extractor

OPERATIONS = [
    row(
        "Police arrested Marc Ribas in Operation Silt on Monday. He is charged with bribery.",
        Affair("bribery", parties=("arrested Marc Ribas",), names=("Operation Silt",)),
    ),
    row(
        "Three people were charged with drug trafficking in Olbena after Operation Blue Heron, a long inquiry. Marc "
        "Ribas was arrested.",
        Affair("drugs", ("Olbena",), names=("Operation Blue Heron",)),
    ),
    row(
        'Nina Castell was convicted of fraud. She was arrested in an inquiry dubbed "Long Tide" in 2019.',
        Affair("fraud", parties=("convicted Nina Castell",), names=("Long Tide",)),
    ),
    row(
        "Operation Flor de Lis led to nine arrests in Olbena on Monday.",
        Affair("law", ("Olbena",), names=("Operation Flor de Lis",)),
    ),
]

SCANDALS = [
    row(
        "Nina Castell was convicted of bribery in the Lantern affair. The Lantern scandal cost two ministers a job.",
        Affair("bribery", parties=("convicted Nina Castell",), names=("Lantern affair", "Lantern scandal")),
    ),
    row(
        "The Harbour Papers were leaked in 2019. Nina Castell was charged with bribery over the Harbour Papers.",
        Affair("bribery", parties=("charged Nina Castell",), names=("Harbour Papers",)),
    ),
    row(
        'Nina Castell is charged with fraud in the so-called "Long Tide" scandal.',
        Affair("fraud", parties=("charged Nina Castell",), names=("Long Tide",)),
    ),
    row(
        "Nina Castell was charged with murder. The Ribas case shook the valley.",
        Affair("murder", parties=("charged Nina Castell",), names=("Ribas case",)),
    ),
]

AT_LAW = [
    row(
        "The trial in United States v. Castell began on Monday. Nina Castell, a banker, is charged with fraud.",
        Affair("fraud", parties=("charged Nina Castell",), names=("United States v. Castell",)),
    ),
    row(
        "A court heard R v Castell on Monday. Nina Castell is charged with fraud.",
        Affair("fraud", parties=("charged Nina Castell",), names=("R v Castell",)),
    ),
    row(
        "In Ribas v. Castell, the court found that Nina Castell had bribed a judge. Castell was convicted of bribery.",
        Affair("bribery", parties=("convicted Nina Castell",), names=("Ribas v. Castell",)),
    ),
    row(
        "Nina Castell was charged with fraud in case No. 2:19-cr-00128 on Monday.",
        Affair("fraud", parties=("charged Nina Castell",), names=("2:19-cr-00128",)),
    ),
    row(
        "Nina Castell was charged with fraud on Monday (1:20-cr-00077-ABC).",
        Affair("fraud", parties=("charged Nina Castell",), names=("1:20-cr-00077-ABC",)),
    ),
    row(
        "Nina Castell was charged with fraud. The indictment bears the docket number 45/2018.",
        Affair("fraud", parties=("charged Nina Castell",), names=("45/2018",)),
    ),
    row(
        "Nina Castell was charged with fraud in file number K-17.331.",
        Affair("fraud", parties=("charged Nina Castell",), names=("K-17.331",)),
    ),
]

OTHERS = [
    row(
        "Nina Castell, the Operation Manager of a mill, was charged with fraud.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # the last word
        "Nina Castell was charged with fraud after the Harbour Operation",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # a body
        "Nina Castell was charged with fraud by the Operation Safe Valley Bureau.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # an army's
        "The army began Operation Iron Wind near Olbena on Monday. Nina Castell was charged with fraud.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # who inquires, where a court sits
        "Nina Castell was charged with fraud. The Senate inquiry, the Supreme Court case and the Peruvian affair "
        "were long.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # a measure
        "Nina Castell was charged with fraud. It is the worst scandal since the Lantern affair.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # a number of things, a year
        "Nina Castell was charged with fraud. The case of 24 bottles was lost. The 2018 case is closed.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # papers of no affair
        "Nina Castell was charged with fraud. She had written for scientific papers, and kept her files.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
]

NONE = [
    "The Dreyfus affair divided France. Nina Castell opened a bakery in Lleida.",
    "Operation Smile opened a clinic in Olbena. Marc Ribas gave it a bicycle.",
    "Rovers v. United ended two to one in Olbena. Marc Ribas scored.",
    "Marc Ribas, the Operations Manager of Silt Holdings, opened a bakery.",
    "The army began Operation Iron Wind in the north on Monday.",
]


@pytest.mark.parametrize("told", [*OPERATIONS, *SCANDALS, *AT_LAW, *OTHERS], ids=str)
def test_names(told: Row, extractor: Extractor) -> None:
    found = read(extractor, told)
    assert len(found) == len(told.affairs), found
    for wanted in told.affairs:
        match = fitting(wanted, found)
        assert match is not None, found
        assert set(match.names) == set(wanted.names)
        assert match.places == wanted.places


@pytest.mark.parametrize("text", NONE)
def test_no_affair(text: str, extractor: Extractor) -> None:
    assert not read(extractor, Row(text, ()))


@pytest.mark.parametrize("told", OPERATIONS, ids=str)
def test_an_operation_is_nobody(told: Row, extractor: Extractor) -> None:
    (findings,) = extractor.findings([article(told.text)])
    names = [m.text for m in findings.mentions if m.form == "name" and m.type != "case"]
    assert not [name for name in names for wanted in told.affairs for own in wanted.names if name in own]
