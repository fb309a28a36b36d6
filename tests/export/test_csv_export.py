"""The tables: what a spreadsheet, Gephi, networkx and igraph make of them, and that no word in them is run."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import igraph
import networkx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase.explore.view import Filter, View
from graphcase.export import csv as tables
from graphcase.export import export
from graphcase.export import json as json_format
from graphcase.export._plain import plain
from graphcase.model import Entity
from graphcase.store import Store
from invented import Sketch, document, publish

Row = dict[str, str]


def written(store: Store, name: str, wanted: Filter | None = None) -> bytes:
    out = io.BytesIO()
    tables.FILES[name](View(store, wanted or Filter()), out)
    return out.getvalue()


def table(store: Store, name: str, **wanted: object) -> list[Row]:
    text = written(store, name, Filter(**wanted)).decode("utf-8-sig")  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def contract(store: Store) -> dict[str, list[dict[str, object]]]:
    out = io.BytesIO()
    json_format.write(View(store), out)
    return json.loads(out.getvalue())


def test_every_node_edge_and_claim_has_its_line(affair: Store) -> None:
    case = contract(affair)
    assert [row["Id"] for row in table(affair, "nodes.csv")] == [node["id"] for node in case["nodes"]]
    assert [row["Id"] for row in table(affair, "edges.csv")] == [edge["id"] for edge in case["edges"]]
    claims = [
        (edge["id"], claim["quote"], claim["status"], str(claim["start"]), claim["attributed_to"] or "", claim["rule"])
        for edge in case["edges"]
        for claim in edge["claims"]  # type: ignore[attr-defined]
    ]
    wanted = ("edge", "quote", "status", "start", "attributed_to", "rule")
    assert [tuple(row[key] for key in wanted) for row in table(affair, "claims.csv")] == claims


def test_a_claim_is_read_without_looking_up_an_id(affair: Store) -> None:
    row = next(row for row in table(affair, "claims.csv") if row["relation"] == "leads" and row["status"] == "negated")
    assert row["source_name"] == "Ivo Marren"
    assert row["target_name"] == "Tidewater Group"
    assert row["attributed_to"] == "Tomas Brandt"
    assert row["outlet"] == "Coast Daily"
    assert row["published"] == "2021-03-06"
    assert row["document"] == "articles/02-denial.txt"
    assert row["quote"].startswith("“Ivo Marren never led")


def test_a_copy_names_what_it_copies(affair: Store) -> None:
    copies = {row["document"]: row["copy_of"] for row in table(affair, "claims.csv")}
    assert copies["articles/03-copy.txt"] == "articles/01-harbour.txt"
    assert copies["articles/01-harbour.txt"] == ""


def test_gephi_finds_its_columns(affair: Store) -> None:
    nodes, edges = table(affair, "nodes.csv"), table(affair, "edges.csv")
    assert {"Id", "Label"} <= set(nodes[0])
    assert {"Source", "Target", "Type", "Kind", "Id", "Label", "Weight"} <= set(edges[0])
    assert {row["Kind"]: row["Type"] for row in edges}["partner_of"] == "Undirected"
    assert {row["Type"] for row in edges} == {"Directed", "Undirected"}
    assert {end for row in edges for end in (row["Source"], row["Target"])} <= {row["Id"] for row in nodes}
    for rows in (nodes, edges):
        names = [name.casefold() for name in rows[0]]
        assert len(set(names)) == len(names)  # Gephi drops a column whose name it has met


def test_networkx_and_igraph_make_the_same_graph(affair: Store) -> None:
    nodes, edges = table(affair, "nodes.csv"), table(affair, "edges.csv")
    graph = networkx.MultiDiGraph()
    graph.add_nodes_from((row["Id"], row) for row in nodes)
    graph.add_edges_from((row["Source"], row["Target"], row["Id"], row) for row in edges)
    drawn = igraph.Graph.DictList(nodes, edges, True, "Id", ("Source", "Target"))
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (drawn.vcount(), drawn.ecount()) == (12, 12)
    assert drawn.vs.find(Id="p-lena")["Label"] == graph.nodes["p-lena"]["Label"] == "Léna Oduya"


def test_accents_are_right_in_a_spreadsheet(affair: Store) -> None:
    for name in tables.FILES:
        assert written(affair, name).startswith(b"\xef\xbb\xbf")
        assert written(affair, name).count(b"\xef\xbb\xbf") == 1
    assert "Léna Oduya".encode() in written(affair, "nodes.csv")


def test_lines_end_as_the_standard_has_it(affair: Store) -> None:
    text = written(affair, "nodes.csv").decode()
    assert text.count("\r\n") == text.count("\n") == 13


def bearing(folder: Path, words: str, attributes: tuple[tuple[str, str], ...] = ()) -> Store:
    """A store of one article in which every text is `words`."""
    sketch = Sketch(f"{words} met {words} twice.", outlet=words, title=words, published="2020")
    a, b = sketch.name(words, "person"), sketch.name(words, "person")
    sketch.says("met", a, b, sketch.text, role=words, attributed_to=words)
    entities = [
        Entity("p-a", "person", words, (words,), (a,), (), attributes),
        Entity("p-b", "person", words, (), (b,)),
    ]
    publish(folder, [sketch], [document("a.txt", sketch)], entities)
    return Store.open(folder)


FORMULAS = "=+-@＝＋－＠"


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("Marren", "Marren"),
        ('=HYPERLINK("http://x.example","y")', '\'=HYPERLINK("http://x.example","y")'),
        ("+44 20 7946 0000", "'+44 20 7946 0000"),
        ("-2+3", "'-2+3"),
        ("@SUM(1)", "'@SUM(1)"),
        ("  =1", "'  =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("\u202e=1", "'\u202e=1"),
        ("\t=1", "'\t'=1"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("Smith; =cmd|'/c calc'!A0", "Smith;' =cmd|'/c calc'!A0"),
        ("a\n-b", "a\n'-b"),
        ('x;"=1+1;y', "x;'\"=1+1;y"),
        ('a\n" ""=1', 'a\n\'" ""=1'),
        ('"=1" he wrote', '"=1" he wrote'),
        ("a-b = c", "a-b = c"),
        ("-71.53", "-71.53"),
        ("-16", "-16"),
        ("--16", "'--16"),
        ("a\x00b\x07c\x1bd", "abcd"),
        ("half \ud800 of one", "half  of one"),
        ("\u202eesrever", "\u202eesrever"),
        ("C:\\news", "C:\\news"),
        ("C:\\", "C:\\\u2060"),
        ('he said \\"no\\"', 'he said \\\u2060"no\\\u2060"'),
        ('two \\\\"', 'two \\\\"'),
    ],
)
def test_what_stands_in_a_cell(words: str, cell: str) -> None:
    assert tables._cell(words) == cell


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@given(words=st.text(st.sampled_from("=+-@;,\t\r\n\"' x1")))
def test_no_separator_makes_a_formula_of_words(separator: str, words: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerow(("x", tables._cell(words), "x"))
    rows = csv.reader(io.StringIO(out.getvalue(), newline=""), delimiter=separator)
    begun = [cell for row in rows for cell in row if re.match(r"\s*[=+\-@]", cell)]
    assert begun in ([], [words])
    assert not begun or re.fullmatch(r"-\d+", words)


@pytest.mark.parametrize(("value", "cell"), [(True, "true"), (False, "false"), (-3, "-3"), (0, "0")])
def test_numbers_stay_numbers(value: int, cell: str) -> None:
    assert tables._cell(value) == cell


ANY_WORDS = st.text(st.sampled_from([*FORMULAS, *"\"';,\t\r\n\\ ab1", "\u00a0", "\ufeff"]) | st.characters())


@settings(deadline=None)
@given(ANY_WORDS)
def test_no_separator_makes_a_formula_of_a_cell(words: str) -> None:
    out = io.BytesIO()
    tables._write(out, {"x": lambda row: row}, [words])
    text = out.getvalue().decode("utf-8-sig")
    for delimiter in ",;\t":
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            for cell in row:
                begins = cell.lstrip(" \u00a0\u2060\u200b\ufeff")[:1]
                assert begins not in FORMULAS or not begins or re.fullmatch(r"-?\d+(\.\d+)?", cell)


@settings(deadline=None)
@given(ANY_WORDS)
def test_words_come_back_but_for_the_marks(words: str) -> None:
    cell = tables._cell(words)
    [[read]] = csv.reader(io.StringIO(f'"{cell.replace(chr(34), chr(34) * 2)}"', newline=""), strict=True)
    unmarked = str.maketrans("", "", "'\u2060")
    assert read.translate(unmarked) == plain(words).translate(unmarked)


@settings(deadline=None)
@given(st.lists(ANY_WORDS, min_size=2, max_size=4))
def test_gephi_reads_as_many_cells(words: list[str]) -> None:
    """commons-csv with a backslash for an escape, as Gephi sets it."""
    out = io.BytesIO()
    tables._write(out, {str(n): lambda row, n=n: row[n] for n in range(len(words))}, [words])
    text = out.getvalue().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), escapechar="\\", strict=True))
    assert [len(row) for row in rows] == [len(words)] * 2


@pytest.mark.parametrize("letter", ["x", "é", "😀"])
def test_a_cell_has_room_in_excel(letter: str) -> None:
    cell = tables._cell(letter * 40_000)
    assert 32_760 <= len(cell.encode("utf-16-le")) // 2 <= 32_767
    assert cell.endswith(" […]")
    assert tables._cell(letter * 10_000) == letter * 10_000


def test_coordinates_are_numbers_and_attributes_keep_their_names(tmp_path: Path) -> None:
    taken = (("Country", "NL"), ("id", "7"), ("latitude", "-16.40"), ("longitude", "-71.53"))
    with bearing(tmp_path, "Marren", taken) as store:
        first, second = table(store, "nodes.csv")
    assert (float(first["latitude"]), float(first["longitude"])) == (-16.4, -71.53)
    assert (first["Country"], first["id_"], first["Id"]) == ("NL", "7", "p-a")
    assert second["latitude"] == ""


@pytest.mark.parametrize("words", ["=1+1", "-", "a\nb", '"', "\\", "a,b;c", "'", "\u202e", "İ", "x" * 10_000])
def test_hostile_names_break_no_table(tmp_path: Path, words: str) -> None:
    with bearing(tmp_path, words) as store:
        nodes, [edge], [claim] = (table(store, name) for name in tables.FILES)
    assert [row["Id"] for row in nodes] == ["p-a", "p-b"]
    shown = nodes[0]["Label"]
    assert shown.replace("'", "").replace("\u2060", "") == words.replace("'", "")
    assert shown == edge["source_name"] == claim["target_name"] == claim["outlet"]


def test_filters_hold_and_co_mentions_are_asked_for(affair: Store) -> None:
    assert {row["status"] for row in table(affair, "edges.csv", statuses=("alleged",))} == {"alleged"}
    assert {row["Label"] for row in table(affair, "nodes.csv", entity="saltline")} == {"Saltline Ltd", "Léna Oduya"}
    assert "co_mentioned" not in {row["Kind"] for row in table(affair, "edges.csv")}
    assert "co_mentioned" in {row["relation"] for row in table(affair, "claims.csv", co_mentions=True)}


def test_a_folder_of_three_or_one_zip_of_the_same(
    affair: Store, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    export(affair, "csv", tmp_path / "graph.csv")
    files = {path.name: path.read_bytes() for path in (tmp_path / "graph.csv").iterdir()}
    assert files == {name: written(affair, name) for name in tables.FILES}
    for _ in range(2):
        export(affair, "csv", None)
    zipped = capfdbinary.readouterr().out
    assert zipped[: len(zipped) // 2] == zipped[len(zipped) // 2 :]
    with ZipFile(io.BytesIO(zipped[: len(zipped) // 2])) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == files


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_runs_no_word_and_reads_accents(tmp_path: Path) -> None:
    words = ["Léna Oduya", "=1+1", "+1", "-1+1", "@SUM(1)", " =1", "\t=1", "a\n=1", "x;=1", "\u202e=1", "＝1", "-71.53"]
    with (tmp_path / "t.csv").open("wb") as out:
        tables._write(out, {"words": lambda row: row}, words)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    filters = "--infilter=Text - txt - csv (StarCalc):44,34,UTF8,1"
    command = [
        "soffice",
        "--headless",
        profile,
        filters,
        "--convert-to",
        "xlsx",
        "--outdir",
        tmp_path,
        tmp_path / "t.csv",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with ZipFile(tmp_path / "t.xlsx") as workbook:
        sheet, texts = (workbook.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
    assert "<f" not in sheet
    assert sheet.count("<v>") == len(words) + 1
    assert "<v>-71.53</v>" in sheet
    assert "Léna Oduya" in texts
    assert "\ufeff" not in texts
