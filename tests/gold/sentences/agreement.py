"""How well graphcase agrees with the sentence gold: relations, and of those found the status, the speaker and more."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from holding import End, Held, Said
from passages import Passage, Stated

from graphcase.names import fold, tokens

SYMMETRIC = frozenset({"partner_of", "associate_of", "met"})
INVERSE = {
    "parent": "child", "grandparent": "grandchild", "uncle": "nephew", "aunt": "niece", "parent-in-law": "child-in-law",
    "step-parent": "stepchild", "godparent": "godchild",
}  # fmt: skip
INVERSE |= {inverse: role for role, inverse in INVERSE.items()}
_KIN_OF = {"nephew": "uncle", "niece": "uncle", "aunt": "uncle"}
"""Whose inverse depends on the gender of the other: compared as one."""
DOUBTFUL = frozenset({"alleged", "denied", "negated", "hypothetical"})


@dataclass(slots=True)
class Tally:
    """Right among so many; `faults` tells of each that is wrong."""

    right: int = 0
    of: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, right: bool, fault: str) -> None:
        """Count one, and keep `fault` if it is wrong."""
        self.right, self.of = self.right + right, self.of + 1
        if not right:
            self.faults.append(fault)

    @property
    def value(self) -> float:
        """The share that is right; 1 of nothing."""
        return self.right / self.of if self.of else 1.0


@dataclass(slots=True)
class Agreement:
    """All figures over a set of passages.

    `relations` counts per relation: wanted, found, said, true; unnamed are those missed because no node
    bears the name of an end.
    """

    relations: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    found: Tally = field(default_factory=Tally)
    true: Tally = field(default_factory=Tally)
    statuses: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    overstated: Tally = field(default_factory=Tally)
    details: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))

    @property
    def f(self) -> float:
        """The harmonic mean of the share found and the share true."""
        p, r = self.true.value, self.found.value
        return 2 * p * r / (p + r) if p + r else 0.0

    @property
    def status(self) -> float:
        """The share of found claims with the right status."""
        of = sum(t.of for t in self.statuses.values())
        return sum(t.right for t in self.statuses.values()) / of if of else 1.0

    def figures(self) -> dict[str, float]:
        """The figures over all, by name."""
        details = {name: tally.value for name, tally in sorted(self.details.items())}
        found, true = self.found.value, self.true.value
        return {"relations found": found, "relations true": true, "f": self.f, "status": self.status} | details

    def shares(self, part: str) -> dict[str, float]:
        """By relation the share that was found, or that is true of what was said; by status the share that is right."""
        if part == "status":
            return {name: tally.value for name, tally in sorted(self.statuses.items())}
        of = {"found": "wanted", "true": "said"}[part]
        return {name: row[part] / row[of] for name, row in sorted(self.relations.items()) if row[of]}


def agreement(passages: Iterable[Passage], holds: Mapping[int, Held]) -> Agreement:
    """Hold what was said of each passage (by its number) against its gold."""
    result = Agreement()
    for number, passage in enumerate(passages):
        if number in holds:
            _hold(passage, holds[number], result)
        else:
            raise KeyError(f"{passage.id} was not read")
    return result


def _in_scope(claim: Said) -> bool:
    """False for where a case took place, and for an end that is no name ("police"): the gold is about names."""
    if claim.source.type == "case":
        return False
    ends = [claim.source] if claim.relation == "party_to" else [claim.source, claim.target]
    return all(any(letter.isupper() for letter in end.name) for end in ends)


def _hold(passage: Passage, held: Held, result: Agreement) -> None:
    said = [claim for claim in held.claims if _in_scope(claim)]
    matched: set[int] = set()
    for wanted in _required_first(passage.claims):
        fits = [n for n, claim in enumerate(said) if _same(wanted, claim, passage.text)]
        matched.update(fits)
        line = f"{passage.id}: {_shown(wanted)} | {passage.text}"
        if not wanted.optional:
            result.relations[wanted.relation]["wanted"] += 1
            result.relations[wanted.relation]["found"] += bool(fits)
            unnamed = _unnamed(wanted, held, passage.text)
            result.found.add(bool(fits), f"[{unnamed} is no node] {line}" if unnamed else line)
            if not fits:
                result.relations[wanted.relation]["unnamed"] += bool(unnamed)
        if fits:
            best = min((said[n] for n in fits), key=lambda claim: (claim.status != wanted.status, claim.rule))
            rivals = [c for c in passage.claims if c != wanted and any(_same(c, said[n], passage.text) for n in fits)]
            _details(wanted, best, rivals, line, result)
    edges: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for n, claim in enumerate(said):
        edges[_label(claim), claim.source.id, claim.target.id].append(n)
    for numbers in edges.values():
        claim, true = said[numbers[0]], not matched.isdisjoint(numbers)
        result.relations[claim.relation]["said"] += 1
        result.relations[claim.relation]["true"] += true
        told = f"{claim.relation}[{claim.more.get('role') or ''}] {claim.source.name} -> {claim.target.name}"
        result.true.add(true, f"{passage.id}: {told} {claim.status} ({claim.rule}) | {passage.text}")


def _unnamed(wanted: Stated, held: Held, text: str) -> str:
    """The first end of a claim that no node bears, or ""."""
    names = [name for name in (wanted.source, wanted.target) if name]
    return next((name for name in names if not any(meant(name, end, text) for end in held.ends)), "")


def _required_first(claims: Iterable[Stated]) -> list[Stated]:
    return sorted(claims, key=lambda claim: claim.optional)


def _label(claim: Said) -> str:
    return f"{claim.relation}:{claim.more.get('role')}" if claim.relation == "party_to" else claim.relation


def _same(wanted: Stated, claim: Said, text: str) -> bool:
    if wanted.relation != claim.relation:
        return False
    if wanted.relation == "party_to":
        return wanted.role == claim.more.get("role") and meant(wanted.source, claim.source, text)
    straight = meant(wanted.source, claim.source, text) and meant(wanted.target, claim.target, text)
    if straight or not (wanted.relation in SYMMETRIC or wanted.relation == "family_of"):
        return straight
    return meant(wanted.source, claim.target, text) and meant(wanted.target, claim.source, text)


def meant(name: str, end: End, text: str) -> bool:
    """True if a mention of the node covers the name where it stands in the text, or the better half of it."""
    for found in re.finditer(re.escape(name), text):
        for start, stop in end.spans:
            shared = min(stop, found.end()) - max(start, found.start())
            if shared > 0 and 2 * shared >= max(stop, found.end()) - min(start, found.start()):
                return True
    return False


def _details(wanted: Stated, claim: Said, rivals: list[Stated], line: str, result: Agreement) -> None:
    """What else is right of a claim that was found."""
    got = f"-> {claim.status}, by {claim.speaker!r}, {claim.when!r} ({claim.rule}, cue {claim.more.get('cue')!r})"
    result.statuses[wanted.status].add(claim.status == wanted.status, f"{line} {got}")
    if wanted.status in DOUBTFUL and not any(rival.status == "asserted" for rival in rivals):
        result.overstated.add(claim.status != "asserted", f"{line} {got}")
    if wanted.speaker or claim.speaker:
        result.details["speaker"].add(same_speaker(wanted.speaker, claim.speaker), f"{line} {got}")
    if wanted.when:
        result.details["when"].add(wanted.when == claim.when, f"{line} {got}")
    for name, value, right in _extras(wanted, claim):
        result.details[name].add(right, f"{line} {name} -> {value!r}")


def _extras(wanted: Stated, claim: Said) -> Iterator[tuple[str, object, bool]]:
    more = claim.more
    if wanted.role and wanted.relation == "family_of":
        straight = meant_role(wanted.role) == meant_role(str(more.get("role") or ""))
        turned = meant_role(INVERSE.get(wanted.role, wanted.role)) == meant_role(str(more.get("role") or ""))
        yield "kin", more.get("role"), straight or turned
    if wanted.role and wanted.relation == "role_at":
        yield "title", more.get("role"), _titles(wanted.role, str(more.get("role") or ""))
    for name in ("former", "acting"):
        if wanted.relation == "role_at" and (getattr(wanted, name) or more.get(name)):
            yield name, more.get(name), bool(more.get(name)) == getattr(wanted, name)
    for name in ("since", "until"):
        if getattr(wanted, name):
            yield name, more.get(name), more.get(name) == getattr(wanted, name)
    if wanted.amount is not None:
        right = more.get("amount") == wanted.amount and more.get("currency") == wanted.currency
        yield "amount", (more.get("amount"), more.get("currency")), right


def meant_role(role: str) -> str:
    """Kin words whose gender is only that of one side are compared as one."""
    return _KIN_OF.get(role, role)


def _titles(wanted: str, got: str) -> bool:
    """True if one title holds all words of the other: how many adjectives belong to a title is a matter of taste."""
    left, right = set(tokens(wanted)), set(tokens(got))
    return bool(left & right) and (left <= right or right <= left)


def same_speaker(wanted: str, got: str) -> bool:
    """True if both are empty, or the words of one hold those of the other, but for articles and accents."""
    left, right = ({w for w in tokens(fold(name)) if w not in ("the", "a", "an", "s")} for name in (wanted, got))
    return left == right or (bool(left) and bool(right) and (left <= right or right <= left))


def _shown(claim: Stated) -> str:
    role, by = (f"[{claim.role}]" if claim.role else ""), (f" by {claim.speaker!r}" if claim.speaker else "")
    return f"{claim.relation}{role} {claim.source} -> {claim.target} {claim.status}{by} {claim.when}".rstrip()
