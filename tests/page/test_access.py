"""The page for everyone: axe-core in every view, light and dark, on a phone and on a desk."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

import made_cases
import pytest

if TYPE_CHECKING:
    from conftest import Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
FOUND = """async (rules) => {
  const all = { rules: { "target-size": { enabled: true } } };
  const only = rules.length ? { runOnly: { type: "rule", values: rules } } : all;
  const told = await axe.run(document, { resultTypes: ["violations"], ...only });
  const line = ({ id, impact, nodes }) => nodes.map(({ target }) => `${impact} ${id} ${target.join(" ")}`);
  return told.violations.flatMap(line);
}"""
ENDS = "serious target-size input[aria-label="
"""The two ends of the range of dates: they lie over each other, as one control."""
UNFOLD = "document.querySelectorAll('#panel details').forEach((details) => (details.open = true))"
VIEWS = (
    "", "#?tab=cases", "#?tab=disagreements", "#?tab=timeline", "#?tab=sources",
    "#entity/n-irena", "#entity/n-irena?tab=timeline", "#entity/n-irena?tab=cases", "#entity/n-case",
    "#entity/n-dredge", "#link/n-tomas/n-shell", "#path/n-ada/n-shell", "#article/velmar%2F2021-03-02_port.txt/0",
    "#words/velmar%20police",
)  # fmt: skip


PHONE, DESK = (360, 740), (1280, 800)


@pytest.mark.parametrize(
    ("size", "theme", "rules"),
    [
        (PHONE, "light", ()),
        (DESK, "light", ()),
        (PHONE, "dark", ("color-contrast",)),
        (DESK, "dark", ("color-contrast",)),
    ],
    ids=["phone", "desk", "dark phone", "dark desk"],
)
def test_axe_finds_nothing_in_any_view(show: Show, size: tuple[int, int], theme: str, rules: tuple[str, ...]) -> None:
    """All its rules, the merely moderate ones too; of the dark theme what colours can do."""
    seen = show(made_cases.small(), width=size[0], height=size[1], color_scheme=theme)
    seen.page.evaluate(AXE)
    found: dict[str, list[str]] = {}
    for view in VIEWS:
        seen.go(view or "#")
        seen.page.evaluate(UNFOLD)
        found[view] = [one for one in seen.page.evaluate(FOUND, list(rules)) if not one.startswith(ENDS)]
    assert found == {view: [] for view in VIEWS}
    assert seen.console == []


# Notes what live regions are made to say; what is said again although it stood there is noise.
LISTEN = """() => {
  window.heard = [];
  for (const region of document.querySelectorAll("[role=status]")) {
    let last = region.textContent;
    const listener = new MutationObserver(() => {
      window.heard.push(region.textContent === last ? `again: ${last}` : region.textContent);
      last = region.textContent;
    });
    listener.observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


def test_live_regions_say_what_is_new_and_nothing_twice(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.evaluate(LISTEN)
    seen.go("#entity/n-irena")
    seen.go("#entity/n-irena?tab=timeline")
    seen.go("#link/n-tomas/n-shell")
    seen.page.get_by_role("checkbox", name="alleged").uncheck()
    seen.page.wait_for_timeout(150)
    heard = seen.page.evaluate("window.heard")
    assert [words for words in heard if words.startswith("again")] == []
    assert any("Irena" in words for words in heard)
    assert len(heard) <= 5


@pytest.mark.parametrize("view", ["", "#entity/n-irena", "#article/velmar%2F2021-03-02_port.txt/0"])
def test_landmarks_headings_language_and_title(show: Show, view: str) -> None:
    seen = show(made_cases.small(), view)
    for part in ("main", "header", "h1", "#panel h2"):
        assert seen.page.locator(part).count() == 1, part
    assert seen.page.get_attribute("html", "lang") == "en"
    assert ("Irena" in seen.page.title()) == ("irena" in view)
    quotes = seen.page.eval_on_selector_all("#panel blockquote", "all => all.map((one) => one.dir)")
    assert set(quotes) <= {"auto"}
