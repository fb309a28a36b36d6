"""The keyboard alone: every part is reached, seen to be reached and left again, and does what a mouse does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import made_cases
import pytest

if TYPE_CHECKING:
    from conftest import Seen, Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser

# Where the keyboard is: what it is called, whether a reader sees that it is there, and whether it can be seen at all.
HERE = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const style = getComputedStyle(here);
  const { left, top, right, bottom, width, height } = here.getBoundingClientRect();
  const name = here.getAttribute("aria-label") || here.labels?.[0]?.textContent || here.textContent;
  return {
    tag: here.tagName.toLowerCase(),
    id: here.id,
    name: name.trim().replace(/\\s+/g, " "),
    ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inSight: width > 0 && height > 0 && right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
    before: window.last ? Boolean(window.last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) : true,
    at: (window.last = here, [...document.querySelectorAll("*")].indexOf(here)),
  };
}"""


IS = """([selector, name]) => {
  const here = document.activeElement;
  const told = [here.getAttribute("aria-label"), here.closest("label")?.textContent, here.textContent];
  return here.matches(selector) && told.some((text) => text?.includes(name));
}"""
VIEWS = (
    "", "#entity/n-irena", "#entity/n-case", "#link/n-tomas/n-shell", "#path/n-ada/n-shell",
    "#article/velmar%2F2021-03-02_port.txt/0",
)  # fmt: skip


def press(seen: Seen, *keys: str) -> None:
    for key in keys:
        seen.page.keyboard.press(key)
    seen.page.wait_for_timeout(150)


def tab_to(seen: Seen, selector: str, name: str = "") -> None:
    """Press Tab until the keyboard is at an element of this selector whose name holds this."""
    for _ in range(150):
        seen.page.keyboard.press("Tab")
        if seen.page.evaluate(IS, [selector, name]):
            return
    raise AssertionError(f"Tab never came to {selector} {name}")


def focused(seen: Seen) -> str:
    return str(seen.page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def test_from_a_name_to_a_connection_to_the_sentence_by_keys_alone(show: Show) -> None:
    seen = show(made_cases.small())
    press(seen, "/")
    seen.page.keyboard.type("kovar")
    press(seen, "ArrowDown", "ArrowUp", "Enter")
    assert seen.text("#panel h2") == "Irena Kovářová"
    assert focused(seen) == "H2"

    tab_to(seen, "#panel button", "Find a connection")  # the question: how is she connected with ...
    press(seen, "Enter")
    assert focused(seen) in ("to", "from")
    seen.page.keyboard.type("heron")
    press(seen, "Enter")
    if not seen.page.evaluate("location.hash.startsWith('#path/')"):
        press(seen, "Enter")
    assert seen.page.evaluate("location.hash.startsWith('#path/')")
    assert "Blue Heron Holdings Ltd" in seen.text("#panel h2")

    tab_to(seen, "#panel a", "Read in the article")  # a step's quote, in its article
    press(seen, "Enter")
    assert seen.page.evaluate("location.hash.startsWith('#article/')")
    assert "Port chief arrested" in seen.text("#panel")
    seen.page.go_back()
    seen.page.wait_for_timeout(200)
    assert "Blue Heron Holdings Ltd" in seen.text("#panel h2")


def test_filters_and_menus_by_keys_alone(show: Show, tmp_path: Path) -> None:
    seen = show(made_cases.small(), "#entity/n-irena")
    tab_to(seen, "#filters input[type=checkbox]", "alleged")
    press(seen, "Space")
    assert not seen.page.get_by_label("alleged").is_checked()
    assert "paid by" not in seen.text("#panel")
    assert seen.page.evaluate("document.activeElement.type") == "checkbox"  # and the keyboard has not been taken away

    tab_to(seen, "#save > summary")
    press(seen, "Enter")
    tab_to(seen, "#save button", "SVG")
    with seen.page.expect_download() as waiting:
        seen.page.keyboard.press("Enter")
    waiting.value.save_as(tmp_path / "view.svg")
    assert (tmp_path / "view.svg").read_text(encoding="utf-8").startswith("<?xml")
    press(seen, "Enter", "Tab", "Escape")  # opened again, and left
    assert not seen.page.evaluate("document.getElementById('save').open")
    assert focused(seen) == "SUMMARY"


def test_the_picture_by_keys_alone(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-meera")
    tab_to(seen, "#drawn")
    first = seen.page.get_attribute("#drawn", "aria-activedescendant")
    assert seen.text(f"#{first}").startswith("Meera Nand, person")
    moved = set()
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        press(seen, key)
        moved.add(seen.page.get_attribute("#drawn", "aria-activedescendant"))
    assert len(moved) > 1
    shown = seen.page.locator("#drawn [role=option]").count()
    press(seen, "e")
    other = seen.page.locator("#drawn [role=option]").count()
    press(seen, "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "e")
    assert max(other, seen.page.locator("#drawn [role=option]").count()) > shown
    press(seen, "Enter")
    assert focused(seen) == "H2"


def test_help_opens_and_gives_the_keyboard_back(show: Show) -> None:
    seen = show(made_cases.small())
    tab_to(seen, "#theme")
    press(seen, "?")
    assert seen.page.is_visible("#help")
    for _ in range(6):  # what is behind the dialog is out of reach
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.matches('body, #help *, #help')")
    press(seen, "Escape")
    assert not seen.page.is_visible("#help")
    assert focused(seen) == "theme"


def test_skip_link_leads_to_the_evidence(show: Show) -> None:
    seen = show(made_cases.small())
    press(seen, "Tab")
    assert focused(seen) == "skip"
    assert seen.page.locator("#skip").bounding_box()["x"] >= 0  # type: ignore[index]
    press(seen, "Enter")
    assert focused(seen) == "evidence"


@pytest.mark.parametrize(
    ("fragment", "width", "theme"),
    [*((view, 1280, "dark") for view in VIEWS), *((view, 360, "light") for view in VIEWS[:2])],
)
def test_tab_goes_through_the_whole_page_in_order_and_is_always_seen(
    show: Show, fragment: str, width: int, theme: str
) -> None:
    seen = show(made_cases.small(), fragment, width=width, color_scheme=theme)
    stops = []
    for _ in range(250):
        seen.page.keyboard.press("Tab")
        stop = seen.page.evaluate(HERE)
        if stop is None:
            break
        stops.append(stop)
    else:
        raise AssertionError(f"no end: {stops[-3:]}")
    assert len(stops) > 15
    assert [stop for stop in stops if not stop["ringed"]] == []
    assert [stop for stop in stops if not stop["inSight"]] == []
    assert [stop for stop in stops if not stop["before"]] == []
    assert [stop for stop in stops if not stop["name"]] == []
