"""An article's affairs as records: what extraction linked there, seen through the resolved entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from .. import lexicon
from ..model import AFFIRMS, LAW, Article, Claim, Entity, Findings, Mention, Ref, Zone

_ACCUSED = frozenset({"suspect", "arrested", "charged", "convicted", "acquitted", "perpetrator"})


@dataclass(frozen=True, slots=True)
class Kind:
    """A class of offence: how a reader names it, its family, and the two marks of affairs.toml."""

    label: str
    family: str
    punctual: bool
    broad: bool


@dataclass(frozen=True, slots=True)
class Affair:
    """An affair within one article: its case mentions, and the entities that stand in it, most told first.

    `deeds` are the classes of its words with their number; `officials` are parties by office, `doubted` those whose
    part the article negates, denies or only supposes; `near` are all that its paragraphs name; `told` is how far its
    words say that it went, `reached` how far for each party: positions in the lexicon's stages.
    """

    key: str
    members: tuple[Ref, ...]
    deeds: tuple[tuple[str, int], ...]
    accused: tuple[str, ...]
    victims: tuple[str, ...]
    officials: tuple[str, ...]
    doubted: tuple[str, ...]
    near: frozenset[str]
    places: tuple[str, ...]
    dates: tuple[str, ...]
    published: str
    told: int
    reached: tuple[tuple[str, int], ...]
    language: str

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """The classes of offence of its language."""
        return kinds(self.language)

    @property
    def families(self) -> frozenset[str]:
        """The families of its deeds; empty for an affair that only acts of the law tell of."""
        return frozenset(self.kinds[kind].family for kind, _ in self.deeds)

    @property
    def punctual(self) -> bool:
        """True if it happened at one place and time."""
        return any(self.kinds[kind].punctual for kind, _ in self.deeds)

    @property
    def parties(self) -> frozenset[str]:
        """All that stand in it, in whatever part."""
        return frozenset((*self.core, *self.officials, *self.doubted))

    @property
    def core(self) -> frozenset[str]:
        """The accused and the victims: who makes it this affair and no other."""
        return frozenset((*self.accused, *self.victims))


@cache
def kinds(language: str) -> Mapping[str, Kind]:
    """The classes of offence of `language` by name, with "law" for affairs that have none."""
    data = lexicon.load(language, "affairs")
    made = {
        name: Kind(row["label"], row["family"], row.get("punctual", False), row.get("broad", False))
        for name, row in data["kinds"].items()
    }
    return made | {LAW: Kind(data[LAW]["label"], LAW, False, True)}


@cache
def stages(language: str) -> tuple[str, ...]:
    """The stages of a case in the order in which they follow each other."""
    return tuple(lexicon.load(language, "affairs")["stages"])


@cache
def _reached(language: str) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Return role -> stage, and word -> stage."""
    rows = lexicon.load(language, "affairs")["stages"].values()
    roles = {role: n for n, row in enumerate(rows) for role in row["roles"]}
    return roles, {word: n for n, row in enumerate(rows) for word in row["words"]}


def affairs(article: Article, findings: Findings, owners: Mapping[Ref, Entity]) -> Iterator[Affair]:
    """Yield the affairs of one article; `owners` leads from a mention to its entity."""
    first = {link.mention: link.antecedent for link in findings.links}
    groups: dict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(findings.mentions):
        if mention.type == "case":
            groups[first.get(index, index)].append(index)
    for indexes in groups.values():
        yield _affair(article, findings, indexes, owners)


def _affair(article: Article, findings: Findings, indexes: list[int], owners: Mapping[Ref, Entity]) -> Affair:
    members = set(indexes)
    roles: dict[str, Counter[str]] = defaultdict(Counter)
    reached: dict[str, int] = {}
    for claim in findings.claims:
        if claim.relation == "party_to" and claim.target in members:
            if claim.status in AFFIRMS:
                rank = _reached(article.language)[0].get(claim.role, 0)
                party = owners.get(Ref(article.key, claim.source))
                if party is not None:
                    reached[party.id] = max(reached.get(party.id, 0), rank)
            _count(roles[_side(claim)], Ref(article.key, claim.source), owners)
        elif claim.relation == "located_in" and claim.source in members:
            _count(roles["place"], Ref(article.key, claim.target), owners)
    mentions = [findings.mentions[i] for i in indexes]
    told = max((_reached(article.language)[1].get(m.text.lower(), 0) for m in mentions), default=0)
    return Affair(
        key=article.key,
        members=tuple(Ref(article.key, i) for i in indexes),
        deeds=_deeds(mentions),
        accused=_ranked(roles["accused"]),
        victims=_ranked(roles["victim"]),
        officials=_ranked(roles["official"]),
        doubted=_ranked(roles["doubted"]),
        near=_near(article, findings, mentions, owners),
        places=_ranked(roles["place"]),
        dates=tuple(m.when for m in mentions if m.when),
        published=article.published,
        told=told,
        reached=tuple(sorted(reached.items())),
        language=article.language,
    )


def _near(article: Article, findings: Findings, told: list[Mention], owners: Mapping[Ref, Entity]) -> frozenset[str]:
    """The people and organisations that the paragraphs of the words in `told` name."""
    zones = [z for z in article.zones if z.kind == "body" and any(z.start <= m.start < z.end for m in told)]
    named = (owners.get(Ref(article.key, i)) for i, m in enumerate(findings.mentions) if _inside(m, zones))
    return frozenset(e.id for e in named if e is not None and e.type != "place")


def _inside(mention: Mention, zones: list[Zone]) -> bool:
    return any(z.start <= mention.start < z.end for z in zones)


def _side(claim: Claim) -> str:
    if claim.role not in _ACCUSED and claim.role != "victim":
        return "official"
    if claim.status not in AFFIRMS:
        return "doubted"
    return "victim" if claim.role == "victim" else "accused"


def _count(counter: Counter[str], ref: Ref, owners: Mapping[Ref, Entity]) -> None:
    if ref in owners:
        counter[owners[ref].id] += 1


def _ranked(counter: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counter, key=lambda e: -counter[e]))  # equals stay in the order of the text


def _deeds(mentions: list[Mention]) -> tuple[tuple[str, int], ...]:
    count = Counter(m.kind for m in mentions if m.kind != LAW)
    return tuple(sorted(count.items(), key=lambda item: (-item[1], item[0])))
