"""Which paragraphs of a page are the article: (what it is, text, the kind of each paragraph)."""

from __future__ import annotations

import textwrap

import pytest

from graphcase import read
from graphcase.model import Article, Source

CHARGED = (
    "Prosecutors in Trujillo charged the former mayor Ernesto Salas with taking bribes from a road builder, "
    "the court said on Monday."
)
DENIED = (
    "Mr. Salas, who ran the city from 2011 to 2014, denied the accusations in a letter to the newspaper and said "
    "that he would appeal to the higher court in the capital."
)
ARRESTED = (
    "His brother-in-law, Hugo Paz, was arrested at the airport with four passports, according to two officials who "
    "saw the report and who were not allowed to speak in public."
)
TRIAL = (
    "The trial is to begin in March, and twenty witnesses have been called by Ana Ledesma, the prosecutor who has led "
    "the case since it was opened."
)
SPANISH = (
    "La fiscalía acusó al exalcalde de la ciudad de haber recibido sobornos de una empresa constructora durante "
    "tres años, según el expediente."
)
TITLE = "Former Mayor of Trujillo Charged With Bribery"


def article(text: str | bytes, suffix: str = ".txt") -> Article:
    return read.article(Source("a" + suffix, suffix, text.encode() if isinstance(text, str) else text))


def kinds(text: str, suffix: str = ".txt") -> list[str]:
    return [zone.kind for zone in article(text, suffix).zones]


BODY = [("body", CHARGED), ("body", DENIED), ("body", ARRESTED)]
PAGES = {
    "a title and its body": [("headline", TITLE), *BODY],
    "no title": BODY,
    "one sentence": [("body", CHARGED)],
    "one short line": [("body", TITLE)],
    "a title that asks": [("headline", "Who paid the mayor of Trujillo for the road?"), *BODY],
    "a menu without separators, a label, a repeated title, a byline with the subject": [
        ("boilerplate", f"HomeNewsCourts{TITLE}"),
        ("boilerplate", "COURTS"),
        ("headline", TITLE),
        ("byline", "GRAFT / 3 MAY 2019 BY ANA RUIZ EN"),
        *BODY,
    ],
    "a menu of short lines": [
        ("boilerplate", "Home"),
        ("boilerplate", "Our Team"),
        ("boilerplate", "Contact Us"),
        ("boilerplate", "The Shop"),
        ("headline", TITLE),
        *BODY,
    ],
    "breadcrumbs": [("boilerplate", f"Home > Courts > {TITLE}"), ("headline", TITLE), *BODY],
    "a masthead, a motto and a menu": [
        ("boilerplate", "THE VALLEY ECHO"),
        ("boilerplate", "Your river, your paper"),
        ("boilerplate", "MENU"),
        ("boilerplate", "News | Markets | Sport | Contact"),
        ("headline", TITLE),
        ("byline", "By our court reporter Ana Ruiz"),
        *BODY,
    ],
    "a masthead, a menu of wide spaces, a date": [
        ("boilerplate", "Coastal Graft Watch"),
        ("boilerplate", "ABOUT US   OUR WORK   BLOG   GET INVOLVED   DONATE"),
        ("byline", "BLOG / 3 May 2019"),
        ("headline", TITLE),
        ("byline", "Posted by Ana Ruiz"),
        *BODY,
        ("body", TRIAL),
        ("boilerplate", "Coastal Graft Watch takes no money from builders. Please chip in: every sol helps."),
        ("boilerplate", "Share this: Email | Print | Reddit"),
        ("boilerplate", "Related posts"),
        ("boilerplate", "Who is Diego Lara, and why does he own six ports?"),
        ("boilerplate", "The mines desk: a talk with Marta Solís"),
    ],
    "an issue above the title": [("boilerplate", "Winter 2019"), ("headline", TITLE), *BODY],
    "markdown's menu": [("boilerplate", "[Home](/) | [Courts](/courts) | [Write](/join)"), ("headline", TITLE), *BODY],
    "the outlet about itself, with no other sign of its name": [
        ("headline", TITLE),
        *BODY,
        ("body", TRIAL),
        ("boilerplate", "Did you find this briefing useful?"),
        ("boilerplate", "Our files are free for everyone. To keep them open, we depend on readers like you."),
        ("boilerplate", "Related Content"),
        ("boilerplate", "GOLD / 31 MAR 2023"),
        ("boilerplate", "Miners in the north, who dig by night, pay the gangs of the coast for every ounce they sell."),
        ("boilerplate", "About the Coastal Monitor"),
        ("boilerplate", "THE ORGANIZATION"),
        ("boilerplate", "Director Diego Lara Speaks at Forum in Geneva"),
        ("boilerplate", "22 SEP 2023"),
        (
            "boilerplate",
            "Diego Lara, who founded the Coastal Monitor, presented our new map of the ports at the forum…",
        ),
    ],
    "a short title above a longer standfirst": [
        ("headline", "Mayor charged"),
        ("headline", "A road builder's ledger brings down Ernesto Salas"),
        *BODY,
    ],
    "a title that begins like a byline": [("headline", "By Monday, the mayor was gone"), *BODY],
    "a title that begins like a caption": [("headline", "Photos: the mayor's villa in Chimbote"), *BODY],
    "a title that names a source": [("headline", "Source: mayor took money from road builder"), *BODY],
    "a title that holds a date": [("headline", "Mayor / road builder charged on 4 May 2019"), *BODY],
    "a company that is no menu": [("headline", "WorldRoad Chief Arrested in Trujillo"), *BODY],
    "a title repeated over a picture, a related box before the body": [
        ("headline", TITLE),
        ("headline", TITLE),
        ("byline", "May 3, 2019"),
        ("byline", "By Ana Ruiz"),
        ("body", "Police arrest two who are accused of taking bribes."),
        ("headline", TITLE),
        ("caption", "(Photo: Wikimedia Commons)"),
        ("boilerplate", "Related Articles"),
        *BODY,
    ],
    "a caption whose sentence is the outlet's": [
        ("headline", TITLE),
        ("body", CHARGED),
        ("body", "Ernesto Salas leaves the court in Trujillo on Monday.\n(Photo by Luis Rojas / Valley Echo)"),
        ("body", DENIED),
    ],
    "a box of headlines, and the article goes on": [
        ("headline", TITLE),
        ("body", CHARGED),
        ("body", DENIED),
        ("body", ARRESTED),
        ("boilerplate", "Related Stories"),
        ("boilerplate", "Villa in Chimbote raided by police at dawn"),
        ("boilerplate", "Road builder says it paid nobody in Peru"),
        ("body", TRIAL),
    ],
    "headings between paragraphs": [
        ("headline", TITLE),
        ("body", CHARGED),
        ("headline", "The road builder's ledger"),
        ("body", DENIED),
        ("headline", "Sources"),
        ("body", ARRESTED),
        ("headline", "About Hugo Paz"),
        ("body", TRIAL),
    ],
    "a list of names": [
        ("headline", TITLE),
        ("body", CHARGED),
        ("body", "The accused are:"),
        ("body", "Ernesto Salas, former mayor"),
        ("body", "Hugo Paz, businessman"),
        ("body", DENIED),
        ("body", "- Luisa Vega, notary\n- Juan de la Cruz Rojas, driver"),
        (
            "body",
            "José Quispe Mamani, Raúl Huamán Flores, Pedro Castillo Vega, Juan de la Cruz Ramos, Luis Rojas Peña, "
            "Miguel Ángel Torres Díaz, Víctor Manuel Chávez Soto, Jorge Luis Mendoza Ríos, Carlos Vargas Llerena Paz.",
        ),
    ],
    "lines within and after an article": [
        ("headline", TITLE),
        ("body", CHARGED),
        ("boilerplate", "SEE ALSO: Bridge Collapses in Chimbote"),
        ("body", DENIED),
        ("boilerplate", "Advertisement"),
        ("body", ARRESTED),
        ("body", TRIAL),
        ("boilerplate", "share icon facebook icon"),
        ("boilerplate", "Was this article helpful?"),
        ("boilerplate", "We want to go on with our work, but in order to do so, we need resources."),
        ("boilerplate", "DONATE"),
        ("boilerplate", "The Echo Fund"),
        ("boilerplate", "© 2019 The Valley Echo. All rights reserved."),
    ],
    "an interview in the first person": [
        ("headline", "A Conversation With the Founder of the Valley Ledger"),
        ("body", CHARGED),
        ("body", "What are your thoughts on the years in which Mr. Salas was the mayor of this city, and on the road?"),
        ("body", "We are run as a nonprofit and live on what our readers give us, and so we could print the ledger."),
        ("body", DENIED),
    ],
    "related content with teasers, and the outlet about itself": [
        ("headline", TITLE),
        *BODY,
        ("body", TRIAL),
        ("boilerplate", "Donate"),
        ("boilerplate", "Related Content"),
        ("boilerplate", "GOLD / 31 MAR 2023"),
        (
            "boilerplate",
            "Miners in the north, who dig by night, pay the gangs of the coast for every ounce they sell.",
        ),
        ("boilerplate", "PORTS / 25 NOV 2022"),
        (
            "boilerplate",
            "The port of Callao has had six heads in four years, and Diego Lara was the third of them.",
        ),
        ("boilerplate", "About The Valley Echo"),
        ("boilerplate", "THE NEWSROOM"),
        ("boilerplate", "Valley Echo Wins a Prize for Its Work on Mines"),
        ("boilerplate", "22 SEP 2023"),
        (
            "boilerplate",
            "This week our reporters Marta Solís and Iván Cruz were given a prize for their work on the mines…",
        ),
        ("boilerplate", "© 2023 The Valley Echo"),
    ],
    "references and a note on the author": [
        ("headline", TITLE),
        *BODY,
        ("references", "REFERENCES"),
        ("references", '1. Diario La Ribera. (2019 May 3). "Acusan al exalcalde". Retrieved Friday, May 10, 2019.'),
        ("references", '2. N/A. (2019 May 4). "Ex-mayor charged". The Courier. Retrieved Friday, May 10, 2019.'),
        ("author_note", "About Author(s)"),
        ("author_note", "Ana Ruiz"),
        (
            "author_note",
            "Ana Ruiz is a senior at a college in Lima, where she is writing a thesis on the roads of the coast.",
        ),
    ],
    "an author at the end, by name or by trade": [
        ("headline", TITLE),
        ("byline", "By Ana Ruiz"),
        *BODY,
        ("author_note", "Ana Ruiz covers the courts of the north, and has written two books about the mines there."),
        ("author_note", "Luis Rojas is a freelance photographer based in Chimbote, where he has worked since 2004."),
        ("references", "Source: Read Full Article"),
    ],
    "a journalist whom the article is about": [
        ("headline", TITLE),
        ("body", CHARGED),
        ("body", "The ledger was found by Iván Cruz, to whom a clerk of the road builder had sent it in an envelope."),
        ("body", "Iván Cruz is an editor at the newspaper La Ribera in Trujillo, and has been threatened since."),
    ],
    "a note on somebody whom the article never names": [
        ("headline", TITLE),
        ("byline", "By Ana Ruiz"),
        *BODY,
        ("author_note", "About Martín Zegarra"),
        ("author_note", "Es el director de La Otra Orilla. Trabajó como reportero y escribe sobre la minería ilegal."),
    ],
    "a paragraph in Spanish": [("headline", TITLE), ("body", CHARGED), ("foreign", SPANISH), ("body", DENIED)],
    "a page in Spanish": [
        ("foreign", "Exalcalde de Trujillo es acusado de recibir sobornos"),
        ("foreign", SPANISH),
        ("foreign", "El exalcalde negó las acusaciones y dijo que presentaría un recurso ante la corte superior."),
    ],
    "a table of headlines": [
        ("headline", "Mayor of Trujillo charged over road"),
        ("headline", "Bridge collapses in Chimbote, two hurt"),
        ("headline", "Port chief Diego Lara resigns in Callao"),
    ],
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("between", ["\n\n", "\r\n\r\n", "\n \n\n"])
def test_kinds(page: str, between: str) -> None:
    text = between.join(words for _, words in PAGES[page])
    found = {text[zone.start : zone.end]: zone.kind for zone in article(text).zones}
    for kind, words in PAGES[page]:
        if words in found:
            assert (words, found[words]) == (words, kind)
        else:  # a paragraph of several lines, or with a credit at its end: its parts are zones
            assert words.splitlines()[0] in found
            assert found[words.splitlines()[0]] == kind


@pytest.mark.parametrize("page", ["a title and its body", "lines within and after an article", "a list of names"])
def test_one_paragraph_a_line(page: str) -> None:
    text = "\n".join(words for _, words in PAGES[page])
    for kind, words in PAGES[page]:
        for line in words.splitlines():
            assert kind in {zone.kind for zone in article(text).zones if text[zone.start : zone.end] == line}


@pytest.mark.parametrize("blank", [True, False])
def test_hard_wrapped(blank: bool) -> None:
    paragraphs = [textwrap.fill(words, 72) for words in (TITLE, CHARGED, DENIED, ARRESTED)]
    text = ("\n\n" if blank else "\n").join(paragraphs)
    zones = article(text).zones
    assert [text[zone.start : zone.end] for zone in zones] == paragraphs
    assert [zone.kind for zone in zones] == ["headline", "body", "body", "body"]


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("TRUJILLO, Peru — ", "dateline"),
        ("TRUJILLO (Reuters) - ", "dateline"),
        ("Trujillo, 3 May 89 (EFE) -- [Text] ", "dateline"),
        ("Trujillo, 3 May 89 (Radio Costa) -- [Report] [Ana Ruiz] [Excerpts] ", "dateline"),
        ("SANTA CRUZ, Bolivia, May 3 (AP) — ", "dateline"),
        ("Trujillo, Peru – ", "dateline"),
        ("(May 3, 2019) - ", "dateline"),
        ("TRUJILLO, Peru (Coast Wire) 21 Aug. 2015 -- ", "dateline"),
        ("Ernesto Salas — ", "body"),
        ("KLMN - ", "body"),
        ("", "body"),
    ],
)
def test_dateline(before: str, kind: str) -> None:
    sentence = (
        "FM radio said that the former mayor had been charged in the capital." if before == "KLMN - " else CHARGED
    )
    text = f"{TITLE}\n\n{before}{sentence}\n\n{DENIED}"
    zones = article(text).zones
    assert zones[1].kind == kind
    if kind == "dateline":
        assert text[zones[1].start : zones[1].end] == before.rstrip()
        assert text[zones[2].start : zones[2].end] == sentence


def test_aside_is_no_dateline() -> None:
    text = f"{TITLE}\n\nErnesto Salas, the mayor — who denied it — was charged by the court in the capital.\n\n{DENIED}"
    assert kinds(text) == ["headline", "body", "body"]


def test_markdown_marks_stand_outside_of_zones() -> None:
    text = f"# {TITLE}\n\n*By Ana Ruiz*\n\n{CHARGED}\n## The ledger\n{DENIED}\n"
    found = article(text, ".md")
    assert [(zone.kind, text[zone.start : zone.end]) for zone in found.zones] == [
        ("headline", TITLE),
        ("byline", "*By Ana Ruiz*"),
        ("body", CHARGED),
        ("headline", "The ledger"),
        ("body", DENIED),
    ]


def test_language() -> None:
    assert article(SPANISH + "\n\n" + SPANISH).language == "es"
    assert {zone.language for zone in article(f"{CHARGED}\n\n{SPANISH}\n\n{DENIED}").zones} == {"", "es"}
    assert article("Salas.").language == "en"
