"""The picture as it moves: nodes that stay, words at every distance, what stands out, the pointer and the keyboard."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import made_cases
import pytest
from watching import edges, number, places, texts, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from watching import Text

    from conftest import Seen, Show  # type: ignore[attr-defined]

pytestmark = pytest.mark.browser

MANY = "#?main=40"


@pytest.fixture(autouse=True)
def spied(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each context of the test's browser watches its canvas."""
    watched(browser, monkeypatch)


def covering(drawn: list[Text]) -> list[tuple[str, str]]:
    return [(one.text, two.text) for one, two in itertools.combinations(drawn, 2) if one.covers(two)]


def opened_many(show: Show, size: int) -> Seen:
    """A case of which the page draws all that it ever draws."""
    seen = show(made_cases.large(size), MANY, width=1400, height=900)
    seen.page.wait_for_function("given.nodes.length > 150 && given.edges.length > 150")
    seen.page.wait_for_timeout(600)
    return seen


def screen(seen: Seen, node: int) -> tuple[float, float]:
    """Where a node is on the screen."""
    at = seen.page.evaluate("node => network.canvasToDOM(network.getPosition(node))", node)
    frame = seen.page.locator("#canvas").bounding_box()
    assert frame
    return frame["x"] + at["x"], frame["y"] + at["y"]


@pytest.mark.parametrize("fragment", ["", "#entity/n-irena", "#path/n-ada/n-shell", MANY])
def test_every_opening_gives_the_same_picture(show: Show, fragment: str) -> None:
    case = made_cases.large(400) if fragment == MANY else made_cases.small()
    first, second = (places(show(case, fragment)) for _ in range(2))
    assert first == second
    assert len(first) > 3


def test_the_focus_stands_in_the_middle(show: Show) -> None:
    case = made_cases.small()
    seen = show(case, "#entity/n-irena")
    frame = seen.page.locator("#canvas").bounding_box()
    assert frame
    x, y = screen(seen, number(case, "n-irena"))
    assert abs(x - frame["x"] - frame["width"] / 2) < frame["width"] / 4
    assert abs(y - frame["y"] - frame["height"] / 2) < frame["height"] / 4


def test_what_is_drawn_stays_in_order_when_neighbours_are_added(show: Show) -> None:
    seen = show(made_cases.large(400), "#entity/n5", width=1400, height=900)
    before = places(seen)
    seen.page.focus("#drawn")
    seen.page.keyboard.press("ArrowRight")
    seen.page.keyboard.press("e")
    seen.page.wait_for_timeout(300)
    after = places(seen)
    assert set(before) < set(after)
    for axis in (0, 1):
        for one, two in itertools.combinations(before, 2):
            apart = before[one][axis] - before[two][axis]
            assert abs(apart) < 2 or (after[one][axis] - after[two][axis]) * apart > 0


def test_another_focus_moves_nothing(show: Show) -> None:
    seen = show(made_cases.small(), "#entity/n-irena")
    before = places(seen)
    seen.page.focus("#drawn")
    seen.page.keyboard.press("ArrowLeft")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(300)
    assert "n-irena" not in seen.page.evaluate("location.hash").split("?")[0]
    assert places(seen) == before


def test_a_theme_moves_nothing_and_names_change_their_colour(show: Show) -> None:
    seen = show(made_cases.small(), color_scheme="light")
    before, light = places(seen), {row["color"]["background"] for row in seen.page.evaluate("given.nodes.get()")}
    seen.page.click("#theme")
    seen.page.wait_for_timeout(150)
    dark = {row["color"]["background"] for row in seen.page.evaluate("given.nodes.get()")}
    assert places(seen) == before
    assert not light & dark


@pytest.mark.parametrize("size", [0, 400])
def test_words_can_be_read_at_every_distance(show: Show, size: int) -> None:
    seen = opened_many(show, size) if size else show(made_cases.small(), width=1400, height=900)
    farthest = seen.page.evaluate("network.getScale()") / 2
    for scale in (0.12, 0.3, 0.55, 0.8, 1, 1.7, 3):
        seen.page.evaluate("scale => { network.moveTo({scale}); network.body.emitter.emit('zoom', {}); }", scale)
        seen.page.wait_for_timeout(200)
        drawn = texts(seen)
        assert covering(drawn) == []
        assert len(drawn) > 5
        assert min(row.size for row in drawn) > (10.5 if scale >= farthest else 4)


def test_a_thousand_are_drawn_and_the_cases_are_named(show: Show) -> None:
    seen = show(made_cases.large(1000), MANY, width=1400, height=900)
    seen.page.wait_for_function("given.nodes.length > 500 && given.edges.length > 800", timeout=10_000)
    seen.page.wait_for_timeout(800)
    drawn = texts(seen)
    assert covering(drawn) == []
    named = " ".join(row.text for row in drawn)
    assert len(re.findall(r"affair", named)) > 5


@pytest.mark.parametrize(("width", "height"), [(360, 740), (768, 1024), (1400, 900), (2560, 1300)])
def test_all_words_of_an_opening_are_in_sight(show: Show, width: int, height: int) -> None:
    seen = show(made_cases.small(), "#entity/n-irena", width=width, height=height)
    frame = seen.page.locator("#canvas canvas").bounding_box()
    assert frame
    drawn = texts(seen)
    assert len(drawn) > 8
    outside = [row.text for row in drawn if row.left < -1 or row.left + row.width > frame["width"] + 1 or row.top < -1]
    assert outside == []


def test_statuses_are_told_apart_by_dashes(show: Show) -> None:
    dashes = {edge["id"].split("-")[2]: str(edge["dashes"]) for edge in edges(show(made_cases.small()))}
    assert dashes["asserted"] == "False"
    assert len({dashes[status] for status in ("asserted", "alleged", "negated", "hypothetical")}) == 4


def test_types_are_told_apart_by_shapes_and_the_central_are_larger(show: Show) -> None:
    case = made_cases.small()
    seen = show(case)
    nodes = {row["id"]: row for row in seen.page.evaluate("given.nodes.get()")}
    assert {row["group"] for row in nodes.values()} == {"person", "organisation", "place", "case"}
    assert nodes[number(case, "n-irena")]["size"] > 1.5 * nodes[number(case, "n-meera")]["size"]


def test_a_pointer_that_rests_on_a_line_reads_its_words(show: Show) -> None:
    case = made_cases.small()
    seen = show(case, width=1400, height=900)
    [line] = [
        edge for edge in edges(seen) if {edge["from"], edge["to"]} == {number(case, "n-ada"), number(case, "n-irena")}
    ]
    assert "lawyer" not in [row.text for row in texts(seen)]
    middle = seen.page.evaluate(
        "id => { const {x, y} = network.body.edges[id].edgeType.getPoint(0.4); return network.canvasToDOM({x, y}); }",
        line["id"],
    )
    frame = seen.page.locator("#canvas").bounding_box()
    assert frame
    seen.page.mouse.move(frame["x"] + middle["x"], frame["y"] + middle["y"])
    seen.page.wait_for_timeout(250)
    assert "lawyer" in [row.text for row in texts(seen)]
    assert seen.page.evaluate("document.getElementById('canvas').style.cursor") == "pointer"
    seen.page.mouse.move(frame["x"] + 3, frame["y"] + 3)
    seen.page.wait_for_timeout(250)
    assert "lawyer" not in [row.text for row in texts(seen)]


def test_a_selected_line_says_its_words_and_the_rest_fades(show: Show) -> None:
    seen = show(made_cases.small(), "#link/n-dredge/n-shell")
    written = [row.text for row in texts(seen)]
    assert {"paid", "(alleged)"} <= set(written)
    assert written.count("Nordkai Dredging") == 2  # pale beneath, and once more over the veil
    assert written.count("Velmar police") <= 1


def test_a_way_between_two_runs_from_left_to_right_and_says_its_words(show: Show) -> None:
    case = made_cases.small()
    seen = show(case, "#path/n-ada/n-shell", width=1400, height=900)
    at = places(seen)
    row = [at[str(number(case, name))] for name in ("n-ada", "n-irena", "n-tomas", "n-shell")]
    assert [x for x, _ in row] == sorted(x for x, _ in row)
    assert {"lawyer", "husband"} <= {text.text for text in texts(seen)}


@pytest.mark.parametrize(("fragment", "name", "faded"), [
    ("#path/n-ada/n-shell", "n-tomas", False), ("#link/n-dredge/n-shell", "n-dredge", False),
    ("#link/n-dredge/n-shell", "n-bruno", True), ("#entity/n-irena", "n-tomas", False),
])  # fmt: skip
def test_what_stands_out_has_its_full_colour(show: Show, fragment: str, name: str, faded: bool) -> None:
    case = made_cases.small()
    seen = show(case, fragment, width=1400, height=900)
    node = number(case, name)
    colour = seen.page.evaluate(
        """node => {
            const {x, y} = network.canvasToDOM(network.getPosition(node));
            const canvas = document.querySelector("#canvas canvas");
            const pixel = canvas.getContext("2d").getImageData(x * devicePixelRatio, y * devicePixelRatio, 1, 1);
            const [r, g, b] = pixel.data;
            return "#" + [r, g, b].map((value) => value.toString(16).padStart(2, "0")).join("");
        }""",
        node,
    )
    wanted = seen.page.evaluate("node => given.nodes.get(node).color.background", node)
    assert (colour != wanted) == faded


def test_a_dragged_node_stays_and_undo_takes_it_back(show: Show) -> None:
    case = made_cases.small()
    seen = show(case, "#entity/n-irena", width=1400, height=900)
    node = number(case, "n-ada")
    before = places(seen)
    x, y = screen(seen, node)
    seen.page.mouse.move(x, y)
    seen.page.mouse.down()
    seen.page.mouse.move(x + 60, y - 40, steps=6)
    seen.page.mouse.up()
    seen.page.wait_for_timeout(300)
    after = places(seen)
    assert abs(screen(seen, node)[0] - x - 60) < 8
    assert {other for other in before if before[other] != after[other]} == {str(node)}
    assert "pin=" in seen.page.evaluate("location.hash")
    seen.page.click("#undo")
    seen.page.wait_for_timeout(300)
    assert places(seen)[str(node)] == pytest.approx(before[str(node)], abs=1)


def spoken(seen: Seen) -> str:
    """What a screen reader says of the node where the keyboard is."""
    return str(
        seen.page.evaluate(
            "document.getElementById(document.getElementById('drawn').getAttribute('aria-activedescendant')).textContent"
        )
    )


def test_the_keyboard_moves_over_the_picture_and_opens_what_it_finds(show: Show) -> None:
    case = made_cases.small()
    seen = show(case, "#entity/n-irena", width=1400, height=900)
    options = seen.page.locator("#drawn [role=option]")
    assert options.count() == len(places(seen))
    assert options.first.inner_text() == "Irena Kovářová, person, 8 relations"
    seen.page.focus("#drawn")
    assert spoken(seen).startswith("Irena Kovářová")
    at = places(seen)
    here = at[str(number(case, "n-irena"))]
    for key, axis, sign in (("ArrowLeft", 0, -1), ("ArrowRight", 0, 1), ("ArrowUp", 1, -1), ("ArrowDown", 1, 1)):
        seen.page.keyboard.press("Home")
        seen.page.keyboard.press(key)
        other = seen.page.evaluate("document.getElementById('drawn').getAttribute('aria-activedescendant')").split("-")[
            1
        ]
        assert (at[other][axis] - here[axis]) * sign > 0
    name = spoken(seen).split(",")[0]
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_timeout(200)
    assert seen.text("#panel h2") == name


def test_keys_zoom_move_and_fit(show: Show) -> None:
    seen = show(made_cases.small(), width=1400, height=900)
    view = "[network.getScale(), network.getViewPosition().x]"
    scale, x = seen.page.evaluate(view)
    seen.page.focus("#drawn")
    seen.page.keyboard.press("+")
    seen.page.keyboard.press("Shift+ArrowRight")
    larger, moved = seen.page.evaluate(view)
    assert larger > scale
    assert moved > x
    seen.page.keyboard.press("0")
    assert seen.page.evaluate(view) == pytest.approx([scale, x])


def test_the_reader_cannot_lose_the_picture_by_zooming(show: Show) -> None:
    seen = show(made_cases.small(), width=1400, height=900)
    x, y = screen(seen, 0)
    seen.page.mouse.move(x, y)
    for _ in range(60):
        seen.page.mouse.wheel(0, 400)
    seen.page.wait_for_timeout(300)
    assert seen.page.evaluate("network.getScale()") > 0.2
