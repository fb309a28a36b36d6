"""The network as a drawing: every name legible, every line as it is held, nothing of an article but text."""

from __future__ import annotations

import io
import itertools
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase.explore.plain import plain
from graphcase.explore.view import Filter, View
from graphcase.export import png, svg
from graphcase.export._drawing.choice import MOST, Choice, Drawn, choice
from graphcase.export._drawing.geometry import Rect, bent
from graphcase.export._drawing.measure import rows, width
from graphcase.export._drawing.scene import Scene, label_rect, scene
from graphcase.model import Conflict, Document, Entity, Ref, Value
from graphcase.store import Store
from invented import Sketch, publish

SVG = "{http://www.w3.org/2000/svg}"


def written(store: Store, wanted: Filter | None = None) -> bytes:
    out = io.BytesIO()
    svg.write(View(store, wanted or Filter()), out)
    return out.getvalue()


def drawn(store: Store, wanted: Filter | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(written(store, wanted).decode())


def texts(root: ElementTree.Element) -> str:
    return "\n".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))


def told(root: ElementTree.Element) -> dict[str, ElementTree.Element]:
    """The groups of symbols and lines by what a pointer over them is told."""
    groups = (group for group in root.iter(f"{SVG}g") if group.find(f"{SVG}title") is not None)
    return {str(group.findtext(f"{SVG}title")): group for group in groups}


def test_every_entity_with_a_relation_is_there_by_its_name(affair: Store) -> None:
    root = drawn(affair)
    said = told(root)
    assert {"Ivo Marren (person)", "Tidewater Group (organisation)", "Veldhaven (place)"} <= said.keys()
    assert "Veldhaven Port\nAuthority".replace("\n", "") in texts(root)
    assert "Each line is what articles say" in texts(root).replace("\n", " ")
    assert "Drawn by graphcase 0.0.0 from 4 documents." in texts(root).replace("\n", " ")


@pytest.mark.parametrize(
    ("line", "dash", "colour", "words"),
    [
        ("Ivo Marren – Tidewater Group: leads (alleged, disputed)", "7 5", "#9c2a10", "≠ leads (alleged)"),
        ("Tomas Brandt – Ilse Vrees: met (hypothetical)", "2 4", "#5a626e", "? met (hypothetical)"),
        ("Léna Oduya – Saltline Ltd: owns (asserted)", None, "#5a626e", "owns"),
        ("Ivo Marren – Léna Oduya: wife (asserted)", None, "#5a626e", "wife"),
    ],
)
def test_a_line_shows_how_it_is_held(affair: Store, line: str, dash: str | None, colour: str, words: str) -> None:
    root = drawn(affair)
    path = told(root)[line].find(f"{SVG}path")
    assert path is not None
    assert (path.get("stroke-dasharray"), path.get("stroke")) == (dash, colour)
    assert words in texts(root)
    assert ("alleged" in texts(root), "denied" in texts(root)) == (True, False)  # the legend has what is drawn


def test_what_sources_tell_differently_has_the_sign_of_the_page(tmp_path: Path) -> None:
    papers = [Sketch(f"Ann Lee paid Bob Roe {sum_} dollars.", outlet) for sum_, outlet in ((5, "Bell"), (7, "Gull"))]
    ann, bob = ([paper.name(name, "person") for paper in papers] for name in ("Ann Lee", "Bob Roe"))
    for paper, payer, payee in zip(papers, ann, bob, strict=True):
        paper.says("paid", payer, payee, paper.text)
    documents = [Document(paper.outlet, f"{paper.outlet}.txt", paper.key, "") for paper in papers]
    nodes = [Entity("p-a", "person", "Ann Lee", (), tuple(ann)), Entity("p-b", "person", "Bob Roe", (), tuple(bob))]
    with Store.open(publish(tmp_path / "agreed", papers, documents, nodes)) as store:
        (paid,) = store.relations()
        assert "≠" not in texts(drawn(store))
    values = tuple(Value(paper.text[-10], paper.key, 0, len(paper.text), paper.text) for paper in papers)
    conflict = Conflict("x-1", "amount", "p-a", paid.id, "payment", False, 0.5, values)
    with Store.open(publish(tmp_path / "told", papers, documents, nodes, [conflict])) as store:
        root = drawn(store)
    assert "Ann Lee – Bob Roe: paid (asserted, told differently)" in told(root)
    assert {"≠ paid", "told differently ≠"} <= set(texts(root).splitlines())


def test_a_direction_has_a_head_and_what_is_mutual_has_none(affair: Store) -> None:
    said = told(drawn(affair))
    assert len(list(said["Léna Oduya – Saltline Ltd: owns (asserted)"].iter(f"{SVG}path"))) == 2
    assert len(list(said["Ivo Marren – Léna Oduya: wife (asserted)"].iter(f"{SVG}path"))) == 1


def test_co_mentions_only_if_asked_for(affair: Store) -> None:
    assert "named in one sentence" not in texts(drawn(affair))
    assert "named in one sentence" in texts(drawn(affair, Filter(co_mentions=True)))


def test_a_part_says_of_whom_and_by_which_filter(affair: Store) -> None:
    said = texts(drawn(affair, Filter(entity="brandt", statuses=("asserted",), hops=1))).replace("\n", " ")
    assert said.startswith("Tomas Brandt, and what lies within 1 relation of it")
    assert "Only asserted." in said
    assert "Saltline" not in said


def test_nothing_kept_is_still_a_drawing(affair: Store) -> None:
    assert "Each line" in texts(drawn(affair, Filter(types=("case",), min_sources=9))).replace("\n", " ")


@pytest.mark.parametrize("fixture", ["affair", "quarrel_store", "rumours"])
def test_no_name_covers_another_or_a_symbol(request: pytest.FixtureRequest, fixture: str) -> None:
    store: Store = request.getfixturevalue(fixture)
    chosen = choice(View(store, Filter()))
    assert_legible(scene(chosen, chosen.places or ()))


def assert_legible(found: Scene) -> None:
    labels = [label_rect(label) for label in (*found.names, *found.words)]
    symbols = [figure.rect for figure in found.figures]
    assert not [1 for one, other in itertools.combinations(labels, 2) if one.overlaps(other)]
    assert not [1 for label in labels for symbol in symbols if label.overlaps(symbol)]
    named = len(found.names) + sum(figure.is_box for figure in found.figures)
    assert named + found.unnamed == len(found.figures)


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.tuples(st.text("ab 山é", max_size=60), st.integers(-300, 300), st.integers(-300, 300), st.booleans()),
        max_size=25,
    )
)
def test_however_they_stand(nodes: list[tuple[str, int, int, bool]]) -> None:
    entities = [
        Drawn(Entity(str(n), "case" if is_case else "person", name, (), ()), 15.0)
        for n, (name, _, _, is_case) in enumerate(nodes)
    ]
    places = [(float(x), float(y)) for _, x, y, _ in nodes]
    assert_legible(scene(Choice(tuple(entities), (), (), 0, 0, None), places))


def crowd(folder: Path, names: list[str]) -> Path:
    """A store in which each of these met the one before."""
    text = "".join(f"{one} met {other}. " for one, other in itertools.pairwise(names))
    sketch = Sketch(text, title="A crowd")
    refs: dict[str, list[Ref]] = {}
    for one, other in itertools.pairwise(names):
        ends = [sketch.name(name, "person", len(refs.get(name, []))) for name in (one, other)]
        for name, ref in zip((one, other), ends, strict=True):
            refs.setdefault(name, []).append(ref)
        sketch.says("met", ends[0], ends[1], f"{one} met {other}.")
    nodes = [Entity(f"p-{n:04}", "person", name, (), tuple(refs[name])) for n, name in enumerate(names)]
    return publish(folder, [sketch], [Document("d", "a.txt", sketch.key, "")], nodes)


def test_of_many_the_most_important_are_drawn_and_the_drawing_says_so(tmp_path: Path) -> None:
    with Store.open(crowd(tmp_path, [f"Person Number{n:04}X" for n in range(300)])) as store:
        root = drawn(store)
        assert len([title for title in told(root) if title.endswith("(person)")]) <= MOST
        said = texts(root).replace("\n", " ")
        assert re.search(r"The \d+ most important of 300 entities\.", said)
        assert "Person Number" in said


HOSTILE = [
    "<script>alert(1)</script>", "]]><x/>", "&amp;&#60;", '" onload="alert(1)', "</text></svg>", "a\x00b\x1bc",
    "\ud800x", "\u202eevil", "שלום עולם", "x" * 500, "word " * 200, "{{7*7}}", "<!-- -->", "\ufffe\uffff",
]  # fmt: skip


def test_names_are_text(tmp_path: Path) -> None:
    names = [name.encode("utf-8", "replace").decode() for name in HOSTILE]
    with Store.open(crowd(tmp_path, names)) as store:
        data = written(store).decode()
        root = ElementTree.fromstring(data)
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "g", "rect", "circle", "path", "text", "tspan",
    }  # fmt: skip
    assert not [key for element in root.iter() for key in element.attrib if key.startswith("on") or "href" in key]
    said = told(root)
    assert "<script>alert(1)</script> (person)" in said
    assert f"{plain('word ' * 200)} (person)" in said


def test_the_same_bytes_each_time(affair: Store) -> None:
    assert written(affair) == written(affair)
    assert b"e-" not in written(affair).replace(b"stroke-", b"").replace(b"one-", b"").replace(b"Free-", b"")


def test_png(affair: Store) -> None:
    out = io.BytesIO()
    png.write(View(affair, Filter()), out)
    data = out.getvalue()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    wide, high = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    root = drawn(affair)
    assert (wide, high) == pytest.approx((2 * float(root.get("width", 0)), 2 * float(root.get("height", 0))), abs=2)


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("Ivo Marren", ("Ivo Marren",)),
        ("Tender inquiry, Veldhaven, March 2021", ("Tender inquiry,", "Veldhaven, March 2021")),
        ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen", None),
        ("x" * 100, ("x" * 25 + "…",)),
        ("", ("",)),
    ],
)
def test_a_name_is_broken_into_few_rows(name: str, broken: tuple[str, ...] | None) -> None:
    assert broken is None or rows(name) == broken
    assert len(rows(name)) <= 3
    assert all(len(row) <= 27 for row in rows(name))


def test_how_wide_words_are() -> None:
    assert width("iiii", 10) < width("mmmm", 10) < width("山山山山", 10)
    assert width("é", 10) == width("e", 10)
    assert width("a", 20) == 2 * width("a", 10)


def test_curves_and_rectangles() -> None:
    straight, round_ = bent((0, 0), (10, 0), 0), bent((0, 0), (10, 0), 0.2)
    assert straight.at(0.5) == (5, 0)
    assert round_.at(0.5)[1] != 0
    assert Rect(0, 0, 2, 2).overlaps(Rect(1, 1, 2, 2))
    assert not Rect(0, 0, 2, 2).overlaps(Rect(2, 0, 2, 2))
