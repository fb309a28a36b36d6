"""Relations: how claims gather, what they are worth together, and how many sources stand behind them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from graphcase.model import Article, Claim, Document, Entity, EntityType, Findings, Mention, Ref, Relation, Status, Zone
from graphcase.relate import Sources, relations

NAMES: dict[str, EntityType] = {
    "Ada Quint": "person",
    "Bo Ferrand": "person",
    "Torrent Grain": "organisation",
    "Vallmora": "place",
    "Grain affair": "case",
}
TEXT = "Grain\n" + ", ".join(NAMES) + "."


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in short: (source, relation, target) and how it is held."""

    source: str
    relation: str
    target: str
    status: Status = "asserted"
    role: str = ""
    headline: bool = False


def facts(key: str, *said: Said, outlet: str = "", published: str = "") -> tuple[Article, Findings]:
    names = list(NAMES)
    mentions = tuple(
        Mention(TEXT.index(name), TEXT.index(name) + len(name), name, "name", kind) for name, kind in NAMES.items()
    )
    zones = (Zone("headline", 0, 5), Zone("body", 6, len(TEXT)))
    claims = []
    for s in said:
        start, end = (0, 5) if s.headline else (6, len(TEXT))
        ends = names.index(s.source), names.index(s.target)
        claims.append(Claim(s.relation, *ends, start, end, TEXT[start:end], s.status, "test", role=s.role))
    findings = Findings(key, mentions, (), tuple(claims)).check(TEXT)
    return Article(key, TEXT, zones, outlet=outlet, published=published), findings


def entities(*keys: str, prefix: str = "e") -> list[Entity]:
    return [
        Entity(f"{prefix}{number}", kind, name, (), tuple(Ref(key, number) for key in keys))
        for number, (name, kind) in enumerate(NAMES.items())
    ]


def documents(*keys: str, **copy_of: str) -> list[Document]:
    """One document for each key, of the same id; `b="a"` makes b a copy of a."""
    return [Document(id=key, path=f"{key}.txt", key=key, sha256="", copy_of=copy_of.get(key, "")) for key in keys]


def gather(*given: tuple[Article, Findings], **copy_of: str) -> tuple[Relation, ...]:
    keys = [article.key for article, _ in given]
    return relations(given, entities(*keys), Sources(documents(*keys, **copy_of), given))


def ends(found: tuple[Relation, ...]) -> list[tuple[str, str, str]]:
    return [(relation.source, relation.type, relation.target) for relation in found]


LEADS = Said("Ada Quint", "leads", "Torrent Grain")

SHAPES = [
    ("a claim becomes an edge", [LEADS], [("e0", "leads", "e2")]),
    ("an end of the wrong type", [Said("Vallmora", "leads", "Torrent Grain")], []),
    ("ends the wrong way round are not turned", [Said("Torrent Grain", "leads", "Ada Quint")], []),
    ("one entity at both ends", [Said("Ada Quint", "met", "Ada Quint")], []),
    ("a relation that nobody knows", [Said("Ada Quint", "admires", "Bo Ferrand")], []),
    (
        "a symmetric edge is written once",
        [Said("Bo Ferrand", "met", "Ada Quint"), Said("Ada Quint", "met", "Bo Ferrand")],
        [("e0", "met", "e1")],
    ),
    (
        "a directed edge keeps its direction",
        [Said("Bo Ferrand", "paid", "Ada Quint"), Said("Ada Quint", "paid", "Bo Ferrand")],
        [("e0", "paid", "e1"), ("e1", "paid", "e0")],
    ),
    ("nothing better is known", [Said("Bo Ferrand", "co_mentioned", "Ada Quint")], [("e0", "co_mentioned", "e1")]),
    (
        "something better is known, the other way round",
        [Said("Ada Quint", "co_mentioned", "Bo Ferrand"), Said("Bo Ferrand", "paid", "Ada Quint")],
        [("e1", "paid", "e0")],
    ),
    (
        "what does not fit hides nothing",
        [Said("Ada Quint", "co_mentioned", "Vallmora"), Said("Ada Quint", "part_of", "Vallmora")],
        [("e0", "co_mentioned", "e3")],
    ),
    ("a party to a case", [Said("Ada Quint", "party_to", "Grain affair")], [("e0", "party_to", "e4")]),
]


@pytest.mark.parametrize(("said", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_edges(said: list[Said], expected: list[tuple[str, str, str]]) -> None:
    assert ends(gather(facts("a", *said))) == expected


def held(*statuses: Status) -> list[Said]:
    return [replace(LEADS, status=status) for status in statuses]


STATUS = [
    # status in article a, in article b -> status and dispute of the relation
    ([], ["asserted"], "asserted", False),
    (["alleged"], ["asserted"], "asserted", False),
    (["alleged"], ["hypothetical"], "alleged", False),
    (["hypothetical"], ["negated"], "negated", False),
    (["negated"], ["denied"], "denied", False),
    (["alleged"], ["denied"], "alleged", True),
    (["negated"], ["asserted"], "asserted", True),
    (["alleged", "denied"], [], "alleged", False),
    (["alleged", "denied"], ["alleged"], "alleged", True),
    (["hypothetical"], ["denied"], "denied", False),
]


@pytest.mark.parametrize(("a", "b", "status", "disputed"), STATUS)
def test_status(a: list[Status], b: list[Status], status: Status, disputed: bool) -> None:
    (relation,) = gather(facts("a", *held(*a)), facts("b", *held(*b)))
    assert (relation.status, relation.disputed) == (status, disputed)


def test_a_copy_disputes_nothing_of_its_original() -> None:
    (relation,) = gather(facts("a", *held("alleged", "denied")), facts("b", *held("alleged", "denied")), b="a")
    assert not relation.disputed


@pytest.mark.parametrize(
    ("claim", "rejected", "disputed"),
    [
        (Said("Ada Quint", "party_to", "Grain affair", role="suspect"), "charged", False),
        (Said("Ada Quint", "party_to", "Grain affair", role="charged"), "charged", True),
        (Said("Ada Quint", "party_to", "Grain affair", role="suspect"), "", True),
        (Said("Ada Quint", "role_at", "Torrent Grain", role="chair"), "head", True),
    ],
)
def test_only_the_same_role_in_a_case_is_disputed(claim: Said, rejected: str, disputed: bool) -> None:
    other = replace(claim, status="negated", role=rejected)
    (relation,) = gather(facts("a", claim), facts("b", other))
    assert relation.disputed is disputed


WITNESSES = {
    "both affirm": ("asserted", "alleged", 2),
    "one denies": ("asserted", "denied", 1),
    "one says that it is not so": ("alleged", "negated", 1),
    "one only supposes": ("asserted", "hypothetical", 1),
    "both deny": ("denied", "negated", 2),
}


@pytest.mark.parametrize(("a", "b", "sources"), WITNESSES.values(), ids=WITNESSES)
def test_a_denial_is_no_witness(a: Status, b: Status, sources: int) -> None:
    (relation,) = gather(facts("a", *held(a), outlet="Kysten"), facts("b", *held(b), outlet="Strandnytt"))
    assert (relation.documents, relation.independent_sources) == (2, sources)


def test_a_denial_in_an_article_that_affirms_it_takes_no_source_away() -> None:
    both = facts("a", *held("alleged", "denied"), outlet="Kysten")
    (relation,) = gather(both, facts("b", *held("alleged"), outlet="Strandnytt"))
    assert relation.independent_sources == 2


def test_sources() -> None:
    """Three papers, one of them twice (its name in another case), a copy, and two files that name no outlet."""
    given = [
        facts("a", LEADS, outlet="El Faro Nuevo"),
        facts("b", LEADS, outlet="el faro nuevo"),
        facts("c", LEADS, outlet="Harbour Post"),
        facts("d", LEADS, outlet="Third Paper"),  # a copy of c
        facts("e", LEADS),
        facts("f", LEADS),
        facts("g", outlet="Silent Herald"),
    ]
    (relation,) = gather(*given, d="c")
    assert (relation.documents, relation.independent_sources) == (6, 4)


def test_a_copy_counts_as_its_original_even_if_that_is_silent() -> None:
    """A reprint with a line of its own, of a text whose outlet speaks elsewhere."""
    given = [facts("a", outlet="Harbour Post"), facts("b", LEADS, outlet="X"), facts("c", LEADS, outlet="Harbour Post")]
    (relation,) = gather(*given, b="a")
    assert (relation.documents, relation.independent_sources) == (2, 1)


def test_one_file_under_two_paths() -> None:
    a = facts("a", LEADS)
    twice = [Document("d1", "1.txt", "a", ""), Document("d2", "2.txt", "a", "", copy_of="d1")]
    (relation,) = relations([a], entities("a"), Sources(twice, [a]))
    assert (relation.documents, relation.independent_sources, len(relation.claims)) == (2, 1, 1)


def test_strongest_claim_first() -> None:
    given = [
        facts("a", replace(LEADS, status="denied"), replace(LEADS, headline=True), LEADS),
        facts("b", LEADS, published="2020-01-01"),
        facts("c", replace(LEADS, status="alleged"), published="2019"),
    ]
    (relation,) = gather(*given)
    assert relation.claims == (Ref("b", 0), Ref("a", 2), Ref("a", 1), Ref("c", 0), Ref("a", 0))


def test_what_is_said_twice_of_the_same_words_is_kept_once() -> None:
    (relation,) = gather(facts("a", LEADS, LEADS, replace(LEADS, role="head")))
    assert relation.claims == (Ref("a", 0), Ref("a", 2))


def test_an_article_that_left_the_corpus_says_nothing() -> None:
    given = [facts("a", LEADS)]
    assert relations(given, entities("a"), Sources(documents("b"), given)) == ()


def test_ids_and_order_do_not_depend_on_the_order_of_the_input() -> None:
    given = [facts("a", LEADS, Said("Ada Quint", "met", "Bo Ferrand")), facts("b", LEADS, outlet="X")]
    sources = Sources(documents("a", "b"), given)
    found = relations(given, entities("a", "b"), sources)
    turned = Sources(documents("b", "a"), iter(given[::-1]))
    assert found == relations(iter(given[::-1]), entities("a", "b")[::-1], turned)
    assert len({relation.id for relation in found}) == len(found) == 2
    renumbered = relations(given, entities("a", "b", prefix="x"), sources)
    assert {r.id for r in renumbered}.isdisjoint(r.id for r in found)
