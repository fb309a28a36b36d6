"""Where sources disagree, on the page: side by side with their words, marked in the picture, settled ones in sight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import made_cases
import pytest
from unpacking import everything

from graphcase.explore.view import View
from graphcase.export.html import Imprint, page
from graphcase.store import Store

if TYPE_CHECKING:
    from conftest import Seen, Show  # type: ignore[attr-defined]

BLOCK = "#panel .conflict"


def words(seen: Seen, selector: str) -> list[str]:
    """The texts of the elements, each on one line."""
    return [" ".join(text.split()) for text in seen.page.locator(selector).all_inner_texts()]


def block(seen: Seen, matter: str) -> Any:
    return seen.page.locator(BLOCK, has_text=matter)


def disagreeing(show: Show, entity: str, case: made_cases.Made | None = None, **more: Any) -> Seen:
    """The page at the conflicts of an entity of the small case."""
    seen = show(case or made_cases.small(), f"#entity/n-{entity}?tab=conflicts", **more)
    seen.page.wait_for_selector("#panel .disagreements")
    return seen


# -- what the page holds


def test_conflicts_are_columns_with_the_claims_evidence(quarrel_store: Store) -> None:
    data = everything(b"".join(page(View(quarrel_store, co_mentions=True), Imprint("x"))))
    conflicts, values = data["conflicts"], data["values"]
    assert conflicts["id"] == ["x-count", "x-post", "x-date", "x-rough"]
    assert conflicts["compatible"] == [0, 0, 0, 1]
    assert [data["nodes"]["id"][node] for node in conflicts["node"]] == ["c-toll", "p-mira", "p-mira", "c-toll"]
    assert [edge >= 0 for edge in conflicts["edge"]] == [False, True, False, False]
    assert conflicts["settled"][1] == {
        "value": "treasurer", "user": "Mara Quill", "at": "2026-11-22", "note": "the trust's own register",
    }  # fmt: skip
    assert conflicts["values"] == [3, 3, 2, 2]
    assert values["value"][:3] == ["14", "12", "12"]
    assert values["sources"][6:8] == [4, 1]
    quotes = [data["valued"]["quote"][evidence] for evidence in values["evidence"]]
    assert quotes[0].startswith("Police arrested 14 people")
    stands = list(zip(data["valued"]["document"], data["valued"]["quote"], strict=True))
    assert len({*stands}) == len(stands)
    assert data["nodes"]["sources"][data["nodes"]["id"].index("p-mira")] == 3


def test_a_store_without_disagreements_has_empty_columns(affair: Store) -> None:
    data = everything(b"".join(page(View(affair), Imprint("x"))))
    assert all(column == [] for table in ("conflicts", "values") for column in data[table].values())


# -- what a reader sees


@pytest.mark.browser
def test_an_entity_shows_each_value_with_its_words_outlet_date_and_article(show: Show) -> None:
    seen = disagreeing(show, "irena")
    assert words(seen, f"{BLOCK} h4") == ["Day of the arrest", "Post · Port Authority of Velmar"]
    day = block(seen, "Day of the arrest")
    assert day.locator(".value").all_inner_texts() == ["2 March 2021", "3 March 2021"]
    assert day.locator(".version > .counts").all_inner_texts() == ["2 independent sources", "1 independent source"]
    first = " ".join(day.locator(".version").first.inner_text().split())
    for told in (
        "Velmar police arrested Irena Kovářová",
        "The Velmar Courier",
        "2 March 2021",
        "velmar/2021-03-02_port.txt",
    ):
        assert told in first
    assert day.locator("mark.end").first.inner_text() == "Irena Kovářová"
    assert "according to Inês Tavares" in words(seen, BLOCK)[1]
    assert seen.console == []


@pytest.mark.browser
def test_a_copy_is_folded_away_and_says_whose_it_is(show: Show) -> None:
    seen = disagreeing(show, "irena")
    version = block(seen, "Day of the arrest").locator(".version").first
    assert version.locator("cite").count() == 1
    version.get_by_text("1 more article").click()
    seen.page.wait_for_timeout(150)
    assert "a copy of The Velmar Courier, 2 March 2021" in version.inner_text()


@pytest.mark.browser
def test_what_differs_in_precision_is_folded_away(show: Show) -> None:
    seen = disagreeing(show, "case")
    assert seen.page.locator(BLOCK).count() == 0
    assert "Where sources disagree" not in seen.text("#panel")
    seen.page.get_by_text("Told more or less precisely (1)").click()
    seen.page.wait_for_timeout(150)
    assert words(seen, f"{BLOCK} h4") == ["People charged"]


@pytest.mark.browser
def test_a_settled_one_says_what_is_held_right_by_whom_and_why(show: Show) -> None:
    seen = disagreeing(show, "dredge")
    assert words(seen, f"{BLOCK} h4") == ["Money paid · Blue Heron Holdings Ltd"]
    assert words(seen, f"{BLOCK} .version.right .value") == ["410,000 EUR held to be right"]
    assert words(seen, f"{BLOCK} .settled-by") == [
        "Settled: 410,000 EUR · Mara Quill, 22 November 2026: “the company's own register”"
    ]
    assert "400,000 EUR" in seen.text(BLOCK)


@pytest.mark.browser
def test_one_that_is_left_as_it_is_says_so(show: Show) -> None:
    case = made_cases.small()
    rows = [{**row, "settled": "", "note": ""} for row in case.rows["conflicts"]]
    seen = disagreeing(show, "dredge", made_cases.Made({**case.rows, "conflicts": rows}))
    assert words(seen, f"{BLOCK} .settled-by") == ["Settled: left as it is · Mara Quill, 22 November 2026"]
    assert seen.page.locator(f"{BLOCK} .right").count() == 0


@pytest.mark.browser
def test_the_overview_lists_what_matters_most_first_and_leads_there(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.wait_for_selector("#panel .disagreement")
    assert words(seen, "#panel .disagreement") == [
        "Day of the arrest · Irena Kovářová 2 March 2021 (2 sources) ≠ 3 March 2021 (1 source) "
        "Their words side by side",
        "Post · Irena Kovářová · Port Authority of Velmar director (2 sources) ≠ deputy director (1 source) "
        "Their words side by side",
        "Money paid · Nordkai Dredging · Blue Heron Holdings Ltd "
        "410,000 EUR (1 source) ≠ 400,000 EUR (4 sources) settled Their words side by side",
    ]
    seen.page.get_by_role("link", name="Their words side by side").first.click()
    seen.page.wait_for_selector("#panel .disagreements blockquote")
    assert words(seen, f"{BLOCK} h4")[0] == "Day of the arrest"
    seen.go("#")
    seen.page.wait_for_selector("#panel .disagreement")
    seen.page.locator("#panel .disagreement a").first.click()
    seen.page.get_by_role("heading", name="Irena Kovářová", exact=True).wait_for()


@pytest.mark.browser
def test_a_case_says_how_far_it_is_and_how_well_reported(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.wait_for_selector("#panel .cards li")
    case = words(seen, "#panel .cards li")[0]
    assert "bribery · Velmar · March 2021 · Stage: charged" in case
    assert "3 articles · 2 independent sources" in case  # one outlet has two of the three


@pytest.mark.browser
def test_the_facts_of_a_case_come_in_the_order_of_a_reader(show: Show) -> None:
    case = made_cases.small()
    nodes = [{**row, "attributes": {"colour": "red", **row.get("attributes", {})}} for row in case.rows["nodes"]]
    seen = disagreeing(show, "case", made_cases.Made({**case.rows, "nodes": nodes}))
    assert words(seen, "#panel .facts dt") == ["Kind", "Stage", "Place", "Date", "Reported since", "colour"]


@pytest.mark.browser
def test_a_case_with_disagreements_says_how_many_are_open(show: Show) -> None:
    case = made_cases.small()
    rows = [{**row, "compatible": False} for row in case.rows["conflicts"]]
    seen = show(made_cases.Made({**case.rows, "conflicts": rows}))
    seen.page.wait_for_selector("#panel .cards li")
    assert "≠ 1 disagreement" in words(seen, "#panel .cards li")[0]


@pytest.mark.browser
def test_a_line_whose_sources_differ_is_marked_until_that_is_settled(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena")
    seen.page.wait_for_selector("#panel .relation")
    heads = words(seen, "#panel .relation .head")
    assert [head for head in heads if "≠" in head] == [
        "director, Port Authority of Velmar asserted ≠ told differently 2 articles, 1 independent source",
    ]
    seen.go("#link/n-irena/n-harbour")
    assert words(seen, f"{BLOCK} h4") == ["Post"]
    seen.go("#link/n-dredge/n-shell")
    assert "≠" not in seen.text("#panel .relation .head")
    assert words(seen, f"{BLOCK} h4") == ["Money paid"]


@pytest.mark.browser
def test_disagreements_are_reached_by_keyboard_and_named_for_readers_of_a_screen(show: Show) -> None:
    seen = disagreeing(show, "irena")
    section = seen.page.get_by_role("region", name="Where sources disagree")
    assert section.locator("h3").inner_text() == "Where sources disagree"
    section.locator("summary").first.focus()
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(150)
    assert section.locator("cite").count() == 5
    assert section.locator("ul > :not(li)").count() == 0


@pytest.mark.browser
@pytest.mark.parametrize(("width", "columns"), [(1600, 2), (360, 1)])
def test_values_stand_side_by_side_where_there_is_room(show: Show, width: int, columns: int) -> None:
    seen = disagreeing(show, "irena", width=width, height=900)
    boxes = [one.bounding_box() for one in block(seen, "Day of the arrest").locator(".version").all()]
    assert len({box["x"] for box in boxes if box}) == columns
    assert seen.page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.browser
def test_words_of_strangers_stay_words(show: Show) -> None:
    case = made_cases.hostile()
    seen = show(case, "#entity/n-irena")
    for row in case.rows["conflicts"]:
        seen.go(f"#entity/{row['about']}?tab=conflicts")
        seen.page.locator(".conflict, .disagreements details").first.wait_for()
    seen.go("#")
    seen.page.locator("#panel .disagreement").first.wait_for()
    assert seen.page.evaluate("window.ran") is None
    assert seen.page.evaluate("document.querySelectorAll('#panel script, #panel img').length") == 0
    assert not re.search("undefined|NaN|object Object", seen.text("#panel"))
    assert (seen.console, seen.requests) == ([], [])


@pytest.mark.browser
def test_a_value_is_cited_with_how_it_is_held(show: Show) -> None:
    seen = disagreeing(show, "dredge", permissions=["clipboard-read", "clipboard-write"])
    block(seen, "Money paid").get_by_role("button", name="Copy citation").first.click()
    seen.page.get_by_text("Copied.").wait_for()
    assert seen.page.evaluate("navigator.clipboard.readText()").split("\n")[2:] == [
        "How it is held: asserted, according to documents.",
        "Read as: Nordkai Dredging – Blue Heron Holdings Ltd: money paid: 410,000 EUR",
        "Look it up: graph.html#entity/n-dredge",
    ]


@pytest.mark.browser
def test_the_case_file_has_all_conflicts_with_their_words(show: Show) -> None:
    seen = show(made_cases.small(), "#?tab=conflicts")
    seen.page.wait_for_selector("#panel .disagreements")
    assert words(seen, f"{BLOCK} h4") == [
        "Day of the arrest · Irena Kovářová",
        "Post · Irena Kovářová · Port Authority of Velmar",
        "Money paid · Nordkai Dredging · Blue Heron Holdings Ltd",
    ]
    assert block(seen, "Day of the arrest").locator("blockquote").count() == 2
