"""Exploring in graph.html: from a search to a way between two to its sentence; every move undone, and found again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import made_cases
import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Locator

    from conftest import Seen, Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser


def fragment(seen: Seen) -> str:
    return str(seen.page.evaluate("location.hash || '#'"))


def settle(seen: Seen) -> None:
    """Wait for the panel to have caught up with the address."""
    seen.page.wait_for_timeout(60)
    seen.page.wait_for_selector("#panel[aria-busy=false]")


def choose(seen: Seen, box: str, name: str) -> None:
    seen.page.fill(box, name)
    seen.page.wait_for_selector(f"{box}[aria-expanded=true]")
    seen.page.keyboard.press("Enter")
    settle(seen)


def press(seen: Seen, *keys: str) -> None:
    for key in keys:
        seen.page.keyboard.press(key)
    settle(seen)


def button(seen: Seen, name: str) -> Locator:
    return seen.page.get_by_role("button", name=re.compile(name))


def drawn(seen: Seen) -> int:
    """How many entities the picture says that it shows."""
    found = re.search(r": ([\d,]+) of", seen.text("#showing"))
    assert found
    return int(found[1].replace(",", ""))


# From the first screen to the sentence.


def test_two_names_give_the_way_between_them_with_its_sentences(show: Show) -> None:
    seen = show(made_cases.small())
    choose(seen, "#from", "tavares")
    assert seen.page.evaluate("document.activeElement.id") == "to"  # the keyboard goes on to the second name
    choose(seen, "#to", "kovarova")
    assert fragment(seen) == "#path/n-ines/n-irena"
    assert seen.text("#panel h2") == "Inês Tavares – Irena Kovářová"
    steps = seen.page.locator("#panel .step")
    assert steps.count() == 2
    assert "Inês Tavares of the Port Authority said" in steps.nth(0).inner_text()
    assert "arrested Irena Kovářová, director of the Port Authority" in steps.nth(1).inner_text()
    assert "What connects the two: 3 of 17" in seen.text("#showing")
    assert seen.page.title().startswith("Inês Tavares – Irena Kovářová")
    assert seen.console == []


def test_the_keyboard_alone_leads_from_the_first_screen_to_the_sentence(show: Show) -> None:
    seen = show(made_cases.small())
    press(seen, "/", "Tab")
    seen.page.keyboard.type("tavares")
    seen.page.wait_for_selector("#from[aria-expanded=true]")
    press(seen, "Enter")
    seen.page.keyboard.type("kovarova")
    seen.page.wait_for_selector("#to[aria-expanded=true]")
    press(seen, "Enter")
    assert seen.page.evaluate("document.activeElement.textContent") == "Inês Tavares – Irena Kovářová"
    for _ in range(30):
        press(seen, "Tab")
        if seen.page.evaluate("document.activeElement.textContent") == "Read in the article":
            break
    press(seen, "Enter")
    assert fragment(seen).startswith("#article/")
    assert seen.console == []


def test_a_question_typed_and_sent_takes_the_best_name(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.fill("#from", "meera")
    seen.page.fill("#to", "salvatiera")
    seen.page.keyboard.press("Escape")
    button(seen, "^Show$").click()
    settle(seen)
    assert fragment(seen) == "#path/n-meera/n-bruno"


def test_a_reader_who_knows_no_name_is_offered_some(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.click("#from")
    assert seen.page.locator("#from-hits [role=option]").count() == 8
    assert "Type any name" in seen.text("#from-hits")
    seen.page.locator("#from-hits [role=option]", has_text="Irena").click()
    press(seen, "ArrowDown", "ArrowDown")
    assert "Irena" not in seen.text("#to-hits")
    second = seen.text("#to-hits [aria-selected=true] b")
    press(seen, "Enter")
    assert seen.text("#panel h2") == f"Irena Kovářová – {second}"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [("", "", "Type both names."), ("zzyzx", "", "No entity is called “zzyzx”"), ("meera", "nand", "one and the same")],
)
def test_a_question_that_cannot_be_answered_says_why(show: Show, first: str, second: str, told: str) -> None:
    seen = show(made_cases.small())
    seen.page.fill("#from", first)
    seen.page.fill("#to", second)
    seen.page.keyboard.press("Escape")
    button(seen, "^Show$").click()
    seen.page.wait_for_timeout(100)
    assert told in seen.text("#connect-told")
    assert fragment(seen) == "#"


def test_another_way_shows_its_own_sentences(show: Show) -> None:
    seen = show(made_cases.small(), "#path/n-irena/n-bruno")
    ways = seen.page.locator("#panel .way")
    assert ways.count() > 1
    assert "weakest step: 1\u00a0source" in ways.nth(1).inner_text()
    assert ways.nth(0).get_attribute("aria-pressed") == "true"
    first = seen.text("#panel .steps")
    ways.nth(1).click()
    settle(seen)
    assert fragment(seen) == "#path/n-irena/n-bruno?way=2"
    assert seen.page.locator("#panel .way").nth(1).get_attribute("aria-pressed") == "true"
    assert seen.text("#panel .steps") != first
    seen.page.go_back()
    settle(seen)
    assert seen.text("#panel .steps") == first


def test_those_who_are_not_connected_are_told_so_and_co_mentions_are_offered(show: Show) -> None:
    case = made_cases.small()
    rows = [
        row
        for row in case.rows["edges"]
        if row["type"] == "co_mentioned" or "n-ines" not in (row["source"], row["target"])
    ]
    seen = show(made_cases.Made({**case.rows, "edges": rows}), "#path/n-ines/n-meera")
    assert "No relation, and no chain of relations, connects the two here." in seen.text("#panel")
    button(seen, "Also look at who is named together").click()
    settle(seen)
    assert "That is no relation." in seen.text("#panel")
    assert "seen on the quay" in seen.text("#panel .step >> nth=0")
    assert seen.page.get_by_label("Named together").is_checked()


def test_filters_hide_a_way_and_the_page_says_that_they_do(show: Show) -> None:
    seen = show(made_cases.small(), "#path/n-ada/n-irena?no-relations=represents")
    assert "No relation" in seen.text("#panel")
    button(seen, r"Take off the filters \(2 relations are hidden\)").click()
    settle(seen)
    assert "her lawyer, Ada Lindqvist" in seen.text("#panel")
    assert fragment(seen) == "#path/n-ada/n-irena"


def test_a_way_that_is_only_denied_says_so(show: Show) -> None:
    case = made_cases.small()
    rows = [row for row in case.rows["edges"] if row["status"] == "negated"]
    seen = show(made_cases.Made({**case.rows, "edges": rows, "conflicts": []}), "#path/n-court/n-tomas")
    assert "denied, or only supposed" in seen.text("#panel .notice")


def test_from_an_entity_to_another_that_is_clicked_or_typed(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-ada")
    button(seen, "Find a connection with").click()
    assert "Type the second name" in seen.text("#connect-told")
    assert seen.page.input_value("#from") == "Ada Lindqvist"
    press(seen, "Escape")
    assert seen.text("#connect-told") == ""
    button(seen, "Find a connection with").click()
    choose(seen, "#to", "hrubes")
    assert fragment(seen) == "#path/n-ada/n-tomas"


def test_words_of_the_articles_are_found_where_no_name_is(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-ada")
    choose(seen, "#search", "destroyed record")
    assert fragment(seen) == "#words/destroyed%20record?main=0&open=n-ada"
    assert seen.text("#panel .counts") == "1 sentence"
    assert seen.page.locator("#panel mark").all_inner_texts() == ["destroyed", "records"]
    assert drawn(seen) == 2  # the picture stays
    seen.page.locator("#panel a", has_text="Read in the article").click()
    settle(seen)
    assert fragment(seen).startswith("#article/velmar%2F2021-06-01_fire.txt/")
    for words in ("zzyzx", "newsletter"):  # which stands in what was set aside
        choose(seen, "#search", words)
        assert seen.text("#panel h2") == f"“{words}”"
        assert "No sentence" in seen.text("#panel")
    assert seen.console == []


# The browser's history, undo and redo.


def test_undo_and_redo_by_button_and_key_are_back_and_forward(show: Show) -> None:
    seen = show(made_cases.small())
    assert button(seen, "^Undo").is_disabled()
    choose(seen, "#search", "hrubes")
    choose(seen, "#search", "lindqvist")
    button(seen, "^Undo").click()
    settle(seen)
    assert seen.text("#panel h2") == "Tomáš Hrubeš"
    seen.page.locator("#panel h2").focus()
    press(seen, "Control+z")
    assert seen.text("#panel h2") == "The case file"
    assert button(seen, "^Undo").is_disabled()
    press(seen, "Control+Shift+z")
    press(seen, "Control+y")
    assert seen.text("#panel h2") == "Ada Lindqvist"
    assert button(seen, "^Redo").is_disabled()
    seen.page.go_back()
    settle(seen)
    assert seen.text("#panel h2") == "Tomáš Hrubeš"
    assert button(seen, "^Redo").is_enabled()


def test_undo_takes_back_filters_and_what_the_panel_showed(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena")
    seen.page.get_by_role("checkbox", name="alleged").uncheck()
    settle(seen)
    hidden = seen.text("#filters .hides")
    assert hidden == "6 of 27 relations are hidden."
    button(seen, "^Undo").click()
    settle(seen)
    assert seen.page.get_by_role("checkbox", name="alleged").is_checked()
    assert seen.text("#filters .hides") == "All 27 relations are shown."
    button(seen, "^Redo").click()
    settle(seen)
    assert seen.text("#filters .hides") == hidden


def test_a_reload_and_another_window_show_the_same(show: Show) -> None:
    seen = show(made_cases.small())
    choose(seen, "#search", "hrubes")
    seen.page.get_by_label("Places").uncheck()
    settle(seen)
    address, panel = fragment(seen), seen.text("#panel")
    assert address == "#entity/n-tomas?no-types=place"
    seen.page.reload()
    seen.page.wait_for_selector("html[data-ready]")
    assert (fragment(seen), seen.text("#panel")) == (address, panel)
    other = show(made_cases.small(), address)
    assert other.text("#panel") == panel
    assert not other.page.get_by_label("Places").is_checked()


def test_links_keep_the_filters(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena?no-statuses=alleged")
    seen.page.locator("#panel a", has_text="Tomáš Hrubeš").first.click()
    settle(seen)
    assert fragment(seen) == "#entity/n-tomas?no-statuses=alleged"


@pytest.mark.parametrize(
    "text", ["#entity/nobody", "#?open=x&pin=a:b:c", "#path/n-ada/n-ada", "#%E0%A4%A", "#constructor/x"]
)
def test_a_damaged_address_opens_the_case_file(show: Show, text: str) -> None:
    seen = show(made_cases.small(), text)
    assert seen.text("#panel h2") == "The case file"
    assert seen.console == []


def test_the_last_of_quick_moves_is_what_stands(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.evaluate("['tomas', 'irena', 'ada'].forEach((id) => { location.hash = `#entity/n-${id}`; })")
    seen.page.wait_for_timeout(300)
    assert seen.text("#panel h2") == "Ada Lindqvist"


# The picture: open, close, hide, pin.


def test_open_close_and_hide(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-meera")
    assert drawn(seen) == 2
    choose(seen, "#search", "acb")
    assert drawn(seen) == 4
    seen.go("#entity/n-bureau?open=n-meera")
    settle(seen)
    assert drawn(seen) == 2
    button(seen, r"Add 2 more neighbours").click()
    settle(seen)
    assert drawn(seen) == 4
    button(seen, "Take neighbours out").click()
    settle(seen)
    assert drawn(seen) == 2
    button(seen, "^Undo").click()
    settle(seen)
    button(seen, "^Hide$").click()
    settle(seen)
    assert drawn(seen) == 3
    assert seen.text("#panel h2") == "Meera Nand"  # of what is left, what was opened
    assert "Around Meera Nand" in seen.text("#showing")
    button(seen, "Show the one you hid").click()
    settle(seen)
    assert drawn(seen) == 4


def test_what_is_left_when_all_is_hidden_is_the_case(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-meera?open=")
    assert drawn(seen) == 1
    button(seen, "^Hide$").click()
    settle(seen)
    assert seen.text("#panel h2") == "The case file"
    assert drawn(seen) > 10
    assert seen.console == []


def test_shift_enter_adds_a_name_to_what_is_drawn(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-meera")
    seen.page.fill("#search", "tavares")
    seen.page.wait_for_selector("#search[aria-expanded=true]")
    press(seen, "Shift+Enter")
    assert drawn(seen) == 4
    assert seen.text("#panel h2") == "Inês Tavares"
    button(seen, "Show only its network").click()
    settle(seen)
    assert fragment(seen) == "#entity/n-ines"


def test_a_pin_stands_in_the_address(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena")
    button(seen, "^Pin$").click()
    settle(seen)
    assert re.search(r"\?pin=n-irena:-?\d+:-?\d+$", fragment(seen))
    assert button(seen, "^Pin$").get_attribute("aria-pressed") == "true"
    button(seen, "^Pin$").click()
    settle(seen)
    assert fragment(seen) == "#entity/n-irena"


def neighbour(seen: Seen, home: str) -> tuple[float, float, str]:
    """A place in the picture where a click chooses another entity than that of `home`, and the fragment then."""
    box = seen.page.locator("#canvas").bounding_box()
    assert box
    for row in range(8, 100, 7):
        for column in range(4, 100, 4):
            x, y = box["x"] + box["width"] * column / 100, box["y"] + box["height"] * row / 100
            seen.page.mouse.click(x, y)
            chosen = fragment(seen)
            if chosen.startswith("#entity/") and not chosen.startswith(home):
                seen.go(home)
                return x, y, chosen
            if chosen != home:
                seen.go(home)
    raise AssertionError("no neighbour was found in the picture")


def test_the_mouse_selects_asks_and_opens(show: Show) -> None:
    home = "#entity/n-tomas"
    seen = show(made_cases.small(), home)
    x, y, chosen = neighbour(seen, home)
    seen.page.wait_for_timeout(500)  # else the next is the second click of two
    other = chosen.removeprefix("#entity/").partition("?")[0]
    assert chosen == f"#entity/{other}?open=n-tomas"  # read about one, while the picture stays
    seen.page.keyboard.down("Shift")
    seen.page.mouse.click(x, y)
    seen.page.keyboard.up("Shift")
    settle(seen)
    assert fragment(seen) == f"#path/n-tomas/{other}"
    seen.go(home)
    seen.page.wait_for_timeout(500)
    before = drawn(seen)
    seen.page.mouse.dblclick(x, y)
    seen.page.wait_for_timeout(400)
    assert f"open=n-tomas,{other}" in fragment(seen)
    assert drawn(seen) >= before
    seen.go(home)
    seen.page.wait_for_timeout(500)
    button(seen, "Find a connection with").click()
    seen.page.mouse.click(x, y)
    settle(seen)
    assert fragment(seen) == f"#path/n-tomas/{other}"
    assert seen.console == []


def test_show_more_of_the_case(show: Show) -> None:
    seen = show(made_cases.large(300))
    before = drawn(seen)
    seen.page.click("#more")
    settle(seen)
    assert drawn(seen) > before
    assert fragment(seen) == "#?main=2"


# Filters.


def test_a_slider_moves_the_dates_by_keyboard_as_one_move(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena")
    assert "paid" in seen.text("#panel")
    seen.page.get_by_label("From", exact=True).focus()
    press(seen, "ArrowRight", "ArrowRight")
    assert fragment(seen) == "#entity/n-irena?from=2021-05"
    assert seen.page.get_by_label("From", exact=True).get_attribute("aria-valuetext") == "2021-05"
    assert "partner" not in seen.text("#panel")
    seen.page.go_back()
    settle(seen)
    assert fragment(seen) == "#entity/n-irena"


def test_outlets_and_relations_are_taken_out_and_put_back_as_a_whole(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.locator("#filters summary", has_text="Outlets").click()
    seen.page.get_by_label("All outlets").uncheck()
    settle(seen)
    assert seen.text("#filters .hides") == "27 of 27 relations are hidden."
    seen.page.get_by_label("Coast Wire").check()
    settle(seen)
    assert fragment(seen) == "#?outlets=Coast%20Wire"
    assert seen.page.get_by_label("All outlets").evaluate("box => box.indeterminate")
    assert seen.text("#filters .hides") == "25 of 27 relations are hidden."
    button(seen, "Reset filters").click()
    seen.page.locator("#filters summary", has_text="Relations").click()
    law = seen.page.get_by_label("Law", exact=True)
    law.uncheck()
    settle(seen)
    assert not seen.page.get_by_label("arrested").is_checked()
    seen.page.get_by_label("arrested").check()
    settle(seen)
    assert law.evaluate("box => box.indeterminate")


def test_only_disputed_leaves_what_is_disputed(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.get_by_label("Only disputed or told differently").check()
    settle(seen)
    assert seen.text("#filters .hides") == "25 of 27 relations are hidden."


# Reading the page.


def test_the_note_on_reading_is_closed_once_and_for_all(show: Show) -> None:
    seen = show(made_cases.small())
    assert seen.page.is_visible("#reading")
    button(seen, "Got it").click()
    assert not seen.page.is_visible("#reading")
    seen.page.reload()
    seen.page.wait_for_selector("html[data-ready]")
    assert not seen.page.is_visible("#reading")


def test_the_keys_are_told_and_slash_goes_to_the_search(show: Show) -> None:
    seen = show(made_cases.small())
    press(seen, "?")
    assert "Keys" in seen.text("#help")
    press(seen, "Escape")
    assert not seen.page.is_visible("#help")
    press(seen, "/")
    assert seen.page.evaluate("document.activeElement.id") == "search"
    seen.page.keyboard.type("a/?")
    assert seen.page.input_value("#search") == "a/?"


def test_nothing_is_wider_than_the_window(show: Show) -> None:
    seen = show(made_cases.small(), "#path/n-irena/n-bruno")
    for width in (3840, 1920, 1280, 1024, 720, 360):
        seen.page.set_viewport_size({"width": width, "height": 900})
        assert seen.page.evaluate("document.documentElement.scrollWidth") == width
    seen.page.click("#connect-button")
    assert seen.page.is_visible("#from")
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 360
