"""FollowTheMoney entities, held against the library's own model: what it asks for, and what it lets pass unasked."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from followthemoney import Property, model
from followthemoney.dataset.util import dataset_name_check
from followthemoney.entity import ValueEntity
from followthemoney.types import registry
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcase import vocabulary
from graphcase.explore.view import Filter, View
from graphcase.export import ftm
from graphcase.export import json as json_format
from graphcase.export.ftm import entity as values
from graphcase.export.ftm import schemata
from graphcase.export.ftm.things import End
from graphcase.model import AFFIRMS, Entity, EntityType
from graphcase.store import Store
from invented import Sketch, document, publish

Line = dict[str, Any]


def exported(store: Store, **wanted: object) -> bytes:
    out = io.BytesIO()
    ftm.write(View(store, Filter(**wanted)), out)  # type: ignore[arg-type]
    return out.getvalue()


def entities(store: Store, **wanted: object) -> list[Line]:
    return [json.loads(line) for line in exported(store, **wanted).decode().splitlines()]


def of(schema: str, lines: list[Line]) -> list[Line]:
    return [line for line in lines if line["schema"] == schema]


def only(schema: str, lines: list[Line]) -> dict[str, list[str]]:
    [line] = of(schema, lines)
    return line["properties"]


def property_(line: Line, name: str) -> Property:
    schema = model.get(line["schema"])
    assert schema is not None
    assert not schema.abstract
    found = schema.get(name)
    assert found is not None, f"{schema.name} has no {name}"
    assert not found.stub
    return found


def check(lines: list[Line]) -> None:
    """What `ftm validate` checks, and what it does not: required properties, references, ranges, clean values."""
    schemata = {line["id"]: line["schema"] for line in lines}
    assert len(schemata) == len(lines)
    for line in lines:
        schema = model.get(line["schema"])
        assert schema is not None
        required = {name for one in schema.schemata for name in one.required}
        assert required <= line["properties"].keys(), line
        assert registry.entity.validate(line["id"])
        assert len(set(map(dataset_name_check, line["datasets"]))) == len(line["datasets"])
        for name, given_ in line["properties"].items():
            prop = property_(line, name)
            assert given_
            assert len(set(given_)) == len(given_)
            for value in given_:
                assert isinstance(value, str)
                assert len(value) <= (prop.max_length or len(value))
                assert prop.type.clean(value) == value, (line["schema"], name)
                if prop.type == registry.entity:
                    target = model.get(schemata[value])
                    assert target is not None
                    assert prop.range is not None
                    assert target.is_a(prop.range), (line["schema"], name, target.name)


@pytest.mark.parametrize("case", ["affair", "quarrel_store", "rumours"])
def test_every_line_is_what_the_model_asks_for(case: str, request: pytest.FixtureRequest) -> None:
    check(entities(request.getfixturevalue(case)))


@pytest.mark.parametrize(
    "wanted",
    [
        {"entity": "saltline", "hops": 1},
        {"types": ("person",)},
        {"types": ("leads",)},
        {"statuses": ("alleged",)},
        {"since": "2021-03-06"},
        {"entity": "Ivo Marren", "hops": 2, "types": ("person", "organisation")},
        {"co_mentions": True},
    ],
)
def test_so_is_a_part_of_it(affair: Store, wanted: dict[str, object]) -> None:
    lines = entities(affair, **wanted)
    check(lines)
    assert len(lines) > 3


@pytest.mark.slow
def test_so_is_the_demonstration(built_corpus: tuple[Path, str]) -> None:
    with Store.open(built_corpus[0] / "output") as store:
        lines = entities(store)
    check(lines)
    assert {"Article", "Person", "Organization", "Company", "Address", "CourtCase", "Event", "Mention", "Note"} <= {
        line["schema"] for line in lines
    }
    assert {"Family", "Employment", "Directorship", "Ownership", "CourtCaseParty"} <= {line["schema"] for line in lines}


def test_no_claim_is_lost_and_each_has_one_document(affair: Store) -> None:
    out = io.BytesIO()
    json_format.write(View(affair), out)
    edges = json.loads(out.getvalue())["edges"]
    told = sorted((claim["quote"], claim["document"]) for edge in edges for claim in edge["claims"])
    claims = [line for line in entities(affair) if line["id"].startswith("r")]
    assert len(claims) == len(told)
    for line in claims:
        [proof] = line["properties"]["proof"]
        assert line["datasets"] == [values.dataset(proof)]
    words = "\n".join(line["properties"]["description"][0] for line in claims)
    assert all(quote in words for quote, _ in told)


def test_what_is_denied_is_no_link(affair: Store) -> None:
    lines = entities(affair)
    link, *others = of("Directorship", lines)
    assert link["properties"]["role"] == ["leads (alleged, disputed)"]
    assert link["properties"]["status"] == ["alleged"]
    assert link["properties"]["summary"] == [
        "alleged, disputed, according to Prosecutors: Ivo Marren: leads Tidewater Group"
    ]
    assert [one["properties"]["status"] for one in others] == [["alleged"]]  # the copy's
    note = next(line for line in of("Note", lines) if line["properties"]["keywords"] == ["negated"])
    assert note["properties"]["entity"] == ["p-ivo", "o-group"]
    assert note["properties"]["description"][0].startswith(
        "negated, according to Tomas Brandt: Ivo Marren: leads Tidewater Group: ““Ivo Marren never led"
    )
    held = {line["properties"]["status"][0] for line in lines if "status" in line["properties"]}
    assert held <= AFFIRMS
    assert [line["properties"]["keywords"] for line in of("Note", lines)].count(["hypothetical"]) == 2


def test_people_bodies_and_documents(affair: Store) -> None:
    lines = {line["id"]: line for line in entities(affair)}
    ivo = lines["p-ivo"]
    assert ivo["schema"] == "Person"
    assert ivo["properties"]["name"] == ["Ivo Marren"]
    assert ivo["properties"]["weakAlias"] == ["Marren"]
    assert ivo["properties"]["alias"] == ["Mr. Marren"]
    assert len(ivo["properties"]["proof"]) == len(ivo["datasets"]) == 3
    assert lines["o-saltline"]["schema"] == "Company"
    assert lines["o-firm"]["schema"] == "Organization"
    copied = next(line for line in lines.values() if line["properties"].get("fileName") == ["03-copy.txt"])
    assert copied["properties"]["notes"] == ["A copy of articles/01-harbour.txt: no source of its own."]
    assert copied["properties"]["publisher"] == ["The Harbour Post"]
    named = [one["properties"] for one in of("Mention", list(lines.values()))]
    assert {tuple(one["name"]) for one in named if one["resolved"] == ["p-ivo"]} == {("Ivo Marren", "Marren")}


def test_sources_that_disagree_are_told(quarrel_store: Store) -> None:
    out = io.BytesIO()
    json_format.write(View(quarrel_store), out)
    conflicts = json.loads(out.getvalue())["graph"]["conflicts"]
    notes = {line["id"]: line["properties"] for line in of("Note", entities(quarrel_store))}
    assert conflicts
    for conflict in conflicts:
        told = notes[conflict["id"]]
        assert told["entity"] == [conflict["about"]]
        assert all(value["quote"] in told["description"][0] for value in conflict["values"])


def told(folder: Path, relation: str, ends: tuple[EntityType, EntityType], **claim: Any) -> list[Line]:
    """What is exported of one article that says `relation` of two ends of these types."""
    sketch = Sketch("Ada Vance met Corbel Works Ltd.", "The Post", "2020-01-02", "News")
    source, target = sketch.name("Ada Vance", ends[0]), sketch.name("Corbel Works Ltd", ends[1])
    sketch.says(relation, source, target, sketch.text, **claim)
    stage = claim.get("cue", "")
    nodes = [
        Entity("a", ends[0], "Ada Vance", (), (source,)),
        Entity("b", ends[1], "Corbel Works Ltd", (), (target,), (), (("stage", stage),) if ends[1] == "case" else ()),
    ]
    with Store.open(publish(folder, [sketch], [document("n.txt", sketch)], nodes)) as store:
        lines = entities(store)
    check(lines)
    return lines


@pytest.mark.parametrize(
    ("relation", "ends", "schema", "properties"),
    [
        ("owns", ("person", "organisation"), "Ownership", {"owner": ["a"], "asset": ["b"], "role": ["owns"]}),
        ("role_at", ("person", "organisation"), "Employment", {"employee": ["a"], "employer": ["b"]}),
        ("role_at", ("person", "place"), "UnknownLink", {"subject": ["a"], "object": ["b"]}),
        ("works_for", ("person", "person"), "UnknownLink", {"subject": ["a"], "role": ["works or worked for"]}),
        ("works_for", ("organisation", "organisation"), "UnknownLink", {"subject": ["a"], "object": ["b"]}),
        ("leads", ("organisation", "organisation"), "Directorship", {"director": ["a"], "organization": ["b"]}),
        ("member_of", ("person", "organisation"), "Membership", {"member": ["a"], "organization": ["b"]}),
        ("succeeded", ("person", "person"), "Succession", {"successor": ["a"], "predecessor": ["b"]}),
        ("family_of", ("person", "person"), "Family", {"relative": ["a"], "person": ["b"]}),
        ("partner_of", ("person", "person"), "Family", {"relationship": ["partner of"]}),
        ("associate_of", ("person", "person"), "Associate", {"person": ["a"], "associate": ["b"]}),
        ("represents", ("person", "organisation"), "Representation", {"agent": ["a"], "client": ["b"]}),
        ("paid", ("person", "person"), "Payment", {"payer": ["a"], "beneficiary": ["b"]}),
        ("born_in", ("person", "place"), "UnknownLink", {"role": ["born in"]}),
        ("arrested", ("organisation", "person"), "UnknownLink", {"role": ["arrested"], "status": ["asserted"]}),
        ("party_to", ("person", "case"), "UnknownLink", {"subject": ["a"], "object": ["b"]}),
    ],
)
def test_the_schema_of_a_relation(
    tmp_path: Path, relation: str, ends: tuple[EntityType, EntityType], schema: str, properties: dict[str, list[str]]
) -> None:
    link = next(line for line in told(tmp_path, relation, ends) if line["id"].startswith("r"))
    assert link["schema"] == schema
    assert properties.items() <= link["properties"].items()


@pytest.mark.parametrize(
    ("stage", "schema"),
    [
        ("reported", "Event"),
        ("investigated", "Event"),
        ("arrests", "Event"),
        ("charged", "CourtCase"),
        ("tried", "CourtCase"),
        ("closed", "Event"),
        ("acquitted", "CourtCase"),
        ("convicted", "CourtCase"),
        ("", "Event"),
    ],
)
def test_a_case_is_in_court_once_somebody_is_charged(tmp_path: Path, stage: str, schema: str) -> None:
    lines = told(tmp_path, "party_to", ("person", "case"), role="suspect", status="alleged", cue=stage)
    assert next(line for line in lines if line["id"] == "b")["schema"] == schema
    link = next(line for line in lines if line["id"].startswith("r"))
    assert link["schema"] == ("CourtCaseParty" if schema == "CourtCase" else "UnknownLink")
    assert link["properties"]["role"] == ["suspect (alleged)"]


def test_what_a_claim_tells_besides(tmp_path: Path) -> None:
    facts = {"when": "2019-05", "amount": 1_200_000.0, "currency": "USD", "role": "bribe", "status": "alleged"}
    paid = only("Payment", told(tmp_path / "1", "paid", ("person", "person"), **facts))
    assert (paid["amount"], paid["currency"], paid["date"]) == (["1200000.00"], ["USD"], ["2019-05"])
    assert paid["purpose"] == ["bribe (alleged)"]
    post = {"role": "director", "former": True, "since": "2016", "until": "2019-05", "attributed_to": "the Post"}
    held = only("Employment", told(tmp_path / "2", "role_at", ("person", "organisation"), **post))
    assert (held["role"], held["startDate"], held["endDate"]) == (["former director"], ["2016"], ["2019-05"])
    assert held["summary"][0].startswith("asserted, according to the Post: Ada Vance: former director")


def test_what_is_disputed_is_the_part_that_somebody_rejects(tmp_path: Path) -> None:
    told, denied = Sketch("Ada Vance was held in the raid. She planned it."), Sketch("Ada Vance did not plan the raid.")
    people = [sketch.name("Ada Vance", "person") for sketch in (told, denied)]
    raids = [sketch.name("raid", "case", form="nominal") for sketch in (told, denied)]
    told.says("party_to", people[0], raids[0], "Ada Vance was held in the raid.", role="arrested")
    told.says("party_to", people[0], raids[0], "She planned it.", role="suspect", status="alleged")
    denied.says("party_to", people[1], raids[1], denied.text, role="suspect", status="denied")
    nodes = [
        Entity("a", "person", "Ada Vance", (), tuple(people)),
        Entity("b", "case", "Raid", (), tuple(raids)),
    ]
    papers = [document("n.txt", told), document("o.txt", denied)]
    with Store.open(publish(tmp_path, [told, denied], papers, nodes)) as store:
        lines = entities(store)
    assert [line["properties"]["role"] for line in of("UnknownLink", lines)] == [
        ["arrested"],
        ["suspect (alleged, disputed)"],
    ]


@pytest.mark.parametrize("status", ["denied", "negated", "hypothetical"])
@pytest.mark.parametrize("relation", ["leads", "party_to", "owns"])
def test_no_schema_makes_a_fact_of_a_denial(tmp_path: Path, relation: str, status: str) -> None:
    ends: tuple[EntityType, EntityType] = ("person", "case" if relation == "party_to" else "organisation")
    lines = told(tmp_path, relation, ends, status=status, cue="charged")
    assert not [line for line in lines if model[line["schema"]].edge]
    assert only("Note", lines)["description"][0].startswith(f"{status}: Ada Vance")


def test_the_ends_that_we_allow_are_those_that_the_model_allows() -> None:
    assert set(schemata.SCHEMATA) == set(vocabulary.SCHEMATA)
    for name, schema in schemata.SCHEMATA.items():
        theirs = model[name]
        for source, target in product(schemata.ANYTHING, repeat=2):
            ends = End("a", source, "A"), End("b", target, "B")
            ranges = (theirs.get(schema.source), theirs.get(schema.target))
            allowed = all(prop and model[one.schema].is_a(prop.range) for one, prop in zip(ends, ranges, strict=True))
            # the model lets anything be party to a case, and an owner be what it owns; we are no wider
            assert not schema.fits(*ends) or allowed
            assert schema.fits(*ends) == allowed or name == "CourtCaseParty"


WORDS = st.text(st.sampled_from("\"' ;,\n\t\x00\u200b\ufeff\u202e=é\u0301-a") | st.characters(), max_size=30)


@settings(deadline=None)
@given(WORDS)
def test_values_are_as_the_library_leaves_them(words: str) -> None:
    for prop, [value] in (
        ("name", list(values.names([words]))),
        ("description", values.text(words)),
        ("publisher", values.string(words)),
        ("address", values.address(words, words)),
    ):
        entity = model.make_entity("Person")
        entity.id = "x"
        entity.add(prop, [value])
        assert entity.get(prop) == ([value] if value else [])


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("http://example.org", ("http://example.org/",)),
        ("https://example.org/a?b=c#d", ("https://example.org/a?b=c#d",)),
        ("https://пример.рф/новости", ("https://пример.рф/новости",)),
        ("http://10.0.0.1/x", ()),
        ("javascript:alert(1)", ()),
        ("data:text/html,x", ()),
        ("ftp://example.org/x", ()),
        ("file:///home/me/notes.txt", ()),
        ("http://a b.example", ()),
        ("http://example.org:port/", ()),
        ("example.org/x", ()),
        ("http://[", ()),
        ("", ()),
    ],
)
def test_only_addresses_that_a_browser_may_open(given_: str, wanted: tuple[str, ...]) -> None:
    assert values.url(given_) == wanted
    assert [registry.url.clean(one) for one in wanted] == list(wanted)


@pytest.mark.parametrize("name", ['"', "\u200b", "'x'", "=1+1", "a\nb", "\u202e", "<script>", "x" * 10_000, "\\", "-"])
def test_hostile_names_break_no_line(tmp_path: Path, name: str) -> None:
    sketch = Sketch(f"{name} met {name} twice.", outlet=name, title=name, published="2020")
    a, b = sketch.name(name, "person"), sketch.name(name, "organisation")
    sketch.says("member_of", a, b, sketch.text, role=name, attributed_to=name)
    nodes = [Entity("a", "person", name, (name,), (a,)), Entity("b", "organisation", name, (), (b,))]
    with Store.open(publish(tmp_path, [sketch], [document("n.txt", sketch)], nodes)) as store:
        lines = entities(store)
    check(lines)
    assert [line["schema"] for line in lines if line["id"] in "ab"] == ["Person", "Organization"]


def test_the_same_store_gives_the_same_bytes(affair: Store) -> None:
    assert exported(affair) == exported(affair)


def test_the_library_reads_each_line_as_it_stands(affair: Store) -> None:
    for line in entities(affair):
        proxy = ValueEntity.from_dict(dict(line), cleaned=False)
        assert proxy.to_dict()["properties"] == line["properties"]
        assert proxy.datasets == set(line["datasets"])


@pytest.mark.slow
def test_the_command_line_of_the_library_takes_the_file(affair: Store, tmp_path: Path) -> None:
    path = tmp_path / "graph.ftm.json"
    path.write_bytes(exported(affair))
    lines = {line["id"]: line for line in entities(affair)}

    def run(*words: str) -> str:
        command = [str(Path(sys.executable).with_name("ftm")), *words]
        done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
        assert "ERROR" not in done.stderr
        return done.stdout

    for command in (("validate", "-i", str(path)), ("aggregate", "-i", str(path))):
        read = {line["id"]: line for line in map(json.loads, run(*command).splitlines())}
        assert {id_: line["properties"] for id_, line in read.items()} == {
            id_: line["properties"] for id_, line in lines.items()
        }
        assert {id_: sorted(line["datasets"]) for id_, line in read.items()} == {
            id_: sorted(line["datasets"]) for id_, line in lines.items()
        }
    statements = list(csv.DictReader(io.StringIO(run("statements", str(path), "-d", "case"))))
    stated = {(row["entity_id"], row["prop"], row["value"]) for row in statements if row["prop"] != "id"}
    # equal quotes of a document and its copy are two statements
    assert stated == {
        (id_, name, value)
        for id_, line in lines.items()
        for name, given in line["properties"].items()
        for value in given
    }
    assert "Ivo Marren" in run("export-cypher", "-i", str(path))
