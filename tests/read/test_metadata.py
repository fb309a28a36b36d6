"""What an article says of itself: title, author, date, outlet."""

from __future__ import annotations

import json

import pytest

from graphcase import read
from graphcase.model import Article, Source
from graphcase.read import dates
from graphcase.read.credits import Credit, credit, outlet

BODY = (
    "Prosecutors in Trujillo charged the former mayor Ernesto Salas with taking bribes, it said on May 6, 2019.\n\n"
    "Mr. Salas, who ran the city from 2011 to 2014, denied the accusations in a letter to the newspaper on Monday.\n\n"
    "His brother-in-law, Hugo Paz, was arrested at the airport with four passports, according to two officials there."
)
TITLE = "Former Mayor of Trujillo Charged With Bribery"


def article(text: str | bytes, suffix: str = ".txt") -> Article:
    return read.article(Source("a" + suffix, suffix, text.encode() if isinstance(text, str) else text))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("October 4, 2013", "2013-10-04"),
        ("Oct. 4th, 2013", "2013-10-04"),
        ("4 October 2013", "2013-10-04"),
        ("23 NOV 2018", "2018-11-23"),
        ("23-NOV-2018", "2018-11-23"),
        ("2 Oct 88", "1988-10-02"),
        ("2 Oct 18", "2018-10-02"),
        ("2018-11-23T10:00Z", "2018-11-23"),
        ("2018-11-23 10:00:00+01:00", "2018-11-23"),
        ("2018/11/23", "2018-11-23"),
        ("2018-11", "2018-11"),
        ("November 2018", "2018-11"),
        ("2018", "2018"),
        ("2018 Nov 23", "2018-11-23"),
        ("23/11/2018", "2018-11-23"),
        ("11/23/2018", "2018-11-23"),
        ("23.11.2018", "2018-11-23"),
        ("04/10/2013", "2013"),  # April or October: only the year is sure
        ("February 30, 2018", ""),
        ("2018-13-01", ""),
        ("yesterday", ""),
        ("10 days ago", ""),
        ("May", ""),
        ("", ""),
    ],
)
def test_dates(written: str, iso: str) -> None:
    assert dates.iso(written) == iso


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ana Ruiz", Credit("Ana Ruiz")),
        ("BY FELIPE SOTO EN", Credit("Felipe Soto")),
        ("BY J. R. O'SHEA AND LUIS DEL RÍO", Credit("J. R. O'Shea and Luis del Río")),
        ("GRAFT / 23 NOV 2018 BY FELIPE SOTO EN", Credit("Felipe Soto", "2018-11-23")),
        ("By Ana Ruiz, Luis Paz and C. Sol", Credit("Ana Ruiz, Luis Paz and C. Sol")),
        ("By Ana Ruiz, Staff Writer", Credit("Ana Ruiz")),
        ("By Ana Ruiz in Quito for The Echo", Credit("Ana Ruiz", outlet="The Echo")),
        ("By Ana Ruiz | May 3, 2019 5:30 p.m.", Credit("Ana Ruiz", "2019-05-03")),
        ("By our court reporter Ana Ruiz", Credit("Ana Ruiz")),
        ("Posted by Ana Ruiz-Paz", Credit("Ana Ruiz-Paz")),
        ("8 de noviembre de 2018", Credit("", "2018-11-08")),
        ("By Reuters Staff", Credit("Reuters", outlet="Reuters")),
        ("Por María de los Ángeles Ruiz", Credit("María de los Ángeles Ruiz")),
        ("Updated 3 May 2019 at 10.15 GMT", Credit("", "2019-05-03")),
        ("Gender and Crime | 3 May 2019", Credit("", "2019-05-03")),
        ("Trujillo, 3 May 2019", Credit("", "2019-05-03", place=True)),
        ("By Monday, the mayor was gone", None),
        ("By Order of Judge Salas, Three Freed", None),
        ("By the Numbers", None),
        ("Elections on May 3, 2019", None),
        ("Mayor / road builder charged 4 May 2019", None),
        (TITLE, None),
    ],
)
def test_credit(line: str, said: Credit | None) -> None:
    assert credit(line) == said


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2019 The Valley Echo. All rights reserved.", "The Valley Echo"),
        ("Copyright 2019-2021 Valley Echo Media Inc.", "Valley Echo Media Inc"),
        ("Copyright © 2019 by The U.S. Courier", "The U.S. Courier"),
        ("This story was originally published by Valley Echo and is licensed.", "Valley Echo"),
        ("Share it with attribution to Valley Echo in the byline.", "Valley Echo"),
        ("Click here to send Valley Echo your comments.", "Valley Echo"),
        ("© 2019", ""),
        ("Follow us on Twitter", ""),
    ],
)
def test_outlet(line: str, name: str) -> None:
    assert outlet(line) == name


def test_a_plain_page() -> None:
    text = f"{TITLE}\n\nMay 8, 2019\n\nBy ANA RUIZ\n\n{BODY}\n\nSource: Diario La Ribera\n"
    found = article(text)
    assert found.text == text
    assert (found.title, found.author, found.published) == (TITLE, "Ana Ruiz", "2019-05-08")
    assert found.outlet == "Diario La Ribera"


def test_agency_and_day_of_a_dateline() -> None:
    found = article(f"Lima, 2 Oct 88 (EFE) -- [Text] {BODY}")
    assert (found.outlet, found.published) == ("EFE", "1988-10-02")


@pytest.mark.parametrize(
    ("before", "after", "outlet"),
    [
        ("THE VALLEY ECHO", "", "THE VALLEY ECHO"),
        ("Coastal Graft Watch", "", "Coastal Graft Watch"),
        ("COURTS", "", ""),
        (
            "",
            "Related Content\n\nPORTS / 25 NOV 2022\n\nAbout The Coastal Monitor\n\nTHE ORGANIZATION",
            "The Coastal Monitor",
        ),
    ],
)
def test_whose_page(before: str, after: str, outlet: str) -> None:
    page = f"{before}\n\n{TITLE}\n\n{BODY}\n\n{BODY}\n\n{after}".strip()
    found = article(page)
    assert (found.title, found.outlet) == (TITLE, outlet)


def test_the_body_and_the_tail_give_no_date_or_author() -> None:
    tail = "Related Content\n\nPORTS / 25 NOV 2022\n\nBy Diego Lara\n\n1. A paper. (2018 Nov 7). Retrieved May 9, 2018."
    found = article(f"{TITLE}\n\n{BODY}\n\n{tail}")
    assert (found.published, found.author, found.outlet) == ("", "", "")


def test_no_title_is_no_title() -> None:
    assert article(BODY).title == ""


def test_front_matter() -> None:
    text = f'---\ntitle: "{TITLE}"\ndate: 2019-05-03\nauthor: Ana Ruiz\nlayout: post\n---\n\n{BODY}'
    found = article(text, ".md")
    assert (found.text, found.title, found.author, found.published) == (text, TITLE, "Ana Ruiz", "2019-05-03")
    assert [zone.kind for zone in found.zones] == ["boilerplate", "body", "body", "body"]


def test_jsonl_fields() -> None:
    row = {"text": BODY, "title": TITLE, "url": "https://echo.example/1", "outlet": "Echo", "author": None}
    row["published"] = "2019-05"
    found = article(json.dumps(row), ".jsonl")
    assert found.text == f"{TITLE}\n\n{BODY}"
    assert found.zones[0].kind == "headline"
    assert (found.title, found.url, found.outlet, found.author, found.published) == (
        TITLE,
        "https://echo.example/1",
        "Echo",
        "",
        "2019-05",
    )


@pytest.mark.parametrize("text", [f"{TITLE}\n\n{BODY}", f"ECHO\n{TITLE.upper()}\n{BODY}"])
def test_jsonl_title_is_not_doubled(text: str) -> None:
    assert article(json.dumps({"text": text, "title": TITLE}), ".jsonl").text == text


PAGE = f"""<html><head><title>{TITLE} | Valley Echo</title>
<meta property="og:site_name" content="Valley Echo"><meta name="author" content="Ana Ruiz">
<meta property="article:published_time" content="2019-05-03T10:00:00Z">
<link rel="canonical" href="https://echo.example/salas"></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>{TITLE}</h1>{"".join(f"<p>{p}</p>" for p in BODY.split(chr(10) * 2))}<script>alert("é")</script></article>
<footer><p>© 2019 Valley Echo</p></footer></body></html>"""


def test_html() -> None:
    found = article(PAGE, ".html")
    assert found.text == f"{TITLE}\n\n{BODY}"
    assert (found.title, found.outlet, found.author, found.published, found.url) == (
        TITLE,
        "Valley Echo",
        "Ana Ruiz",
        "2019-05-03",
        "https://echo.example/salas",
    )
    assert [zone.kind for zone in found.zones] == ["headline", "body", "body", "body"]


@pytest.mark.parametrize(
    "page", ["<p>The mayor was charged.</p>", "The mayor was charged.", "<div>The mayor was charged."]
)
def test_a_piece_of_a_page(page: str) -> None:
    assert article(page, ".html").text == "The mayor was charged."


@pytest.mark.parametrize(
    ("charset", "meta"),
    [("utf-8", ""), ("windows-1252", ""), ("iso-8859-2", '<meta charset="iso-8859-2">'), ("utf-16", "")],
)
def test_html_charsets(charset: str, meta: str) -> None:
    page = PAGE.replace("<head>", f"<head>{meta}").replace("Hugo Paz", "Hugo Pérez").replace("©", "&copy;")
    assert "Hugo Pérez" in article(page.encode(charset), ".html").text


def test_the_future_is_not_of_today() -> None:
    assert article(PAGE.replace("2019-05-03", "2093-05-03"), ".html").published == "2093-05-03"
