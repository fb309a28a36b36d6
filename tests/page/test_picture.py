"""What stands in the drawn picture: words that can be read, lines that say which way, nothing on top of anything."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

import made_cases
import pytest
from watching import edges, entity, texts, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from conftest import Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def spied(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each context of the test's browser watches its canvas."""
    watched(browser, monkeypatch)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(1400, 900), (390, 800)])
@pytest.mark.parametrize("fragment", ["", "#entity/n-irena", "#entity/n-case", "#entity/n-tomas", "#entity/n-velmar"])
def test_no_words_cover_others(show: Show, fragment: str, width: int, height: int, scheme: str) -> None:
    drawn = texts(show(made_cases.small(), fragment, width=width, height=height, color_scheme=scheme))
    assert len(drawn) > 3
    assert [(one.text, two.text) for one, two in itertools.combinations(drawn, 2) if one.covers(two)] == []


@pytest.mark.parametrize("fragment", ["", "#entity/n97", "#entity/n5"])
def test_no_words_cover_others_in_a_thousand(show: Show, fragment: str) -> None:
    drawn = texts(show(made_cases.large(1000), fragment, width=1400, height=900))
    assert [(one.text, two.text) for one, two in itertools.combinations(drawn, 2) if one.covers(two)] == []


@pytest.mark.parametrize("make", [made_cases.small, lambda: made_cases.large(1000)], ids=["small", "large"])
def test_names_of_the_overview_can_be_read(show: Show, make: Any) -> None:
    drawn = texts(show(make(), width=1400, height=900))
    assert len(drawn) > 16
    assert min(row.size for row in drawn if not row.text.startswith("+")) > 11.5


def test_lines_of_one_pair_run_apart_and_each_says_what_it_is(show: Show) -> None:
    case = made_cases.small()
    seen = show(case, "#entity/n-bruno", width=1400, height=900)
    bends = [(edge["smooth"]["type"], edge["smooth"]["roundness"]) for edge in edges(seen) if pair(case, edge) == PAIR]
    assert len(bends) == len(set(bends)) == 1
    extra = {**case.rows["edges"][8], "id": "r-x", "type": "paid", "symmetric": False}
    case = made_cases.Made({**case.rows, "edges": [*case.rows["edges"], extra]})
    seen = show(case, "#entity/n-bruno", width=1400, height=900)
    both = [edge for edge in edges(seen) if pair(case, edge) == PAIR]
    signed = [edge["smooth"]["roundness"] * (-1 if edge["smooth"]["type"] == "curvedCCW" else 1) for edge in both]
    assert abs(signed[0] - signed[1]) > 0.15
    told = [row.text for row in texts(seen)]
    assert {"met", "paid"} <= set(told)
    assert not any(text.startswith(",") or ", ," in text or ",," in text for text in told)


PAIR = {"n-bruno", "n-irena"}


def pair(case: made_cases.Made, edge: dict[str, Any]) -> set[str]:
    return {entity(case, edge[end]) for end in ("from", "to")}


def test_arrows_point_where_a_relation_does_and_symmetric_ones_have_none(show: Show) -> None:
    case = made_cases.small()
    found = {}
    for edge in edges(show(case, "#entity/n-irena")):
        ends = frozenset(pair(case, edge))
        heads = {entity(case, edge[end]) for end in ("from", "to") if edge["arrows"][end]["enabled"]}
        found[ends] = heads
    assert found[frozenset({"n-irena", "n-tomas"})] == set()  # partner_of
    assert found[frozenset({"n-bruno", "n-irena"})] == set()  # met
    assert found[frozenset({"n-police", "n-irena"})] == {"n-irena"}
    assert found[frozenset({"n-irena", "n-case"})] == {"n-case"}


def test_a_symmetric_relation_beside_a_directed_one_of_its_status_keeps_its_own_line(show: Show) -> None:
    case = made_cases.small()
    extra = {**case.rows["edges"][8], "id": "r-x", "type": "paid", "symmetric": False}
    case = made_cases.Made({**case.rows, "edges": [*case.rows["edges"], extra]})
    both = [edge for edge in edges(show(case, "#entity/n-bruno")) if pair(case, edge) == PAIR]
    assert sorted(edge["arrows"]["to"]["enabled"] + edge["arrows"]["from"]["enabled"] for edge in both) == [0, 1]


def test_a_status_sign_stands_free_of_names(show: Show) -> None:
    case = made_cases.small()
    drawn = texts(show(case, width=1400, height=900))
    signs = [row for row in drawn if row.text in "×?≠"]
    assert {row.text for row in signs} == {"×", "?", "≠"}


def test_lines_that_are_disputed_or_told_differently_are_marked_alike(show: Show) -> None:
    case = made_cases.small()
    marks = [row for row in texts(show(case, width=1400, height=900)) if row.text == "≠"]
    assert len(marks) == 2  # a denial, and a post that papers tell differently; what is settled has none
    rows = [{**row, "settled": "", "compatible": False} for row in case.rows["conflicts"]]
    settled = made_cases.Made({**case.rows, "conflicts": rows})
    assert [row.text for row in texts(show(settled, width=1400, height=900))].count("≠") == 1


def test_no_status_sign_of_the_overview_is_left_out(show: Show) -> None:
    seen = show(made_cases.large(1000), width=1400, height=900)
    drawn = "".join(row.text for row in texts(seen))
    wanted = [edge for edge in edges(seen) if any(f"-{status}-" in edge["id"] for status in ("denied", "hypothetical"))]
    assert drawn.count("×") + drawn.count("?") == len(wanted) > 5


def test_a_click_on_a_name_opens_it(show: Show) -> None:
    seen = show(made_cases.small(), width=1400, height=900)
    [name] = [row for row in texts(seen) if row.text == "Meera Nand" or row.text == "Oskar Velde"][:1]
    frame = seen.page.locator("#canvas canvas").bounding_box()
    assert frame
    seen.page.mouse.click(frame["x"] + name.left + name.width - 3, frame["y"] + name.top + name.size / 2)
    seen.page.wait_for_timeout(150)
    assert seen.text("#panel h2") == name.text


@pytest.mark.parametrize("width", [1400, 1100, 390])
def test_filters_stand_on_one_row_each(show: Show, width: int) -> None:
    seen = show(made_cases.large(1000), width=width, height=900)
    if width < 1100:
        seen.page.click("#filters-button")
    rows = seen.page.locator("#filters label:visible")
    high = [rows.nth(at).inner_text() for at in range(rows.count()) if rows.nth(at).bounding_box()["height"] > 30]
    assert [text for text in high if len(text) < 30] == []
    assert seen.page.evaluate(
        "[...document.querySelectorAll('#filters label')].every(x => x.scrollWidth <= x.clientWidth)"
    )


def test_a_name_is_not_cut_for_a_short_last_word(show: Show) -> None:
    drawn = texts(show(made_cases.large(1000), width=1400, height=900))
    assert not [row.text for row in drawn if "…" in row.text]
