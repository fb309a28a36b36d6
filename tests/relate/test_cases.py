"""Which affairs of two articles are one case, and what the case is called."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from graphcase.model import Article, Claim, Entity, EntityType, Findings, Link, Mention, Ref, Status, Zone
from graphcase.relate import cases

NAMES: dict[str, EntityType] = {
    "Ada Quint": "person",
    "Bo Ferrand": "person",
    "Cy Molnar": "person",
    "Dee Osei": "person",
    "Torrent Front": "organisation",
    "Vallmora": "place",
    "Port Esk": "place",
}
TEXT = ", ".join(NAMES) + ".\n\ndeed.\n"


@dataclass(frozen=True, slots=True)
class Told:
    """An affair of one article in short: its classes, "role name" of its parties, its place, its date."""

    kinds: tuple[str, ...] = ("murder",)
    parties: tuple[str, ...] = ()
    place: str = ""
    when: str = ""
    status: Status = "asserted"


def facts(key: str, *affairs: Told, published: str = "2021-05-19") -> tuple[Article, Findings]:
    """One article; its affairs have their case mentions on the words "deed", and their claims on the whole text."""
    names = list(NAMES)
    mentions = [Mention(TEXT.index(n), TEXT.index(n) + len(n), n, "name", kind) for n, kind in NAMES.items()]
    start = TEXT.index("deed")
    links, claims = [], []
    for told in affairs:
        first = len(mentions)
        for number, kind in enumerate(told.kinds):
            if number:
                links.append(Link(first + number, first, "one affair"))
            mentions.append(Mention(start, start + 4, "deed", "nominal", "case", kind=kind, when=told.when))
        for party in told.parties:
            role, name = party.split(" ", 1)
            claims.append(
                Claim("party_to", names.index(name), first, 0, len(TEXT), TEXT, told.status, "test", role=role)
            )
        if told.place:
            claims.append(Claim("located_in", first, names.index(told.place), 0, len(TEXT), TEXT, "asserted", "test"))
    zones = (Zone("body", 0, start), Zone("body", start, len(TEXT)))
    findings = Findings(key, tuple(mentions), tuple(links), tuple(claims)).check(TEXT)
    return Article(key, TEXT, zones, published=published), findings


def gather(*given: tuple[Article, Findings]) -> tuple[Entity, ...]:
    keys = [article.key for article, _ in given]
    known = [
        Entity(f"e{n}", kind, name, (), tuple(Ref(k, n) for k in keys)) for n, (name, kind) in enumerate(NAMES.items())
    ]
    return cases(given, known)


KILLING = Told(parties=("victim Ada Quint",))
FRAUD = Told(("fraud",), ("charged Bo Ferrand",), "Vallmora", "2021-05-03")
NAMELESS = Told(("trafficking",), (), "Vallmora", "2021-05-03")
ATTACK = Told(("attack",), ("perpetrator Torrent Front",), "Vallmora", "2021-05-03")

PAIRS = [
    ("one victim", KILLING, Told(parties=("victim Ada Quint",), place="Port Esk"), True),
    ("one victim of two kinds of deed", KILLING, Told(("abduction",), ("victim Ada Quint",)), False),
    ("one victim, several kinds in common", KILLING, Told(("abduction", "murder"), ("victim Ada Quint",)), True),
    ("one accused", FRAUD, Told(("bribery",), ("suspect Bo Ferrand",)), True),
    ("one accused of other offences", FRAUD, Told(("murder",), ("suspect Bo Ferrand",)), False),
    ("an affair known by acts of the law alone", FRAUD, Told(("law",), ("arrested Bo Ferrand",)), True),
    (
        "a suspect and one of whom it is negated",
        FRAUD,
        Told(("fraud",), ("charged Bo Ferrand",), status="negated"),
        True,
    ),
    (
        "the prosecutor alone",
        Told(("fraud",), ("prosecutor Cy Molnar",)),
        Told(("fraud",), ("prosecutor Cy Molnar",)),
        False,
    ),
    (
        "judge and prosecutor alone",
        Told(("fraud",), ("prosecutor Cy Molnar", "judge Dee Osei", "charged Ada Quint")),
        Told(("fraud",), ("prosecutor Cy Molnar", "judge Dee Osei", "charged Bo Ferrand")),
        False,
    ),
    ("place and month, nobody named", NAMELESS, replace(NAMELESS, when="2021-04"), True),
    ("place and kind, years apart", NAMELESS, replace(NAMELESS, when="2013-10-04"), False),
    ("place and month, another kind", NAMELESS, replace(NAMELESS, kinds=("fraud",)), False),
    ("place and month, other accused", FRAUD, replace(FRAUD, parties=("charged Cy Molnar",)), False),
    ("an attack at one place on one day", ATTACK, replace(ATTACK, when="2021-05-04"), True),
    ("attacks of one group, weeks apart", ATTACK, replace(ATTACK, when="2021-05-17"), False),
    ("attacks of one group at two places", ATTACK, replace(ATTACK, place="Port Esk"), False),
]


@pytest.mark.parametrize(("left", "right", "one"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_pairs(left: Told, right: Told, one: bool) -> None:
    years = [told.when or "2021-05-19" for told in (left, right)]
    found = gather(facts("a", left, published=years[0]), facts("b", right, published=years[1]))
    assert len(found) == (1 if one else 2)
    assert [len(case.matches) for case in found] == ([1] if one else [0, 0])
    assert all(match.reason for case in found for match in case.matches)


def test_affairs_of_one_article_stay_apart() -> None:
    """Not even a third article that shares a party with each brings them together."""
    two = facts("a", FRAUD, Told(("fraud",), ("charged Ada Quint",)))
    bridge = facts("b", Told(("fraud",), ("charged Ada Quint", "charged Bo Ferrand")))
    found = gather(two, bridge)
    assert len(found) == 2
    assert all(len({m.index for m in case.members if m.key == "a"}) == 1 for case in found)


NAMED = [
    ((FRAUD,), "Fraud, Vallmora (2021)"),
    ((KILLING,), "Killing, Ada Quint (2021)"),
    (
        (Told(("attack", "attack", "murder"), ("perpetrator Bo Ferrand", "victim Ada Quint")),),
        "Killing, Ada Quint (2021)",
    ),
    ((Told(("law",), ("arrested Bo Ferrand",)),), "Investigation, Bo Ferrand (2021)"),
]


@pytest.mark.parametrize(("told", "name"), NAMED)
def test_name(told: tuple[Told, ...], name: str) -> None:
    (case,) = gather(facts("a", *told))
    assert case.name == name


STAGES = [
    (("victim Ada Quint",), "asserted", "reported"),
    (("suspect Ada Quint",), "alleged", "investigated"),
    (("suspect Ada Quint", "arrested Bo Ferrand"), "asserted", "arrests"),
    (("charged Ada Quint",), "asserted", "charged"),
    (("charged Ada Quint",), "hypothetical", "reported"),
    (("convicted Ada Quint", "acquitted Bo Ferrand"), "asserted", "convicted"),
    (("charged Ada Quint", "acquitted Bo Ferrand"), "asserted", "charged"),
    (("acquitted Bo Ferrand",), "asserted", "acquitted"),
]


@pytest.mark.parametrize(("parties", "status", "stage"), STAGES)
def test_stage(parties: tuple[str, ...], status: Status, stage: str) -> None:
    (case,) = gather(facts("a", Told(("fraud",), parties, status=status)))
    assert dict(case.attributes)["stage"] == stage


def test_order_of_articles_changes_nothing() -> None:
    given = [facts("a", FRAUD), facts("b", Told(("law",), ("arrested Bo Ferrand",))), facts("c", NAMELESS)]
    assert gather(*given) == gather(*reversed(given))
