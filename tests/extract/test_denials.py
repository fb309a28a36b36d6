"""Denials of what was just said: who rejects what, and what is no denial of it."""

from __future__ import annotations

import pytest
from told import ANY, Row, Says, extract, faults, row, table

from graphcase.extract import Extractor


def denied(text: str, *claim: str, by: str, status: str = "alleged") -> Row:
    """A text that states `claim` (relation, source, target) as `status` and has it denied by `by`."""
    relation, source, target = claim
    return row(text, Says(relation, source, target, status, ANY), Says(relation, source, target, "denied", by))


DENIED = [
    denied(
        "Prosecutors say Oskar Lind bribed Vera Holm. She rejected this.",
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Vera Holm",
    ),
    denied(
        "Prosecutors say Oskar Lind bribed Vera Holm. Lind denies it.",
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Lind",
    ),
    denied(
        "Prosecutors say Oskar Lind bribed Vera Holm, which he denies.",
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Oskar Lind",
    ),
    denied(
        "According to police, Oskar Lind met Vera Holm in Graz. Lind's lawyer said the two had never met.",
        *("met", "Oskar Lind", "Vera Holm"),
        by="Lind's lawyer",
        status="asserted",
    ),
    denied(
        "Two clerks said that Oskar Lind had met Vera Holm in private. Lind said the meeting never took place.",
        *("met", "Oskar Lind", "Vera Holm"),
        by="Lind",
        status="asserted",
    ),
    denied(
        "Prosecutors say Oskar Lind met Vera Holm. Holm denied that the meeting had taken place.",
        *("met", "Oskar Lind", "Vera Holm"),
        by="Holm",
    ),
    denied(
        "Prosecutors say Oskar Lind paid Vera Holm. Holm said there was no payment.",
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Holm",
    ),
    denied(
        "The Graz Post reported that Oskar Lind paid Vera Holm. Holm said she had never heard of him.",
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Holm",
    ),
    denied(
        "Police believe that Oskar Lind kidnapped Vera Holm. Lind has denied the allegations.",
        *("kidnapped", "Oskar Lind", "Vera Holm"),
        by="Lind",
    ),
    denied(
        "Oskar Lind is accused of bribing Vera Holm. He says the accusations are false.",
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Oskar Lind",
    ),
    denied(
        "Oskar Lind is accused of killing Vera Holm. He insists he is innocent.",
        *("killed", "Oskar Lind", "Vera Holm"),
        by="Oskar Lind",
    ),
    denied(
        "Oskar Lind, who denies the charges, is accused of killing Vera Holm.",
        *("killed", "Oskar Lind", "Vera Holm"),
        by="Oskar Lind",
    ),
    denied(
        "Oskar Lind is charged with murdering Vera Holm. He has pleaded not guilty.",
        *("killed", "Oskar Lind", "Vera Holm"),
        by="Oskar Lind",
    ),
    denied(
        "The Graz Post says Oskar Lind owns Holm Bank, a claim that he dismissed as nonsense.",
        *("owns", "Oskar Lind", "Holm Bank"),
        by="Oskar Lind",
        status="asserted",
    ),
    denied(
        "Police say the Red Falcons kidnapped Vera Holm. The Red Falcons deny this.",
        *("kidnapped", "Red Falcons", "Vera Holm"),
        by="Red Falcons",
    ),
    denied(
        'The minister accused Oskar Lind of bribing Vera Holm. "It is a lie," Lind said.',
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Lind",
    ),
    denied(
        "The minister accused Oskar Lind of bribing Vera Holm. Lind said he had done nothing wrong.",
        *("paid", "Oskar Lind", "Vera Holm"),
        by="Lind",
    ),
    denied(
        'The Graz Post says Oskar Lind was a member of the Red Falcon gang. "That is not true," his wife said.',
        *("member_of", "Oskar Lind", "Red Falcon"),
        by="his wife",
    ),
    row(
        "Prosecutors say Oskar Lind and Jan Falk killed Vera Holm; both deny murder.",
        Says("killed", "Oskar Lind", "Vera Holm", "alleged", ANY),
        Says("killed", "Oskar Lind", "Vera Holm", "denied", "Oskar Lind"),
        Says("killed", "Jan Falk", "Vera Holm", "denied", "Jan Falk"),
        Says("killed", "Jan Falk", "Vera Holm", "alleged", ANY),
    ),
    row(
        "Oskar Lind denied a claim by Jan Falk that he had bribed Vera Holm.",
        Says("paid", "Oskar Lind", "Vera Holm", "denied", "Oskar Lind"),
        Says("paid", "Oskar Lind", "Vera Holm", "alleged", "Jan Falk"),
    ),
    row(
        "Holm Bank rejected the prosecutor's allegation that it had paid Vera Holm.",
        Says("paid", "Holm Bank", "Vera Holm", "denied", "Holm Bank"),
        Says("paid", "Holm Bank", "Vera Holm", "alleged", "prosecutor"),
    ),
    row(
        "A witness told the court that Oskar Lind had killed Vera Holm. His lawyer, Tilda Moe, called the claim a lie.",
        Says("killed", "Oskar Lind", "Vera Holm", "denied", "Tilda Moe"),
        weak="coreference: 'his' is not taken for him of whom the witness spoke",
    ),
    row(
        "Prosecutors accuse Oskar Lind of defrauding Holm Bank, an accusation that the bank calls absurd.",
        Says("exploited", "Oskar Lind", "Holm Bank", "denied", "bank"),
        weak="coreference: 'the bank' is not taken for Holm Bank",
    ),
]

UNTOUCHED = [
    "Prosecutors say Oskar Lind bribed Vera Holm. Jan Falk denied the charges against him.",
    "Oskar Lind is accused of bribing Vera Holm. He did not deny it.",
    "Oskar Lind is accused of bribing Vera Holm. He declined to comment.",
    "Prosecutors say Oskar Lind bribed Vera Holm. The judge rejected the request.",
    "Prosecutors say Oskar Lind bribed Vera Holm. She rejected the offer of a deal.",
    "Prosecutors say Oskar Lind bribed Vera Holm. He would not deny it.",
    "Prosecutors say Oskar Lind bribed Vera Holm. If he denies it, a trial will follow.",
    "Prosecutors say Oskar Lind bribed Vera Holm. The prosecutors' office denied the report.",
    "Prosecutors say Oskar Lind bribed Vera Holm. He denies beating his dog.",
    "Prosecutors say Oskar Lind bribed Vera Holm. He lives in Graz. He denies it.",
    "Prosecutors say Oskar Lind bribed Vera Holm. Lind denies that Jan Falk owns the club.",
    "Oskar Lind owns Holm Bank. Jan Falk denies it.",
    "Oskar Lind was born in Graz. He denies the charges.",
    "Oskar Lind is believed to live in Graz. He denies the charges.",
    "Oskar Lind married Vera Holm in 2010. He called it the best day of his life.",
    "Oskar Lind, who denies wrongdoing, met Vera Holm in Graz.",
]


@pytest.mark.parametrize("told", table(DENIED))
def test_denied(told: Row, extractor: Extractor) -> None:
    assert faults(told, extract(extractor, told.text)) == []


@pytest.mark.parametrize("text", UNTOUCHED)
def test_no_denial(text: str, extractor: Extractor) -> None:
    assert [c.rule for c in extract(extractor, text).claims if c.rule.startswith("denial")] == []


def test_a_denial_stands_on_its_own_words(extractor: Extractor) -> None:
    found = extract(extractor, "Prosecutors say Oskar Lind bribed Vera Holm in May. Lind denies it.")
    (claim,) = [c for c in found.claims if c.status == "denied" and c.relation == "paid"]
    assert (claim.quote, claim.when, claim.cue) == ("Lind denies it.", "", "denies")
