"""How far the law went: what closes an affair, or ends it for one party, takes a verdict back; who is no suspect."""

from __future__ import annotations

import pytest
from affair import Affair, Row, fitting, read, row
from told import extract

from graphcase.extract import Extractor

CLOSED = [
    row(
        "Nina Castell was charged with fraud in 2019. On Monday prosecutors shelved the case.",
        Affair("fraud", parties=("charged Nina Castell",), words=("shelved",)),
    ),
    row(
        "Nina Castell was arrested for fraud. The inquiry was closed on Monday.",
        Affair("fraud", parties=("arrested Nina Castell",), words=("closed",)),
    ),
    row(
        "Nina Castell was charged with fraud. A judge dismissed the indictment, and the trial collapsed.",
        Affair("fraud", parties=("charged Nina Castell",), words=("dismissed",)),
    ),
    row(
        "Nina Castell was charged with fraud. The statute of limitations has expired, the court said.",
        Affair("fraud", parties=("charged Nina Castell",), words=("limitations",)),
    ),
]

OPEN = [
    row(
        "Nina Castell was charged with fraud. Her lawyer asked the court to dismiss the case.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(
        "Nina Castell was charged with fraud. The minister dismissed her, and the bank closed.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(
        "Nina Castell was charged with fraud. The case was not closed.",
        Affair("fraud", parties=("charged Nina Castell",)),
    ),
    row(  # one party's alone
        "Nina Castell was charged with fraud. Charges against Marc Ribas were dropped.",
        Affair("fraud", parties=("charged Nina Castell", "negated charged Marc Ribas")),
    ),
]

OVERTURNED = [
    row(
        "A court convicted Nina Castell of fraud in 2019. An appeals court overturned the verdict on Monday.",
        Affair("fraud", parties=("convicted Nina Castell", "negated convicted Nina Castell")),
    ),
    row(
        "Nina Castell was jailed for fraud in 2019. Her sentence was quashed on Monday.",
        Affair("fraud", parties=("convicted Nina Castell", "negated convicted Nina Castell")),
    ),
]

UPHELD = [
    row(
        "A court convicted Nina Castell of fraud in 2019. An appeals court upheld the verdict on Monday.",
        Affair("fraud", parties=("convicted Nina Castell",)),
    ),
    row(
        "A court convicted Nina Castell of fraud in 2019. An appeals court could overturn the verdict.",
        Affair("fraud", parties=("convicted Nina Castell",)),
    ),
    row(
        "A court convicted Nina Castell of fraud in 2019. A lorry overturned on Monday.",
        Affair("fraud", parties=("convicted Nina Castell",)),
    ),
]

HELD = [
    row(
        "Nina Castell was jailed pending trial for fraud. Marc Ribas was questioned as a witness.",
        Affair("fraud", parties=("arrested Nina Castell", "witness Marc Ribas")),
    ),
    row(
        "Nina Castell was jailed for five years for fraud.",
        Affair("fraud", parties=("convicted Nina Castell",)),
    ),
    row(
        "Nina Castell was arrested for fraud. Marc Ribas was questioned for six hours. Ribas is not a suspect.",
        Affair("fraud", parties=("arrested Nina Castell", "negated suspect Marc Ribas")),
    ),
    row(
        "Nina Castell was arrested for fraud. Marc Ribas was questioned by police.",
        Affair("fraud", parties=("arrested Nina Castell", "suspect Marc Ribas")),
    ),
]

CUES = [
    ("Nina Castell was convicted of fraud. The verdict was overturned.", "convicted", "overturned"),
    ("Marc Ribas was arrested for fraud. Charges against Nina Castell were dropped.", "charged", "dropped"),
]
"""By which word a part is taken back: from it a stage is told."""

_CLOSING = {"shelved", "closed", "dismissed", "collapsed", "limitations", "dropped", "dismiss", "overturned"}


@pytest.mark.parametrize("told", [*CLOSED, *OPEN, *OVERTURNED, *UPHELD, *HELD], ids=str)
def test_stages(told: Row, extractor: Extractor) -> None:
    found = read(extractor, told)
    assert len(found) == len(told.affairs), found
    for wanted in told.affairs:
        assert fitting(wanted, found) is not None, found


@pytest.mark.parametrize("told", [*OPEN, *UPHELD, *HELD], ids=str)
def test_nothing_is_closed_or_taken_back(told: Row, extractor: Extractor) -> None:
    (found,) = read(extractor, told)
    assert _CLOSING.isdisjoint(found.words)
    assert not [party for party in found.parties if party.startswith("negated convicted")]


@pytest.mark.parametrize("told", HELD, ids=str)
def test_nobody_is_more_than_told(told: Row, extractor: Extractor) -> None:
    (found,) = read(extractor, told)
    (wanted,) = told.affairs
    assert set(found.parties) == set(wanted.parties)


@pytest.mark.parametrize(("text", "role", "cue"), CUES)
def test_cues(text: str, role: str, cue: str, extractor: Extractor) -> None:
    claims = [c for c in extract(extractor, text).claims if c.relation == "party_to" and c.role == role]
    assert [c.cue for c in claims if c.status == "negated"] == [cue]
