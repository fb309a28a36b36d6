"""The scorer itself: a perfect prediction scores 1, and each corruption costs the figure that watches over it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from annotation import Gold, load
from prediction import Edge, Node, Prediction, Said, comparable, parse
from report import render
from score import score

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def gold() -> Gold:
    return load()


@pytest.fixture(scope="module")
def perfect(gold: Gold) -> Prediction:
    """What the tool would say if it read as the annotator did: every row, in its first alternative."""
    where = {end: set() for claim in gold.claims for end in (claim.source, claim.target)}
    for claim in gold.claims:
        where[claim.source].update(claim.documents)
    entities = [
        Node(
            entity.id,
            entity.type,
            entity.names[0],
            frozenset(map(comparable, entity.names)),
            frozenset(where.get(entity.id, ())),
        )
        for entity in gold.entities
    ]
    cases = [Node(case.id, "case", case.hints[0], frozenset(), frozenset(case.documents)) for case in gold.cases]
    edges = [
        Edge(
            claim.source,
            claim.target,
            claim.relations[0],
            tuple(
                Said(document, claim.statuses[0], claim.by, role, "words")
                for document in claim.documents
                for role in claim.roles or ("",)
            ),
        )
        for claim in gold.claims
    ]
    edges += [Edge(case.id, case.places[0], "located_in", ()) for case in gold.cases]
    return Prediction(tuple(entities + cases), tuple(edges))


def test_a_perfect_prediction_scores_one_everywhere(gold: Gold, perfect: Prediction) -> None:
    report = score(gold, perfect)
    assert [line for _, wrong in report.wrong for line in wrong] == []
    assert {figure.value for figure in report.figures} == {1.0}
    assert all(figure.of for figure in report.figures)


def test_silence_finds_nothing(gold: Gold) -> None:
    report = score(gold, Prediction((), ()))
    assert {
        report.value(name)
        for name in ("entities found", "relations found", "parties found", "claims found", "cases found")
    } == {0.0}


def without_person(whole: Prediction) -> Prediction:
    return replace(whole, nodes=tuple(node for node in whole.nodes if node.id != "solinje/brozic"))


def with_stranger(whole: Prediction) -> Prediction:
    stranger = Node(
        "x", "person", "Wilhelmina Straker-Boyd", frozenset({comparable("Wilhelmina Straker-Boyd")}), frozenset()
    )
    return replace(whole, nodes=(*whole.nodes, stranger))


def wrong_type(whole: Prediction) -> Prediction:
    return replace(whole, nodes=tuple(replace(n, type="place") if n.id == "mbirani/nwa" else n for n in whole.nodes))


def split_name(whole: Prediction) -> Prediction:
    nodes = [replace(n, names=n.names - {"nwa"}) if n.id == "mbirani/nwa" else n for n in whole.nodes]
    return replace(whole, nodes=(*nodes, Node("x", "organisation", "NWA", frozenset({"nwa"}), frozenset())))


def father_and_son_in_one(whole: Prediction) -> Prediction:
    son = next(n for n in whole.nodes if n.id == "dacay/junior")
    blend = [
        replace(n, names=n.names | son.names) if n.id == "dacay/senior" else n for n in whole.nodes if n is not son
    ]
    return replace(whole, nodes=tuple(blend))


def renamed(old: str, new: str) -> Callable[[Prediction], Prediction]:
    return lambda whole: replace(whole, edges=tuple(replace(e, type=new) if e.type == old else e for e in whole.edges))


def all_asserted(whole: Prediction) -> Prediction:
    edges = (replace(e, said=tuple(replace(said, status="asserted") for said in e.said)) for e in whole.edges)
    return replace(whole, edges=tuple(edges))


def speechless(whole: Prediction) -> Prediction:
    edges = (
        replace(e, said=tuple(replace(said, by="", role=said.role if e.type == "party_to" else "") for said in e.said))
        for e in whole.edges
    )
    return replace(whole, edges=tuple(edges))


def all_arrested(whole: Prediction) -> Prediction:
    edges = (replace(e, said=tuple(replace(said, role="arrested") for said in e.said)) for e in whole.edges)
    return replace(whole, edges=tuple(edges))


def without_case(whole: Prediction) -> Prediction:
    return replace(whole, nodes=tuple(node for node in whole.nodes if node.id != "solinje/tram"))


def two_cases_in_one(whole: Prediction) -> Prediction:
    other = next(n for n in whole.nodes if n.id == "peru/arequipa_2018")
    return replace(whole, nodes=(*whole.nodes, replace(other, id="x", label="elsewhere")))


@pytest.mark.parametrize(
    ("corrupt", "figures"),
    [
        (without_person, ["entities found", "relations found", "parties found", "claims found"]),
        (with_stranger, ["nodes true", "boilerplate kept out"]),
        (wrong_type, ["types right"]),
        (split_name, ["names joined"]),
        (father_and_son_in_one, ["nodes unblended", "entities found"]),
        (renamed("paid", "met"), ["relations found", "relations true"]),
        (renamed("family_of", "co_mentioned"), ["relations found", "relations found, any label"]),
        (all_asserted, ["status right", "not overstated"]),
        (speechless, ["speakers right", "roles right"]),
        (all_arrested, ["parties found", "parties true"]),
        (without_case, ["cases found", "parties found"]),
        (two_cases_in_one, ["cases true"]),
    ],
)
def test_a_corruption_costs_its_figures(
    gold: Gold, perfect: Prediction, corrupt: Callable[[Prediction], Prediction], figures: list[str]
) -> None:
    report = score(gold, corrupt(perfect))
    assert [name for name in figures if report.value(name) == 1.0] == []
    assert "wrong or missing" in render(report)


def test_every_document_of_the_corpus_is_annotated(gold: Gold) -> None:
    files = {
        path.relative_to(CORPUS).as_posix()
        for path in CORPUS.rglob("*")
        if path.suffix in {".txt", ".md", ".html", ".jsonl"}
    }
    assert {path.partition("#")[0] for path in gold.documents} == files


@pytest.mark.parametrize("kind", ["names", "forbidden"])
def test_every_name_of_the_gold_stands_in_the_corpus(gold: Gold, kind: str) -> None:
    texts = " ".join(path.read_text(encoding="utf-8").replace('\\"', '"') for path in sorted(CORPUS.rglob("*.*")))
    names = (
        [name for entity in gold.entities for name in entity.names]
        if kind == "names"
        else [name for _, name in gold.forbidden]
    )
    known = comparable(texts)
    assert [name for name in names if comparable(name) not in known] == []


def test_the_parser_knows_names_from_descriptions() -> None:
    said = {"document": "d", "status": "alleged", "attributed_to": None, "role": None, "quote": "He led it."}
    mentions = [
        {"document": "d", "text": "the Ring", "form": "name"},
        {"document": "d", "text": "it", "form": "pronoun"},
    ]
    export = {
        "graph": {"documents": [{"id": "d", "path": "one.txt"}]},
        "nodes": [
            {"id": "a", "type": "organisation", "name": "Ring", "mentions": mentions},
            {"id": "b", "type": "person", "name": "he", "mentions": mentions[1:]},
        ],
        "edges": [{"source": "b", "target": "a", "type": "leads", "claims": [said]}],
    }
    prediction = parse(export)
    assert [node.names for node in prediction.nodes] == [frozenset({"ring"}), frozenset()]
    assert prediction.edges == (Edge("b", "a", "leads", (Said("one.txt", "alleged", "", "", "He led it."),)),)
