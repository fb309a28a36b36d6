"""The frame of the page at every width, zoomed, with wide text, in high contrast, still, and on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import made_cases
import pytest

if TYPE_CHECKING:
    from conftest import Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser

VIEWS = (
    "#", "#?tab=timeline", "#?tab=sources", "#entity/n-irena", "#entity/n-case", "#entity/n-dredge",
    "#link/n-tomas/n-shell", "#path/n-ada/n-shell", "#article/velmar%2F2021-03-02_port.txt/0", "#words/velmar%20police",
)  # fmt: skip

# What sticks out of the window or of the panel, or is cut off without a way to scroll there.
OUT = """() => {
  const apart = ".unseen, .symbols, #drawn, .skip, #canvas, details:not([open]) > :not(summary)";
  const hidden = (part) => part.closest(apart) || !part.getClientRects().length;
  const wrong = [];
  for (const part of document.body.querySelectorAll("*")) {
    if (hidden(part)) continue;
    const { left, right } = part.getBoundingClientRect();
    const panel = part.closest("#panel")?.getBoundingClientRect();
    const name = `${part.tagName} ${part.id} ${part.getAttribute("class")} ${part.textContent.slice(0, 30)}`;
    if (right > innerWidth + 1 || left < -1) wrong.push(`out of the window: ${name}`);
    if (panel && (right > panel.right + 1 || left < panel.left - 1)) wrong.push(`out of the panel: ${name}`);
    const style = getComputedStyle(part);
    const cut = part.scrollHeight > part.clientHeight + 2 && style.overflowY === "hidden" && part.clientHeight;
    if (cut && style.textOverflow !== "ellipsis") wrong.push(`cut off: ${name}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) wrong.push("the page scrolls sideways");
  return wrong;
}"""
# WCAG 1.4.12: what a reader may ask of the spacing of text.
WIDE = """() => {
  const sheet = new CSSStyleSheet();
  const wide = { "line-height": "1.5", "letter-spacing": "0.12em", "word-spacing": "0.16em" };
  sheet.replaceSync(`* { ${Object.entries(wide).map(([name, value]) => `${name}: ${value} !important`).join(";")} }`);
  document.adoptedStyleSheets = [sheet];
}"""

# What is longer than the part of it that paper shows.
CUT = """() => {
  const cut = (part) => part.scrollHeight > part.clientHeight + 2 && getComputedStyle(part).overflowY !== "visible";
  const shown = [...document.querySelectorAll("#panel *")].filter((part) => part.clientHeight);
  return shown.filter(cut).map((part) => part.outerHTML);
}"""


@pytest.mark.parametrize(("width", "height"), [(320, 640), (360, 740), (640, 400), (1100, 700), (3840, 2160)])
def test_nothing_sticks_out_at_any_width(show: Show, width: int, height: int) -> None:
    """320 pixels are 1280 zoomed to 400 %, 640 are 200 %."""
    seen = show(made_cases.small(), width=width, height=height)
    found = {}
    for view in VIEWS:
        seen.go(view)
        found[view] = seen.page.evaluate(OUT)
    assert found == {view: [] for view in VIEWS}


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_sticks_out_when_text_is_set_wide(show: Show, width: int) -> None:
    seen = show(made_cases.small(), width=width)
    seen.page.evaluate(WIDE)
    found = {}
    for view in VIEWS:
        seen.go(view)
        found[view] = seen.page.evaluate(OUT)
    assert found == {view: [] for view in VIEWS}


def test_nothing_moves_for_those_who_want_it_still(show: Show) -> None:
    seen = show(made_cases.small(), reduced_motion="reduce")
    for view in VIEWS[:4]:
        seen.page.evaluate("view => { location.hash = view; }", view)
        assert seen.page.evaluate("document.getAnimations().length") == 0
    moving = "part => parseFloat(getComputedStyle(part).transitionDuration) > 0"
    assert seen.page.evaluate(f"[...document.querySelectorAll('*')].filter({moving}).length") == 0


def test_high_contrast_keeps_the_picture_and_what_is_marked(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena", forced_colors="active", color_scheme="dark")
    style = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"
    assert seen.page.evaluate(style, ["#canvas", "forcedColorAdjust"]) == "none"
    assert seen.page.evaluate(style, ["#panel mark.end", "borderBottomStyle"]) == "solid"
    ink = seen.page.evaluate(style, ["body", "color"])
    assert seen.page.evaluate(style, ["#panel .shape", "fill"]) == ink
    for view in ("#entity/n-irena", VIEWS[-2]):
        seen.go(view)
        inks = seen.page.evaluate(
            "[...document.querySelectorAll('#panel mark')].map((mark) => getComputedStyle(mark).color)"
        )
        assert set(inks) == {ink}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_paper_is_light_whole_and_without_what_is_clicked(show: Show, theme: str) -> None:
    seen = show(made_cases.small(), "#entity/n-irena", color_scheme=theme)
    seen.page.emulate_media(media="print", color_scheme=theme)
    seen.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    style = "([selector, name]) => getComputedStyle(document.querySelector(selector))[name]"
    assert seen.page.evaluate(style, ["body", "color"]) == "rgb(29, 33, 39)"
    for gone in ("#canvas", "#filters", ".tools", "#search", "#drawn"):
        assert not seen.page.is_visible(gone), gone
    drawing = seen.page.locator("#printed svg")
    assert drawing.is_visible()
    assert "Irena Kovářová" in (drawing.text_content() or "")
    assert seen.page.evaluate("getComputedStyle(document.getElementById('evidence')).overflowY") == "visible"
    folded = "document.querySelectorAll('#panel details:not([open])').length"
    assert seen.page.evaluate(folded) == 0
    assert "copy of The Velmar Courier" in seen.text("#panel")  # which is folded away on the screen
    assert seen.page.evaluate(CUT) == []
    seen.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert drawing.count() == 0
    assert seen.page.evaluate(folded) > 0
    assert seen.console == []


def test_paper_shows_where_links_lead(show: Show) -> None:
    case = made_cases.small()
    documents = [{**row, "url": "https://news.example/port"} for row in case.rows["documents"]]
    seen = show(made_cases.Made({**case.rows, "documents": documents}), "#entity/n-irena")
    seen.page.emulate_media(media="print")
    after = "getComputedStyle(document.querySelector('#panel a[href^=http]'), '::after').content"
    assert "https://news.example/port" in seen.page.evaluate(after)
    assert seen.page.pdf().startswith(b"%PDF")
