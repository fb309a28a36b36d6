"""Links within an article: what stands for whom, and what must not be linked."""

from __future__ import annotations

import pytest
from reading import read

from graphcase.extract.mentions import Found


def links(found: Found) -> set[tuple[str, str]]:
    return {(found.mentions[x.mention].text, found.mentions[x.antecedent].text) for x in found.links}


LINKED = [
    ("The former governor, Ines Barros, was held in Recife.", ("The former governor", "Ines Barros")),
    ("Ines Barros, the governor of the state, was held.", ("the governor of the state", "Ines Barros")),
    ("Ines Barros, who is the deputy head of the port, was held.", ("the deputy head of the port", "Ines Barros")),
    ("Police held Ines Barros and his partner, Davi Moura, on Monday.", ("his partner", "Davi Moura")),
    ("Prosecutor Ines Barros opened the case. The prosecutor asked for more time.", ("The prosecutor", "Ines Barros")),
    ("Mr. Moura left the office. He denied the charges.", ("He", "Moura")),
    ("Mrs. Barros said on Monday that she would appeal.", ("she", "Barros")),
    ("Mr. Moura met Mrs. Barros in Recife. He later denied it.", ("He", "Moura")),
    ("Ravi Menon, a driver for Mr. Duarte, gave a statement. He fled the next day.", ("He", "Ravi Menon")),
    ("Ines Barros was questioned as a witness. She is not accused.", ("She", "Ines Barros")),
    ("In his speech, Davi Moura thanked nobody.", ("his", "Davi Moura")),
    ("Davi Moura founded the firm. His brother, Caio Moura, runs it.", ("His", "Davi Moura")),
    ("The National Water Authority (NWA) paid the bill.", ("NWA", "National Water Authority")),
    ("Investigators dubbed the gang the “Night Gardeners”.", ("the gang", "Night Gardeners")),
    ("Officers broke up a ring known as “Los Jardineros” (“The Gardeners”).", ("Gardeners", "Los Jardineros")),
    ("The Ministry of Transport signed. The ministry cancelled it.", ("The ministry", "Ministry of Transport")),
    ("Harrow Holdings Ltd. won the tender. The company paid no tax.", ("The company", "Harrow Holdings Ltd.")),
    ("The reporter Ines Barros was held. Nobody knew where the journalist was.", ("the journalist", "Ines Barros")),
    ("Ines Barros joined the party and was elected mayor. A crowd met the mayor.", ("the mayor", "Ines Barros")),
    ("Police held the mayor of the port. Mayor Davi Moura was led away.", ("the mayor of the port", "Davi Moura")),
    ("Velquist, a company in Recife, won. The company paid no tax.", ("The company", "Velquist")),
    ("The Bank of Halden lost. The bank said no.", ("The bank", "Bank of Halden")),
    ("Police named the gang the “Night Gardeners”. The ring sold arms.", ("The ring", "Night Gardeners")),
    ("“Mr Moura never paid,” Ines Barros said. “I did,” she wrote.", ("she", "Ines Barros")),
    ("“Mr Moura was heard. He has paid nothing,” Ines Barros said.", ("He", "Moura")),
    ("Ines Barros left. “Mr Moura never paid,” she said.", ("she", "Ines Barros")),
    ("Davi Moura was tired. “Caio Prado paid for it,” he said.", ("he", "Davi Moura")),
    ("Harrow Holdings Ltd. won the tender, but it never built the road.", ("it", "Harrow Holdings Ltd.")),
    ("The Ministry of Transport published its report.", ("its", "Ministry of Transport")),
    ("Harrow Holdings Ltd. was founded in 1990. Davi Moura owns half of it.", ("it", "Harrow Holdings Ltd.")),
    ("Harrow Holdings Ltd. was founded in 1990. It employs 200 people.", ("It", "Harrow Holdings Ltd.")),
    ("Ines Barros said Harrow Holdings Ltd. had lost its licence.", ("its", "Harrow Holdings Ltd.")),
    ("Police raided Harrow Holdings Ltd., which denied that it had paid.", ("it", "Harrow Holdings Ltd.")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "link"), LINKED, ids=[row[0][:40] for row in LINKED])
def test_linked(text: str, link: tuple[str, str]) -> None:
    assert link in links(read(text))


UNLINKED = [
    "Mr. Moura met Mr. Prado. A witness saw him leave.",
    "Mr. Moura spoke to a driver, who said he had seen nothing.",
    "Ines Barros paid a woman who said she was poor.",
    "“He is a thief,” said Ines Barros of her rival.",
    "Prosecutors Ines Barros and Davi Moura opened the case. The president declined to comment.",
    "Harrow Holdings Ltd. opened an account. The bank asked no questions.",
    "Harrow Holdings Ltd. sued Polar Freight Ltd. The company lost.",
    "The Ministry of Transport met the Ministry of Health. The ministry declined to comment.",
    "Prosecutor Ines Barros opened the case. A prosecutor in Lima did too. The prosecutor asked for time.",
    "The reporter Ines Barros met the correspondent Davi Moura. The journalist was held.",
    "Davi Moura, a driver, was held. The driver who saw the crash has fled.",
    "Mayor Davi Moura met Mayor Caio Prado. Police held the mayor.",
    "Police held the mayor of the port. Mayor Davi Moura met Mayor Caio Prado.",
    "Ines Barros, who is not the mayor, and Davi Moura, who would be the mayor, spoke.",
    "Members called the choir group the “Night Gardeners”. The organisation chose a tenor.",
    "Davi Moura left. “He never paid,” Ines Barros said.",
    "“Mr Moura met Mr Prado. I paid him,” Ines Barros said.",
    "“Mr Moura left,” Ines Barros said. “He never paid.”",
    "While working with Davi Moura, he met a banker.",
    "He worked with his father, Davi Moura, and his uncle.",
    "Harrow Holdings Ltd. told the Ministry of Health that it had to pay.",
    "Harrow Holdings Ltd. was fined. It is clear that nobody knew.",
    "Harrow Holdings Ltd. was fined. It was reported that nobody knew.",
    "Harrow Holdings Ltd. sold the villa with its garden.",
    "Harrow Holdings Ltd. and Polar Freight Ltd. were fined. It was a record.",
    "Ines Barros sold the house. It had belonged to Harrow Holdings Ltd. before.",
    "Harrow Holdings Ltd. was fined. The decision surprised the market, and it fell.",
]


@pytest.mark.parametrize("text", UNLINKED, ids=[row[:40] for row in UNLINKED])
def test_left_alone(text: str) -> None:
    found = read(text)
    wrong = {found.mentions[x.mention].text for x in found.links if found.mentions[x.mention].form != "name"} & {
        "him",
        "he",
        "his",
        "she",
        "He",
        "it",
        "It",
        "its",
        "The president",
        "The prosecutor",
        "The journalist",
        "The driver",
        "the mayor",
        "the mayor of the port",
        "The organisation",
        "The company",
        "The ministry",
        "The bank",
    }
    assert wrong == set()


def test_a_pronoun_reaches_back_one_paragraph() -> None:
    assert ("She", "Ines Barros") in links(read("Ines Barros resigned on Friday.", "She gave no reason."))


def test_only_what_stands_for_a_name_is_kept_and_every_link_says_why() -> None:
    found = read("The driver told the mayor that he had seen Ines Barros. She waved.")
    linked = {x.mention for x in found.links}
    assert all(i in linked for i, m in enumerate(found.mentions) if m.form in ("nominal", "pronoun"))
    assert all(x.reason for x in found.links)
