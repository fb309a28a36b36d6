"""A made store of any size, for benches: hubs and clusters, sentences of usual length, without chance or a model.

    python bench/large.py FOLDER ENTITIES      five relations for each entity, six claims for each five relations
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from graphcase.model import (
    Article,
    Claim,
    Conflict,
    Document,
    Entity,
    EntityType,
    Findings,
    Mention,
    Ref,
    Relation,
    Status,
    Value,
    Zone,
)
from graphcase.picture import positions
from graphcase.store import About, Published, Store

FIRST = ("Ana", "Boris", "Chidi", "Dunja", "Emeka", "Farid", "Gudrun", "Héctor", "Ilse", "Jomo", "Katarína", "Lídia")
LAST = ("Abara", "Brandt", "Castaño", "Dumitru", "Eriksen", "Fofanah", "Grünwald", "Hoxha", "Ibarra", "Jansa", "Kuusik")
TRADE = ("Trading", "Logistics", "Bank", "Foundation", "Shipping", "Dredging", "Holdings", "Mining", "Freight")
KINDS: tuple[EntityType, ...] = ("person", "person", "organisation", "person", "organisation", "place", "person")
HOW: tuple[Status, ...] = ("asserted", "asserted", "alleged", "asserted", "denied", "alleged", "asserted")
VERBS = {"person": "met", "organisation": "works_for", "place": "located_in", "case": "party_to"}
ENDINGS = (
    "according to two people who have seen the ledger of the harbour office and asked not to be named.",
    "prosecutors told the district court on Monday, in a hearing that lasted for most of the afternoon.",
    "the company said in a statement that was sent to this newspaper late on Thursday evening.",
    "as documents show that were filed with the register of companies in the spring of that year.",
)
SENTENCES = 8  # of an article
BATCH = 20_000


def name(number: int, kind: EntityType) -> str:
    """What the entity of that number is called; no two alike."""
    last = f"{LAST[number // 12 % 11]}{'-' + LAST[number // 132 % 11] if number >= 132 else ''}"
    tail = f" {chr(65 + number // 1452 % 26)}{number // 37752 or ''}" if number >= 1452 else ""
    if kind == "case":
        return f"{LAST[number % 11]} {('fraud', 'smuggling', 'bribery')[number % 3]} affair {number}"
    if kind == "organisation":
        return f"{LAST[number % 11]} {TRADE[number // 11 % 9]} {number}"
    return f"{LAST[number % 11]}ville {number}" if kind == "place" else f"{FIRST[number % 12]} {last}{tail}"


@dataclass
class Made:
    """What is made beside the facts, which go into the store as they come."""

    size: int
    kinds: list[EntityType] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    members: list[list[Ref]] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    claims: list[list[Ref]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.kinds = ["case" if number % 97 == 0 else KINDS[number % 7] for number in range(self.size)]
        self.names = [name(number, kind) for number, kind in enumerate(self.kinds)]
        self.members = [[] for _ in range(self.size)]
        self.claims = [[] for _ in range(5 * self.size)]

    def ends(self, relation: int) -> tuple[int, int]:
        """Whom a relation links: one in its cluster, of which the first is a hub, or somebody far away."""
        source, layer = relation % self.size, relation // self.size
        hub = source - source % 97
        near = hub + (source * 31 + layer * 17 + 5) % min(97, self.size - hub)
        target = (hub, near, (source * 7919 + 13) % self.size, near, (source + 1) % self.size)[layer]
        return source, target if target != source else (source + 2) % self.size

    def told(self) -> Iterator[int]:
        """The relation of each claim: each once, every fifth twice."""
        for relation in range(5 * self.size):
            yield relation
            if relation % 5 == 0:
                yield (relation * 3) % (5 * self.size)

    def fact(self, number: int, relations: list[int]) -> tuple[Article, Findings]:
        """An article that tells of these relations, a sentence each."""
        text, key = f"Report number {number} from the coast\n", f"txt-{number:064x}"
        zones, mentions, claims = [Zone("headline", 0, len(text) - 1)], [], []
        for relation in relations:
            ends, start = self.ends(relation), len(text)
            for end, after in zip(ends, (" was named together with ", f" in paper {relation}, "), strict=True):
                mentions.append(Mention(len(text), len(text) + len(self.names[end]), self.names[end], "name", "person"))
                self.members[end].append(Ref(key, len(mentions) - 1))
                text += self.names[end] + after
            text += ENDINGS[relation % 4] + "\n"
            kind = VERBS[self.kinds[ends[1]]]
            claims.append(
                Claim(
                    kind, len(mentions) - 2, len(mentions) - 1, start, len(text) - 1, text[start:-1],
                    HOW[(relation + number) % 7], "made", attributed_to="prosecutors" if relation % 4 == 1 else None,
                    role="suspect" if kind == "party_to" else "", when="2021-03-02" if relation % 20 == 0 else "",
                )
            )  # fmt: skip
            self.claims[relation].append(Ref(key, len(claims) - 1))
            zones.append(Zone("body", start, len(text) - 1))
        day = f"20{10 + number % 14}-0{1 + number % 9}-1{number % 10}"
        outlet = f"The Daily {LAST[number % 11]}"
        article = Article(key, text, tuple(zones), f"Report number {number}", outlet, "A. Writer", day)
        self.documents.append(Document(f"d{number}", f"news/{number:06}.txt", key, f"{number:064x}"))
        return article, Findings(key, tuple(mentions), (), tuple(claims), tokens=len(text) // 6)

    def entities(self) -> list[Entity]:
        """Those that an article names."""
        return [
            Entity(f"e{number:09}", self.kinds[number], self.names[number], (), tuple(refs), (), (), min(9, len(refs)))
            for number, refs in enumerate(self.members)
        ]

    def relations(self) -> list[Relation]:
        """All relations."""
        return [self._relation(number, refs) for number, refs in enumerate(self.claims)]

    def _relation(self, number: int, refs: list[Ref]) -> Relation:
        source, target = self.ends(number)
        kind = VERBS[self.kinds[target]]
        held = HOW[number % 7], number % 41 == 0, len(refs), len(refs), tuple(refs)
        return Relation(f"r{number:09}", f"e{source:09}", f"e{target:09}", kind, kind == "met", *held)

    def conflicts(self) -> list[Conflict]:
        """One in a hundred relations is told in two ways."""
        return [
            Conflict(f"x{number}", "date", f"e{self.ends(number)[0]:09}", f"r{number:09}", "day of the meeting", False,
                     0.5, tuple(Value(f"2021-03-0{1 + place}", ref.key, 0, 13, "Report number") for place, ref in
                                enumerate(self.claims[number][:2])))
            for number in range(0, 5 * self.size, 100) if len(self.claims[number]) > 1
        ]  # fmt: skip


def make(folder: Path, size: int) -> None:
    """Write the store of a case of so many entities into a folder."""
    made, waiting, number = Made(size), list[int](), 0
    with Store.create(folder, "made") as draft:
        for relation in made.told():
            waiting.append(relation)
            if len(waiting) == SENTENCES:
                draft.add(*made.fact(number, waiting))
                waiting, number = [], number + 1
        if waiting:
            draft.add(*made.fact(number, waiting))
        entities, relations = made.entities(), made.relations()
        about = About("graphcase 0", str(folder / "corpus"), "made")
        places = positions(entities, relations)
        draft.publish(Published(about, made.documents, (), entities, relations, places, conflicts=made.conflicts()))


if __name__ == "__main__":
    make(Path(sys.argv[1]), int(sys.argv[2]))
