"""The Cypher script, run by two engines that share no code; and the admin set, read by the rules of neo4j-admin."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import kglite
import ocg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphcase.explore.view import Filter, View
from graphcase.export import _property_graph, cypher, neo4j
from graphcase.export import json as json_format
from graphcase.export._plain import plain
from graphcase.model import Entity
from graphcase.store import Store
from invented import Sketch, document, publish

Properties = dict[str, Any]


@dataclass(frozen=True)
class Graph:
    """What a database holds: nodes by id with their labels, relationships by type and ends."""

    nodes: dict[str, tuple[frozenset[str], Properties]]
    relationships: dict[tuple[str, str, str, str], Properties]


def script(store: Store, **wanted: object) -> list[str]:
    out = io.BytesIO()
    cypher.write(View(store, Filter(**wanted)), out)  # type: ignore[arg-type]
    return out.getvalue().decode().removesuffix(";\n").split(";\n")


def held(rows: list[dict[str, Any]], ties: list[dict[str, Any]]) -> Graph:
    nodes = {row["p"]["id"]: (frozenset(one.strip("`") for one in row["l"]), row["p"]) for row in rows}
    return Graph(nodes, {(tie["t"], tie["a"], tie["b"], tie["p"].get("id", "")): tie["p"] for tie in ties})


NODES = "MATCH (n) RETURN labels(n) AS l, properties(n) AS p"
TIES = "MATCH (a)-[r]->(b) RETURN type(r) AS t, a.id AS a, b.id AS b, properties(r) AS p"


def in_kglite(statements: list[str]) -> Graph:
    """Every statement, the constraints in Neo4j's words too; the engine adds a title to a node, a type to a tie."""
    graph = kglite.KnowledgeGraph()
    for statement in statements:
        graph.cypher(statement)
    return held(graph.cypher(NODES).to_list(), graph.cypher(TIES).to_list())


def in_ocg(statements: list[str]) -> Graph:
    """Every statement but the constraints, whose words differ from engine to engine."""
    graph = ocg.Graph()
    for statement in statements:
        if not statement.startswith("CREATE CONSTRAINT"):
            graph.execute(statement)
    return held(graph.execute(NODES), graph.execute(TIES))


def expected(store: Store, **wanted: object) -> Graph:
    view = View(store, Filter(**wanted))  # type: ignore[arg-type]
    nodes = {
        node.id: (frozenset(filter(None, (node.label, node.type))), {"id": node.id, **node.properties})
        for node in _property_graph.nodes(view)
    }
    ties = {
        (tie.type, tie.start.id, tie.end.id, str(tie.properties.get("id", ""))): dict(tie.properties)
        for tie in _property_graph.relationships(view)
    }
    return Graph(nodes, ties)


def same(got: Properties, told: Properties) -> bool:
    """True if all is there as it was told, and nothing besides but what kglite adds."""
    listed = {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}
    return {name: got.get(name) for name in listed} == listed and got.keys() - told.keys() <= {"title", "type"}


def check(got: Graph, told: Graph) -> None:
    assert got.nodes.keys() == told.nodes.keys()
    assert got.relationships.keys() == told.relationships.keys()
    for id_, (labels, properties) in told.nodes.items():
        assert got.nodes[id_][0] == labels
        assert same(got.nodes[id_][1], properties)
    for key, properties in told.relationships.items():
        assert same(got.relationships[key], properties)


@pytest.mark.parametrize("engine", [in_kglite, in_ocg])
@pytest.mark.parametrize("case", ["affair", "quarrel_store", "rumours"])
def test_an_engine_holds_what_the_store_holds(case: str, engine: Any, request: pytest.FixtureRequest) -> None:
    store = request.getfixturevalue(case)
    check(engine(script(store)), expected(store))


@pytest.mark.slow
@pytest.mark.parametrize("engine", [in_kglite, in_ocg])
def test_it_holds_the_demonstration(built_corpus: tuple[Path, str], engine: Any) -> None:
    with Store.open(built_corpus[0] / "output") as store:
        check(engine(script(store)), expected(store))


def test_run_twice_it_changes_nothing(affair: Store) -> None:
    statements = script(affair)
    assert in_kglite([*statements, *statements]) == in_kglite(statements)


def test_counts_and_values_are_those_of_the_contract(affair: Store) -> None:
    out = io.BytesIO()
    json_format.write(View(affair), out)
    case = json.loads(out.getvalue())
    graph = kglite.KnowledgeGraph()
    for statement in script(affair):
        graph.cypher(statement)

    def asked(query: str) -> list[dict[str, Any]]:
        return graph.cypher(query).to_list()

    assert asked("MATCH (n:Entity) RETURN count(n) AS n") == [{"n": len(case["nodes"])}]
    assert asked("MATCH (n:Document) RETURN count(n) AS n") == [{"n": len(case["graph"]["documents"])}]
    edges = case["edges"]
    assert asked("MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n") == [{"n": len(edges)}]
    assert asked("MATCH (c:Claim) RETURN count(c) AS n") == [{"n": sum(len(edge["claims"]) for edge in edges)}]
    found = asked("MATCH (a:Entity)-[r]->(b:Entity) RETURN r.id AS id, a.id AS a, b.id AS b, r.status AS s ORDER BY id")
    assert found == [{"id": e["id"], "a": e["source"], "b": e["target"], "s": e["status"]} for e in edges]
    quotes = asked(
        "MATCH (c:Claim)-[:STANDS_IN]->(d:Document) MATCH (c)-[:SUBJECT]->(a) MATCH (c)-[:OBJECT]->(b)"
        " RETURN a.id AS a, b.id AS b, d.id AS d, c.quote AS q, c.status AS s, c.start AS start, c.`end` AS stop"
    )
    assert sorted(tuple(row.values()) for row in quotes) == sorted(
        (e["source"], e["target"], c["document"], c["quote"], c["status"], c["start"], c["end"])
        for e in edges
        for c in e["claims"]
    )
    assert asked('MATCH (n:Person {name: "Léna Oduya"})-[:NAMED_IN]->(d) RETURN count(d) AS n') == [{"n": 2}]
    assert asked("MATCH (c:Document)-[:COPY_OF]->(o) RETURN o.path AS p") == [{"p": "articles/01-harbour.txt"}]


def test_a_part_of_it_holds_no_loose_end(affair: Store) -> None:
    for wanted in ({"entity": "saltline"}, {"types": ("person",)}, {"statuses": ("alleged",)}, {"co_mentions": True}):
        told = expected(affair, **wanted)
        check(in_kglite(script(affair, **wanted)), told)
        assert all({start, end} <= told.nodes.keys() for _, start, end, _ in told.relationships)
    assert not [tie for tie in expected(affair).relationships if tie[0] == "CO_MENTIONED"]


def test_a_statement_is_cut_into_batches(affair: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = script(affair)
    monkeypatch.setattr(cypher, "_BATCH", 2)
    cut = script(affair)
    assert len(cut) > len(whole)
    assert in_kglite(cut) == in_kglite(whole)


def bearing(folder: Path, words: str) -> Store:
    """A store of one article in which every text is `words`."""
    sketch = Sketch(f"{words} met {words} twice.", outlet=words, title=words, published="2020")
    a, b = sketch.name(words, "person"), sketch.name(words, "person")
    sketch.says("met", a, b, sketch.text, role=words, attributed_to=words)
    attributes = (("end", words), ("when", words), ("it's `odd`", words), ("latitude", "-16.4"))
    entities = [
        Entity("p-a", "person", words, (words, f"{words};x"), (a,), (), attributes),
        Entity("p-b", "person", words, (), (b,)),
    ]
    publish(folder, [sketch], [document("a.txt", sketch)], entities)
    return Store.open(folder)


HOSTILE = st.text(st.sampled_from("\"'\\`;\n\r\t\x00\u2028{}$u002/*é\u202e") | st.characters(exclude_categories=["Cs"]))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=HOSTILE.filter(str.strip))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    with bearing(tmp_path_factory.mktemp("hostile"), words) as store:
        statements, told = script(store), expected(store)
        check(in_kglite(statements), told)
        check(read_by_admin(store), told)
    check(in_ocg(statements), told)
    _, properties = told.nodes["p-a"]
    assert properties.get("name", "") == plain(words)


@pytest.mark.parametrize(
    "words",
    ['"}] AS row DETACH DELETE n //', "C:\\users\\new", "\\u0022", "\\", "';DROP", "a;\nb", "`", "x" * 10_000, "İ"],
)
def test_no_words_are_run(tmp_path: Path, words: str) -> None:
    with bearing(tmp_path, words) as store:
        check(in_kglite(script(store)), expected(store))
        check(read_by_admin(store), expected(store))


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("LEADS", "LEADS"),
        ("role_at", "role_at"),
        ("when", "`when`"),
        ("Case", "`Case`"),
        ("IN", "`IN`"),
        ("a b", "`a b`"),
        ("x`y", "`x``y`"),
        ("", "``"),
        ("9a", "`9a`"),
        ("é", "`é`"),
    ],
)
def test_names_are_quoted_where_they_must_be(name: str, written: str) -> None:
    assert cypher._name(name) == written


def test_the_queries_of_the_docs_find_something(affair: Store) -> None:
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    [block] = re.findall(r"```cypher\n(.*?)```", page, re.DOTALL)
    graph = kglite.KnowledgeGraph()
    for statement in script(affair):
        graph.cypher(statement)
    led, path, claims = (graph.cypher(query).to_list() for query in block.removesuffix(";\n").split(";\n"))
    assert {(row["a.name"], row["r.status"], row["b.name"]) for row in led} == {
        ("Ivo Marren", "alleged", "Tidewater Group")
    }
    assert [node["properties"]["name"] for node in path[0]["p"]["nodes"]] == [
        "Ivo Marren",
        "Léna Oduya",
        "Saltline Ltd",
    ]
    assert {row["c.status"] for row in claims} == {"alleged", "negated"}


# The admin set, by the rules of "CSV header format" in Neo4j's Operations Manual.

HEADER = re.compile(r"(?P<name>[^:]*)(?::(?P<type>\w+(?:\[\])?))?")
TYPES = {"string": str, "long": int, "double": float, "boolean": {"true": True, "false": False}.__getitem__}


def tables(store: Store, **wanted: object) -> dict[str, list[list[str]]]:
    read = {}
    for name, write in neo4j.FILES.items():
        out = io.BytesIO()
        write(View(store, Filter(**wanted)), out)  # type: ignore[arg-type]
        text = io.StringIO(out.getvalue().decode(), newline="")
        read[name] = list(csv.reader(text, strict=True))
    return read


def records(rows: list[list[str]]) -> Iterator[tuple[dict[str, str], Properties]]:
    """Each line's special fields, and its properties with their types; an empty field is none."""
    fields = [HEADER.fullmatch(title) for title in rows[0]]
    for row in rows[1:]:
        assert len(row) == len(fields)
        special, properties = {}, {}
        for field, value in zip(fields, row, strict=True):
            assert field
            name, kind = field["name"], field["type"] or "string"
            if kind in ("ID", "LABEL", "START_ID", "END_ID", "TYPE"):
                special[kind] = value
            elif value and kind.endswith("[]"):
                properties[name] = [TYPES[kind[:-2]](one) for one in value.split("\x1f")]
            elif value:
                properties[name] = TYPES[kind](value)
        yield special, properties


def read_by_admin(store: Store, **wanted: object) -> Graph:
    read = tables(store, **wanted)
    keys: dict[str, str] = {}
    nodes, ties = {}, {}
    for special, properties in records(read["nodes.csv"]):
        assert special["ID"] not in keys
        keys[special["ID"]] = properties["id"]
        nodes[properties["id"]] = (frozenset(special["LABEL"].split("\x1f")), properties)
    for special, properties in records(read["relationships.csv"]):
        ends = keys[special["START_ID"]], keys[special["END_ID"]]
        ties[special["TYPE"], *ends, properties.get("id", "")] = properties
    return Graph(nodes, ties)


@pytest.mark.parametrize("case", ["affair", "quarrel_store", "rumours"])
def test_the_admin_set_is_the_same_graph(case: str, request: pytest.FixtureRequest) -> None:
    store = request.getfixturevalue(case)
    check(read_by_admin(store), expected(store))


def test_the_admin_set_in_an_engine(affair: Store) -> None:
    graph = kglite.KnowledgeGraph()
    read = tables(affair)
    for special, properties in records(read["nodes.csv"]):
        labels = ":".join(f"`{label}`" for label in special["LABEL"].split("\x1f"))
        graph.cypher(f"CREATE (n:{labels}) SET n += $p", params={"p": {**properties, "key": special["ID"]}})
    for special, properties in records(read["relationships.csv"]):
        graph.cypher(
            f"MATCH (a {{key: $a}}), (b {{key: $b}}) CREATE (a)-[r:`{special['TYPE']}`]->(b) SET r += $p",
            params={"a": special["START_ID"], "b": special["END_ID"], "p": properties},
        )
    graph.cypher("MATCH (n) REMOVE n.key")
    check(held(graph.cypher(NODES).to_list(), graph.cypher(TIES).to_list()), expected(affair))


def test_headers_are_as_the_importer_wants_them(affair: Store) -> None:
    for name, special in (("nodes.csv", {"ID", "LABEL"}), ("relationships.csv", {"START_ID", "END_ID", "TYPE"})):
        fields = [HEADER.fullmatch(title) for title in tables(affair)[name][0]]
        kinds = [field["type"] for field in fields if field]
        assert {kind for kind in kinds if kind and kind.isupper()} == special
        assert {kind.removesuffix("[]") for kind in kinds if kind and not kind.isupper()} <= TYPES.keys()
        names = [field["name"] for field in fields if field and field["name"]]
        assert len(set(names)) == len(names)


def test_no_property_is_without_a_column(affair: Store, quarrel_store: Store) -> None:
    for store in (affair, quarrel_store):
        view = View(store, Filter(co_mentions=True))
        columns = _property_graph.node_columns(view).keys()
        assert all(node.properties.keys() <= columns for node in _property_graph.nodes(view))
        columns = _property_graph.relationship_columns().keys()
        assert all(tie.properties.keys() <= columns for tie in _property_graph.relationships(view))


def test_the_same_store_gives_the_same_bytes(affair: Store) -> None:
    assert script(affair) == script(affair)
    assert tables(affair) == tables(affair)
