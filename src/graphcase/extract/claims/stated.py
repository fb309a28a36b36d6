"""From proposals to claims: each gets its sentence as evidence, its status, its speaker and its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model import CO_MENTIONED, REJECTS, Article, Claim, Status
from ...names import fold
from ..parsing.tokens import Token
from ..syntax.phrases import prepositions
from ..syntax.tree import is_verb
from ..words.lexemes import Cues
from .dates.when import Teller, Time, time
from .deeds.actions import actions
from .deeds.amounts import amount
from .denials import Told, accusations, denials
from .doubt import SUSPECT, beside, held, in_group
from .gangs import criminal_groups
from .nearness.nearby import nearby
from .parts.parties import parties
from .parts.pleas import PLEA
from .posts.roles import roles
from .proposal import PartProposal, Proposal
from .scene import Scene
from .speech.speaker import Speaker, accuser, speaker
from .stance.status import Stance, over

_NEIGHBOURS = 10
"""Co-mentions are drawn to this many names on: a list of a hundred names is not five thousand relations."""
_BY_BIRTH = frozenset({"citizen_of", "family_of"})
_STATES = frozenset({"role_at", "leads", "works_for", "member_of", "represents", "lives_in", "associate_of"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where something stands, and how, by whom and when it is said."""

    start: int
    end: int
    quote: str
    status: Status
    cue: str
    attributed_to: str | None
    attributed_via: tuple[str, ...]
    time: Time


@dataclass(frozen=True, slots=True)
class Part:
    """A mention's role in an affair, with its evidence; `segment` and `token` say where the predicate stands."""

    mention: int
    role: str
    evidence: Evidence
    rule: str
    segment: int
    token: int


@dataclass(frozen=True, slots=True)
class Stated:
    """All that the sentences of an article state: claims between mentions, and parts in affairs yet to be found."""

    claims: tuple[Claim, ...]
    parts: tuple[Part, ...]


def stated(article: Article, scenes: Sequence[Scene]) -> Stated:
    """Return the claims and parts of `article`, whose segments are `scenes`."""
    claims: dict[tuple[str, int, int, int, Status, str], Claim] = {}
    parts: dict[tuple[int, str, int, int, bool], Part] = {}
    implicated: tuple[int, ...]
    criminal = criminal_groups(scenes)
    told: list[Told] = []
    for number, scene in enumerate(scenes):
        for proposal in _proposals(scene):
            if scene.segment.kind == "headline" and _apart(proposal, scene):
                continue
            evidence = _evidence(proposal, article, scene, criminal)
            if isinstance(proposal, PartProposal):
                implicated, role = (proposal.mention,), proposal.role
            elif scene.meant(proposal.source) == scene.meant(proposal.target):
                continue
            else:
                claim = _claim(proposal, evidence, article.published, scene)
                ends = (scene.meant(claim.source), scene.meant(claim.target))
                key = (claim.relation, *ends, claim.start, claim.status, claim.role)
                claims.setdefault(key, claim)
                told.append(Told(claim, number, proposal.predicate, proposal.wrong))
                implicated, role = _implicated(proposal, claim, scene, criminal), proposal.doubt_part or SUSPECT
            if role == SUSPECT and evidence.status == "asserted":
                evidence = replace(evidence, status="alleged")
            for mention in implicated:
                part = Part(mention, role, evidence, proposal.rule, number, proposal.predicate.i)
                rejects = evidence.status in REJECTS
                parts.setdefault((scene.meant(mention), role, number, part.token, rejects), part)
        for claim in _together(scene):
            key = (claim.relation, claim.source, claim.target, claim.start, claim.status, claim.role)
            claims.setdefault(key, claim)
    for claim in (*denials(told, scenes), *accusations(told, scenes)):
        key = (claim.relation, claim.source, claim.target, claim.start, claim.status, claim.role)
        claims.setdefault(key, claim)
    ordered = sorted(claims.values(), key=lambda c: (c.start, c.end, c.relation, c.source, c.target))
    return Stated(
        tuple(_sober(ordered, scenes)),
        tuple(sorted(parts.values(), key=lambda p: (p.evidence.start, p.mention, p.role))),
    )


def _apart(proposal: Proposal | PartProposal, scene: Scene) -> bool:
    """True where a colon stands between the word and whom it is said of: "Holm: fisherman arrested" names a topic."""
    ends = [proposal.mention] if isinstance(proposal, PartProposal) else [proposal.source, proposal.target]
    places = [scene.spans[end][0] for end in ends if end in scene.spans]
    word = proposal.predicate.i
    return any(t.text == ":" for place in places for t in scene.doc[min(place, word) : max(place, word)])


def _implicated(proposal: Proposal, claim: Claim, scene: Scene, criminal: frozenset[int]) -> tuple[int, ...]:
    """Whom a claim makes a suspect: who is said to stand in a criminal group, both ends of an alleged payment."""
    if in_group(proposal, scene, criminal):
        return (claim.source,)
    ends = (claim.source, claim.target) if proposal.doubt_part and claim.status == "alleged" else ()
    return tuple(end for end in ends if scene.mentions[end].type in ("person", "organisation"))


def _proposals(scene: Scene) -> Iterator[Proposal | PartProposal]:
    yield from roles(scene)
    yield from actions(scene)
    yield from parties(scene)
    yield from nearby(scene)


def _claim(proposal: Proposal, evidence: Evidence, published: str, scene: Scene) -> Claim:
    paid = amount(proposal.predicate, scene) if scene.words.relations[proposal.relation].amounts else None
    return Claim(
        relation=proposal.relation,
        source=proposal.source,
        target=proposal.target,
        start=evidence.start,
        end=evidence.end,
        quote=evidence.quote,
        status=evidence.status,
        rule=proposal.rule,
        cue=evidence.cue,
        attributed_to=evidence.attributed_to,
        attributed_via=evidence.attributed_via,
        role=proposal.role,
        former=_former(proposal, evidence.time, published, scene.words.cues),
        acting=proposal.acting,
        when=evidence.time.when,
        since=evidence.time.since,
        until=evidence.time.until,
        amount=paid.value if paid else None,
        currency=paid.currency if paid else "",
    )


def _former(proposal: Proposal, time: Time, published: str, cues: Cues) -> bool:
    """True for what was so and is over; what lasts until a day after the article's is not."""
    if proposal.relation in _STATES and time.until and published:
        known = min(len(time.until), len(published))
        if time.until[:known] != published[:known]:
            return time.until < published
    return proposal.former or _ended(proposal.predicate, cues)


def _ended(predicate: Token, cues: Cues) -> bool:
    """True for what was so "until 2018" or is so "no longer"."""
    until = is_verb(predicate) and any(name in cues.until for name, _ in prepositions(predicate))
    return until or over(predicate, cues)


def _evidence(proposal: Proposal | PartProposal, article: Article, scene: Scene, criminal: frozenset[int]) -> Evidence:
    predicate = proposal.predicate
    start, end = scene.sentence(predicate)
    said = speaker(predicate, scene)
    stance = held(proposal, said, scene, criminal)
    if stance.status == "asserted" and said.name is not None:
        said = speaker(predicate, scene, presupposed=True)
    own = stance.status in ("asserted", "alleged") or proposal.rule == PLEA
    if isinstance(proposal, PartProposal) and proposal.status is not None and own:
        stance = Stance(proposal.status, predicate.text)
        said = _teller(proposal, said, scene)
    return Evidence(
        start=start,
        end=end,
        quote=article.text[start:end],
        status=stance.status,
        cue=stance.cue,
        attributed_to=said.name,
        attributed_via=said.via,
        time=_time(proposal, article, scene.words.cues),
    )


def _teller(proposal: PartProposal, said: Speaker, scene: Scene) -> Speaker:
    """Who says what a verb says of its own stance: the accuser accuses, the denier denies."""
    teller = proposal.mention if proposal.status == "denied" and proposal.by is None else proposal.by
    if teller is None:
        own = accuser(proposal.predicate, scene) if proposal.status == "alleged" else Speaker()
        return own if own.name is not None else said
    return Speaker(scene.mentions[scene.meant(teller)].text, said.via)


def _time(proposal: Proposal | PartProposal, article: Article, cues: Cues) -> Time:
    """When it was so. What merely stands beside a name ("Milan, Italy") has no time, whatever happened there then, nor
    has what one is by birth; whoever was replaced in a post had it until then."""
    if proposal.rule.startswith("nearby"):
        return Time()
    teller = Teller(article.published, article.language)
    if isinstance(proposal, PartProposal):
        return time(proposal.predicate, teller, beside(proposal))
    if proposal.relation in _BY_BIRTH:
        return Time()
    found = time(proposal.predicate, teller, beside(proposal), proposal.relation in _STATES)
    replaced = proposal.former and proposal.predicate.base in cues.succession
    return Time(until=found.since) if replaced and found.since else found


def _together(scene: Scene) -> Iterator[Claim]:
    """Yield a co-mention for names of one sentence, each with the next few."""
    for sent in scene.doc.sents:
        here = [
            m
            for m, (start, _) in scene.spans.items()
            if sent.start <= start < sent.end and scene.mentions[m].form == "name"
        ]
        here.sort(key=lambda m: scene.spans[m])
        for place, left in enumerate(here):
            for right in here[place + 1 : place + 1 + _NEIGHBOURS]:
                if fold(scene.mentions[left].text) != fold(scene.mentions[right].text):
                    start, end = scene.sentence(scene.doc[scene.spans[left][0]])
                    yield Claim(CO_MENTIONED, left, right, start, end, scene.text[start:end], "asserted", "together")


def _sober(claims: list[Claim], scenes: Sequence[Scene]) -> Iterator[Claim]:
    """A headline never raises an allegation to an assertion: its claims are no surer than the body's of their kind."""
    headlines = [(s.segment.start, s.segment.start + len(s.doc.text)) for s in scenes if s.segment.kind == "headline"]
    inside = [any(a <= c.start < b for a, b in headlines) for c in claims]
    body: dict[str, set[Status]] = {}
    for claim, headline in zip(claims, inside, strict=True):
        if not headline:
            body.setdefault(claim.relation, set()).add(claim.status)
    for claim, headline in zip(claims, inside, strict=True):
        doubtful = headline and claim.status == "asserted" and "asserted" not in body.get(claim.relation, {"asserted"})
        yield replace(claim, status="alleged", cue="headline") if doubtful else claim
