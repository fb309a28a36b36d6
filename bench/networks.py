"""Stores of made-up cases of any size, as a build writes them: each quote stands in an article, so `verify` is content.

Entities live in groups; most ties lead to a group's best known. A tie is claimed in one to four articles of its group;
a fifth of the ties are co-mentions. The same arguments give the same store. `python bench/networks.py 10000 50000 DIR`
writes one of 10,000 entities and 50,000 relations into DIR, and its articles into DIR/corpus.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

from names import names

from graphcase.model import (
    CO_MENTIONED,
    ENTITY_TYPES,
    STATUSES,
    Article,
    Claim,
    Document,
    Entity,
    EntityType,
    Findings,
    Match,
    Mention,
    Ref,
    Relation,
    Status,
    Zone,
)
from graphcase.picture import positions
from graphcase.store import About, Published, Store
from graphcase.vocabulary import NOTHING, relations

PER_GROUP, PER_ARTICLE = 25, 20
SHARES = (55, 25, 15, 5)  # of ENTITY_TYPES
OUTLETS = ("The Harbour Post", "Coast Daily", "Valley Radio", "Lakeside Post", "Morning Mirror", "The Echo", "")
VOCABULARY = relations(NOTHING)


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity to be: which one it is, and the group that it lives in."""

    number: int
    type: EntityType
    name: str
    group: int

    @property
    def id(self) -> str:
        """Its entity's id."""
        return f"{self.type[0]}{self.number:07x}"


@dataclass(frozen=True, slots=True)
class Said:
    """A claim to be: who, what, of whom, and the words."""

    relation: str
    source: Actor
    target: Actor
    status: Status
    role: str
    when: str
    telling: int


class Evidence(NamedTuple):
    """Where a claim stands: its ends among the article's mentions, and its words."""

    source: int
    target: int
    start: int
    end: int
    quote: str


@dataclass
class Report:
    """One article being written."""

    number: int
    claims: list[Said] = field(default_factory=list)


def actors(count: int, draw: Random) -> list[Actor]:
    """The entities; every name is one of names.py, with a number where these run out."""
    texts = [name.text for name in names(min(count, 20_000))]
    groups = max(1, count // PER_GROUP)
    return [
        Actor(
            number,
            draw.choices(ENTITY_TYPES, SHARES)[0],
            texts[number % len(texts)] + (f" {number // len(texts) + 1}" if number >= len(texts) else ""),
            int(draw.random() ** 1.5 * groups),
        )
        for number in range(count)
    ]


def ties(people: Sequence[Actor], count: int, draw: Random) -> Iterator[tuple[Actor, str, Actor]]:
    """So many different relations, each of a type that fits its ends."""
    homes: dict[int, list[Actor]] = defaultdict(list)
    for actor in people:
        homes[actor.group].append(actor)
    fitting = {
        (one, other): sorted(
            name for name, kind in VOCABULARY.items() if kind.fits(one, other) and name != CO_MENTIONED
        )
        for one in ENTITY_TYPES
        for other in ENTITY_TYPES
    }
    seen: set[tuple[int, str, int]] = set()
    while len(seen) < count:
        one = people[draw.randrange(len(people))]
        near = homes[one.group] if draw.random() < 0.9 else people
        other = near[int(draw.random() ** 2 * len(near))]
        possible = fitting[one.type, other.type]
        is_near = not possible or draw.random() < 0.2
        relation = CO_MENTIONED if is_near else possible[draw.randrange(len(possible))]
        if VOCABULARY[relation].symmetric and one.id > other.id:
            one, other = other, one
        if one is not other and (one.number, relation, other.number) not in seen:
            seen.add((one.number, relation, other.number))
            yield one, relation, other


def said(tie: tuple[Actor, str, Actor], telling: int, draw: Random) -> Said:
    """One telling of a tie."""
    one, relation, other = tie
    status = "asserted" if relation == CO_MENTIONED else draw.choices(STATUSES, (60, 25, 6, 4, 5))[0]
    role = draw.choice(("director", "lawyer", "treasurer")) if relation == "role_at" else ""
    when = draw.choice(("", "", f"{draw.randint(2005, 2024)}", f"2019-{draw.randint(1, 12):02}", "2021-03-02"))
    return Said(relation, one, other, status, role, when if relation != CO_MENTIONED else "", telling)


def facts(report: Report) -> tuple[Article, Findings]:
    """The article's text with what is found in it."""
    title = f"Report number {report.number} ✓"
    text = f"{title}\n\n"
    mentions: list[Mention] = []
    claims: list[Claim] = []
    for one in report.claims:
        start = len(text)
        ends = []
        says = VOCABULARY[one.relation].says if one.relation != CO_MENTIONED else "was seen near"
        for words, actor in (("", one.source), (f" {says} ", one.target)):
            text += words
            mentions.append(Mention(len(text), len(text) + len(actor.name), actor.name, "name", actor.type))
            ends.append(len(mentions) - 1)
            text += actor.name
        text += f", officials said in statement {one.telling} of report {report.number}."
        evidence = Evidence(*ends, start, len(text), text[start:])
        claims.append(
            Claim(one.relation, *evidence, one.status, "made", "said", "officials", (), one.role, when=one.when)
        )
        text += "\n\n"
    key = f"txt-{sha256(text.encode()).hexdigest()}"
    zones = (Zone("headline", 0, len(title)), Zone("body", len(title), len(text)))
    day = f"20{10 + report.number % 15}-{1 + report.number % 12:02}-{1 + report.number % 28:02}"
    article = Article(key, text, zones, title, OUTLETS[report.number % len(OUTLETS)], published=day)
    return article, Findings(key, tuple(mentions), (), tuple(claims), len(text.split())).check(text)


@dataclass
class Case:
    """What gathers while articles are written: documents, the mentions of each entity, the claims of each relation."""

    documents: list[Document] = field(default_factory=list)
    members: dict[int, list[Ref]] = field(default_factory=lambda: defaultdict(list))
    claims: dict[tuple[int, str, int], list[tuple[int, str, Ref]]] = field(default_factory=lambda: defaultdict(list))

    def note(self, report: Report, article: Article) -> None:
        """Note one article that is written."""
        path = f"{report.number // 1000:03}/{report.number:06}.txt"
        self.documents.append(Document(f"d{report.number:07x}", path, article.key, article.key[4:]))
        for index, one in enumerate(report.claims):
            for place, actor in enumerate((one.source, one.target)):
                self.members[actor.number].append(Ref(article.key, 2 * index + place))
            edge = (one.source.number, one.relation, one.target.number)
            self.claims[edge].append((STATUSES.index(one.status), article.outlet, Ref(article.key, index)))


def reports(people: Sequence[Actor], count: int, draw: Random) -> Iterator[Report]:
    """The articles that tell of so many relations."""
    written: dict[int, Report] = {}
    number = 0
    for tie in ties(people, count, draw):
        for telling in range(draw.choices((1, 2, 3, 4), (70, 18, 8, 4))[0]):
            group = tie[0].group if telling % 2 == 0 else tie[2].group
            if group not in written:
                written[group] = Report(number)
                number += 1
            written[group].claims.append(said(tie, telling, draw))
            if len(written[group].claims) == PER_ARTICLE:
                yield written.pop(group)
    yield from written.values()


def entity(actor: Actor, members: Sequence[Ref]) -> Entity:
    """The entity with its mentions, of which the second is why they are one; some have an alias and a home."""
    aliases = (f"{actor.name} (alias)",) if actor.number % 7 == 0 else ()
    home = (("country", "Norway"), ("kind", "made")) if actor.type in ("place", "case") else ()
    matches = tuple(Match(members[0], ref, 0.9, "the same name in two articles") for ref in members[1:2])
    return Entity(actor.id, actor.type, actor.name, aliases, tuple(members), matches, home, min(5, len(members)))


def relation(one: Actor, type_: str, other: Actor, told: Sequence[tuple[int, str, Ref]]) -> Relation:
    """The relation with its claims, the surest first."""
    surest = sorted(told)
    held = {STATUSES[status] for status, *_ in surest}
    counts = (len({ref.key for *_, ref in surest}), len({outlet for _, outlet, _ in surest}))
    refs = tuple(dict.fromkeys(ref for *_, ref in surest))
    disputed = bool(held & {"asserted", "alleged"} and held & {"denied", "negated"})
    ends = (one.id, other.id, type_, VOCABULARY[type_].symmetric)
    return Relation(f"r{one.id}{type_}{other.id}", *ends, STATUSES[surest[0][0]], disputed, *counts, refs)


def write(folder: Path, entities: int, count: int, seed: int = 0) -> Path:
    """Write the store of a case into `folder`, and its articles into `folder`/corpus; return `folder`.

    Of the entities those are left out that no relation speaks of.
    """
    draw = Random(seed)
    people = actors(entities, draw)
    corpus, case = folder / "corpus", Case()
    with Store.create(folder, "made") as draft:
        for report in reports(people, count, draw):
            article, findings = facts(report)
            draft.add(article, findings)
            case.note(report, article)
            path = corpus / case.documents[-1].path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(article.text.encode())
        draft.publish(published(people, case, About("graphcase 0", str(corpus.resolve()), "made")))
    return folder


def published(people: Sequence[Actor], case: Case, about: About) -> Published:
    """All that is derived."""
    nodes = [entity(actor, case.members[actor.number]) for actor in people if actor.number in case.members]
    edges = [relation(people[one], type_, people[other], told) for (one, type_, other), told in case.claims.items()]
    return Published(about, case.documents, (), nodes, edges, positions(nodes, edges))


if __name__ == "__main__":
    write(Path(sys.argv[3]), int(sys.argv[1]), int(sys.argv[2]))
