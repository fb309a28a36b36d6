"""Every word that the page says of its own accord stands in strings.toml: none in the template, none in a script."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

HERE = resources.files("graphcase.export.html")
SCRIPTS = sorted((file for file in (HERE / "js").iterdir() if file.name.endswith(".js")), key=lambda file: file.name)
STRINGS = tomllib.loads((HERE / "strings.toml").read_text(encoding="utf-8"))

# Comments first, so that no quote in them counts; a template literal in one piece, its ${...} taken out below.
TOKEN = re.compile(
    r"""//[^\n]* | /\*.*?\*/
      | (?<=[(,=:\[!&|?{};\n]) [ ]* /(?![/*]) (?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\n\\])+ /[a-z]*
      | (?P<text> "(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*' | `(?:\\.|[^`\\])*` )""",
    re.VERBOSE | re.DOTALL,
)
PROSE = re.compile(r"\b[A-Za-z]{2,}\b[ ,;:]+\b[a-z]{2,}\b|^[A-Z][a-z]{2,}\b|[A-Za-z]{2,}[.!?…]$")
CODE = re.compile(
    r"""(?x) ^(?: .*[\[\]#>=].* | .*::.* | \(.*\)   # selectors, media queries
        | \w+\.(?:[\w.-]+)? | [\w./+-]+;.* | use[ ]strict | .*sans-serif )$"""  # keys of strings.toml, types, fonts
)
CLASS = re.compile(r"""\b(?:class|role|rel):\s*(?:"[^"]*"|`[^`]*`)|\bclassList\.\w+\([^)]*\)|\bclass: [^,}]*""")
KEYS = {"Enter", "Escape", "Home", "End", "Tab", "Backspace", "Delete", "PageUp", "PageDown", "ArrowUp"}
"""Keys of a keyboard, as the browser calls them."""


def literals(script: str) -> list[str]:
    found = (match["text"] for match in TOKEN.finditer(CLASS.sub("", script)) if match["text"])
    return [re.sub(r"\$\{(?:[^{}]|\{[^{}]*\})*\}", "", text[1:-1]) for text in found]


def prose(script: str) -> list[str]:
    """The literals that read like words for a reader."""
    return [text for text in literals(script) if PROSE.search(text) and text not in KEYS and not CODE.match(text)]


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ('say("panel.people")', []),
        ('el("p", {}, "No entity of that name.")', ["No entity of that name."]),
        ("button.title = 'Close the note'; // it's closed", ["Close the note"]),
        ("`${n} articles were found`", [" articles were found"]),
        ('x.replace(/"it is"/g, "")', []),
        ('throw new Error("The page is damaged.")', ["The page is damaged."]),
        ('el("p", { class: "counts open" })', []),
        ('byId("panel").querySelector("h2 > a, h3")', []),
        ('event.key === "Enter"', []),
    ],
)
def test_the_scan_sees_words_and_no_code(script: str, found: list[str]) -> None:
    assert prose(script) == found


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_no_script_says_a_word_of_its_own(file: object) -> None:
    assert prose(file.read_text(encoding="utf-8")) == []  # type: ignore[attr-defined]


def test_the_template_says_no_word_of_its_own() -> None:
    markup = (HERE / "template.html").read_text(encoding="utf-8")
    filled = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", markup, flags=re.DOTALL)
    assert not re.findall(r'(?:aria-label|title|placeholder|alt)="([^"]*[A-Za-z][^"]*)"', filled)
    text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>|&\w+;", " ", filled, flags=re.DOTALL)
    assert not re.findall(r"[A-Za-z]{2,}", text)


def test_every_word_that_is_asked_for_is_there_and_every_one_is_used() -> None:
    told = "\n".join(file.read_text(encoding="utf-8") for file in SCRIPTS)
    asked = set(re.findall(r'say\(\s*"(\w+\.\w+)"', told))
    for key in asked:
        section, name = key.split(".")
        assert name in STRINGS[section], key
    used = told + (HERE / "template.html").read_text(encoding="utf-8")
    unused = [
        f"{section}.{name}"
        for section, words in STRINGS.items()
        if section not in ("attribute", "groups", "types", "statuses")
        for name in words
        if not re.search(rf"\b{section}\.{name}\b", used) and f'"{name}"' not in used
    ]
    assert unused == []
