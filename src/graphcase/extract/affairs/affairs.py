"""The affairs that an article tells of, as mentions of type "case", links among them, and claims on them.

What an affair is, is decided in telling.py; here it is written down. The words that tell of it become its mentions,
what its sentences say of parties and places its claims. Across articles the mentions meet in relate/cases.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ...model import LAW, REJECTS, Article, Claim, Link, Mention, Weights
from ..claims.dates.when import Teller
from ..claims.scene import Scene
from ..claims.stated import Part, Stated
from ..mentions import Found
from .dated import date
from .held import Held
from .incidents import Incident, Place
from .named import CaseName
from .offences import Clue
from .telling import Reader
from .told import Told

_MOST_DEEDS, _MOST_ACTS = 10, 4  # an affair's words beyond these tell a reader nothing new
_MOST_PLACES, _MOST_OF_ONE_DEED = 3, 2  # of a longer list of places, none is the affair's


@dataclass(frozen=True, slots=True)
class Ground:
    """Where in the article a word for an affair starts, the number of the affair, and the mention (by its index among
    all of the article's) at which that is told; -1 for both where it is the word of none."""

    start: int
    affair: int
    case: int


@dataclass(frozen=True, slots=True)
class Affairs:
    """What is added to an article's findings: mentions of type "case", links among them, claims on them. `grounds` are
    all the words that tell of affairs, in text order."""

    mentions: tuple[Mention, ...]
    links: tuple[Link, ...]
    claims: tuple[Claim, ...]
    grounds: tuple[Ground, ...]


def affairs(article: Article, scenes: Sequence[Scene], stated: Stated, found: Found) -> Affairs:
    """Return the affairs of `article`, whose other mentions are `found`: the new ones follow them."""
    first = len(found.mentions)
    mentions: list[Mention] = []
    links: list[Link] = []
    claims: list[Claim] = []
    reader = Reader(article, scenes, stated.parts, found.links)
    grounds = {_start(clue, scenes): Ground(_start(clue, scenes), -1, -1) for clue in reader.clues}
    for number, told in enumerate(reader.affairs()):
        inside = {(name.scene, i) for name in told.names for i in range(name.start, name.end)}
        when = _dates(told, scenes, Teller(article.published, article.language))
        chosen, base = _spread(told, inside, when), first + len(mentions)
        at = _At(base, chosen)
        mentions += [_mention(article, scenes[t.scene], t, when[t]) for t in chosen]
        mentions += [_name(article, scenes, name, _kind(told)) for name in told.names]
        links += [Link(i, base, "words for one affair in one article") for i in range(base + 1, first + len(mentions))]
        claims += [_party(one.part, at.of(incident.sentence, one.charge)) for incident, one in _parts(told)]
        claims += _places(told, scenes, at)
        for clue in (clue for incident in told.incidents for clue in incident.clues):
            start = _start(clue, scenes)
            grounds[start] = Ground(start, number, at.of(clue.sentence, clue))
    claims.sort(key=lambda c: (c.start, c.end, c.relation, c.source, c.target))
    return Affairs(tuple(mentions), tuple(links), tuple(claims), tuple(grounds[start] for start in sorted(grounds)))


def _parts(told: Told) -> Iterator[tuple[Incident, Held]]:
    """The parts of an affair; of those of one sentence that say the same of one person the first."""
    said: dict[tuple[int, str, int, bool], tuple[Incident, Held]] = {}
    for incident in told.incidents:
        for one in incident.parts:
            evidence = one.part.evidence
            said.setdefault((one.who, one.part.role, evidence.start, evidence.status in REJECTS), (incident, one))
    yield from said.values()


def _start(clue: Clue, scenes: Sequence[Scene]) -> int:
    return scenes[clue.scene].segment.start + clue.token.idx


class _At:
    """At which mention of an affair a sentence tells of it."""

    def __init__(self, base: int, chosen: Sequence[Clue]) -> None:
        self._base = base
        self._sentences: dict[int, int] = {}
        self._kinds: dict[tuple[int, str], int] = {}
        for place, clue in enumerate(chosen, start=base):
            self._sentences.setdefault(clue.sentence, place)
            self._kinds.setdefault((clue.sentence, clue.kind), place)

    def of(self, sentence: int, charge: Clue | None = None) -> int:
        """Return the word for what somebody is held for, else the first of the sentence, else the affair's first."""
        own = self._kinds.get((sentence, charge.kind)) if charge is not None else None
        return own if own is not None else self._sentences.get(sentence, self._base)


def _dates(told: Told, scenes: Sequence[Scene], teller: Teller) -> Mapping[Clue, str]:
    """The dates of all words of an affair, "" where the text gives none."""
    sentences: dict[int, list[Incident]] = defaultdict(list)
    for incident in told.incidents:
        sentences[incident.sentence].append(incident)
    clues = [clue for incident in told.incidents for clue in incident.clues]
    return {clue: date(clue, sentences[clue.sentence], scenes[clue.scene], teller) for clue in clues}


def _spread(told: Told, names: Set[tuple[int, int]], when: Mapping[Clue, str]) -> list[Clue]:
    """One word for each class of a sentence, so many of each, in text order; none of the affair's own `names`.

    Of the acts of the law beside an offence only one that has a date.
    """
    best: dict[tuple[int, str], Clue] = {}
    for incident in sorted(told.incidents, key=lambda i: (i.sentence, i.family == LAW)):
        for clue in (c for c in incident.clues if (c.scene, c.token.i) not in names):
            if clue.kind != LAW or when[clue] or not any(sentence == incident.sentence for sentence, _ in best):
                best.setdefault((incident.sentence, clue.kind), clue)
    ranked = sorted(best.values(), key=lambda c: (-c.weight, c.sentence, c.token.i))
    deeds, acts = ([c for c in ranked if (c.kind == LAW) is law] for law in (False, True))
    return sorted(deeds[:_MOST_DEEDS] + acts[:_MOST_ACTS], key=lambda c: (c.scene, c.token.i))


def _mention(article: Article, scene: Scene, clue: Clue, when: str) -> Mention:
    token = clue.token
    start = scene.segment.start + token.idx
    return Mention(
        start=start,
        end=start + len(token.text),
        text=article.text[start : start + len(token.text)],
        form="nominal",
        type="case",
        weights=Weights(),
        kind=clue.kind,
        when=when,
    )


def _name(article: Article, scenes: Sequence[Scene], name: CaseName, kind: str) -> Mention:
    scene = scenes[name.scene]
    span = scene.doc[name.start : name.end]
    start, end = scene.segment.start + span.start_char, scene.segment.start + span.end_char
    return Mention(start=start, end=end, text=article.text[start:end], form="name", type="case", kind=kind)


def _kind(told: Told) -> str:
    """The class that most words of an affair have, LAW if it has none."""
    kinds = [t.kind for i in told.incidents for t in i.clues if t.kind != LAW]
    return max(dict.fromkeys(kinds), key=kinds.count, default=LAW)


def _party(part: Part, case: int) -> Claim:
    evidence = part.evidence
    return Claim(
        relation="party_to",
        source=part.mention,
        target=case,
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        status=evidence.status,
        rule=part.rule,
        cue=evidence.cue,
        attributed_to=evidence.attributed_to,
        attributed_via=evidence.attributed_via,
        role=part.role,
        when=evidence.time.when,
        since=evidence.time.since,
        until=evidence.time.until,
    )


def _places(told: Told, scenes: Sequence[Scene], at: _At) -> Iterator[Claim]:
    """Yield where the affair took place: its most told place, or the equals of one list; towns before countries."""
    where: dict[str, list[tuple[Incident, Place]]] = {}
    for incident in told.incidents:
        for place in incident.places:
            where.setdefault(place.name, []).append((incident, place))
    count = {n: sum(_weight(i) for i, _ in found) for n, found in where.items()}
    rank = {n: (where[n][0][1].wide, -count[n]) for n in where}
    ranked = sorted(where, key=lambda n: (rank[n], where[n][0][0].sentence, where[n][0][1].mention))
    equals = [n for n in ranked if rank[n] == rank[ranked[0]] and _listed(where[n], where[ranked[0]])]
    if len(equals) > (_MOST_OF_ONE_DEED if told.punctual else _MOST_PLACES):
        return
    for name in equals:
        for incident, place in {i.sentence: (i, p) for i, p in where[name]}.values():
            scene = scenes[place.scene]
            start, end = scene.sentence(scene.doc[scene.spans[place.mention][0]])
            case = at.of(incident.sentence)
            quote = scene.text[start:end]
            yield Claim("located_in", case, place.mention, start, end, quote, "asserted", "affair:place")


def _weight(incident: Incident) -> int:
    """What a place of this sentence counts: a deed's twice as much as a search's."""
    return max((t.weight for t in incident.clues), default=0) * (1 if incident.family == LAW else 2) or 1


def _listed(left: list[tuple[Incident, Place]], right: list[tuple[Incident, Place]]) -> bool:
    return {i.sentence for i, _ in left} == {i.sentence for i, _ in right}
