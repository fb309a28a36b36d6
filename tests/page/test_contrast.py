"""Colours that can be told apart: every pair of the style sheet that meets on the page, by the formula of WCAG 2."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from graphcase.picture.looks import LOOKS

CSS = (resources.files("graphcase.export.html") / "css" / "1-base.css").read_text(encoding="utf-8")
THEMES = {"light": r':root, \[data-theme="light"\] \{(.*?)\}', "dark": r'\[data-theme="dark"\] \{(.*?)\}'}

GROUNDS = ("ground", "paper", "soft", "halo")
READ = ("ink", "muted", "accent", "warn")
SEEN = ("person", "organisation", "place", "case", "edge-strong", "accent", "rim")
AA_TEXT, AA_GRAPHIC = 4.5, 3.0

PAIRS = [
    *((text, ground, AA_TEXT) for text in READ for ground in GROUNDS),
    ("ink", "mark", AA_TEXT),
    ("accent", "mark", AA_TEXT),
    ("case-ink", "case", AA_TEXT),
    *((shape, ground, AA_GRAPHIC) for shape in SEEN for ground in GROUNDS),
    ("edge", "halo", AA_GRAPHIC),
    ("edge", "paper", AA_GRAPHIC),
]


def colours(theme: str) -> dict[str, str]:
    found = re.search(THEMES[theme], CSS, re.DOTALL)
    assert found
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", found[1]))


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("front", "behind", "least"), PAIRS, ids=lambda value: str(value))
def test_stands_out(theme: str, front: str, behind: str, least: float) -> None:
    known = colours(theme)
    assert contrast(known[front], known[behind]) >= least


def test_both_themes_have_every_colour() -> None:
    assert colours("light").keys() == colours("dark").keys()


def test_other_files_use_colours_by_name_only() -> None:
    folder = resources.files("graphcase.export.html") / "css"
    for sheet in sorted(folder.iterdir(), key=lambda file: file.name):
        if sheet.name != "1-base.css":
            assert not re.findall(r"#[0-9a-fA-F]{3,8}\b(?=[;\s,)])", sheet.read_text(encoding="utf-8")), sheet.name


def test_the_page_and_the_other_formats_look_alike() -> None:
    light = colours("light")
    assert {kind: look.colour.hex for kind, look in LOOKS.items()} == {kind: light[kind] for kind in LOOKS}
