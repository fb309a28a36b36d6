"""A page to hand on: built from real files whose every private word is marked, and searched for the marks, unpacked."""

from __future__ import annotations

import base64
import binascii
import json
import re
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphcase.cli import commands
from graphcase.errors import UsageError
from graphcase.export import default_path

MARK = "zq"
"""Begins every word that must not leave the house, and none that may."""

ARTICLES = {
    "zqfile-one.txt": """Port director arrested over dredging deal

By Ana Oduya
The Velmar Courier
2 March 2021

Police arrested Irena Kovarova, director of the Velmar Port Authority, on Tuesday.

Police arrested 14 people in the raid on the Velmar Port Authority, prosecutors said.

Over the quay the gulls were zqbody loud that morning and nobody minded.

Kovarova denied the accusations. Ada Lindqvist, her lawyer, met Tomas Hrubes.
""",
    "zqfolder/zqfile-two.txt": """Harbour raid

By Tom Bell
The Ostrova Review
3 March 2021

Police arrested Irena Kovarova, the director of the Velmar Port Authority, on Tuesday.

Police arrested 12 people in the raid on the Velmar Port Authority, officials said.

In the market the zqother rain fell until the evening.

Adele Lindquist, a lawyer, represents Irena Kovarova.
""",
    "zqlines.jsonl": "\n".join(
        json.dumps({"title": title, "text": text, "url": url})
        for title, text, url in (
            ("Charged", "The Velmar District Court charged Irena Kovarova with bribery.\n\nSome zqline snow lay.\n",
             "file:///zqlocal/article.html"),
            ("Bail", "The Velmar District Court released Irena Kovarova on bail. It charged her with bribery.\n",
             "https://zqlogin:zqsecret@news.example/bail?id=7"),
        )
    ),
}  # fmt: skip


PACKED = re.compile(r"[A-Za-z0-9+/]{40,}={0,2}")


def unpacked(page: bytes) -> str:
    """The page with all that is packed in it where it was packed."""

    def opened(run: re.Match[str]) -> str:
        try:
            return zlib.decompress(base64.b64decode(run[0], validate=True)).decode("utf-8", "replace")
        except (binascii.Error, zlib.error):
            return run[0]  # a long word of a script, or a hash

    return PACKED.sub(opened, page.decode("utf-8"))


@pytest.fixture(scope="module")
def graphcase(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Result]:
    """Run a command over the marked articles, which are built, with a merge and a settled conflict."""
    here = tmp_path_factory.mktemp("zqhome")
    for name, text in ARTICLES.items():
        file = here / "zqcorpus" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def run(*words: str) -> Result:
        output = {"GRAPHCASE_OUTPUT": str(here / "zqstore"), "GRAPHCASE_USER": "Zquser Quill"}
        result = CliRunner().invoke(commands, words, env=output, catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result

    run("build", str(here / "zqcorpus"), "--quiet", "--engine", "here")
    run("merge", "Ada Lindqvist", "Adele Lindquist", "--note", "zqnote: told at the harbour")
    told = json.loads(run("conflicts", "--json").stdout)["disagreements"]
    run(
        "settle",
        next(one["id"] for one in told if one["kind"] == "count"),
        "14",
        "--note",
        "zqsettle: the register says so",
    )
    return run


@pytest.fixture(scope="module")
def pages(graphcase: Callable[..., Result], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The page as it is, and as it is shared."""
    place = tmp_path_factory.mktemp("pages")
    graphcase("export", "page", "--to", str(place / "whole.html"))
    graphcase("export", "page", "--share", "--to", str(place / "shared.html"))
    return {name: unpacked((place / f"{name}.html").read_bytes()) for name in ("whole", "shared")}


def marked(text: str) -> set[str]:
    return {word.lower() for word in re.findall(rf"\b{MARK}\w+", text, re.IGNORECASE)}


def test_the_page_that_is_kept_holds_what_the_other_must_not(pages: dict[str, str]) -> None:
    """Else this would search for nothing."""
    assert {"zqfile", "zqfolder", "zqbody", "zqother", "zqline", "zquser", "zqnote", "zqsettle", "zqlogin"} <= marked(
        pages["whole"]
    )


def test_the_page_that_is_shared_holds_none_of_it(pages: dict[str, str]) -> None:
    assert marked(pages["shared"]) == set()
    assert str(Path.home()) not in pages["shared"]
    assert "graphcase.judgements" not in pages["shared"]


@pytest.mark.parametrize("words", [["html"], ["markdown"], ["svg"]], ids=lambda words: words[0])
def test_neither_does_any_other_format_that_is_shared(graphcase: Callable[..., Result], words: list[str]) -> None:
    told = graphcase("export", *words, "--share", "--entity", "Irena Kovarova", "--to", "-").stdout
    assert marked(told) == set()
    assert "Irena Kovarova" in told


@pytest.mark.parametrize(
    "words",
    [
        "Police arrested Irena Kovarova, director of the Velmar Port Authority, on Tuesday.",  # quotes
        "The Velmar Courier", "Ana Oduya", "2021-03-02", "Harbour raid",  # what articles say of themselves
        "https://news.example/bail?id=7",  # without the user's name and password
        "somebody judged them the same",  # that it was judged, and which value was found right
        '"settled"', '"14"',
    ],
)  # fmt: skip
def test_what_a_reader_needs_stays(pages: dict[str, str], words: str) -> None:
    assert words in pages["shared"]


def test_its_own_name_beside_the_store(graphcase: Callable[..., Result]) -> None:
    place = Path(graphcase("export", "page", "--share").stdout.strip())
    assert place.name == "graph-share.html"
    assert place.is_file()


@pytest.mark.parametrize("name", ["graphml", "json", "csv"])
def test_formats_that_cannot_be_shared_say_which_can(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=f"{name} cannot be written with --share") as error:
        default_path(name, tmp_path, share=True)
    assert "page" in error.value.hint.partition(": ")[2].split(", ")
