"""Scores what the tool says of corpus/ against the gold: a figure for each matter, every miss and false find in words.

All figures are shares of 1, and more is better. A figure with nothing to count is 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from alignment import Alignment, align, keys
from annotation import Gold, GoldClaim
from prediction import Edge, Prediction, Said, comparable

from graphcase.names import fold

UNORDERED = frozenset({"partner_of", "associate_of", "met", "family_of"})
"""Relations found right whichever way round they are written; in family_of the role says the rest."""


@dataclass(frozen=True, slots=True)
class Figure:
    name: str
    right: int
    of: int

    @property
    def value(self) -> float:
        return self.right / self.of if self.of else 1.0


@dataclass(slots=True)
class Tally:
    """Counts one figure, and keeps a line for each thing that was wrong."""

    name: str
    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, good: bool, line: str) -> None:
        self.of += 1
        self.right += good
        if not good:
            self.wrong.append(line)


@dataclass(frozen=True, slots=True)
class Report:
    figures: tuple[Figure, ...]
    wrong: tuple[tuple[str, tuple[str, ...]], ...]  # figure's name, what was wrong

    def value(self, name: str) -> float:
        return next(figure.value for figure in self.figures if figure.name == name)


@dataclass(frozen=True, slots=True)
class Spoken:
    """A predicted edge whose ends are known to the gold ("" where an end is not)."""

    source: str
    target: str
    edge: Edge

    def answers(self, claim: GoldClaim) -> bool:
        """True if this edge is between the claim's ends, and of one of its relations."""
        return self.edge.type in claim.relations and self.joins(claim)

    def joins(self, claim: GoldClaim) -> bool:
        """True if this edge is between the claim's ends."""
        turned = self.edge.type in UNORDERED and (self.target, self.source) == (claim.source, claim.target)
        return turned or (self.source, self.target) == (claim.source, claim.target)


def score(gold: Gold, prediction: Prediction) -> Report:
    """Return all figures for a prediction over the whole of corpus/."""
    alignment = align(gold, prediction)
    spoken = [
        Spoken(alignment.entity_of.get(edge.source, ""), alignment.entity_of.get(edge.target, ""), edge)
        for edge in _between_names(prediction)
    ]
    tallies = [
        *_entities(gold, prediction, alignment),
        *_relations(gold, spoken, prediction),
        *_claims(gold, spoken),
        *_cases(gold, prediction, alignment),
    ]
    return Report(
        figures=tuple(Figure(tally.name, tally.right, tally.of) for tally in tallies),
        wrong=tuple((tally.name, tuple(tally.wrong)) for tally in tallies),
    )


def _between_names(prediction: Prediction) -> Iterator[Edge]:
    """The edges to score: no mere co-mention, and no end that only a description points to ("a nurse")."""
    counted = {node.id for node in prediction.nodes if node.names or node.type == "case"}
    return (edge for edge in prediction.edges if edge.type != "co_mentioned" and {edge.source, edge.target} <= counted)


def _entities(gold: Gold, prediction: Prediction, alignment: Alignment) -> list[Tally]:
    found, typed, joined = Tally("entities found"), Tally("types right"), Tally("names joined")
    for entity in gold.entities:
        nodes = alignment.nodes_of.get(entity.id, ())
        if not entity.may:
            found.add(bool(nodes), f"{entity.id} ({entity.names[0]})")
        if nodes:
            typed.add(nodes[0].type == entity.type, f"{entity.id} is a {nodes[0].type}, should be a {entity.type}")
        if entity.may:
            continue
        for one, other in combinations(sorted(keys(entity)), 2):
            joined.add(any({one, other} <= node.names for node in nodes), f"{one!r} and {other!r} are one")
    return [found, *_nodes(gold, prediction, alignment), typed, joined]


def _nodes(gold: Gold, prediction: Prediction, alignment: Alignment) -> list[Tally]:
    true, apart, kept_out = Tally("nodes true"), Tally("nodes unblended"), Tally("boilerplate kept out")
    blended = {node.id for node in alignment.blended}
    named = [node for node in prediction.nodes if node.names and node.type != "case"]
    for node in named:
        true.add(node.id in alignment.entity_of, f"{node.label} ({node.type}): {', '.join(sorted(node.documents))}")
        if node.id in alignment.entity_of:
            apart.add(node.id not in blended, f"{node.label} is several: {', '.join(sorted(node.names))}")
    taken = {name for node in named for name in node.names}
    for reason, name in gold.forbidden:
        kept_out.add(comparable(name) not in taken, f"{name} ({reason})")
    return [true, apart, kept_out]


def _relations(gold: Gold, spoken: list[Spoken], prediction: Prediction) -> list[Tally]:
    found, pairs, true = Tally("relations found"), Tally("relations found, any label"), Tally("relations true")
    parties, parties_true = Tally("parties found"), Tally("parties true")
    for claims in _facts(claim for claim in gold.claims if not claim.may):
        first = claims[0]
        line = _line(first)
        if first.relations == ("party_to",):
            parties.add(
                any(_plays(said, first) for one in spoken if one.answers(first) for said in one.edge.said), line
            )
        else:
            found.add(any(one.answers(first) for one in spoken), line)
            pairs.add(any(one.joins(first) for one in spoken), line)
    labels = {node.id: node.label for node in prediction.nodes}
    case_ids = {case.id for case in gold.cases} | {node.id for node in prediction.nodes if node.type == "case"}
    for one in spoken:
        answered = [claim for claim in gold.claims if one.answers(claim)]
        if one.edge.type == "party_to":
            for role, said in sorted({said.role: said for said in one.edge.said}.items()):
                good = any(_plays(said, claim) for claim in answered)
                parties_true.add(good, f"{_said(one.edge, labels)} as {role or '?'}: {said.quote!r}")
        elif not case_ids & {one.edge.source, one.edge.target}:
            true.add(bool(answered), f"{_said(one.edge, labels)}: {one.edge.said[0].quote!r}")
    return [found, pairs, true, parties, parties_true]


def _claims(gold: Gold, spoken: list[Spoken]) -> list[Tally]:
    found, status, sober = Tally("claims found"), Tally("status right"), Tally("not overstated")
    roles, speakers = Tally("roles right"), Tally("speakers right")
    for claim in gold.claims:
        edges = [one.edge for one in spoken if one.answers(claim)]
        for document in claim.documents:
            said = [said for edge in edges for said in edge.said if said.document == document and _plays(said, claim)]
            line = f"{_line(claim)} in {document}"
            if not claim.may:
                found.add(bool(said), line)
            if not said:
                continue
            as_found = ", ".join(sorted({one.status for one in said}))
            if not claim.may:
                status.add(any(one.status in claim.statuses for one in said), f"{line}: {as_found}")
            if "asserted" not in _held(gold, claim, document):
                sober.add("asserted" not in as_found, f"{line}: {said[0].quote!r}")
            if claim.roles and claim.relations != ("party_to",):
                roles.add(any(_of_role(one, claim) for one in said), f"{line}: {sorted({one.role for one in said})}")
            if claim.by:
                right = any(fold(claim.by) in fold(one.by) for one in said)
                speakers.add(right, f"{line}, by {claim.by}: {sorted({one.by for one in said})}")
    return [found, status, sober, roles, speakers]


def _cases(gold: Gold, prediction: Prediction, alignment: Alignment) -> list[Tally]:
    found, true, named, placed = Tally("cases found"), Tally("cases true"), Tally("cases named"), Tally("cases placed")
    for case in gold.cases:
        nodes = alignment.nodes_of.get(case.id, ())
        found.add(bool(nodes), case.id)
        for node in nodes:
            named.add(any(fold(hint) in fold(node.label) for hint in case.hints), f"{case.id}: {node.label!r}")
            places = {
                alignment.entity_of.get(edge.target)
                for edge in prediction.edges
                if (edge.source, edge.type) == (node.id, "located_in")
            }
            placed.add(bool(places & set(case.places)), f"{case.id}: {sorted(place for place in places if place)}")
    for node in prediction.nodes:
        if node.type == "case":
            true.add(node.id in alignment.entity_of, f"{node.label}: {', '.join(sorted(node.documents))}")
    return [found, true, named, placed]


def _facts(claims: Iterable[GoldClaim]) -> list[list[GoldClaim]]:
    """Rows that say the same of the same two, whatever status and document, are one fact; a party's role counts."""
    facts: dict[tuple[str, ...], list[GoldClaim]] = {}
    for claim in claims:
        roles = claim.roles if claim.relations == ("party_to",) else ()
        facts.setdefault((claim.source, claim.target, *sorted(claim.relations), *sorted(roles)), []).append(claim)
    return list(facts.values())


def _held(gold: Gold, claim: GoldClaim, document: str) -> set[str]:
    """All statuses in which a document holds a claim: one and the same may be alleged here and denied there."""
    same = (
        other
        for other in gold.claims
        if (other.source, other.target) == (claim.source, claim.target)
        and document in other.documents
        and set(other.relations) & set(claim.relations)
        and (claim.relations != ("party_to",) or set(other.roles) & set(claim.roles))
    )
    return {status for other in same for status in other.statuses}


def _plays(said: Said, claim: GoldClaim) -> bool:
    """For a case the role is what is claimed; elsewhere it is a matter of its own."""
    return claim.relations != ("party_to",) or said.role in claim.roles


def _of_role(said: Said, claim: GoldClaim) -> bool:
    return any(fold(role) in fold(said.role) for role in claim.roles)


def _line(claim: GoldClaim) -> str:
    role = f" as {'|'.join(claim.roles)}" if claim.relations == ("party_to",) else ""
    return f"{claim.source} {'|'.join(claim.relations)} {claim.target}{role} [{'|'.join(claim.statuses)}]"


def _said(edge: Edge, labels: dict[str, str]) -> str:
    statuses = ", ".join(sorted({said.status for said in edge.said}))
    return f"{labels[edge.source]} {edge.type} {labels[edge.target]} [{statuses}]"
