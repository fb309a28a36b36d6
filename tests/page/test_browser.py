"""graph.html as a reader meets it, in a real Chromium."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import made_cases
import pytest

if TYPE_CHECKING:
    from conftest import Seen, Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser

DRAWN = """() => {
  const canvas = document.querySelector("#canvas canvas");
  const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const colours = new Set();
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] > 250) colours.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
  }
  return [0x0072b2, 0xc27500, 0x00805e, 0x23282f].filter((colour) => colours.has(colour)).length;
}"""


def choose(seen: Seen, name: str) -> None:
    seen.page.fill("#search", name)
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(150)


def test_opens_on_a_picture_of_every_type_and_asks_for_nothing(show: Show) -> None:
    seen = show(made_cases.small())
    assert seen.page.evaluate(DRAWN) == 4
    assert " of 17 entities" in seen.text("#showing")
    assert "Velmar harbour dredging bribes" in seen.text("#panel")
    assert "5 articles (1 a copy)" in seen.text("#panel")
    assert (seen.console, seen.requests) == ([], [])


def test_search_shows_the_alias_that_fits_the_type_and_the_relations(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.fill("#search", "acb")
    seen.page.wait_for_selector("#search[aria-expanded=true]")
    assert seen.text("#results li:first-child") == "Anti-Corruption Bureau\nalso ACB\nOrganisation · 3 relations"
    seen.page.fill("#search", "salvatiera")  # a letter missing
    seen.page.wait_for_timeout(100)
    assert seen.text("#results li:first-child b") == "Bruno Salvatierra Peña"


def test_search_says_when_there_is_nobody(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.fill("#search", "zzyzx")
    assert "No entity" in seen.text("#results")
    seen.page.keyboard.press("Enter")
    assert seen.page.url.endswith("graph.html#words/zzyzx")  # the last row looks for it in the articles


def test_search_by_keyboard_opens_the_evidence(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.focus("#search")
    seen.page.keyboard.type("velm")
    seen.page.keyboard.press("ArrowDown")
    chosen = seen.text("#results [aria-selected=true] b")
    assert seen.page.get_attribute("#search", "aria-activedescendant") == "results-1"
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(150)
    assert seen.text("#panel h2") == chosen
    assert seen.page.evaluate("document.activeElement.tagName") == "H2"


def test_an_entity_shows_its_claims_with_status_speaker_quote_and_source(show: Show) -> None:
    seen = show(made_cases.small())
    choose(seen, "kovarova")
    panel = seen.text("#panel")
    for words in (
        "4 articles · 2 independent sources", "I. Kovářová", "director", "arrested by", "Velmar police",
        "2 articles, 1 independent source", "according to prosecutors", "according to The Velmar Courier itself",
        "Port chief arrested over dredging deal", "2021-03-02", "velmar/2021-03-02_port.txt",
    ):  # fmt: skip
        assert words in panel, words
    assert (
        seen.page.locator("#panel .relation .claim").count()
        == seen.page.locator("#panel .claim > .how > .badge").count()
        > 5
    )
    assert "Irena Kovářová" in seen.page.locator("#panel mark.end").all_inner_texts()
    assert seen.page.locator('#panel mark[title*="Irena"]', has_text="She").count() > 0
    assert seen.console == []


def test_a_line_shows_both_sides_of_a_dispute(show: Show) -> None:
    seen = show(made_cases.small(), "#link/n-tomas/n-shell")
    assert [text.strip() for text in seen.page.locator("#panel .claim .badge").all_inner_texts()] == [
        "asserted",
        "× negated",
    ]
    assert "according to Inês Tavares" in seen.text("#panel")
    assert "≠ disputed" in seen.text("#panel")


def test_clicking_a_node_and_a_line_of_the_picture(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-tomas")
    box = seen.page.locator("#canvas").bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    hits = set()
    for step in range(0, 360, 6):  # along a line from the middle there is an edge, and a neighbour at its end
        seen.page.mouse.click(middle[0] - step, middle[1] - step / 3)
        seen.page.wait_for_timeout(20)
        hits.add(seen.page.evaluate("location.hash.split('/')[0]"))
        if hits >= {"#entity", "#link"}:
            break
        seen.go("#entity/n-tomas")
    assert hits >= {"#entity", "#link"}


def test_back_returns_to_where_the_reader_was(show: Show) -> None:
    seen = show(made_cases.small())
    choose(seen, "hrubes")
    seen.page.click("#panel .relation a >> nth=0")
    seen.page.go_back()
    seen.page.wait_for_timeout(150)
    assert seen.text("#panel h2") == "Tomáš Hrubeš"
    seen.page.go_back()
    seen.page.wait_for_timeout(150)
    assert seen.text("#panel h2") == "The case file"


def test_filters_take_out_and_put_back(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena")
    assert "according to prosecutors" in seen.text("#panel")
    seen.page.get_by_role("checkbox", name="alleged").uncheck()
    assert "paid by" not in seen.text("#panel")
    seen.page.get_by_role("button", name="Reset filters").click()
    assert "paid by" in seen.text("#panel")
    seen.page.get_by_label("People").uncheck()
    assert seen.page.evaluate(DRAWN) > 0
    assert "partner of" not in seen.text("#panel")


def test_co_mentions_are_drawn_only_when_asked_for(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-ines")
    assert "2 of 17" in seen.text("#showing")
    seen.page.get_by_label("Named together").check()
    assert "3 of 17" in seen.text("#showing")


def test_the_theme_can_be_turned(show: Show) -> None:
    seen = show(made_cases.small(), color_scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = seen.page.evaluate(ground)
    seen.page.click("#theme")
    assert seen.page.evaluate(ground) != dark
    assert seen.page.evaluate("document.documentElement.dataset.theme") == "light"


@pytest.mark.parametrize("fragment", ["", "#entity/n-irena", "#link/n-tomas/n-shell"])
def test_fits_a_phone(show: Show, fragment: str) -> None:
    seen = show(made_cases.small(), fragment, width=360, height=740)
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 360
    seen.page.click("#filters-button")
    assert seen.page.is_visible("#filters")


def test_hostile_strings_run_nothing(show: Show) -> None:
    case = made_cases.hostile()
    seen = show(case)
    ids = [row["id"] for row in case.rows["nodes"]]
    for id_, text in zip(ids, made_cases.HOSTILE, strict=True):
        seen.go(f"#entity/{id_}")
        if text.isascii() and text.isprintable() and text.strip():
            shown = text if len(text) < 241 else f"{text[:240]}…"
            assert seen.page.text_content("#panel h2") == shown
    seen.go("#entity/%E0%A4%A/__proto__")
    seen.page.fill("#search", "script")
    assert seen.page.evaluate("window.ran") is None
    assert seen.page.evaluate("document.querySelectorAll('#panel script, #panel img, #results script').length") == 0
    assert seen.page.evaluate(
        "[...document.querySelectorAll('a[href]')].every(a => /^(#|https?:)/.test(a.getAttribute('href')))"
    )
    assert (seen.console, seen.requests) == ([], [])


def test_without_scripts_it_says_so(show: Show, browser: object) -> None:  # noqa: ARG001
    seen = show(made_cases.small())
    assert "JavaScript" in (seen.page.text_content("noscript") or "")


@pytest.mark.slow
def test_ten_thousand_entities_are_searched_and_a_few_drawn(show: Show) -> None:
    seen = show(made_cases.large(10_000))
    shown = re.search(r": ([\d,]+) of 10,000", seen.text("#showing"))
    assert shown
    assert 10 <= int(shown[1]) <= 48
    seen.page.fill("#search", "katarina jansa")
    seen.page.wait_for_selector("#search[aria-expanded=true]")
    assert seen.text("#results li:first-child b").startswith("Katarína Jansa")
    assert seen.page.locator("#results [role=option]").count() == 13  # and the words of the articles
    assert seen.console == []
