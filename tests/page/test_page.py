"""graph.html as bytes: what it holds, what it may not hold, and that it is the same each time."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import subprocess
import sys
from importlib import resources
from pathlib import Path
from typing import Any

import made_cases
import pytest
from unpacking import everything

from graphcase.explore.view import View
from graphcase.export import formats
from graphcase.export import html as html_format
from graphcase.export.html import Imprint, page
from graphcase.export.html.island import escaped
from graphcase.store import Store
from graphcase.vocabulary import NOTHING, relations

IMPRINT = Imprint("graphcase 0")
WORDS = re.compile(r'<script type="application/json" id="words">(.*?)</script>', re.DOTALL)
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def text_of(case: made_cases.Made) -> str:
    return b"".join(page(case, IMPRINT)).decode("utf-8")


def data_of(html: str) -> dict[str, Any]:
    return everything(html.encode("utf-8"))


@pytest.fixture(scope="module")
def small() -> str:
    return text_of(made_cases.small())


def test_is_a_format_of_the_export(affair: Store) -> None:
    out = io.BytesIO()
    html_format.write(View(affair, co_mentions=True), out)
    data = data_of(out.getvalue().decode())
    assert "html" in formats()
    ranked = sorted(zip(affair.positions(), affair.entities(), strict=True), key=lambda pair: pair[0].rank)
    assert data["nodes"]["name"] == [entity.name for _, entity in ranked]
    assert len(data["edges"]["source"]) == len(list(affair.relations()))


def test_same_case_same_bytes_in_any_process() -> None:
    code = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1]); import made_cases;"
        "from graphcase.export.html import Imprint, page;"
        "print(hashlib.sha256(b''.join(page(made_cases.large(300), Imprint('x')))).hexdigest())"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent)],
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    here = hashlib.sha256(b"".join(page(made_cases.large(300), Imprint("x")))).hexdigest()
    assert told[0] == told[1] == f"{here}\n".encode()


def test_policy_allows_these_scripts_and_this_style_and_no_request(small: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', small)
    assert policy
    told = policy[1].replace("&#39;", "'")
    rules = dict(rule.split(" ", 1) for rule in told.split("; "))
    assert rules["default-src"] == rules["connect-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert rules["img-src"] == "data: blob:"
    style = re.search(r"<style>(.*?)</style>", small, re.DOTALL)
    assert style
    for name, parts in {"script-src": SCRIPT.findall(small), "style-src": [style[1]]}.items():
        hashes = {f"'sha256-{base64.b64encode(hashlib.sha256(p.encode()).digest()).decode()}'" for p in parts}
        assert set(rules[name].split()) == hashes
    assert set(rules) == {"default-src", "script-src", "style-src", "img-src", "connect-src", "base-uri", "form-action"}


@pytest.mark.parametrize("make", [made_cases.small, made_cases.hostile], ids=["small", "hostile"])
def test_refers_to_nothing_outside_itself(make: Any) -> None:
    html = text_of(make())
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", html, flags=re.DOTALL)
    assert set(re.findall(r'\s(?:src|href|action|data|poster)="([^"]*)"', markup)) == {"data:,", "#", "#evidence"}
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("text", made_cases.HOSTILE)
def test_no_string_ends_the_island_or_changes_in_it(text: str) -> None:
    told = escaped({"name": text})
    assert not re.search(r"[<>&\u2028\u2029]", told)
    assert json.loads(told) == {"name": text}


def tags(html: str) -> dict[str, int]:
    """How many elements of some kinds the markup has."""
    markup = re.sub(r"<script\b.*?</script>", "<script>", html, flags=re.DOTALL)
    return {tag: len(re.findall(rf"<{tag}\b", markup)) for tag in ("script", "style", "img", "svg", "a")}


def test_hostile_case_has_the_elements_of_any_case(small: str) -> None:
    html = text_of(made_cases.hostile())
    count, plain = map(tags, (html, small))
    assert count == {**plain, "img": 0}
    assert plain["style"] == 1
    names = data_of(html)["nodes"]["name"]
    assert set(names) == {text.replace("\ud83d", "?") for text in made_cases.HOSTILE}
    assert "Irena Kovářová" in data_of(small)["nodes"]["name"]


def test_quotes_stand_once_with_their_names_marked_as_javascript_counts(small: str) -> None:
    data = data_of(small)
    evidence = data["claimed"]
    assert len(set(zip(evidence["document"], evidence["quote"], strict=True))) == len(evidence["quote"])
    first = evidence["quote"].index(next(q for q in evidence["quote"] if q.startswith("Velmar police arrested")))
    units = evidence["quote"][first].encode("utf-16-le")
    marks = evidence["marks"][first]
    words = [units[2 * s : 2 * e].decode("utf-16-le") for s, e in zip(marks[::3], marks[1::3], strict=True)]
    assert words == ["Velmar police", "Irena Kovářová", "Port Authority of Velmar", "Velmar"]
    assert [data["nodes"]["name"][node] for node in marks[2::3]] == words


def test_astral_characters_move_the_marks() -> None:
    made = made_cases.small()
    edge = made.rows["edges"][0]["claims"][0]
    quote = "😀😀 " + edge["quote"][3:]
    edge["quote"] = quote
    evidence = data_of(text_of(made))["claimed"]
    assert evidence["marks"][evidence["quote"].index(quote)][3] == quote.index("Irena") + 2


def test_every_relation_of_the_vocabulary_can_be_said_both_ways(small: str) -> None:
    strings = json.loads(WORDS.findall(small)[0])
    assert set(strings["relations"]) == set(relations(NOTHING))
    assert all(words["out"] and words["in"] for words in strings["relations"].values())


def test_the_page_says_only_words_that_strings_toml_has(small: str) -> None:
    strings = json.loads(WORDS.findall(small)[0])
    used = re.findall(r'\bsay\(\s*["`]([\w.]+)["`]', SCRIPT.findall(small)[1])
    assert len(used) > 40
    for key in used:
        found: Any = strings
        for part in key.split("."):
            found = found[part]
        assert isinstance(found, str) or set(found) == {"one", "other"}, key
    template = resources.files(html_format).joinpath("template.html").read_text(encoding="utf-8")
    used += re.findall(r"strings\.([\w.]+)", template) + re.findall(
        r'"((?:page|panel|count|view|claim)\.\w+)"', SCRIPT.findall(small)[1]
    )
    for section in ("page", "filter", "count", "view", "panel", "claim", "conflict"):
        assert {f"{section}.{key}" for key in strings[section]} <= set(used)


def test_markup_is_never_written_by_our_scripts(small: str) -> None:
    ours = SCRIPT.findall(small)[1]
    for word in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "XMLHttpRequest",
    ):
        assert word not in ours
    assert ours.count("fetch(") == 1  # of the page that is served: from where it came
    assert not re.search(r"\btitle:.*\bvis\b", ours)


def test_an_empty_case_is_a_page_too() -> None:
    empty = made_cases.Made(
        {"documents": [], "nodes": [], "edges": [], "conflicts": [], "dependences": [], "texts": {}}
    )
    assert data_of(text_of(empty))["nodes"]["id"] == []


@pytest.mark.slow
def test_large_cases_make_no_large_pages() -> None:
    html = b"".join(page(made_cases.large(10_000), IMPRINT))
    assert len(html) < 3_000_000
