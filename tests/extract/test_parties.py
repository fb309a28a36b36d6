"""Words that give a name a part in a case, sentence by sentence; each stands in an article about a killing."""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row

from graphcase.extract import Extractor

MURDER = " The murder of Rosa Quiroga in Cusco shook Peru."


def party(sentence: str, name: str, role: str, status: str = "asserted") -> Row:
    return row(sentence + MURDER, Says("party_to", name, "", status, ANY, role=role))


ROWS = [
    party("Prosecutor Marc Ribas spoke to reporters.", "Marc Ribas", "prosecutor"),
    party("Marc Ribas, the lawyer of the family, spoke to reporters.", "Marc Ribas", "lawyer"),
    party("Among the four arrested are a nurse and Marc Ribas.", "Marc Ribas", "arrested"),
    party("Marc Ribas was among the victims.", "Marc Ribas", "victim"),
    party("Police suspect that Marc Ribas hid the knife.", "Marc Ribas", "suspect", "alleged"),
    party("Three Northern Front gunmen attacked a bus.", "Northern Front", "perpetrator"),
    party("A bus was attacked by rebels of the Northern Front.", "Northern Front", "perpetrator"),
    party("A Northern Front attack on a bus followed.", "Northern Front", "perpetrator"),
    party("Robbers attacked the house of Marc Ribas.", "Marc Ribas", "victim"),
    party("Marc Ribas is accused of the murder.", "Marc Ribas", "suspect", "alleged"),
    row(
        "Lena Vogt accused Marc Ribas of the murder." + MURDER,
        Says("party_to", "Marc Ribas", "", "alleged", "Lena Vogt", role="suspect"),
    ),
    row(
        "Marc Ribas was charged with the murder. Ribas pleaded not guilty." + MURDER,
        Says("party_to", "Ribas", "", "denied", "Ribas", role="suspect"),
    ),
    row(
        "Marc Ribas denied the charges." + MURDER,
        Says("party_to", "Marc Ribas", "", "denied", "Marc Ribas", role="suspect"),
    ),
]

NO_PARTY = [
    ("Police killed three Northern Front gunmen.", "Northern Front"),
    ("Members of the Northern Front praised a song.", "Northern Front"),
    ("Police suspect that Marc Ribas drowned.", "Marc Ribas"),
    ("Police suspect that it rained. Marc Ribas agrees.", "Marc Ribas"),
    ("Robbers fled past the house of Marc Ribas.", "Marc Ribas"),
    ("Marc Ribas was among the guests.", "Marc Ribas"),
    ("Lena Vogt sued Marc Ribas for defamation.", "Marc Ribas"),
]


@pytest.mark.parametrize("told", ROWS, ids=str)
def test_parties(told: Row, extractor: Extractor) -> None:
    assert not faults(told, extract(extractor, told.text))


@pytest.mark.parametrize(("sentence", "name"), NO_PARTY)
def test_no_parties(sentence: str, name: str, extractor: Extractor) -> None:
    found = extract(extractor, sentence + MURDER)
    assert not [
        c.role for c in found.claims if c.relation == "party_to" and found.mentions[c.source].text.endswith(name)
    ]
