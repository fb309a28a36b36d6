"""The view as a file: an SVG that any reader of XML and of pictures takes, and the same as a PNG."""

from __future__ import annotations

import base64
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hostile_case
import made_cases
import pytest

if TYPE_CHECKING:
    from conftest import Seen, Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser

SVG = "{http://www.w3.org/2000/svg}"


def saved(seen: Seen, kind: str) -> tuple[str, bytes]:
    """The name and the bytes of the file that the button gives."""
    seen.page.click("#save summary")
    with seen.page.expect_download() as download:
        seen.page.click(f"#save button:has-text('{kind}')")
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def drawing(seen: Seen) -> ET.Element:
    return ET.fromstring(saved(seen, "SVG")[1])


def written(root: ET.Element) -> str:
    return " ".join(" ".join(node.itertext()) for node in root.iter(f"{SVG}text"))


def titles(root: ET.Element) -> set[str]:
    return {node.text or "" for node in root.iter(f"{SVG}title")}


def test_the_drawing_names_everybody_and_says_what_it_is(show: Show) -> None:
    root = drawing(show(made_cases.small()))
    told = titles(root)
    drawn = {"Irena Kovářová (Person)", "Velmar harbour dredging bribes (Case)", "Nordkai Dredging (Organisation)"}
    assert drawn <= told
    assert "Irena Kovářová – Tomáš Hrubeš: husband" in told
    words = written(root)
    for text in (
        "Main entities: ",
        "From 5 articles, 2021-03-02 to 2021-06-01",
        "It does not say that any of it is true",
        "The case file",
    ):
        assert text in words
    for key in ("Cases", "People", "Organisations", "asserted", "alleged", "negated", "hypothetical", "disputed"):
        assert key in words
    assert "Irena Kovářová" in words


def test_lines_of_the_drawing_look_as_they_are_held(show: Show) -> None:
    root = drawing(show(made_cases.small(), "#entity/n-irena"))
    dashes = {}
    for group in root.iter(f"{SVG}g"):
        title, path = group.find(f"{SVG}title"), group.find(f"{SVG}path")
        if title is not None and path is not None:
            dashes[title.text] = path.get("stroke-dasharray")
    assert dashes["Velmar police → Irena Kovářová: arrested"] is None
    assert dashes["Nordkai Dredging → Irena Kovářová: paid (alleged)"] == "7 5"
    assert "≠ director" in written(root)


def test_the_drawing_is_light_and_as_large_as_it_says(show: Show) -> None:
    root = drawing(show(made_cases.small(), color_scheme="dark"))
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert ground.get("fill") == "#fbfaf8"
    width, height = int(root.get("width", "0")), int(root.get("height", "0"))
    assert root.get("viewBox") == f"0 0 {width} {height}"
    assert min(width, height) > 300


def test_what_stands_out_on_the_screen_stands_out_in_the_drawing(show: Show) -> None:
    root = drawing(show(made_cases.small(), "#link/n-dredge/n-shell"))
    [pale] = [group for group in root.iter(f"{SVG}g") if group.get("opacity")]
    assert "Velmar police" not in " ".join(
        written(group)
        for group in root.iter(f"{SVG}g")
        if group not in list(pale.iter()) and group is not root and pale not in list(group.iter())
    )
    assert "Nordkai Dredging" in written(pale)


def test_filters_are_said(show: Show) -> None:
    assert "Filters: " in written(drawing(show(made_cases.small(), "#?no-statuses=alleged")))
    assert "Filters: " not in written(drawing(show(made_cases.small())))


@pytest.mark.parametrize("make", [made_cases.small, lambda: made_cases.large(300)], ids=["small", "large"])
def test_the_picture_is_the_drawing_in_twice_as_many_pixels(show: Show, make: Any) -> None:
    seen = show(make(), "#?main=20")
    seen.page.wait_for_timeout(500)
    root = drawing(seen)
    name, png = saved(seen, "PNG")
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", png[16:24]) == (2 * int(root.get("width", "0")), 2 * int(root.get("height", "0")))
    other = seen.page.context.new_page()  # a page of its own, as this one lets nothing in
    colours = other.evaluate(
        """async (base64) => {
            const image = new Image();
            image.src = `data:image/png;base64,${base64}`;
            await image.decode();
            const canvas = Object.assign(document.createElement("canvas"), {width: image.width, height: image.height});
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
            return new Set(pixels).size;
        }""",
        base64.b64encode(png).decode(),
    )
    assert colours > 50
    assert name == "graphcase.png"


def test_the_file_is_called_after_what_it_shows(show: Show) -> None:
    assert saved(show(made_cases.small(), "#entity/n-ines"), "SVG")[0] == "graphcase-Inês-Tavares.svg"


@pytest.mark.parametrize("name", ["../../etc/passwd", "CON: <a|b>?*", "N" * 10_000, "\u202egpj.exe", "دبي", ""])
def test_a_file_name_is_harmless_whoever_it_is_called_after(show: Show, name: str) -> None:
    case = made_cases.small()
    nodes = [{**row, "name": name if row["id"] == "n-ines" else row["name"]} for row in case.rows["nodes"]]
    file, _ = saved(show(made_cases.Made({**case.rows, "nodes": nodes}), "#entity/n-ines"), "SVG")
    assert file.startswith("graphcase")
    assert file.endswith(".svg")
    assert not set(file) & set('<>:"/\\|?*\0\u202e')
    assert len(file.encode()) < 255


def test_hostile_names_are_words_in_the_drawing(show: Show) -> None:
    seen = show(hostile_case.case(), "#?main=40")
    seen.page.wait_for_timeout(500)
    root = drawing(seen)
    tags = {node.tag.removeprefix(SVG) for node in root.iter()}
    assert tags <= {"svg", "title", "rect", "g", "path", "text", "tspan", "line"}
    assert not [key for node in root.iter() for key in node.attrib if key.startswith("on") or "href" in key]
    assert len(titles(root)) > 50
    assert saved(seen, "PNG")[1].startswith(b"\x89PNG")
    assert seen.console == []
    assert [url for url in seen.requests if not url.startswith("blob:")] == []


def test_a_picture_of_the_whole_case_is_called_so_whoever_is_read_about(show: Show) -> None:
    seen = show(made_cases.small())
    seen.page.focus("#drawn")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(300)
    assert seen.text("#panel h2") != "The case file"
    file, content = saved(seen, "SVG")
    assert file == "graphcase.svg"
    assert next(ET.fromstring(content).iter(f"{SVG}title")).text == "The case file"
