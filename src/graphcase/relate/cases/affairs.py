"""An article's affairs as records: what extraction linked there, seen through the resolved entities."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...model import AFFIRMS, LAW, Article, Claim, Entity, Findings, Mention, Ref, Zone
from ...names import clean
from .offences import Stages, kinds, own_words, stages

Told = Mapping[str, int]
"""How often something is told, by entity id or class of offence: the most told first."""
Owned = Sequence[Entity | None]
"""The entity of each mention of an article."""

_ACCUSED = frozenset({"suspect", "arrested", "charged", "convicted", "acquitted", "perpetrator"})
_NAMES_AN_AFFAIR = 3  # a word of so many letters makes a name of what would else be a docket number


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of an affair: its names by their own words, what was done, who stands in it, where and when.

    `officials` are parties by office, `doubted` those whose part is negated, denied or only supposed, `near` all that
    its paragraphs name; `days` are dates of the deeds, `acts` those of acts of the law, `published` of the articles.
    The accused and the victims are its `core`: who makes it this affair and no other. `standing` are they and the
    doubted, `around` all but officials.
    """

    names: Mapping[frozenset[str], str]
    kinds: Told
    families: frozenset[str]
    punctual: bool
    accused: Told
    victims: Told
    officials: Told
    doubted: Told
    near: frozenset[str]
    places: Told
    days: tuple[str, ...]
    acts: tuple[str, ...]
    published: tuple[str, ...]
    core: frozenset[str] = field(init=False)
    standing: frozenset[str] = field(init=False)
    around: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gather who is asked for at each comparison."""
        object.__setattr__(self, "core", frozenset((*self.accused, *self.victims)))
        object.__setattr__(self, "standing", self.core.union(self.doubted))
        object.__setattr__(self, "around", self.near.union(self.standing))


@dataclass(frozen=True, slots=True)
class Step:
    """How far the law went with a party by one article: a stage's number, or -1 where a conviction was overturned."""

    party: str
    stage: int


@dataclass(frozen=True, slots=True)
class Affair:
    """An affair within one article: its case mentions, its names and docket numbers as they stand, and its profile.

    `told` is how far its words say that it went, `steps` how far the law went with each party.
    """

    key: str
    language: str
    members: tuple[Ref, ...]
    names: tuple[str, ...]
    dockets: tuple[str, ...]
    profile: Profile
    published: str
    told: int
    steps: tuple[Step, ...]


def united(left: Profile, right: Profile) -> Profile:
    """Return what is known of an affair of which two profiles are told."""
    return Profile(
        names={**right.names, **left.names},
        kinds=_sum(left.kinds, right.kinds),
        families=left.families | right.families,
        punctual=left.punctual or right.punctual,
        accused=_sum(left.accused, right.accused),
        victims=_sum(left.victims, right.victims),
        officials=_sum(left.officials, right.officials),
        doubted=_sum(left.doubted, right.doubted),
        near=left.near | right.near,
        places=_sum(left.places, right.places),
        days=tuple(sorted({*left.days, *right.days})),
        acts=tuple(sorted({*left.acts, *right.acts})),
        published=tuple(sorted({*left.published, *right.published})),
    )


def _sum(left: Told, right: Told) -> Told:
    total = Counter(left)
    total.update(right)
    return total


def affairs(article: Article, findings: Findings, owners: Owned, apart: Sequence[tuple[int, int]] = ()) -> list[Affair]:
    """Return the affairs of one article.

    `owners` has the entity of each mention; `apart` are case mentions (indexes) that people hold to be of two
    affairs: the other mentions of what was one go with the nearest.
    """
    first = {link.mention: link.antecedent for link in findings.links}
    groups: dict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(findings.mentions):
        if mention.type == "case":
            groups[first.get(index, index)].append(index)
    found = []
    for group in groups.values():
        held = sorted({end for pair in apart if set(pair) <= set(group) for end in pair})
        found += [_affair(article, findings, indexes, owners) for indexes in _parts(group, held, findings)]
    return [_alone(affair, found) for affair in found]


def _alone(affair: Affair, beside: Sequence[Affair]) -> Affair:
    """An affair without those near it who stand in another affair of its article: that they are named is that one's."""
    others = frozenset(party for other in beside if other is not affair for party in other.profile.core)
    mine = affair.profile.core
    return replace(affair, profile=replace(affair.profile, near=affair.profile.near - (others - mine)))


def _parts(group: list[int], held: list[int], findings: Findings) -> Iterable[list[int]]:
    if not held:
        return [group]
    parts: dict[int, list[int]] = {end: [] for end in held}
    for index in group:
        at = findings.mentions[index].start
        parts[min(held, key=lambda end: (abs(findings.mentions[end].start - at), end))].append(index)
    return parts.values()


def _affair(article: Article, findings: Findings, indexes: list[int], owners: Owned) -> Affair:
    mentions, own = [findings.mentions[i] for i in indexes], frozenset(indexes)
    claims = [c for c in findings.claims if _on(c, own)]
    names = [m.text for m in mentions if m.form == "name"]
    dockets = tuple(dict.fromkeys(name for name in names if is_docket(name)))
    table = stages(article.language)
    return Affair(
        key=article.key,
        language=article.language,
        members=tuple(Ref(article.key, i) for i in indexes),
        names=tuple(dict.fromkeys(name for name in names if name not in dockets)),
        dockets=dockets,
        profile=_profile(article, findings, mentions, claims, owners),
        published=article.published,
        told=max((table.words.get(m.text.lower(), 0) for m in mentions if not _rejected(m, claims, table)), default=0),
        steps=tuple(_steps(article, claims, owners)),
    )


def _on(claim: Claim, members: frozenset[int]) -> bool:
    return (claim.relation == "party_to" and claim.target in members) or (
        claim.relation == "located_in" and claim.source in members
    )


def _profile(
    article: Article,
    findings: Findings,
    mentions: list[Mention],
    claims: list[Claim],
    owners: Owned,
) -> Profile:
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        of_place = claim.relation == "located_in"
        entity = owners[claim.target if of_place else claim.source]
        if entity is not None:
            told["places" if of_place else _side(claim)][entity.id] += 1
    deeds = Counter(m.kind for m in mentions if m.kind not in (LAW, ""))
    known = kinds(article.language)
    deeds = Counter({kind: number for kind, number in deeds.items() if kind in known})
    return Profile(
        names={own_words(m.text, article.language): clean(m.text) for m in mentions if m.form == "name"},
        kinds=_ranked(deeds),
        families=frozenset(known[kind].family for kind in deeds),
        punctual=any(known[kind].punctual for kind in deeds),
        accused=_ranked(told["accused"]),
        victims=_ranked(told["victims"]),
        officials=_ranked(told["officials"]),
        doubted=_ranked(told["doubted"]),
        near=_near(article, findings, mentions, owners),
        places=_ranked(told["places"]),
        days=tuple(sorted({m.when for m in mentions if m.when and m.kind != LAW})),
        acts=tuple(sorted({m.when for m in mentions if m.when and m.kind == LAW})),
        published=(article.published,) if article.published else (),
    )


def _side(claim: Claim) -> str:
    if claim.role not in _ACCUSED and claim.role != "victim":
        return "officials"
    if claim.status not in AFFIRMS:
        return "doubted"
    return "victims" if claim.role == "victim" else "accused"


def _near(article: Article, findings: Findings, told: list[Mention], owners: Owned) -> frozenset[str]:
    """All that the paragraphs of the words in `told` name."""
    zones = [z for z in article.zones if z.kind == "body" and any(z.start <= m.start < z.end for m in told)]
    named = (owner for owner, m in zip(owners, findings.mentions, strict=True) if owner and _inside(m, zones))
    return frozenset(entity.id for entity in named)


def _inside(mention: Mention, zones: list[Zone]) -> bool:
    return any(zone.start <= mention.start < zone.end for zone in zones)


def _steps(article: Article, claims: list[Claim], owners: Owned) -> Iterator[Step]:
    table = stages(article.language)
    for claim in claims:
        party = owners[claim.source] if claim.relation == "party_to" else None
        if party is None:
            continue
        cue = claim.cue.lower()
        if claim.status in AFFIRMS:
            yield Step(party.id, table.roles.get(claim.role, 0))
        elif claim.role == "convicted" and cue in table.overturned:
            yield Step(party.id, -1)
        elif claim.role == "charged" and table.names[table.words.get(cue, 0)] == "closed":
            yield Step(party.id, table.words[cue])


def _rejected(mention: Mention, claims: list[Claim], table: Stages) -> bool:
    """True for a word of a sentence that says of somebody that it did not, or might, come to that: "never charged"."""
    rank = table.words.get(mention.text.lower())
    said = [c.status for c in claims if c.start <= mention.start < c.end and table.roles.get(c.role) == rank]
    return bool(said) and AFFIRMS.isdisjoint(said)


def _ranked(counter: Counter[str]) -> Told:
    return dict(sorted(counter.items(), key=lambda item: -item[1]))  # equals stay in the order of the text


def is_docket(name: str) -> bool:
    """True for a number under which a court or police keep an affair: digits, and no word."""
    letters = "".join(c if c.isalpha() else " " for c in name).split()
    return any(c.isdigit() for c in name) and not any(len(word) >= _NAMES_AN_AFFAIR for word in letters)
