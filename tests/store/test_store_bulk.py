"""What is read many at a time is what is read one by one, over a made case of more than one batch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import networks
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphcase.explore.view import Filter, View
from graphcase.model import CO_MENTIONED, ENTITY_TYPES, STATUSES, Relation
from graphcase.pipeline.verify import verify
from graphcase.store import Store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return networks.write(tmp_path_factory.mktemp("made"), 1200, 2600)


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder) as opened:
        yield opened


def test_a_made_case_stands_word_for_word(store: Store) -> None:
    verdict = verify(store)
    assert (verdict.lost, verdict.changed) == (0, ())
    assert verdict.quotes > 2600


def test_the_same_case_is_made_each_time(tmp_path: Path) -> None:
    one, other = (networks.write(tmp_path / name, 60, 150) for name in ("one", "other"))
    with Store.open(one) as a, Store.open(other) as b:
        assert list(View(a).evidenced()) == list(View(b).evidenced())
        assert list(a.positions()) == list(b.positions())


def test_records_read_together_are_those_read_alone(store: Store) -> None:
    entities, relations = list(store.entities()), list(store.relations())
    assert len(entities) > 1000
    assert len(relations) == 2600
    assert [entity.id for entity in entities] == sorted(entity.id for entity in entities)
    assert [relation.id for relation in relations] == sorted(relation.id for relation in relations)
    for entity in entities[::40]:
        assert entity == store.entity(entity.id)
    for relation in relations[::40]:
        assert relation == store.relation(relation.id)


def test_mentions_and_claims_read_together_are_those_read_alone(store: Store) -> None:
    named, evidenced = list(store.mentioned(store.entities())), list(store.evidenced(store.relations()))
    assert [entity for entity, _ in named] == list(store.entities())
    assert [relation for relation, _ in evidenced] == list(store.relations())
    for entity, mentions in named[::40]:
        assert mentions == tuple(store.mentions(entity.id))
        assert {mention.ref for mention in mentions} == set(entity.members)
    for relation, claims in evidenced[::40]:
        assert claims == tuple(store.claims(relation.id))
        assert tuple(claim.ref for claim in claims) == relation.claims


def test_the_order_asked_for_is_the_order_of_the_answer(store: Store) -> None:
    relations = list(store.relations())
    Random(0).shuffle(relations)
    assert [(relation, claims[0].relation) for relation, claims in store.evidenced(relations)] == [
        (relation, relation.id) for relation in relations
    ]


def test_nobody_among_nobody(store: Store) -> None:
    assert not list(store.entities(()))
    assert not list(store.relations(()))
    assert not list(store.mentioned(()))
    assert not list(store.evidenced(()))


def test_what_stands_in_a_document_is_what_its_entities_and_relations_have_there(store: Store) -> None:
    document = list(store.documents())[7]
    mentions, claims = list(store.mentions_in(document.id)), list(store.claims_in(document.id))
    assert mentions
    assert claims
    assert [mention.start for _, mention in mentions] == sorted(mention.start for _, mention in mentions)
    for entity, mention in mentions:
        assert mention in list(store.mentions(entity))
    for claim in claims:
        assert claim in list(store.claims(claim.relation))
    told = [claim for relation in store.relations() for claim in store.claims(relation.id)]
    assert len(claims) == sum(claim.document == document for claim in told)


filters = st.builds(
    Filter,
    types=st.sampled_from([(), ("person",), ("person", "organisation"), ("party_to",), ("met", "person"), ("case",)]),
    statuses=st.sampled_from([(), ("alleged",), ("denied", "negated")]),
    since=st.sampled_from(["", "2018", "2024-03", "2030"]),
    min_sources=st.integers(0, 3),
    co_mentions=st.booleans(),
)


def kept(store: Store, wanted: Filter, relation: Relation) -> bool:
    """Whether a filter keeps a relation, by its definition and one query a relation."""
    types = {entity: store.entity(entity).type for entity in (relation.source, relation.target)}  # type: ignore[union-attr]
    of_entities = set(wanted.types) & set(ENTITY_TYPES)
    of_relations = set(wanted.types) - of_entities
    return (
        (wanted.co_mentions or relation.type != CO_MENTIONED)
        and (not of_relations or relation.type in of_relations)
        and (not of_entities or set(types.values()) <= of_entities)
        and (not wanted.statuses or relation.status in wanted.statuses)
        and relation.independent_sources >= wanted.min_sources
        and (not wanted.since or any(c.document.published >= wanted.since for c in store.claims(relation.id)))
    )


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(filters)
def test_a_view_keeps_what_its_filter_says(store: Store, wanted: Filter) -> None:
    view = View(store, wanted)
    shown = [relation for relation in store.relations() if kept(store, wanted, relation)]
    assert list(view.relations()) == shown
    assert list(view.evidenced()) == [(relation, tuple(store.claims(relation.id))) for relation in shown]
    entities = {entity.id for entity in view.entities()}
    assert {end for relation in shown for end in (relation.source, relation.target)} <= entities
    assert [one.entity for one in view.positions()] == sorted(entities)
    assert [entity.id for entity, _ in view.named()] == sorted(entities)


def test_statuses_of_the_made_case_are_all_there(store: Store) -> None:
    assert {relation.status for relation in store.relations()} == set(STATUSES)


def test_nodes_and_edges_show_what_entities_and_relations_have(store: Store) -> None:
    for node, (entity, mentions), place in zip(
        store.nodes(), store.mentioned(store.entities()), store.positions(), strict=True
    ):
        assert (node.id, node.type, node.name) == (entity.id, entity.type, entity.name)
        assert (node.aliases, node.attributes) == (entity.aliases, entity.attributes)
        assert (node.mentions, node.documents) == (len(mentions), len({mention.document for mention in mentions}))
        assert (node.independent_sources, node[6:9]) == (entity.independent_sources, place[1:])
    evidenced = store.evidenced(store.relations())
    for (edge, told), (relation, claims) in zip(store.told(store.edges()), evidenced, strict=True):
        assert all(getattr(edge, name) == getattr(relation, name) for name in edge._fields if name != "number")
        assert (told[0].quote, told[0].attributed_to) == (claims[0].claim.quote, claims[0].claim.attributed_to)
        for one, seen in zip(told, claims, strict=True):  # no article of this case lies there twice
            document, claim = seen.document, seen.claim
            assert one.papers == ((document.path, document.outlet, document.published),)
            assert (one.status, one.role, one.when) == (claim.status, claim.role, claim.when)
            assert (one.since, one.until, one.amount) == (claim.since, claim.until, claim.amount)


def test_a_telling_names_all_papers_that_carry_it(affair: Store) -> None:
    told = dict(affair.told(affair.edges()))
    for edge, tellings in told.items():
        documents = [seen.document.path for seen in affair.claims(edge.id)]
        assert [paper.path for one in tellings for paper in one.papers] == documents


def test_the_edges_of_a_few_entities_are_those_of_each(store: Store) -> None:
    few = [entity.id for entity in store.entities()][5:300:60]
    each = {relation.id for entity in few for relation in store.relations_of(entity)}
    assert [edge.id for edge in store.edges_of(few)] == sorted(each)
    assert not list(store.edges_of(()))


@pytest.mark.parametrize("hops", [0, 1, 2])
def test_a_view_walks_as_far_as_it_is_told(store: Store, hops: int) -> None:
    centre = next(one for one in store.standings() if one.relations > 4)
    reached = {centre.entity}
    for _ in range(hops):
        for entity in list(reached):
            stated = [relation for relation in store.relations_of(entity) if relation.type != CO_MENTIONED]
            reached |= {end for relation in stated for end in (relation.source, relation.target)}
    assert {entity.id for entity in View(store, Filter(entity=centre.name, hops=hops)).entities()} == reached
