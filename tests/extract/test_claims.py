"""Whole texts: what claims say of criminal groups, of headlines, of posts that ended, over several sentences."""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor

GROUPS = [
    row(
        "Hamza Zidan leads the Coral Coast smuggling ring, the army said.",
        Says("leads", "Hamza Zidan", ANY, "alleged", "army"),
        weak="frames: 'the X ring' as an object is not X",
    ),
    row(
        "Hamza Zidan founded the Night Harbour cartel, according to the Tunis Observer.",
        Says("founded", "Hamza Zidan", ANY, "alleged", "Tunis Observer"),
        weak="frames: 'the X cartel' as an object is not X",
    ),
    row(
        "Hamza Zidan leads the Coral Coast Choir, the army said.",
        Says("leads", "Hamza Zidan", "Coral Coast Choir", "asserted", "army"),
    ),
    row(
        "Hamza Zidan joined the Free Sahel Militia in 2015, his lawyer said.",
        Says("member_of", "Hamza Zidan", "Free Sahel Militia", "alleged", ANY),
    ),
    row(
        "Hamza Zidan was convicted of leading the Night Harbour Cartel.",
        Says("leads", "Hamza Zidan", "Night Harbour Cartel", "asserted"),
    ),
]

PAYMENTS = [
    row(
        "Farid Rahimi told the court that he paid Nina Castell.",
        Says("paid", "Farid Rahimi", "Nina Castell", "alleged", "Farid Rahimi"),
    ),
    row(
        "Prosecutors allege that Nina Castell received 300,000 pounds from Farid Rahimi.",
        Says("paid", "Farid Rahimi", "Nina Castell", "alleged", "Prosecutors"),
    ),
    row(
        "The Pamir Ministry paid Farid Rahimi for the house.",
        Says("paid", "Pamir Ministry", "Farid Rahimi", "asserted"),
    ),
]

FORMER = [
    row(
        "Farid Rahimi worked for Pamir Bank until 2018.",
        Says("works_for", "Farid Rahimi", "Pamir Bank", "asserted", former=True),
    ),
    row(
        "Farid Rahimi is no longer the director of Pamir Bank.",
        Says("role_at", "Farid Rahimi", "Pamir Bank", "asserted", former=True),
    ),
    row(
        "Farid Rahimi no longer works for Pamir Bank.",
        Says("works_for", "Farid Rahimi", "Pamir Bank", "asserted", former=True),
    ),
    row(
        "Farid Rahimi is no longer a member of the Pamir Party.",
        Says("member_of", "Farid Rahimi", "Pamir Party", "asserted", former=True),
    ),
    row(
        "Farid Rahimi, a former director of Pamir Bank, lives in Dushanbe.",
        Says("role_at", "Farid Rahimi", "Pamir Bank", "asserted", former=True),
        Says("lives_in", "Farid Rahimi", "Dushanbe", "asserted"),
    ),
]

HEADLINES = [
    row(
        "Nina Castell owned Ebro Foods\n\nNina Castell is accused of owning Ebro Foods.",
        Says("owns", "Nina Castell", "Ebro Foods", "alleged", ANY),
        headline=True,
    ),
    row(
        "Nina Castell killed Marc Ribas\n\nPolice believe that Nina Castell killed Marc Ribas.",
        Says("killed", "Nina Castell", "Marc Ribas", "alleged", ANY),
        headline=True,
    ),
    row(
        "Nina Castell founds Ebro Foods\n\nNina Castell founded Ebro Foods on Tuesday.",
        Says("founded", "Nina Castell", "Ebro Foods", "asserted", ANY),
        headline=True,
    ),
    row(
        "Nina Castell met Marc Ribas: police\n\nThe town was quiet.",
        Says("met", "Nina Castell", "Marc Ribas", "asserted", ANY),
        headline=True,
    ),
    row(
        "Nina Castell may buy Ebro Foods\n\nNina Castell met Marc Ribas in Lleida.",
        Says("owns", "Nina Castell", "Ebro Foods", "hypothetical"),
        Says("met", "Nina Castell", "Marc Ribas", "asserted"),
        headline=True,
    ),
]

PARTIES = [
    row(
        "Prosecutors dropped the fraud charges against Nina Castell. Marc Ribas was charged with fraud on Monday.",
        Says("party_to", "Nina Castell", "", "negated", ANY, role="charged"),
    ),
    row(
        "Nina Castell was charged with fraud on Monday. The fraud cost Ebro Foods millions.",
        Says("party_to", "Nina Castell", "", "asserted", ANY, role="charged"),
    ),
    row(
        "Nina Castell was never charged in the bribery case. The bribes were paid in Lleida. The bribery shook Spain.",
        Says("party_to", "Nina Castell", "", "negated", ANY, role="charged"),
    ),
    row(
        "Nina Castell could be charged in the bribery case. The bribes were paid in Lleida. The bribery shook Spain.",
        Says("party_to", "Nina Castell", "", "hypothetical", ANY, role="charged"),
    ),
    row(
        "Marc Ribas was killed in Lleida on Sunday. Nina Castell is suspected of killing the banker.",
        Says("party_to", "Marc Ribas", "", "asserted", ANY, role="victim"),
        Says("party_to", "Nina Castell", "", "alleged", ANY, role="suspect"),
    ),
]


@pytest.mark.parametrize("told", table(GROUPS, PAYMENTS, FORMER, HEADLINES, PARTIES))
def test_claims(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text, told.headline)) == []
