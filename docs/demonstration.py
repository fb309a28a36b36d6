"""Write what the docs show of graphcase at work, from a build of corpus/: `make docs`. A test says when it is stale.

README.md        the terminal session, and the main figures
docs/quality.md  all figures
docs/img/        the page, where Chromium is installed
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "quality.md")
PICTURES = ROOT / "docs" / "img"


@dataclass(frozen=True, slots=True)
class Asked:
    """A command of the session. `keep` names the sections of its answer that are shown; none means all."""

    words: tuple[str, ...]
    keep: tuple[str, ...] = ()


BUILD = Asked(("build", "corpus"))
QUESTIONS = (
    Asked(("query", "zdravko rumenjak"), ("MONEY", "Each line")),
    Asked(("path", "lidija rumenjak", "tihomir vukelja"), ("1. ",)),
)
LARGE = (10_000, 50_000)  # entities and relations of the made-up case in the pictures

MAIN_FIGURES = {
    "entities found": "people, organisations and places that a careful reader lists: found",
    "nodes true": "nodes of the network that are one of these",
    "relations found": "relations that the reader lists: found, of the right kind",
    "relations true": "relations of the network that the reader lists too",
    "status right": "claims whose status is right",
    "not overstated": "claims that the reader would not assert: not asserted either",
    "speakers right": "claims whose speaker is right",
}
CUT = "…"
_FIGURE = re.compile(r"^ *([\d.]+) +(\d+) of +(\d+)  (.+)$", re.MULTILINE)


def build(folder: Path) -> str:
    """Build corpus/ in an empty folder, as a user would there, and return what the terminal said.

    Raises RuntimeError if a file was skipped: the demonstration has none that should be.
    """
    shutil.copytree(ROOT / "corpus", folder / "corpus")
    said = _graphcase(folder, BUILD)
    if "skipped" in said:
        raise RuntimeError(f"{said}\n{_graphcase(folder, Asked(('info',)))}")
    return said


def page(path: Path, folder: Path, built: str) -> str:
    """The text of a page of PAGES as it should be, by what `build` left in `folder` and said."""
    figures = _figures(folder)
    blocks = {
        "session": f"```console\n{_session(folder, built)}\n```",
        "main-figures": _table(MAIN_FIGURES, figures),
        "figures": _table({name: name for name in figures}, figures),
    }
    text = path.read_text(encoding="utf-8")
    for name, block in blocks.items():
        marks = f"<!-- {name} -->", f"<!-- /{name} -->"
        text = re.sub("{}.*?{}".format(*marks), lambda _: f"\n{block}\n".join(marks), text, flags=re.DOTALL)  # noqa: B023
    return text


def _session(folder: Path, built: str) -> str:
    answers = [(BUILD, built), *((asked, _graphcase(folder, asked)) for asked in QUESTIONS)]
    return "\n\n".join(f"$ graphcase {_typed(asked)}\n{_cut(answer, asked.keep)}" for asked, answer in answers)


def _typed(asked: Asked) -> str:
    return " ".join(f'"{word}"' if " " in word else word for word in asked.words)


def _graphcase(folder: Path, asked: Asked) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "GRAPHCASE_OUTPUT"} | {"COLUMNS": "80"}
    command = [sys.executable, "-m", "graphcase", *asked.words]
    done = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.rstrip()


def _cut(answer: str, keep: tuple[str, ...]) -> str:
    """An answer's opening and the sections to keep, with a mark wherever something is left out."""
    if not keep:
        return answer
    opening, *sections = re.split(r"\n\n(?=[A-Z ]+\n|\d+\. |Also |Each )", answer)
    pieces = [section if section.startswith(keep) else CUT for section in sections]
    return "\n\n".join([opening, *(CUT if one == CUT else one for one, _ in groupby(pieces))])


def _figures(folder: Path) -> dict[str, tuple[str, str]]:
    """Each figure's name, its share, and the counts behind it, as tests/gold/report.py measures them."""
    command = [sys.executable, ROOT / "tests" / "gold" / "report.py", folder / "output"]
    environment = os.environ | {"PYTHONUTF8": "1"}
    done = subprocess.run(command, check=True, env=environment, capture_output=True, encoding="utf-8")
    return {name: (share, f"{right} of {of}") for share, right, of, name in _FIGURE.findall(done.stdout)}


def _table(wanted: dict[str, str], figures: dict[str, tuple[str, str]]) -> str:
    rows = (f"| {said} | {figures[name][0]} | {figures[name][1]} |" for name, said in wanted.items())
    return "\n".join(["| | share | |", "|---|---|---|", *rows])


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of docs/img/: what the address asks for, in which window, light or dark."""

    name: str
    address: str
    size: tuple[int, int]
    schemes: tuple[str, ...] = ("light", "dark")


def _draw(folder: Path) -> None:
    """Take the pictures of the page; without Chromium the old ones stay."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not chromium:
        print("no Chromium on the PATH: docs/img/ stays as it is")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for picture in _pictures(folder):
            for scheme in picture.schemes:
                width, height = picture.size
                view: Any = {"viewport": {"width": width, "height": height}, "color_scheme": scheme}
                context = browser.new_context(**view)
                shown = context.new_page()
                shown.goto(picture.address)
                shown.wait_for_selector("html[data-ready]")
                shown.wait_for_timeout(1500)  # the picture glides to its place
                shown.screenshot(path=PICTURES / f"{picture.name}-{scheme}.png")
                context.close()
        browser.close()


def _pictures(folder: Path) -> tuple[Picture, ...]:
    page = (folder / "output" / "graph.html").as_uri()
    connected = "/".join(_node(folder, name) for name in QUESTIONS[1].words[1:])
    return (
        Picture("page", f"{page}#path/{connected}", (1400, 900)),
        Picture("case", f"{page}#entity/{_node(folder, 'Bribery, Solinje')}", (1400, 900)),
        Picture("phone", page, (390, 844), ("light",)),
        Picture("large", (_large(folder) / "graph.html").as_uri(), (1400, 900)),
    )


def _node(folder: Path, name: str) -> str:
    return str(json.loads(_graphcase(folder, Asked(("query", name, "--json"))))["node"]["id"])


def _large(folder: Path) -> Path:
    """A store of a made-up case with its page, in a folder of its own."""
    output = folder / "large"
    entities, relations = map(str, LARGE)
    subprocess.run([sys.executable, ROOT / "bench" / "networks.py", entities, relations, output], check=True)
    _graphcase(folder, Asked(("export", "page", "-o", output.name)))
    return output


def main() -> None:
    """Write everything anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        built = build(folder)
        for path in PAGES:
            path.write_text(page(path, folder, built), encoding="utf-8", newline="\n")
        _draw(folder)


if __name__ == "__main__":
    main()
