"""Verbs and nouns of action: what each family of words states, and the senses in which it states nothing."""

from __future__ import annotations

import pytest
from told import extract

from graphcase.extract import Extractor
from graphcase.model import CO_MENTIONED, Findings

ANA, JON, ACME, OSTREL = "Ana Ruiz", "Jon Bell", "Acme Group", "Ostrel Holdings"

STATES = {
    "paid": [
        ("Acme Group paid Jon Bell two million dollars.", ACME, JON),
        ("Acme Group paid two million dollars to Jon Bell.", ACME, JON),
        ("Jon Bell was paid two million dollars by Acme Group.", ACME, JON),
        ("Two million dollars were paid to Jon Bell by Acme Group.", ACME, JON),
        ("Jon Bell received two million dollars from Acme Group.", ACME, JON),
        ("Jon Bell took two million dollars in fees from Acme Group.", ACME, JON),
        ("Acme Group transferred the money to Jon Bell through a bank in Panama.", ACME, JON),
        ("Acme Group wired $30,000 to Jon Bell.", ACME, JON),
        ("Jon Bell was given cash by Acme Group.", ACME, JON),
        ("Payments from Acme Group to Jon Bell went unseen for years.", ACME, JON),
        ("Acme Group's payments to Jon Bell went unseen for years.", ACME, JON),
        ("Acme Group made a payment to Jon Bell.", ACME, JON),
        ("The donation to Acme Group by Jon Bell was small.", JON, ACME),
        ("Jon Bell has bankrolled Acme Group since 2001.", JON, ACME),
        ("A bribe from Acme Group to Jon Bell was found.", ACME, JON),
        ("Ana Ruiz handed bags of cash to Jon Bell.", ANA, JON),
        ("Ana Ruiz slipped Jon Bell an envelope with 20,000 euros.", ANA, JON),
        ("Bribes were wired to Jon Bell by executives of Acme Group.", ACME, JON),
        ("Police looked into payments by Acme Group to Jon Bell.", ACME, JON),
    ],
    "owns": [
        ("Since 2011 half of Acme Group is owned by Ana Ruiz.", ANA, ACME),
        ("A 40% stake in Acme Group was bought by Ostrel Holdings.", OSTREL, ACME),
        ("Ana Ruiz owns Acme Group.", ANA, ACME),
        ("Ana Ruiz holds a 20 percent stake in Acme Group.", ANA, ACME),
        ("Ana Ruiz owned half of Acme Group.", ANA, ACME),
        ("Ana Ruiz owns shares in Acme Group.", ANA, ACME),
        ("Ostrel Holdings bought 49% of Acme Group.", OSTREL, ACME),
        ("Acme Group was bought by Ostrel Holdings in 2011.", OSTREL, ACME),
        ("Jon Bell sold Acme Group to Ana Ruiz.", ANA, ACME),
        ("Jon Bell sold his stake in Acme Group to Ana Ruiz.", ANA, ACME),
        ("Ana Ruiz's stake in Acme Group has shrunk.", ANA, ACME),
        ("The purchase of Acme Group by Ostrel Holdings was approved.", OSTREL, ACME),
        ("Ostrel Holdings took control of Acme Group.", OSTREL, ACME),
    ],
    "founded": [
        ("Acme Group was founded by Ana Ruiz in 1987.", ANA, ACME),
        ("Acme Group, set up by Ana Ruiz, is small.", ANA, ACME),
        ("Jon Bell founded Acme Group with Ana Ruiz.", ANA, ACME),
        ("Ana Ruiz left the bank to found Acme Group.", ANA, ACME),
    ],
    "appointed": [
        ("Ana Ruiz appointed Jon Bell.", ANA, JON),
        ("Ana Ruiz named Jon Bell director of Acme Group.", ANA, JON),
        ("Jon Bell was named to the board by Ana Ruiz.", ANA, JON),
        ("Jon Bell's appointment by Ana Ruiz was a surprise.", ANA, JON),
        ("Ana Ruiz's appointment of Jon Bell was a surprise.", ANA, JON),
    ],
    "succeeded": [
        ("Jon Bell was succeeded as director by Ana Ruiz.", ANA, JON),
        ("Ana Ruiz took over from Jon Bell as director.", ANA, JON),
        ("Ana Ruiz replaced Jon Bell.", ANA, JON),
        ("The board replaced Jon Bell with Ana Ruiz.", ANA, JON),
        ("Jon Bell lost his seat to Ana Ruiz.", ANA, JON),
    ],
    "met": [
        ("Ana Ruiz met with Jon Bell in Lima.", ANA, JON),
        ("Ana Ruiz and Jon Bell met in Lima.", ANA, JON),
        ("A meeting between Ana Ruiz and Jon Bell was held in Lima.", ANA, JON),
        ("Ana Ruiz's meeting with Jon Bell was short.", ANA, JON),
        ("Ana Ruiz dined with Jon Bell in Lima.", ANA, JON),
    ],
    "studied_at": [
        ("Ana Ruiz studied law at the University of Quito.", ANA, "University of Quito"),
        ("Ana Ruiz was born in Lima and studied at the University of Quito.", ANA, "University of Quito"),
        ("Ana Ruiz holds a degree in law from the University of Quito.", ANA, "University of Quito"),
        ("Educated at the University of Quito, Ana Ruiz became a judge.", ANA, "University of Quito"),
        ("Ana Ruiz won a scholarship to the University of Quito.", ANA, "University of Quito"),
    ],
    "represents": [
        ("Ana Ruiz, who represents Jon Bell, left the court.", ANA, JON),
        ("Jon Bell is represented by Ana Ruiz.", ANA, JON),
        ("Ana Ruiz represents two of the five defendants, the bankers Jon Bell and Tom Hart.", ANA, JON),
        ("Ana Ruiz spoke on behalf of Acme Group.", ANA, ACME),
    ],
    "leads": [
        ("Acme Group is run by Ana Ruiz.", ANA, ACME),
        ("Ana Ruiz took charge of Acme Group.", ANA, ACME),
        ("Police suspect Ana Ruiz of leading Acme Group.", ANA, ACME),
    ],
    "member_of": [
        ("Ana Ruiz joined Acme Group in 1990.", ANA, ACME),
        ("Ana Ruiz was elected to the board of Acme Group.", ANA, ACME),
        ("Ana Ruiz sits on the board of Acme Group.", ANA, ACME),
    ],
    "raided": [
        ("The Federal Police raided the offices of Acme Group.", "Federal Police", ACME),
        ("Agents of the Federal Police searched Acme Group's warehouse.", "Federal Police", ACME),
    ],
    "arrested": [
        ("Jon Bell was arrested in Lima by the Federal Police.", "Federal Police", JON),
        ("Officers of the Federal Police arrested Jon Bell.", "Federal Police", JON),
        ("The arrest of Jon Bell by the Federal Police shocked Lima.", "Federal Police", JON),
        ("Jon Bell, arrested by the Federal Police on Monday, is a banker.", "Federal Police", JON),
    ],
    "convicted": [
        ("The High Court found Jon Bell guilty of fraud.", "High Court", JON),
        ("Jon Bell was found guilty of fraud by the High Court.", "High Court", JON),
    ],
    "acquitted": [
        ("The High Court cleared Jon Bell of fraud.", "High Court", JON),
        ("The High Court found Jon Bell not guilty of fraud.", "High Court", JON),
    ],
    "killed": [
        ("Jon Bell was shot dead by Ana Ruiz.", ANA, JON),
        ("Ana Ruiz was convicted of murdering Jon Bell.", ANA, JON),
        ("The High Court found Ana Ruiz guilty of murdering Jon Bell.", ANA, JON),
        ("Ana Ruiz is on trial for the murder of Jon Bell.", ANA, JON),
        ("The murder of Jon Bell was blamed on Ana Ruiz.", ANA, JON),
        ("Ana Ruiz ordered the killing of Jon Bell.", ANA, JON),
        ("Fighters of the Red Front killed Jon Bell.", "Red Front", JON),
        ("Jon Bell died at the hands of Ana Ruiz.", ANA, JON),
    ],
    "attacked": [
        ("The Red Front attacked the village of Jalapa.", "Red Front", "Jalapa"),
        ("An attack by the Red Front on Lima was feared.", "Red Front", "Lima"),
        ("Jon Bell survived an attack by the Red Front.", "Red Front", JON),
        ("Ana Ruiz laid hands on Jon Bell.", ANA, JON),
        ("The Red Front opened fire on the car of Jon Bell.", "Red Front", JON),
        ("Gunmen of the Red Front torched the offices of Acme Group.", "Red Front", ACME),
        ("The massacre in Lima was carried out by the Red Front.", "Red Front", "Lima"),
        ("The High Court gave Ana Ruiz eight years for stabbing Jon Bell.", ANA, JON),
    ],
    "threatened": [
        ("Ana Ruiz threatened to kill Jon Bell.", ANA, JON),
        ("Jon Bell was threatened by Ana Ruiz.", ANA, JON),
        ("Ana Ruiz's threats against Jon Bell went on for months.", ANA, JON),
    ],
    "exploited": [
        ("Ana Ruiz defrauded Jon Bell.", ANA, JON),
        ("Ana Ruiz stole two million dollars from Acme Group.", ANA, ACME),
    ],
    "accused": [
        ("Ana Ruiz accused Jon Bell of lying.", ANA, JON),
        ("Ana Ruiz blamed the fire on Jon Bell.", ANA, JON),
    ],
}

SILENT = {
    "paid": [
        "Acme Group paid tribute to Jon Bell.",
        "Ana Ruiz paid little attention to Jon Bell.",
        "Ana Ruiz paid Jon Bell a visit.",
        "Acme Group paid the price, and Jon Bell left.",
        "The police transferred Jon Bell to Acme Group.",
        "Ana Ruiz handed Jon Bell a letter.",
        "Ana Ruiz passed the file on to Jon Bell.",
        "Ana Ruiz received a letter from Jon Bell.",
        "Jon Bell awaits trial for robbing Acme Group.",
    ],
    "owns": [
        "Ana Ruiz owned up to Jon Bell at Acme Group.",
        "Ana Ruiz bought a car from Acme Group.",
        "Ana Ruiz holds an office in Acme Group.",
        "Ana Ruiz shares a flat with the owner of Acme Group.",
    ],
    "appointed": [
        "Ana Ruiz named Jon Bell in court.",
        "Police named Jon Bell as a suspect, Ana Ruiz said.",
        "Ana Ruiz would not name Jon Bell.",
    ],
    "leads": [
        "Acme Group leads the table, Ana Ruiz said.",
        "The road leads to Acme Group, Ana Ruiz said.",
        "Ana Ruiz ran for the bus at Acme Group.",
        "Ana Ruiz ran into Jon Bell at Acme Group.",
    ],
    "charged": [
        "Police charged ahead while Jon Bell watched.",
        "Acme Group charged Jon Bell a fee.",
        "Jon Bell, in charge of Acme Group, left.",
    ],
    "killed": [
        "Senator Ana Ruiz killed the bill, Jon Bell said.",
        "The bill was killed by Senator Ana Ruiz and Jon Bell.",
        "Ana Ruiz executed the plan of Jon Bell.",
        "The High Court found Ana Ruiz guilty of fraud, and Jon Bell was killed in a fall.",
    ],
    "attacked": [
        "Ana Ruiz attacked Jon Bell for his cuts.",
        "Ana Ruiz attacked the ideas of Jon Bell.",
        "Ana Ruiz shot the brother of Jon Bell.",
        "Ana Ruiz beat Jon Bell in the final.",
        "Ana Ruiz struck a deal with Jon Bell.",
        "Ana Ruiz shot a film about Jon Bell.",
        "Ana Ruiz attacked too early, Jon Bell said.",
        "Jon Bell had a heart attack, Ana Ruiz said.",
        "Ana Ruiz accused the government of bombing Jon Bell.",
    ],
    "acquitted": ["Ana Ruiz cleared the way for Jon Bell.", "Ana Ruiz cleared the table for Jon Bell."],
    "arrested": ["The film arrested the attention of Jon Bell, Ana Ruiz said."],
    "represents": ["The figures represent a rise, Ana Ruiz told Acme Group."],
    "member_of": ["Ana Ruiz joined forces with Acme Group."],
    "works_for": ["Ana Ruiz works with Jon Bell."],
    "lives_in": ["Ana Ruiz fled to Lima."],
}


def stated(text: str, relation: str, extractor: Extractor) -> set[tuple[str, str]]:
    """The ends of all claims of a relation that a text states, by name."""
    found = extract(extractor, text)
    claims = [c for c in found.claims if c.relation == relation != CO_MENTIONED]
    return {(_name(c.source, found), _name(c.target, found)) for c in claims}


def _name(mention: int, found: Findings) -> str:
    first = {link.mention: link.antecedent for link in found.links}
    while found.mentions[mention].form != "name" and mention in first:
        mention = first[mention]
    return found.mentions[mention].text


@pytest.mark.parametrize(
    ("relation", "text", "source", "target"),
    [pytest.param(relation, *row, id=f"{relation}: {row[0]}") for relation, rows in STATES.items() for row in rows],
)
def test_states(relation: str, text: str, source: str, target: str, extractor: Extractor) -> None:
    found = stated(text, relation, extractor)
    assert (source, target) in found or (relation == "met" and (target, source) in found)


def test_a_light_verb_alleges_nothing(extractor: Extractor) -> None:
    found = extract(extractor, "Ana Ruiz held talks with Jon Bell. Police held Tom Hart for the murder of Ada Holm.")
    status = {c.relation: c.status for c in found.claims}
    assert (status["met"], status["killed"]) == ("asserted", "alleged")


@pytest.mark.parametrize(
    ("relation", "text"),
    [pytest.param(relation, text, id=f"{relation}: {text}") for relation, rows in SILENT.items() for text in rows],
)
def test_is_silent(relation: str, text: str, extractor: Extractor) -> None:
    assert stated(text, relation, extractor) == set()


@pytest.mark.parametrize(
    "text",
    [
        "One of the ministers was one of the bankers.",
        "Two of the three are some of the four, one of whom is one of the two.",
        "Ana Ruiz met one of the ministers who are two of the three.",
    ],
)
def test_what_stands_for_each_other_ends(text: str, extractor: Extractor) -> None:
    assert stated(text, "met", extractor) == set()
