"""Affairs of articles in short, as findings: what relate.cases reads, without a pipeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphcase.model import Article, CaseBonds, Claim, Entity, EntityType, Findings, Link, Mention, Ref, Status, Zone
from graphcase.relate import cases

NAMES: dict[str, EntityType] = {
    "Ada Quint": "person",
    "Bo Ferrand": "person",
    "Cy Molnar": "person",
    "Dee Osei": "person",
    "Eli Tamm": "person",
    "Torrent Front": "organisation",
    "Halden Jewels": "organisation",
    "Vallmora": "place",
    "Port Esk": "place",
    "North Vallmora": "place",
    "Lund Quay": "place",
    "Sarnia": "place",
    "Andoria": "place",
}
WHERE: dict[str, tuple[tuple[str, str], ...]] = {
    "Vallmora": (("country", "Andoria"), ("region", "Sarnia"), ("latitude", "10.00"), ("longitude", "20.00")),
    "Lund Quay": (("country", "Andoria"), ("region", "Morrow"), ("latitude", "10.20"), ("longitude", "20.10")),
    "Sarnia": (("country", "Andoria"), ("region", "Sarnia"), ("latitude", "11.00"), ("longitude", "21.00")),
    "Andoria": (("country", "Andoria"), ("latitude", "12.00"), ("longitude", "22.00")),
}
"""What the gazetteer knows; nothing of the other places."""

_DEED = "deed"
_OPENING = ", ".join(NAMES) + ".\n\n"


@dataclass(frozen=True, slots=True)
class Told:
    """An affair of one article in short: its classes, "role name" of its parties, its place, its date, who is named
    beside it, and its names and docket numbers."""

    kinds: tuple[str, ...] = ("murder",)
    parties: tuple[str, ...] = ()
    place: str = ""
    when: str = ""
    status: Status = "asserted"
    near: tuple[str, ...] = ()
    called: tuple[str, ...] = ()
    cue: str = ""


def facts(key: str, *affairs: Told, published: str = "2021-05-19") -> tuple[Article, Findings]:
    """One article: a paragraph of all names, and one for each affair with its words, its names and who is near."""
    names = list(NAMES)
    text, zones = _OPENING, [Zone("body", 0, len(_OPENING))]
    mentions = [Mention(text.index(n), text.index(n) + len(n), n, "name", kind) for n, kind in NAMES.items()]
    links, claims = [], []
    for told in affairs:
        begin, first = len(text), len(mentions)
        for number, kind in enumerate(told.kinds):
            mentions.append(Mention(len(text), len(text) + 4, _DEED, "nominal", "case", kind=kind, when=told.when))
            text += f"{_DEED} "
            links += [Link(first + number, first, "one affair")] * bool(number)
        for called in told.called:
            links.append(Link(len(mentions), first, "a name of the affair"))
            mentions.append(Mention(len(text), len(text) + len(called), called, "name", "case", kind=told.kinds[0]))
            text += f"{called} "
        for name in told.near:
            mentions.append(Mention(len(text), len(text) + len(name), name, "name", NAMES[name]))
            text += f"{name} "
        text += "\n\n"
        zones.append(Zone("body", begin, len(text)))
        for role, name in (party.split(" ", 1) for party in told.parties):
            claims.append(_claim("party_to", names.index(name), first, told, role))
        if told.place:
            claims.append(_claim("located_in", first, names.index(told.place), Told()))
    findings = Findings(key, tuple(mentions), tuple(links), tuple(claims)).check(text)
    return Article(key, text, tuple(zones), published=published), findings


def _claim(relation: str, source: int, target: int, told: Told, role: str = "") -> Claim:
    quote = _OPENING.strip()
    return Claim(relation, source, target, 0, len(quote), quote, told.status, "test", told.cue, role=role)


def gather(*given: tuple[Article, Findings], bonds: CaseBonds | None = None) -> tuple[Entity, ...]:
    """The cases of these articles, over entities that bear the invented names."""
    return cases(given, entities(given), bonds or CaseBonds())


def entities(given: Sequence[tuple[Article, Findings]]) -> list[Entity]:
    return [
        Entity(f"e{n}", kind, name, (), tuple(_mentions(name, given)), attributes=WHERE.get(name, ()))
        for n, (name, kind) in enumerate(NAMES.items())
    ]


def _mentions(name: str, given: Sequence[tuple[Article, Findings]]) -> list[Ref]:
    return [
        Ref(findings.key, index)
        for _, findings in given
        for index, mention in enumerate(findings.mentions)
        if mention.text == name and mention.type != "case"
    ]
