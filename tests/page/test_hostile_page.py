"""The page made of words that mean ill: nothing runs, nothing is asked for, nothing breaks the page's frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from xml.etree import ElementTree

import hostile_case
import made_cases
import pytest

from hostile import WORDS

if TYPE_CHECKING:
    from conftest import Seen, Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser

# Walks to every fragment, opens what can be opened, and tells what is wrong there.
WALK = r"""async (fragments) => {
  const settled = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const globals = Object.keys(window).join();
  const wrong = [];
  const strange = "img, iframe, object, embed, base, math, video, audio, form:not(#connect), meta[http-equiv=refresh]";
  const allowed = {
    href: /^(#|https?:\/\/|(?!\/)[^:]*$)/, // a place in the page, on the web, or a file as seen from the page
    style: /^([\w-]+: [-\d.]+(px|%)?; ?)*$/, // what a script set by number
  };
  for (const fragment of fragments) {
    const tell = (what) => wrong.push(`${fragment.slice(0, 60)}: ${what.slice(0, 80)}`);
    location.hash = fragment;
    for (let turn = 0; turn < 5; turn += 1) await settled();
    const [panel, evidence] = ["panel", "evidence"].map((id) => document.getElementById(id));
    for (const details of panel.querySelectorAll("details")) details.open = true;
    await settled();
    if (!panel.querySelector("h2")) tell("no heading");
    if (document.documentElement.scrollWidth > innerWidth) tell(`scrolls: ${document.documentElement.scrollWidth}`);
    if (evidence.scrollWidth > evidence.clientWidth) tell(`panel scrolls: ${evidence.scrollWidth}`);
    if (window.ran !== undefined) tell("ran");
    for (const { tagName } of document.body.querySelectorAll(strange)) tell(`has ${tagName}`);
    for (const { attributes, tagName } of document.querySelectorAll("#panel *, #filters *, .hits *, #drawn *")) {
      for (const { name, value } of attributes) {
        const marked = /^on|^srcdoc$|^formaction$/.test(name);
        const fine = !marked && (!Object.hasOwn(allowed, name) || allowed[name].test(value));
        if (!fine) tell(`${tagName} ${name}=${value}`);
      }
    }
  }
  if (Object.keys(window).join() !== globals) wrong.push("a global was set");
  if (Object.keys(Object.prototype).length || ({}).ran !== undefined) wrong.push("Object.prototype was changed");
  return wrong;
}"""

DRAWN = {"svg", "g", "path", "text", "tspan", "title", "desc", "rect", "circle", "line", "polygon", "defs"}
ENTITIES = [f"#entity/n{n}" for n in range(len(WORDS))]
TABS = [f"#?tab={tab}" for tab in ("cases", "disagreements", "timeline", "sources", "__proto__")]
OTHERS = (
    [f"#link/n{n}/n{n + 1}" for n in range(0, len(WORDS) - 1, 3)]
    + [f"#path/n{n}/n{n + 4}" for n in range(0, len(WORDS) - 4, 9)]
    + [f"#words/{quote(word[:200], errors='replace')}" for word in WORDS[::13]]
    + [f"#entity/n{n}?tab={tab}" for n in range(3, len(WORDS), 28) for tab in ("timeline", "cases", "sources")]
    + ["#entity/%E0%A4%A/__proto__", "#entity/__proto__", "#link/constructor/toString", "#path/%/%", "#article//NaN",
       "#?without-statuses=__proto__&open=n1:-1,constructor:9e9&pin=n1:1e999:x&way=-1&main=1e9", "#?%%%=%&=&&"]
)  # fmt: skip


SOME = ["#", *TABS, *ENTITIES[::9], *OTHERS[::9]]
"""Each word is in several fields of several entities."""


def sound(seen: Seen, fragments: list[str]) -> None:
    wrong = seen.page.evaluate(WALK, fragments)
    assert wrong == []
    assert (seen.console, seen.requests) == ([], [])


@pytest.fixture(scope="module")
def case() -> made_cases.Made:
    return hostile_case.case()


def test_there_are_two_hundred_of_them() -> None:
    assert len(set(WORDS)) > 200


@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_runs_and_nothing_breaks(show: Show, case: made_cases.Made, width: int) -> None:
    sound(show(case, width=width), SOME)


@pytest.mark.slow
@pytest.mark.parametrize("width", [1280, 360])
def test_nothing_runs_and_nothing_breaks_in_any_view(show: Show, case: made_cases.Made, width: int) -> None:
    sound(show(case, width=width), ["#", *TABS, *ENTITIES, *OTHERS])


def test_articles_are_text_and_nothing_else(show: Show, case: made_cases.Made) -> None:
    seen = show(case)
    links = set()
    for fragment in ENTITIES[::24]:
        seen.go(fragment)
        links |= set(seen.page.eval_on_selector_all(
            "#panel a[href^='#article/']", "found => found.map((link) => link.getAttribute('href'))"
        ))  # fmt: skip
    assert len(links) > 10
    sound(seen, sorted(links)[:16])


def test_search_shows_what_it_finds_as_text(show: Show, case: made_cases.Made) -> None:
    seen = show(case, width=360)
    for word in WORDS[::7]:
        seen.page.fill("#search", word.encode("utf-8", "replace").decode()[:60])
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= 360
    seen.page.wait_for_timeout(200)
    sound(seen, ["#"])


def test_filters_can_all_be_turned(show: Show, case: made_cases.Made) -> None:
    seen = show(case)
    seen.page.eval_on_selector_all("#filters details", "all => all.forEach((one) => (one.open = true))")
    seen.page.wait_for_timeout(100)
    for box in seen.page.locator("#filters input[type=checkbox]").all()[::9]:
        box.evaluate("box => box.click()")
    sound(seen, ["#", "#entity/n3"])


def test_a_shared_page_is_as_sound_and_has_no_way_to_files(show: Show, case: made_cases.Made) -> None:
    seen = show(case, shared=True)
    sound(seen, SOME[::3])
    assert seen.page.locator("#panel a[href^='#article/']").count() == 0
    for link in seen.page.locator("a[href^='http']").all():
        assert "@" not in (link.get_attribute("href") or "").split("/")[2]


def saved(seen: Seen, kind: str, to: Path) -> bytes:
    seen.page.click("#save > summary")
    with seen.page.expect_download() as waiting:
        seen.page.locator("#save button", has_text=kind).click()
    waiting.value.save_as(to)
    return to.read_bytes()


@pytest.mark.parametrize("fragment", ["#", *ENTITIES[::150]])
def test_a_saved_picture_is_well_formed_and_says_nothing_but_text(
    show: Show, case: made_cases.Made, tmp_path: Path, fragment: str
) -> None:
    seen = show(case, fragment)
    drawing = ElementTree.fromstring(saved(seen, "SVG", tmp_path / "view.svg"))
    for part in drawing.iter():
        name = part.tag.partition("}")[2]
        assert name in DRAWN
        for key, value in part.attrib.items():
            assert not key.lower().startswith("on")
            assert "javascript" not in value.lower() or name == "svg"
            assert not key.endswith("href") or value.startswith("#")
    assert saved(seen, "PNG", tmp_path / "view.png").startswith(b"\x89PNG")
    assert seen.page.evaluate("window.ran") is None
    assert seen.console == []
