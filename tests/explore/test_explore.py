"""What the reading commands answer over the invented affair."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphcase.errors import NotFound, UsageError
from graphcase.explore.dossier import Dossier
from graphcase.explore.dossier import dossier as asked
from graphcase.explore.lookup import find
from graphcase.explore.paths import Connection, path
from graphcase.explore.places import around
from graphcase.explore.reading import language, said
from graphcase.explore.records import Ambiguous, Direction, Evidence, Tie
from graphcase.explore.ties import clearest
from graphcase.explore.top import top
from graphcase.explore.view import Filter, View
from graphcase.explore.why import Between, Grounds, why
from graphcase.model import EntityType
from graphcase.store import Store
from graphcase.vocabulary import NOTHING, Additions, RelationType, relations


def dossier(store: Store, name: str) -> Dossier:
    answer = asked(store, name)
    assert isinstance(answer, Dossier)
    return answer


def ties(answer: Dossier) -> dict[str, Tie]:
    return {tie.says: tie for group in answer.groups for tie in group.ties}


# -- names


def test_several_that_fit_are_listed_most_reported_first(affair: Store) -> None:
    answer = asked(affair, "marren")
    assert isinstance(answer, Ambiguous)
    assert [node.name for node in answer.nodes] == ["Ivo Marren", "Ana Marren"]


def test_nobody_is_found_with_suggestions(affair: Store) -> None:
    with pytest.raises(NotFound) as error:
        find(affair, "Otto Marrin")
    assert "Otto Marrin" in error.value.message
    assert error.value.hint == "did you mean: Ivo Marren, Ana Marren"


def test_a_name_in_the_bytes_of_another_encoding_is_only_misspelt(affair: Store) -> None:
    assert dossier(affair, "Tom\udce1s Brandt").node.name == "Tomas Brandt"
    with pytest.raises(NotFound):
        find(affair, "\udce9")


# -- dossier


def test_a_dossier_tells_who_it_is(affair: Store) -> None:
    ivo = dossier(affair, "Ivo Maren")
    assert (ivo.node.name, ivo.node.type, ivo.how) == ("Ivo Marren", "person", "similar")
    assert ivo.aliases == ("Marren", "Mr. Marren")
    assert (ivo.node.mentions, ivo.node.documents) == (6, 3)
    assert (ivo.first, ivo.last) == ("2021-03-04", "2021-03-06")


def test_relations_are_grouped_in_reading_order(affair: Store) -> None:
    ivo = dossier(affair, "Ivo Marren")
    assert [(group.title, [tie.says for tie in group.ties]) for group in ivo.groups] == [
        ("Roles", ["former director, Veldhaven Port Authority", "leads Tidewater Group"]),
        ("Partners and family", ["partner of Léna Oduya"]),
        ("Lawyers and representatives", ["represented by Brandt & Sons", "represented by Tomas Brandt"]),
        ("Accusations and legal steps against", ["arrested by police"]),
        ("Cases", ["Tender inquiry, Veldhaven, March 2021: arrested"]),
    ]


def test_a_symmetric_relation_is_read_from_both_ends(affair: Store) -> None:
    assert "partner of Ivo Marren" in ties(dossier(affair, "lena oduya"))


def test_a_disputed_relation_shows_the_words_of_both_sides(affair: Store) -> None:
    leads = ties(dossier(affair, "Ivo Marren"))["leads Tidewater Group"]
    assert (leads.status, leads.disputed) == ("alleged", True)
    assert leads.best.attributed_to == "Prosecutors"
    assert leads.against
    assert (leads.against.status, leads.against.outlet) == ("negated", "Coast Daily")


def test_co_mentions_are_only_counted(affair: Store) -> None:
    ring = dossier(affair, "tidewater")
    assert ring.co_mentioned == 1
    assert all(tie.type != "co_mentioned" for group in ring.groups for tie in group.ties)


A_CLAIM = Evidence(
    quote="A director of the port was held by the police of the town.",
    status="asserted", cue="", attributed_to=None, attributed_via=(), role="", former=False, when="",
    since="", until="", acting=False, amount=None, currency="", rule="", document="d", path="a.txt", outlet="",
    title="",
    published="2020-01-02", url="", copy_of="", start=0, end=1, page=None,
)  # fmt: skip


@pytest.mark.parametrize(
    "worse",
    [
        replace(A_CLAIM, status="alleged", quote="A director of the port was held by police."),
        replace(A_CLAIM, quote="Director of the port held by the police"),  # a headline
        replace(A_CLAIM, quote="He was held."),  # who?
        replace(A_CLAIM, quote=A_CLAIM.quote[:-1] + " and of the county."),
        replace(A_CLAIM, published="2020-01-03"),
        replace(A_CLAIM, published=""),
        replace(A_CLAIM, path="b.txt"),
        replace(A_CLAIM, copy_of="d0", quote="A director of the port was held by the police."),
    ],
)
def test_the_clearest_claim(worse: Evidence) -> None:
    assert clearest([worse, A_CLAIM]) == clearest([A_CLAIM, worse]) == A_CLAIM


KNOWN = relations(NOTHING)


def test_every_relation_can_be_read_from_both_ends() -> None:
    known = language()
    placed = [tie for heading in known.headings for tie in heading.ties]
    assert len(set(placed)) == len(placed)
    both: tuple[tuple[str, Direction], ...] = (("=", "both"),)
    one: tuple[tuple[str, Direction], ...] = ((">", "out"), ("<", "in"))
    ties = set()
    for name, kind in KNOWN.items():
        for sign, direction in both if kind.symmetric else one:
            assert "Ana" in said(name, direction, "Ana", [], KNOWN)
            assert name + sign in placed or name == "co_mentioned"
            ties.add(name + sign)
    assert set(known.plain) <= set(known.says) <= ties


@pytest.mark.parametrize(
    ("name", "direction", "expected"),
    [
        ("lobbied", "out", "lobbied Ana"),
        ("lobbied", "in", "lobbied by Ana"),
        ("swore_in", "out", "swore in {under oath} Ana"),
        ("swore_in", "in", "← swore in {under oath}: Ana"),
        ("played_with", "both", "played with Ana"),
        ("gone_since", "out", "gone since: Ana"),
        ("gone_since", "in", "← gone since: Ana"),
        ("paid", "in", "paid by Ana"),
    ],
)
def test_a_relation_of_the_users_own_is_read_in_the_users_words(name: str, direction: Direction, expected: str) -> None:
    people: frozenset[EntityType] = frozenset({"person"})
    own = Additions(
        relations=(
            RelationType("lobbied", people, people, "lobbied", inverse="lobbied by"),
            RelationType("swore_in", people, people, "swore in {under oath}"),
            RelationType("played_with", people, people, "played with", inverse="played with", symmetric=True),
        )
    )
    assert said(name, direction, "Ana", [], relations(own)) == expected


def test_roles_that_only_a_denial_names_are_not_said() -> None:
    denied = replace(A_CLAIM, role="chief", status="denied")
    former = replace(A_CLAIM, role="clerk", former=True)
    assert said("role_at", "out", "Port", [former, denied], KNOWN) == "former clerk, Port"
    assert said("role_at", "out", "Port", [denied], KNOWN) == "holds or held a post at Port"


def test_roles_are_said_with_their_time() -> None:
    clerk = replace(A_CLAIM, role="clerk")
    dated = replace(clerk, since="2016", until="2019-05", status="alleged")
    assert said("role_at", "out", "Port", [clerk, dated], KNOWN) == "clerk (2016 to May 2019), Port"
    acting = replace(clerk, acting=True, former=True, until="2019-05-03")
    assert said("role_at", "out", "Port", [acting, dated], KNOWN) == (
        "former acting clerk (until 3 May 2019); clerk (2016 to May 2019) (alleged), Port"
    )
    assert said("role_at", "out", "Port", [replace(clerk, since="2016")], KNOWN) == "clerk (since 2016), Port"


# -- path


def names(answer: Connection | Ambiguous) -> list[list[str]]:
    assert isinstance(answer, Connection)
    return [[node.name for node in way.nodes] for way in answer.ways]


def test_the_shortest_way_with_words_for_every_step(affair: Store) -> None:
    answer = path(affair, "ana marren", "saltline")
    assert names(answer) == [["Ana Marren", "Tomas Brandt", "Ivo Marren", "Léna Oduya", "Saltline Ltd"]]
    assert isinstance(answer, Connection)
    assert all(tie.best.quote for step in answer.ways[0].steps for tie in step)
    assert not answer.co_mentions


def test_the_way_back_is_the_way_there(affair: Store) -> None:
    there, back = (names(path(affair, *ends)) for ends in (("police", "saltline"), ("saltline", "police")))
    assert there == [way[::-1] for way in back]


def test_mere_co_mentions_are_walked_when_asked_for(affair: Store) -> None:
    assert names(path(affair, "oduya", "tidewater")) == [["Léna Oduya", "Ivo Marren", "Tidewater Group"]]
    assert names(path(affair, "oduya", "tidewater", co_mentions=True)) == [["Léna Oduya", "Tidewater Group"]]


def test_what_is_only_supposed_connects_where_nothing_else_does(affair: Store) -> None:
    assert names(path(affair, "vrees", "brandt & sons"))[0][:2] == ["Ilse Vrees", "Tomas Brandt"]


def test_one_entity_is_not_connected_to_itself(affair: Store) -> None:
    with pytest.raises(UsageError, match="are one entity: Ivo Marren"):
        path(affair, "Ivo Marren", "Mr. Marren")


def test_a_path_from_an_ambiguous_name_lists_who_it_may_be(affair: Store) -> None:
    assert isinstance(path(affair, "saltline", "marren"), Ambiguous)


# -- why


def test_why_an_entity_is_one(affair: Store) -> None:
    answer = why(affair, "Ivo Marren")
    assert isinstance(answer, Grounds)
    assert len(answer.places) == answer.node.mentions == 6
    for place in answer.places:
        document = affair.document(place.document)
        assert document
        article = affair.article(document.key)
        assert article
        assert article.text[place.start : place.end] == place.text
        assert place.text in place.sentence
    assert [merge.reason for merge in answer.merges] == [
        "the same name in two articles",
        "a surname after the full name",
    ]


def test_why_two_are_tied_shows_every_claim(affair: Store) -> None:
    answer = why(affair, "tidewater", "Ivo Marren")
    assert isinstance(answer, Between)
    (leads,) = answer.relations
    assert (leads.source.name, leads.target.name) == ("Ivo Marren", "Tidewater Group")
    assert [(one.status, one.cue, one.path) for one in leads.evidence] == [
        ("alleged", "say", "articles/01-harbour.txt"),
        ("alleged", "say", "articles/03-copy.txt"),
        ("negated", "never", "articles/02-denial.txt"),
    ]


def test_why_of_two_that_no_sentence_names_together(affair: Store) -> None:
    with pytest.raises(NotFound) as error:
        why(affair, "saltline", "brandt & sons")
    assert "graphcase path" in error.value.hint


@pytest.mark.parametrize(
    ("text", "words", "seen"),
    [
        ("Short line.", "line", "Short line."),
        ("One.\nTwo three.\nFour.", "three", "Two three."),
        ("a" * 200 + " b " + "name " + "c " + "d" * 200, "name", "… b name c …"),
    ],
)
def test_the_words_around_a_mention(text: str, words: str, seen: str) -> None:
    start = text.index(words)
    assert around(text, start, start + len(words)) == seen


# -- top


def test_the_main_entities(affair: Store) -> None:
    assert [node.name for node in top(affair, limit=2).nodes] == ["Ivo Marren", "Tomas Brandt"]
    assert {node.type for node in top(affair, "organisation").nodes} == {"organisation"}


# -- filters


def shown(store: Store, wanted: Filter) -> tuple[set[str], set[str]]:
    view = View(store, wanted)
    return {entity.id for entity in view.entities()}, {relation.type for relation in view.relations()}


def test_without_a_filter_everything_but_co_mentions(affair: Store) -> None:
    entities, types = shown(affair, Filter())
    assert len(entities) == 12
    assert "co_mentioned" not in types


@pytest.mark.parametrize(
    ("wanted", "entities", "types"),
    [
        (Filter(entity="saltline", hops=0), {"o-saltline"}, set()),
        (Filter(entity="saltline"), {"o-saltline", "p-lena"}, {"owns"}),
        (Filter(entity="saltline", hops=2), {"o-saltline", "p-lena", "p-ivo"}, {"owns", "partner_of"}),
        (Filter(entity="oduya", types=("organisation",)), {"p-lena", "o-saltline"}, {"owns"}),
        (
            Filter(entity="oduya", types=("organisation",), co_mentions=True),
            {"p-lena", "o-saltline", "o-group"},
            {"owns", "co_mentioned"},
        ),
        (Filter(types=("place",)), {"l-town"}, set()),
        (Filter(types=("leads", "owns")), {"p-ivo", "o-group", "p-lena", "o-saltline"}, {"leads", "owns"}),
        (Filter(types=("person", "partner_of")), {"p-ivo", "p-lena"}, {"partner_of"}),
        (Filter(statuses=("alleged",)), {"p-ivo", "o-group"}, {"leads"}),
        (Filter(min_sources=2), set(), set()),  # one article says that he leads it, the other that he does not
        (
            Filter(since="2021-03-05", statuses=("asserted", "alleged")),
            {"p-ivo", "o-group", "p-brandt", "o-firm"},
            {"leads", "represents"},
        ),
    ],
)
def test_filters(affair: Store, wanted: Filter, entities: set[str], types: set[str]) -> None:
    assert shown(affair, wanted) == (entities, types)


def test_a_filter_by_sources(rumours: Store) -> None:
    assert shown(rumours, Filter(min_sources=3)) == ({"p-liv", "p-oskar"}, {"met"})
    assert shown(rumours, Filter(min_sources=4)) == (set(), set())


def test_a_filtered_view_lists_only_the_documents_that_it_needs(affair: Store) -> None:
    view = View(affair, Filter(entity="ana marren", hops=0))
    assert [document.path for document in view.documents()] == ["articles/04-teacher.txt"]


def test_a_filter_that_cannot_be(affair: Store) -> None:
    with pytest.raises(UsageError, match="no type is called 'people'"):
        View(affair, Filter(types=("people",)))
    with pytest.raises(UsageError, match="no status is called 'true'"):
        View(affair, Filter(statuses=("true",)))
    for since in ("last week", "2018-13", "2018-02-30", "2018-11-", "18"):
        with pytest.raises(UsageError, match=f"'{since}' is no date"):
            View(affair, Filter(since=since))
    with pytest.raises(UsageError, match="'marren' fits 2 entities"):
        View(affair, Filter(entity="marren"))
