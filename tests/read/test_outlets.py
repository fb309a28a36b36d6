"""Whose article it is, by the lines above and below it, and what is never taken for an outlet."""

from __future__ import annotations

import json

import pytest

from graphcase import read
from graphcase.model import Article, Source
from graphcase.read.credits import Credit, credit, ending, host

TITLE = "Ferry company raided over forged safety papers"
BODY = (
    "Police in Halvora raided the offices of the ferry company Nordvik Line on Monday, and took away the safety papers "
    "of four ships.\n\n"
    "The papers were forged, the prosecutor Signe Ravn said, and the ferry that sank in May should never have sailed "
    "from Halvora at all.\n\n"
    "The company's director, Tor Askeland, denied it in a letter, and said that the ships had been inspected twice."
)


def article(*top: str, after: str = "") -> Article:
    text = "\n".join(top) + f"\n\n{BODY}\n\n{after}"
    return read.article(Source("a.txt", ".txt", text.strip().encode()))


TOPS = {
    "a masthead above": (["The Halvora Courier", TITLE, "3 May 2019"], "The Halvora Courier"),
    "capitals": (["HALVORA COURIER", TITLE], "HALVORA COURIER"),
    "a hyphen": (["Halvora-Bote", "3 May 2019", TITLE], "Halvora-Bote"),
    "below the headline": ([TITLE, "The Halvora Courier", "3 May 2019", "By Ida Lund"], "The Halvora Courier"),
    "below a short headline": (["Ferries raided", "The Halvora Courier", "3 May 2019"], "The Halvora Courier"),
    "a name that is built like no outlet's, above a date": (["Salt and Rope", "3 May 2019", TITLE], "Salt and Rope"),
    "one that speaks of itself": (["Open Quays", TITLE, "Published 3 May 2019"], "Open Quays"),
    "one in another language": (["Strandnytt am Sund", TITLE, "3 May 2019", "By Ida Lund"], "Strandnytt am Sund"),
    "a motto": (["Salt and Rope - news of the coast", TITLE, "By Ida Lund"], "Salt and Rope"),
    "an edition": (["Kysten Idag (English edition)", TITLE, "3 May 2019"], "Kysten Idag"),
    "a date in the line": (["The Narrows, 3 May 2019", TITLE], "The Narrows"),
    "a date behind a bar": (["The Halvora Courier | 3 May 2019", TITLE, "By Ida Lund"], "The Halvora Courier"),
    "a section, too": (["HALVORA DAILY | 03.05.2019 | News", TITLE], "HALVORA DAILY"),
    "what it is": (["Kysten, a weekly of the coast", TITLE, "3 May 2019"], "Kysten"),
    "what it is, below": ([TITLE, "Kysten, a student blog on the coast", "3 May 2019"], "Kysten"),
    "what it is, and a date": (["KYSTEN - Weekly of Halvora - 3 May 2019", TITLE], "KYSTEN"),
    "a byline": (["By Ida Lund, The Narrows, 3 May 2019", TITLE], "The Narrows"),
    "a byline without a title": (["By Ida Lund, Coast Dispatch, May 3, 2019"], "Coast Dispatch"),
    "who writes for whom": ([TITLE, "By Ida Lund in Halvora for the Coast Dispatch"], "the Coast Dispatch"),
    "no name in the byline": ([TITLE, "By our shipping correspondent, Halvora Courier"], "Halvora Courier"),
    "a newsroom": ([TITLE, "By Halvora Courier staff"], "Halvora Courier"),
    "an agency": ([TITLE, "By The Associated Press"], "The Associated Press"),
    "from": (["From the Halvora Courier, Tuesday 4 June 2019", TITLE], "Halvora Courier"),
    "in brackets": (["[Halvora Courier, 4 June 2019]", TITLE], "Halvora Courier"),
    "an address": (["halvoracourier.com", TITLE], "halvoracourier.com"),
    "an address of the page": (["https://www.halvoracourier.com/2019/ferries", TITLE], "halvoracourier.com"),
    "behind the title": ([f"{TITLE} | Halvora Courier"], "Halvora Courier"),
    "an author without a by": ([TITLE, "Ida Lund, Halvora Courier", "4 June 2019"], "Halvora Courier"),
    "a date first": (["Tuesday, 4 June 2019 - Halvora Courier", TITLE], "Halvora Courier"),
    "a town between": ([TITLE, "The Halvora Courier, Port Sund, 4 June 2019"], "The Halvora Courier"),
    "whose blog it is": (["Blog of the Open Quays Network", TITLE, "4 June 2019"], "Open Quays Network"),
    "what it is to its town": (["The Courier — Halvora's newspaper since 1871", TITLE], "The Courier"),
    "an edition of a day": (["Halvora Courier, Sund edition, 4 June 2019", TITLE], "Halvora Courier"),
    "special to": ([TITLE, "Special to the Halvora Courier"], "Halvora Courier"),
    "below a section": (["PRESS RELEASE", "Seafarers Union", "4 June 2019", TITLE], "Seafarers Union"),
    "an issue below": (["HALVORA COURIER", "Vol. 12, No. 4", "June 2019", TITLE], "HALVORA COURIER"),
    "a page": (["Halvora Courier, Tuesday 4 June 2019, front page", TITLE], "Halvora Courier"),
    "a page with a number": (["Halvora Courier, 4 June 2019, pages 3-4", TITLE], "Halvora Courier"),
    "an edition of a time": (["HALVORA COURIER - Late edition - 4 June 2019", TITLE], "HALVORA COURIER"),
    "volume and number": (["Halvora Courier", "Vol. 12, No. 240 - Tuesday 4 June 2019", TITLE], "Halvora Courier"),
    "a motto above the date": (
        ["Halvora Courier", "The paper of the northern coast", "4 June 2019", "", TITLE],
        "Halvora Courier",
    ),
    "a motto nearer to it": (["OPEN QUAYS", "Investigations. No charge.", "", TITLE, "4 June 2019"], "OPEN QUAYS"),
    "a field": (["Outlet: Kysten Idag", "Date: 3 May 2019", TITLE], "Kysten Idag"),
    "published by": ([TITLE, "Published in Kysten Idag, 3 May 2019"], "Kysten Idag"),
}


@pytest.mark.parametrize(("top", "outlet"), TOPS.values(), ids=TOPS)
def test_the_lines_above(top: list[str], outlet: str) -> None:
    found = article(*top)
    assert found.outlet == outlet
    titles = [line for line in top if line.startswith(TITLE) or line == "Ferries raided"]
    assert found.title == "".join(titles[:1])


DATED = {
    "volume and number": (["Halvora Courier", "Vol. 12, No. 240 - Tuesday 4 June 2019", TITLE], "2019-06-04"),
    "an issue in Roman numbers": (["Halvora Courier", "Vol. XII, No. 4, 4 June 2019", TITLE], "2019-06-04"),
    "a year of the paper": (["Halvora Courier", "89th year, No. 240, 4 June 2019", TITLE], "2019-06-04"),
    "a page": (["4 June 2019, back page", TITLE], "2019-06-04"),
    "a number of people": (["No. 240 of them fled on 4 June 2019", TITLE], ""),
}


@pytest.mark.parametrize(("top", "published"), DATED.values(), ids=DATED)
def test_the_date_beside_the_number_of_an_issue(top: list[str], published: str) -> None:
    assert article(*top).published == published


@pytest.mark.parametrize(
    "line", ["Halvora mourns its ferry", "A letter of the prosecutor", "Safety papers of four ships are gone"]
)
def test_a_title_below_a_masthead_is_no_motto(line: str) -> None:
    assert article("Halvora Courier", line, "4 June 2019", "", TITLE).title == line


def test_what_was_shown_to_it_is_its_own_story() -> None:
    told = "The owner knew of it, letters seen by Open Quays show."
    assert article("Open Quays", "", TITLE, "Published: 4 June 2019", after=told).outlet == "Open Quays"
    told = "The owner knew of it, and Nordvik Line will be fined."
    assert article("Nordvik Line", "", TITLE, "Published: 4 June 2019", after=told).outlet == ""


GIVEN = ["Kysten Idag", "kysten", "halvoracourier.com", "24 Horas", "Open Quays", "Courier & Bote, Ltd.", "BBC"]
PLACES = {
    "first": ["{}", TITLE],
    "apart": ["{}", "", TITLE],
    "above its masthead": ["{}", "", "{name}", TITLE, "3 May 2019"],
    "above its masthead with a date": ["{}", "", "{name}, Friday 3 May 2019, front page", "", TITLE],
    "above another masthead": ["{}", "HALVORA COURIER", "3 May 2019", "", TITLE],
    "above a date and a byline": ["{}", "3 May 2019", "", TITLE, "By Ida Lund, Coast Dispatch"],
    "below a masthead": ["HALVORA COURIER", "{}", TITLE],
    "below the title": [TITLE, "{}"],
}


@pytest.mark.parametrize("top", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("name", GIVEN)
@pytest.mark.parametrize("line", ["Outlet: {name}", "OUTLET: {name}", "**Outlet:** {name}"])
def test_the_line_that_a_reader_writes_is_believed(line: str, name: str, top: list[str]) -> None:
    found = article(*(one.format(line.format(name=name), name=name) for one in top))
    assert (found.outlet, found.title) == (name, TITLE)


@pytest.mark.parametrize("body", ["Outlet: Kysten\n{}", "Outlet: Kysten\n\n{}", "Outlet: Kysten\r\n{}"])
def test_the_line_that_a_reader_writes_above_a_text_without_a_title(body: str) -> None:
    found = read.article(Source("a.txt", ".txt", body.format(BODY).encode()))
    assert (found.outlet, found.title) == ("Kysten", "")


NO_OUTLETS = {
    "nothing but a title": [TITLE],
    "a title and a standfirst": ["Ferry papers forged", "Police took them from the offices of Nordvik Line"],
    "a title, a date and a standfirst": ["Ferry Company Raided", "3 May 2019", "Safety papers of four ships are gone"],
    "a place and a day": ["Halvora, 3 May 2019", TITLE],
    "a place of two words": ["Port Halvora, 3 May 2019", TITLE],
    "the place of the story": ["Halvora Sund, 3 May 2019", "Halvora Sund mourns as ferry company is raided"],
    "an owner of the story": [TITLE, "Tor Askeland, owner of the newspaper Kysten", "3 May 2019"],
    "a person of the story": ["Tor Askeland", TITLE],
    "a person, a company": ["Tor Askeland", "Nordvik Line", TITLE],
    "one word": ["Kysten", TITLE, "3 May 2019"],  # it may be anything
    "a section": ["SHIPPING", TITLE, "3 May 2019"],
    "a section of the story's own words": ["Ferry Safety", TITLE, "3 May 2019"],
    "a list of sections": ["World", "Business", TITLE, "3 May 2019"],
    "a title that names an outlet": ["Halvora Courier, raided on Monday, appears again", "3 May 2019"],
    "an author": [TITLE, "By Ida Lund and Per Holm"],
    "an author and a place": [TITLE, "By Ida Lund, The Hague"],
    "an author's desk": [TITLE, "By Ida Lund, Staff Writer"],
}


@pytest.mark.parametrize("top", NO_OUTLETS.values(), ids=NO_OUTLETS)
def test_what_is_no_outlet(top: list[str]) -> None:
    assert article(*top).outlet == ""


def test_the_body_is_never_asked() -> None:
    told = "The Halvora Courier reported on Friday that the ships had never been inspected."
    assert article(TITLE, after=told).outlet == ""
    assert article(TITLE, after=f"{told}\n\nHalvora Courier").outlet == ""


@pytest.mark.parametrize(
    ("after", "outlet"),
    [
        ("Sign up for the Halvora Courier: the coast in five minutes.", "Halvora Courier"),
        ("(Photo: Halvora Courier archive / Per Holm)", "Halvora Courier"),
        ("© 2019 Kysten Idag", "Kysten Idag"),
        ("Copyright Kysten Idag 2019", "Kysten Idag"),
        ("Reprinted with permission of the Halvora Courier.", "Halvora Courier"),
        ("Halvora Courier, 4 June 2019, page 3", "Halvora Courier"),
        ("Sign up for Morning Ferries: five minutes, every day.", ""),
        ("(Photo: Reuters archive)", ""),
        ("(Photo: Per Holm)", ""),
    ],
)
def test_the_lines_below(after: str, outlet: str) -> None:
    assert article(TITLE, after=after).outlet == outlet


def test_a_masthead_before_what_the_tail_says() -> None:
    found = article("The Halvora Courier", TITLE, "3 May 2019", after="Source: Kysten Idag")
    assert found.outlet == "The Halvora Courier"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("By Ida Lund, The Narrows, 3 May 2019", Credit("Ida Lund", "2019-05-03", outlet="The Narrows")),
        ("By Ida Lund, Per Holm and C. Sol", Credit("Ida Lund, Per Holm and C. Sol")),
        ("By Ida Lund for Open Quays", Credit("Ida Lund", outlet="Open Quays")),
        ("By Ida Lund, Professor of Law at Halvora University", Credit("Ida Lund")),
        ("By Coast Dispatch staff", Credit("Coast Dispatch", outlet="Coast Dispatch")),
        ("Por Redacción El Faro", Credit("Redacción El Faro", outlet="El Faro")),
        ("The Narrows | 3 May 2019", Credit("", "2019-05-03")),
        ("Coast Dispatch | 3.5.2019 | Ferries", Credit("", "2019-05-03", outlet="Coast Dispatch")),
        ("The ferries of the Coast Dispatch | Raided on 3 May 2019 by a hundred officers", None),
    ],
)
def test_lines_that_name_an_outlet(line: str, said: Credit | None) -> None:
    assert credit(line) == said


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.halvoracourier.com/2019/ferries", "halvoracourier.com"),
        ("http://kysten.example.org?id=4", "kysten.example.org"),
        ("https://web.archive.org/web/2019/https://halvoracourier.com/", ""),
        ("https://medium.com/@ida/ferries", ""),
        ("ferries.pdf", ""),
        ("", ""),
    ],
)
def test_the_address_of_an_article_that_tells_no_outlet(url: str, outlet: str) -> None:
    assert host(url) == outlet
    line = json.dumps({"text": BODY, "title": TITLE, "url": url})
    assert read.article(Source("a.jsonl#L1", ".jsonl", line.encode())).outlet == outlet


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Ferries in brief, 3 May 2019", "2019-05-03"),
        ("ALERT - 3 May 2019", "2019-05-03"),
        ("Raids of 3 May 2019", ""),
        ("3 May 2019: the day of the raid", ""),
        (TITLE, ""),
    ],
)
def test_the_date_that_ends_a_title(title: str, date: str) -> None:
    assert ending(title) == date


@pytest.mark.parametrize(
    ("opening", "date", "kind"),
    [("3 May 2019 - ", "2019-05-03", "dateline"), ("3 May 2019 was a Friday - ", "", "body")],
)
def test_a_dateline_without_a_place(opening: str, date: str, kind: str) -> None:
    found = read.article(Source("a.txt", ".txt", f"{TITLE}\n\n{opening}{BODY}".encode()))
    assert (found.published, found.zones[1].kind) == (date, kind)
