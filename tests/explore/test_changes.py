"""What is new with its words: what is there as the other commands show it, what has gone by the words that it left."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from graphcase.explore.changes import KINDS, Change, Changes, Wanted, changes
from graphcase.explore.parties import Held
from graphcase.model import Conflict, Document, Entity, Ref, Status, Value
from graphcase.picture import positions
from graphcase.relate import Sources, relations
from graphcase.store import About, Published, Store
from invented import Sketch, document
from tidings import START, Desk

LETTER = "Odo Vey met Petra Lund. Ada Morn met Odo Vey in May."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A store in which an article came, one was edited, and one went; and somebody was hidden."""
    made = Desk(tmp_path_factory.mktemp("tidings"))
    made.build()
    made.build(letter=LETTER, deal=START["01-deal.txt"].replace("is said to have led", "led"), port=None)
    made.decide("hide", "Sandbank Ltd", note="a shelf company")
    return made


def one(found: Changes, what: str, kind: str, name: str) -> Change:
    (change,) = (c for c in found.changes if (c.what, c.kind, c.name) == (what, kind, name))
    return change


def test_what_is_new_stands_with_its_words(desk: Desk) -> None:
    found = desk.news()
    letter = one(found, "new", "document", "letter.txt")
    assert letter.document
    assert (letter.document.outlet, letter.why) == ("The Weekly Gull", None)
    met = one(found, "new", "relation", "Petra Lund")
    assert (met.says, met.why) == ("met Odo Vey", None)
    assert met.evidence
    assert (met.evidence.quote, met.evidence.path) == ("Odo Vey met Petra Lund.", "letter.txt")
    assert met.tie
    assert (met.tie.other.name, met.tie.status) == ("Odo Vey", "asserted")


def test_what_has_gone_keeps_its_words_and_says_why(desk: Desk) -> None:
    found = desk.news()
    ines = one(found, "gone", "person", "Ines Castellar")
    assert ines.why
    assert (ines.why.cause, ines.why.path, ines.why.more) == ("removed", "03-port.txt", 0)
    assert ines.evidence
    assert ines.evidence.quote in START["03-port.txt"]
    assert (ines.evidence.outlet, ines.evidence.path) == ("Harbour Radio", "03-port.txt")
    lived = next(c for c in found.changes if c.kind == "relation" and c.what == "gone" and c.name == "Ines Castellar")
    assert (lived.says, lived.evidence and lived.evidence.status) == ("lives in Ravensmouth", "asserted")
    with pytest.raises(StopIteration):
        next(c for c in found.changes if c.name == "03-port.txt" and c.what != "gone")


def test_a_judgement_is_named_with_who_and_note(desk: Desk) -> None:
    hidden = one(desk.news(), "gone", "organisation", "Sandbank Ltd")
    assert hidden.why
    assert hidden.why.judgement
    assert (hidden.why.cause, hidden.why.judgement.user) == ("hidden", "Mara Quill")
    assert hidden.why.judgement.note == "a shelf company"
    owned = next(c for c in desk.news().changes if c.kind == "relation" and c.says == "owns Sandbank Ltd")
    assert owned.why == hidden.why


def test_a_relation_that_changed_shows_what_it_got_and_what_it_lost(desk: Desk) -> None:
    found = desk.news()
    led = next(c for c in found.changes if c.what == "changed" and c.says == "leads Kelder Group")
    assert [(a.field, a.before, a.after) for a in led.alterations] == [("status", "alleged", "asserted")]
    (came,), (went,) = led.came, led.went
    assert (came.evidence.quote, went.evidence.quote) == (
        "Odo Vey led Kelder Group.",
        "Odo Vey is said to have led Kelder Group.",
    )
    assert came.why
    assert went.why
    assert (came.why.cause, came.why.path) == (went.why.cause, went.why.path) == ("edited", "01-deal.txt")
    met = next(c for c in found.changes if c.what == "changed" and c.says == "met Ada Morn")
    assert [told.evidence.path for told in met.came] == ["letter.txt"]
    assert [told.why for told in met.came] == [None]


def test_the_numbers_are_those_of_the_lists(desk: Desk) -> None:
    found = desk.news()
    for tally in found.tallies:
        if tally.kind == "claim":
            continue
        counted = Counter(change.what for change in found.changes if change.kind == tally.kind)
        assert (counted["new"], counted["changed"], counted["gone"]) == (tally.new, tally.changed, tally.gone)
    assert {change.kind for change in found.changes} <= {tally.kind for tally in found.tallies}


@pytest.mark.parametrize(
    ("wanted", "kinds", "whats"),
    [
        (Wanted(kinds=("person",)), {"person"}, {"gone"}),
        (Wanted(only=("new",)), {"document", "relation"}, {"new"}),
        (Wanted(kinds=("document", "relation"), only=("gone",)), {"document", "relation"}, {"gone"}),
        (Wanted(kinds=("case",)), set(), set()),
    ],
)
def test_only_what_is_wanted(desk: Desk, wanted: Wanted, kinds: set[str], whats: set[str]) -> None:
    with Store.open(desk.output) as store:
        found = changes(store, wanted)
        assert ({c.kind for c in found.changes}, {c.what for c in found.changes}) == (kinds, whats)
        assert found.tallies == desk.news().tallies


def test_so_many_under_each_heading_in_one_order(desk: Desk) -> None:
    every = desk.news().changes
    with Store.open(desk.output) as store:
        few = changes(store, Wanted(limit=1)).changes
    assert [KINDS.index(c.kind) for c in every] == sorted(KINDS.index(c.kind) for c in every)
    heads = {(c.kind, c.what): c for c in reversed(every)}
    assert list(few) == [heads[c.kind, c.what] for c in few]
    assert len(few) == len(heads)


def test_an_entity_is_shown_by_words_that_name_it_and_without_any_claim_by_its_place(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"1.txt": "Nobody came."})
    desk.build()
    desk.build(two="It rained on Kelder Group. Petra Lund owned Sandbank Ltd.")
    found = desk.news()
    kelder = one(found, "new", "organisation", "Kelder Group")
    assert kelder.evidence is None
    assert kelder.place
    assert kelder.place.sentence.startswith("It rained on Kelder Group.")
    sandbank = one(found, "new", "organisation", "Sandbank Ltd")
    assert sandbank.evidence
    assert sandbank.evidence.quote == "Petra Lund owned Sandbank Ltd."


def test_the_gravest_of_new_relations_come_first_as_they_are_held(tmp_path: Path) -> None:
    texts = {
        "1.txt": "Odo Vey met Ada Morn.",
        "2.txt": "Petra Lund met Ada Morn. Odo Vey never killed P. Lund. Ada Morn is said to have killed P. Lund.",
        "3.txt": "Ines Castellar killed Ada Morn. Petra Lund met Ada Morn again.",
    }
    desk = Desk(tmp_path, {"0.txt": "Nobody came."})
    desk.build()
    desk.build(**{name.removesuffix(".txt"): text for name, text in texts.items()})
    found = [change for change in desk.news().changes if change.kind == "relation"]
    assert [(change.tie.type, change.tie.status) for change in found if change.tie] == [
        ("killed", "asserted"),
        ("killed", "alleged"),
        ("met", "asserted"),
        ("met", "asserted"),
        ("killed", "negated"),
    ]


# A case and a disagreement, as a build publishes them.

FIRST = "Police searched the depot. Vera Stahl was arrested.\n"
SECOND = "The depot case: Vera Stahl was arrested again, Otto Reim testified.\n"
Roles = dict[str, tuple[str, Status]]
"""By name: a role and how it is held."""
Turned = tuple[str, list[str], list[str], list[str]]


def affair(output: Path, texts: list[str], stage: str, conflict: bool) -> Path:
    roles: Roles = {"Vera Stahl": ("arrested", "asserted"), "Otto Reim": ("witness", "asserted")}
    told = [{name: role for name, role in roles.items() if name in text} for text in texts]
    return case(output, list(zip(texts, told, strict=True)), stage, conflict)


def case(output: Path, articles: list[tuple[str, Roles]], stage: str = "", conflict: bool = False) -> Path:
    """The store of a case of which each of these articles tells: its text, and who has which part in it."""
    sketches = [Sketch(text, f"Paper {number}") for number, (text, _) in enumerate(articles)]
    people: dict[str, list[Ref]] = {}
    refs: list[Ref] = []
    for sketch, (text, roles) in zip(sketches, articles, strict=True):
        refs.append(sketch.name("depot", "case", form="nominal"))
        for name, (role, status) in roles.items():
            people.setdefault(name, []).append(sketch.name(name, "person"))
            sketch.says("party_to", people[name][-1], refs[-1], text.strip(), role=role, status=status)
    entities = [
        Entity("c-depot", "case", "Depot affair", (), tuple(refs), (), (("stage", stage),) if stage else ()),
        *(Entity(f"p-{name[:4]}", "person", name, (), tuple(own)) for name, own in people.items()),
    ]
    documents: list[Document] = [document(f"{number}.txt", sketch) for number, sketch in enumerate(sketches)]
    facts = [sketch.facts for sketch in sketches]
    first = articles[0][0][:6]
    values = tuple(Value(value, sketches[0].key, 0, 6, first) for value in ("2019-03-01", "2019-03-02"))
    conflicts = [Conflict("x1", "date", "c-depot", "", "day of the search", False, 0.5, values)] if conflict else []
    edges = relations(facts, entities, Sources(documents, facts))
    with Store.create(output, "invented") as draft:
        for article, findings in facts:
            draft.add(article, findings)
        about = About("graphcase 0.0.0", "/corpus", "invented")
        draft.publish(Published(about, documents, (), entities, edges, positions(entities, edges), conflicts=conflicts))
    return output


def turned(change: Change) -> list[Turned]:
    """Whose part changed, in short: name, and the roles before, by now, no longer."""
    return [
        (one.name, *(list(map(held, roles)) for roles in (one.before, one.now, one.lost))) for one in change.parties
    ]


def held(one: Held) -> str:
    marks = [mark for mark in (one.status, "disputed" * one.disputed) if mark not in ("", "asserted")]
    return " ".join((one.role, *marks))


def test_a_case_that_went_on(tmp_path: Path) -> None:
    affair(tmp_path, [FIRST], "arrests", conflict=False)
    affair(tmp_path, [FIRST, SECOND], "charged", conflict=True)
    with Store.open(tmp_path) as store:
        found = changes(store, Wanted())
    depot = one(found, "changed", "case", "Depot affair")
    assert {(a.field, a.before, a.after) for a in depot.alterations} == {
        ("stage", "arrests", "charged"),
        ("documents", "1", "2"),
    }
    assert turned(depot) == [("Otto Reim", [], ["witness"], [])]
    day = one(found, "new", "conflict", "Depot affair")
    assert day.disagreement
    assert [version.value for version in day.disagreement.versions] == ["2019-03-01", "2019-03-02"]


TURNS: list[tuple[str, Roles, Roles, list[Turned]]] = [
    (
        "convicted who was no suspect",
        {"Vera Stahl": ("suspect", "negated")},
        {"Vera Stahl": ("convicted", "asserted")},
        [("Vera Stahl", ["suspect negated"], ["convicted"], [])],
    ),
    (
        "cleared",
        {"Vera Stahl": ("suspect", "alleged")},
        {"Vera Stahl": ("suspect", "negated")},
        [("Vera Stahl", ["suspect alleged"], ["suspect alleged disputed"], [])],
    ),
    (
        "alleged, then asserted",
        {"Vera Stahl": ("suspect", "alleged")},
        {"Vera Stahl": ("suspect", "asserted")},
        [("Vera Stahl", ["suspect alleged"], ["suspect"], [])],
    ),
    (
        "asserted, then alleged",
        {"Vera Stahl": ("suspect", "asserted")},
        {"Vera Stahl": ("suspect", "alleged")},
        [],
    ),
    (
        "the gravest first",
        {"Vera Stahl": ("suspect", "alleged")},
        {
            "Otto Reim": ("lawyer", "asserted"),
            "Ada Kern": ("charged", "alleged"),
            "Ivo Brandt": ("convicted", "negated"),
            "Mia Holm": ("charged", "asserted"),
            "Vera Stahl": ("acquitted", "asserted"),
        },
        [
            ("Vera Stahl", ["suspect alleged"], ["acquitted"], []),
            ("Mia Holm", [], ["charged"], []),
            ("Ada Kern", [], ["charged alleged"], []),
            ("Otto Reim", [], ["lawyer"], []),
            ("Ivo Brandt", [], ["convicted negated"], []),
        ],
    ),
]


@pytest.mark.parametrize(("before", "now", "expected"), [row[1:] for row in TURNS], ids=[row[0] for row in TURNS])
def test_whose_part_in_a_case_is_another(tmp_path: Path, before: Roles, now: Roles, expected: list[Turned]) -> None:
    """The number of articles is the same in all of them, so that nothing else makes a change of the case."""
    first, other, later = (f"{about} in the depot: {', '.join(before | now)}." for about in ("A fire", "More", "News"))
    case(tmp_path, [(first, before), (other, {})])
    case(tmp_path, [(first, before), (later, now)])
    with Store.open(tmp_path) as store:
        found = changes(store, Wanted(kinds=("case",)))
    assert [turned(change) for change in found.changes if change.what == "changed"] == ([expected] if expected else [])
    for change in found.changes:
        for party in change.parties:
            assert party.evidence
            assert (party.evidence.quote, party.evidence.path) == (later, "1.txt")


def test_whose_part_is_told_no_more(tmp_path: Path) -> None:
    first, second = "A fire in the depot: Vera Stahl.", "News of the depot: Vera Stahl, Otto Reim."
    charged: Roles = {"Vera Stahl": ("charged", "asserted"), "Otto Reim": ("witness", "asserted")}
    case(tmp_path, [(first, {"Vera Stahl": ("suspect", "asserted")}), (second, charged)])
    case(tmp_path, [(first, {"Vera Stahl": ("suspect", "asserted")})])
    with Store.open(tmp_path) as store:
        depot = one(changes(store, Wanted()), "changed", "case", "Depot affair")
    assert turned(depot) == [
        ("Vera Stahl", ["charged", "suspect"], [], ["charged"]),
        ("Otto Reim", ["witness"], [], ["witness"]),
    ]
    assert [party.node and party.node.name for party in depot.parties] == ["Vera Stahl", None]


def test_who_has_a_part_in_a_new_case(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.build()
    case(desk.output, [("A fire in the depot: Vera Stahl.", {"Vera Stahl": ("charged", "alleged")})])
    with Store.open(desk.output) as store:
        depot = one(changes(store, Wanted()), "new", "case", "Depot affair")
    assert turned(depot) == [("Vera Stahl", [], ["charged alleged"], [])]


def test_a_disagreement_that_has_gone_says_what_its_values_were(tmp_path: Path) -> None:
    affair(tmp_path, [FIRST, SECOND], "charged", conflict=True)
    affair(tmp_path, [FIRST.replace("depot", "old depot")], "charged", conflict=False)
    with Store.open(tmp_path) as store:
        gone = one(changes(store, Wanted()), "gone", "conflict", "Depot affair")
    assert gone.says == "day of the search"
    assert [(a.field, a.before, a.after) for a in gone.alterations] == [("values", "2019-03-01; 2019-03-02", "")]
    assert gone.why
    assert (gone.why.cause, gone.why.path) == ("edited", "0.txt")


def test_a_store_that_was_compared_reads_as_it_did(desk: Desk, tmp_path: Path) -> None:
    other = Desk(tmp_path)
    other.build()
    with Store.open(desk.output) as store, Store.compared(desk.output, other.output) as compared:
        assert list(store.entities()) == list(compared.entities())
        assert replace(changes(compared, Wanted(), "there"), other="") != changes(store, Wanted())
