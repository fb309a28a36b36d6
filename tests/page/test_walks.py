# ruff: noqa: E501  # tables and scripts that are wider than a page
"""The walks over a whole case that the page makes: names, ways between two, filters, addresses; counted, not timed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import graphcase.export.html
from graphcase.names import fold

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

_JS = Path(graphcase.export.html.__file__).parent / "js"
_PARTS = ("dom", "address", "choice", "filters", "view", "search", "paths")
_WORDS = '<script type="application/json" id="words">{"relations": {}, "types": {}}</script>'

# A case from rows: nodes [name, type, aliases], edges [source, target, relation, status, sources, documents], outlets and
# days of documents. Names are ids too.
_CASE = """({nodes, edges, documents}) => {
  const column = (at) => Int32Array.from(edges, (edge) => edge[at]);
  const names = nodes.map(([name]) => name);
  const lines = nodes.flatMap(([name, , aliases], node) => [name, ...(aliases || [])].map((one) => [one, node]));
  const relations = [...new Set(edges.map((edge) => edge[2]))].sort();
  const [source, target] = [0, 1].map((end) => Int32Array.from(edges, (edge) => names.indexOf(edge[end])));
  const near = nodes.map((_, node) => edges.map((_, at) => at).filter((at) => source[at] === node || target[at] === node));
  const start = Int32Array.from([0, ...near].map((_, at) => near.slice(0, at).reduce((sum, own) => sum + own.length, 0)));
  const edge = Int32Array.from(near.flat());
  const other = Int32Array.from(near.flatMap((own, node) => own.map((at) => (source[at] === node ? target[at] : source[at]))));
  const documentsOf = edges.map((row) => row[5] ?? [0]);
  const data = {
    size: nodes.length, relations, adjacency: {start, edge, other},
    names: {folded: lines.map(([name]) => fold(name)).join("\\n"), node: lines.map(([, node]) => node), text: (line) => lines[line][0],
            starts: Int32Array.from([...lines, ""], (_, line) => lines.slice(0, line).reduce((sum, [name]) => sum + fold(name).length + 1, 0))},
    nodes: {id: names, name: names, type: nodes.map((row) => row[1] || "person"), aliases: nodes.map((row) => row[2] || [])},
    edges: {source, target, relation: Int32Array.from(edges, (row) => relations.indexOf(row[2])),
            status: Int32Array.from(edges, (row) => STATUSES.indexOf(row[3])), sources: column(4), documents: column(4),
            symmetric: edges.map(() => 0), disputed: edges.map(() => 0)},
    documents: {outlet: documents.map((row) => row[0]), published: documents.map((row) => row[1]), path: documents.map((_, at) => `d${at}.txt`)},
    rank: Int32Array.from(names, (_, at) => at), order: Int32Array.from(names, (_, at) => at),
    coMentioned: (at) => edges[at][2] === "co_mentioned", status: (at) => edges[at][3], contested: () => false,
    documentsOf: (at) => documentsOf[at], edgeDocuments: ranged(documentsOf), find: (id) => names.indexOf(id),
  };
  const filters = new Filters(data);
  filters.apply(ALL);
  Object.assign(window, {data, filters});
}"""
_RANGED = """void (window.ranged = (rows) => ({
  start: Int32Array.from([0, ...rows].map((_, at) => rows.slice(0, at).flat().length)), document: Int32Array.from(rows.flat()),
}))"""

_NAME = re.compile(r"^(?:async )?(?:function\*?|const|let|class) +(\w+)", re.MULTILINE)

Case = Callable[..., Any]


def test_no_two_things_of_the_page_have_one_name() -> None:
    names = [name for file in sorted(_JS.glob("*.js")) for name in _NAME.findall(file.read_text("utf-8"))]
    assert [name for name, count in Counter(names).items() if count > 1] == []


@pytest.fixture(scope="module")
def ask(browser: Browser) -> Iterator[Case]:
    """Evaluate an expression over a case that is given as rows; the page's own functions are there."""
    context = browser.new_context()
    page = context.new_page()
    page.set_content(_WORDS)
    for part in _PARTS:
        page.add_script_tag(content=(_JS / f"{part}.js").read_text("utf-8"))
    page.evaluate(_RANGED)

    def asked(rows: dict[str, Any], expression: str, *given: Any) -> Any:
        page.evaluate(_CASE, {"documents": [["", ""]], **rows})
        return page.evaluate(expression, list(given))

    yield asked
    context.close()


def _edges(*rows: str) -> list[list[Any]]:
    """ "A-B" is asserted by one source; "A-B alleged 3" as it says; "A-B co" a co-mention."""
    made: list[list[Any]] = []
    for row in rows:
        ends, *told = row.split()
        source, target = ends.split("-")
        how = told[0] if told else "asserted"
        relation, status = ("co_mentioned", "asserted") if how == "co" else ("met", how)
        made.append([source, target, relation, status, int(told[1]) if len(told) > 1 else 1])
    return made


def _graph(*rows: str, **types: str) -> dict[str, Any]:
    edges = _edges(*rows)
    names = sorted({end for edge in edges for end in edge[:2]})
    return {"nodes": [[name, types.get(name, "person")] for name in names], "edges": edges}


_WAYS = """([a, b]) => connection(data, filters, data.find(a), data.find(b)).ways.map(({nodes, unsure, together}) =>
  nodes.map((node) => data.nodes.name[node]).join("") + (unsure ? "?" : "") + (together ? "+" : ""))"""


@pytest.mark.parametrize(
    ("rows", "ways"),
    [
        (("A-B",), ["AB"]),
        (("A-X", "X-B"), ["AXB"]),
        (("A-X", "B-X"), ["AXB"]),  # against the direction too
        (("A-X alleged", "X-B", "A-Y", "Y-B"), ["AYB", "AXB"]),  # asserted before alleged
        (("A-X", "X-B", "A-Y asserted 3", "Y-B asserted 3"), ["AYB", "AXB"]),  # more independent sources first
        (("A-B denied", "A-X", "X-B"), ["AXB", "AB?"]),  # a denial is told, and never the best
        (("A-B negated", "C-D"), ["AB?"]),
        (("A-B hypothetical",), ["AB?"]),
        (("A-X", "X-B", "A-Y", "Y-Z", "Z-B"), ["AXB", "AYZB"]),  # another way, which shares nobody
        (("A-B", "A-X", "X-B"), ["AB", "AXB"]),
        (("A-B", "A-X", "X-Y", "Y-Z", "Z-B"), ["AB"]),  # too long a detour beside it
        (("A-X", "Y-B"), []),
        (("A-B co", "C-D"), []),  # not asked for
    ],
)
def test_ways(ask: Case, rows: tuple[str, ...], ways: list[str]) -> None:
    assert ask(_graph(*rows), _WAYS, "A", "B") == ways


@pytest.mark.parametrize(
    ("rows", "ways"),
    [
        (("A-P", "P-B", "A-X", "X-Y", "Y-B"), ["AXYB", "APB"]),  # a country is no connection where there is another
        (("A-P", "P-B"), ["APB"]),
        (("A-P",), []),
    ],
)
def test_a_way_through_a_place_comes_last(ask: Case, rows: tuple[str, ...], ways: list[str]) -> None:
    assert ask(_graph(*rows, "B-Q", P="place"), _WAYS, "A", "B") == ways


def test_a_hub_is_no_short_cut(ask: Case) -> None:
    crowd = [f"H-n{number}" for number in range(201)]
    assert ask(_graph("A-H", "H-B", "A-X", "X-Y", "Y-B", *crowd), _WAYS, "A", "B") == ["AXYB", "AHB"]
    assert ask(_graph("A-H", "H-B", *crowd), _WAYS, "A", "B") == ["AHB"]
    assert ask(_graph("A-H", "H-B", *crowd), _WAYS, "A", "H") == ["AH"]  # as an end it is as good as any


def test_co_mentions_connect_only_when_they_are_shown(ask: Case) -> None:
    rows = _graph("A-X co", "X-B", "C-D")
    shown = "([a, b]) => { filters.apply({...ALL, together: true}); return (" + _WAYS + ")([a, b]); }"
    assert ask(rows, _WAYS, "A", "B") == []
    assert ask(rows, shown, "A", "B") == ["AXB+"]


def test_ways_take_only_what_the_filters_let_be_seen(ask: Case) -> None:
    rows = _graph("A-X alleged", "X-B", "A-Y", "Y-Z", "Z-B")
    without = "([a, b]) => { filters.apply({...ALL, statuses: new Set(['alleged'])}); return (" + _WAYS + ")([a, b]); }"
    assert ask(rows, _WAYS, "A", "B") == ["AXB", "AYZB"]
    assert ask(rows, without, "A", "B") == ["AYZB"]


def test_a_search_from_both_ends_looks_at_a_part_of_a_large_case(ask: Case) -> None:
    width = 60
    grid = [f"{x},{y}-{x + 1},{y}" for x in range(width) for y in range(width)]
    grid += [f"{x},{y}-{x},{y + 1}" for x in range(width) for y in range(width)]
    looked = ask(
        _graph(*grid),
        "([a, b]) => { const found = connection(data, filters, data.find(a), data.find(b));"
        " return {looked: found.looked, steps: found.ways[0].nodes.length - 1}; }",
        "30,30", "34,30",
    )  # fmt: skip
    assert looked["steps"] == 4
    assert looked["looked"] < len(grid) // 2


NAMES = [
    ["Irena Kovářová", "person", ["I. Kovářová", "Kovářová"]],
    ["Tomáš Hrubeš", "person", []],
    ["Bruno Salvatierra Peña", "person", ["El Ancla"]],
    ["Anti-Corruption Bureau", "organisation", ["ACB"]],
    ["Bureau of Harbours", "organisation", []],
    ["B. Lindqvist", "person", []],
    ["Sean O'Brannan", "person", []],
    ["𝒳en Ørsted", "person", []],
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("irena kovarova", ["Irena Kovářová"]),
        ("KOVÁŘOVÁ irena", ["Irena Kovářová"]),  # the other way round
        ("i kovarova", ["I. Kovářová"]),  # initials, as written
        ("b salvatierra", ["Bruno Salvatierra Peña"]),  # initials of a full name
        ("Birgit Lindqvist", ["B. Lindqvist"]),  # a full name, of which articles give the initial
        ("salvateira pena", ["Bruno Salvatierra Peña"]),  # letters changed places
        ("hrubes tomas", ["Tomáš Hrubeš"]),
        ("hrubbes", ["Tomáš Hrubeš"]),
        ("acb", ["ACB"]),
        ("ancla", ["El Ancla"]),
        ("bureau", ["Bureau of Harbours", "Anti-Corruption Bureau"]),  # a beginning before a word within
        ("anti corruption", ["Anti-Corruption Bureau"]),
        ("o'brannan", ["Sean O'Brannan"]),
        ("o’brannan", ["Sean O'Brannan"]),
        ("orsted", ["𝒳en Ørsted"]),
        ("rrupt", ["Anti-Corruption Bureau"]),  # within a word
        ("zz", []),
        ("a", ["Anti-Corruption Bureau", "El Ancla"]),
        ("...", []),
        ("", []),
        ("kovarova kovarova", []),  # two words want two words
    ],
)
def test_names_are_found(ask: Case, typed: str, found: list[str]) -> None:
    search = "async ([typed]) => (await searchIndex(data).search(typed)).hits.map(({text}) => text)"
    assert ask({"nodes": NAMES, "edges": []}, search, typed) == found


def test_a_search_gives_the_first_and_counts_the_others(ask: Case) -> None:
    nodes = [[f"Ana {number}", "person", [f"Ana the {number}th"]] for number in range(500)]
    search = (
        "async ([typed]) => { const {hits, more} = await searchIndex(data).search(typed); return [hits.length, more]; }"
    )
    assert ask({"nodes": nodes, "edges": []}, search, "ana") == [12, 488]


FILTERED = {
    "nodes": [["A", "person"], ["B", "person"], ["O", "organisation"]],
    "edges": [
        ["A", "B", "met", "asserted", 1, [0]],
        ["A", "O", "owns", "alleged", 2, [1]],
        ["B", "O", "owns", "denied", 1, [2, 3]],
        ["A", "B", "co_mentioned", "asserted", 1, [0]],
    ],
    "documents": [["Courier", "2020-05-17"], ["Courier", "2021"], ["", "2021-06"], ["Wire", ""]],
}


@pytest.mark.parametrize(
    ("choice", "seen"),
    [
        ("{}", [0, 1, 2]),
        ("{types: new Set(['organisation'])}", [0]),
        ("{statuses: new Set(['alleged', 'denied'])}", [0]),
        ("{relations: new Set(['met'])}", [1, 2]),
        ("{sources: 2}", [1]),
        ("{outlets: new Set(['Courier'])}", [2]),
        ("{outlets: new Set(['Courier', ''])}", [2]),  # one of its articles is of another outlet
        ("{outlets: new Set(['Courier', '', 'Wire'])}", []),
        ("{from: '2021'}", [1, 2]),
        ("{from: '2021-03'}", [1, 2]),  # 2021 may be later than March
        ("{until: '2020-05'}", [0, 2]),  # of no known date: it may be
        ("{until: '2020-05', undated: false}", [0]),
        ("{from: '2020-05-18', until: '2021-05-31', undated: false}", [1]),
        ("{together: true}", [0, 1, 2, 3]),
        ("{contested: true}", []),
        ("{relations: new Set(['met']), from: '2022'}", [2]),
    ],
)
def test_filters_let_edges_be_seen(ask: Case, choice: str, seen: list[int]) -> None:
    marked = f"() => {{ filters.apply({{...ALL, ...{choice}}}); return [...filters.marks].flatMap((on, edge) => on ? [edge] : []); }}"
    assert ask(FILTERED, marked) == seen


def test_a_count_says_what_a_row_would_show(ask: Case) -> None:
    counted = "() => { filters.apply({...ALL, statuses: new Set(['asserted'])}); return [filters.counts.statuses, filters.seen, filters.all]; }"
    assert ask(FILTERED, counted) == [[1, 1, 1, 0, 0], 2, 3]


@pytest.mark.parametrize(
    "fragment",
    [
        "#",
        "#entity/A",
        "#link/A/B",
        "#path/A/B?way=2",
        "#article/d1.txt/120",
        "#words/harbour%20deal?main=0&open=A",
        "#entity/A?main=2&open=A,B:3&between=A,O&way=2&gone=O&pin=A:-20:33&tab=timeline",
        "#?main=0&open=A",
        "#entity/A?no-types=place&statuses=denied&no-relations=met&outlets=Wire&from=2020-05&until=2021&undated=no&sources=3&contested&together=yes",
    ],
)
def test_an_address_restores_the_view_that_made_it(ask: Case, fragment: str) -> None:
    assert ask(FILTERED, "([text]) => fragmentOf(data, viewAt(data, text))", fragment) == fragment


@pytest.mark.parametrize(
    "fragment",
    [
        "#entity/", "#entity/Nobody", "#link/A", "#link/A/A", "#path/A/Nobody", "#article/none.txt/1", "#article", "#%E0%A4%A/__proto__",
        "#constructor/A", "#?open=Nobody:2&gone=&pin=A:x:NaN,B:9e99:0&way=-1&sources=0&from=yesterday&types=&main=x",
        "#hasOwnProperty", "#words", "#words/%20...", "#?main=0", "#?open=&main=0", "#entity/A/B/C", "#&&==??", "#?%zz=%zz", "#__proto__/A",
    ],
)  # fmt: skip
def test_a_damaged_address_is_the_overview(ask: Case, fragment: str) -> None:
    view = ask(
        FILTERED,
        "([text]) => { const {kind, nodes, pins, gone, way} = viewAt(data, text); return [kind, nodes, pins.size, gone.size, way]; }",
        fragment,
    )
    assert view == ["overview", [], 0, 0, 0]


def test_what_stands_in_the_picture_is_bounded(ask: Case) -> None:
    rows = _graph(*[f"A-n{number}" for number in range(1000)], "n7-Z")
    drawn = """([pages]) => {
      const {nodes, left} = shown(data, filters, viewOf("entity", [data.find("A")], {open: new Map([[data.find("A"), pages]])}), {size: 40, ways: []});
      return [nodes.length, left.get(data.find("A"))];
    }"""
    assert ask(rows, drawn, 1) == [25, 976]
    assert ask(rows, drawn, 3) == [73, 928]
    assert ask(rows, drawn, 90) == [1000, 1]


@pytest.mark.parametrize(
    "name",
    [
        "Léna O’Neil",
        "Søren Ægir",
        "İsmail Şık",
        "Γιώργος Παππάς",
        "मोदी नरेन्द्र",
        "หลีกภัย",
        "שָׁלוֹם",
        "محمّد",
        "한국",
        "Nguyễn",
    ],
)
def test_a_name_as_it_is_typed_is_the_name_as_it_was_folded_for_the_page(ask: Case, name: str) -> None:
    typed, held = ask(_graph("A-B"), "([typed, folded]) => [foldedWords(typed), inWords(folded)]", name, fold(name))
    assert typed == held != ""
