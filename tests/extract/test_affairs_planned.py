"""What only seems to tell of an affair, or of where it was: trials to come, courts and alibis, sports, mishaps."""

from __future__ import annotations

import pytest
from affair import Affair, Row, fitting, read, row

from graphcase.extract import Extractor

CHARGED = "Nina Castell was charged with fraud. "

TO_COME = [
    "The trial is to begin on 8 November.",
    "The trial is due to open in June.",
    "The trial is set for June.",
    "The trial was postponed on Monday.",
    "The trial will open on Monday.",
    "She will go on trial in June.",
    "She was found fit to stand trial.",
    "She is in custody pending trial.",
    "Prosecutors expect the trial to begin in June.",
    "A judge set a trial date on Monday.",
    "No date has been set for the trial.",
]
HELD = [
    "The trial opened on Monday.",
    "The trial began in Lleida on Monday.",
    "She went on trial on Monday.",
    "Marc Ribas told the trial on Monday that she had lied.",
]

PLACES = [
    row(  # an alibi
        "Marc Ribas disappeared in Girona in March. Ivo Berg said that he had been in Cusco on the night of the "
        "disappearance.",
        Affair("disappearance", ("Girona",)),
    ),
    row(  # where a court sits
        "Nina Castell was convicted of murdering Marc Ribas by a court in Cusco.",
        Affair("murder", (), ("convicted Nina Castell",)),
    ),
    row(
        "Nina Castell was charged with the murder of Marc Ribas at a court in Cusco.",
        Affair("murder", (), ("charged Nina Castell",)),
    ),
    row(
        "Marc Ribas was murdered at his home in Cusco on Monday. The murder shook the valley.",
        Affair("murder", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(
        "Marc Ribas was murdered. His body was found in Cusco on Monday. The murder shook the valley.",
        Affair("murder", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(
        "A bomb exploded at a court in Cusco on Monday. The bombing killed a guard.",
        Affair("bombing", ("Cusco",)),
    ),
    row(  # a verdict alone is where it was given
        "A court in Porto convicted Nina Castell on Monday.",
        Affair("law", ("Porto",), ("convicted Nina Castell",)),
    ),
]

KINDS = [
    row(
        "Nina Castell set fire to a school in Cusco on Monday. She was charged with arson.",
        Affair("arson", ("Cusco",), ("charged Nina Castell",)),
    ),
    row(
        "A bomb wounded Marc Ribas in Cusco on Monday. The bombing shook the valley.",
        Affair("bombing", ("Cusco",), ("victim Marc Ribas",)),
    ),
    row(
        "Nina Castell was sentenced to 12 years in prison for running the cocaine ring.",
        Affair("drugs", (), ("convicted Nina Castell",)),
    ),
    row(  # the bribes that a smuggler paid
        "Nina Castell was arrested for drug trafficking on Monday, police said.\n\n"
        "Ivo Berg, a customs officer, was suspended. He is suspected of having taken bribes from Castell.",
        Affair("drugs", (), ("arrested Nina Castell", "suspect Ivo Berg")),
    ),
    row(
        "A bus plunged into a ravine near Cusco on Monday. Nine people died. Nina Castell was charged with negligence.",
        Affair("disaster", ("Cusco",), ("charged Nina Castell",), "2021-05-17"),
    ),
    row(
        "A bridge gave way in Cusco on Monday, and nine people were killed. Nina Castell was arrested.",
        Affair("disaster", ("Cusco",), ("arrested Nina Castell",), "2021-05-17"),
    ),
    row(  # nobody died
        "Shares in Cusco plunged on Monday. Nina Castell was arrested for fraud.",
        Affair("fraud", (), ("arrested Nina Castell",)),
    ),
]

NONE = [
    row("Marc Ribas shot wide in Cusco on Monday. The shot hit the crossbar."),
    row("Marc Ribas shot past Ivo Berg in Cusco on Monday for the equaliser."),
    row("The ferry Lantern sank off Cusco on Monday. Nine people drowned."),
]

NUMBERS = [
    (CHARGED + "The case, K-214/22, goes on.", ("K-214/22",)),
    (CHARGED + "The case (docket number K-214/22) goes on.", ("K-214/22",)),
    ("Nina Castell was convicted of fraud (case K-214/22).", ("K-214/22",)),
    (CHARGED + "She looked at nobody.\n\nThe hall was cold. The file number is K-88/21.", ("K-88/21",)),
    (CHARGED + "In the case, 2020 was a bad year.", ()),
    (CHARGED + "The file number is secret.", ()),
]


@pytest.mark.parametrize("sentence", TO_COME)
def test_a_trial_to_come_is_none(sentence: str, extractor: Extractor) -> None:
    (found,) = read(extractor, row(CHARGED + sentence))
    assert "trial" not in found.words
    assert "charged" in found.words


@pytest.mark.parametrize("sentence", HELD)
def test_a_trial_held_is_one(sentence: str, extractor: Extractor) -> None:
    (found,) = read(extractor, row(CHARGED + sentence))
    assert "trial" in found.words


@pytest.mark.parametrize("told", [*PLACES, *KINDS], ids=str)
def test_places_and_kinds(told: Row, extractor: Extractor) -> None:
    found = read(extractor, told)
    assert len(found) == len(told.affairs), found
    for wanted in told.affairs:
        match = fitting(wanted, found)
        assert match is not None, found
        assert match.places == wanted.places
        assert wanted.when in ("", match.when)


@pytest.mark.parametrize("told", NONE, ids=str)
def test_no_affair(told: Row, extractor: Extractor) -> None:
    assert read(extractor, told) == []


@pytest.mark.parametrize(("text", "names"), NUMBERS)
def test_numbers(text: str, names: tuple[str, ...], extractor: Extractor) -> None:
    (found,) = read(extractor, row(text))
    assert found.names == names
