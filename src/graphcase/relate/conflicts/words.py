"""What makes two values one matter, in one language, as a typed record (conflicts.toml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import lexicon


@dataclass(frozen=True, slots=True)
class Act:
    """What is done to those whose number is compared: how a reader is told; whether they are people where the text
    gives no noun; whether later articles may give a higher number."""

    says: str
    people: bool
    grows: bool


@dataclass(frozen=True, slots=True)
class ConflictWords:
    """Words in lower case: `acts` to `sentencing` read counts, `sums` to `apiece` sums of money, `lower` to `vague_kin`
    posts, ranks and kin.

    `matters`, `days` and `standing` are how a reader is told which matter it is, by name, role or relation. Of the
    relations in `days`, those `between` two are dated for both, those in `of_source` for the first, the others for the
    second. `no` says that it is not so; `raids`, `arrests` and `deeds` are
    words of acts.
    """

    acts: Mapping[str, tuple[Act, ...]]
    evidence: tuple[str, ...]
    people: frozenset[str]
    narrower: frozenset[str]
    forces: frozenset[str]
    deployed: str
    said: str
    things: Mapping[str, str]
    partial: frozenset[str]
    part_of: tuple[str, ...]
    numbers: Mapping[str, int]
    among: frozenset[str]
    bounds: tuple[str, ...]
    weight: str
    weights: Mapping[str, float]
    years: str
    months: Mapping[str, float]
    sentencing: frozenset[str]
    sums: Mapping[str, str]
    paid: frozenset[str]
    payment: str
    currencies: frozenset[str]
    each: str
    apiece: tuple[str, ...]
    lower: frozenset[str]
    passing: frozenset[str]
    former: frozenset[str]
    then: tuple[str, ...]
    fields: frozenset[str]
    field_of: str
    where: frozenset[str]
    ranks: Mapping[str, tuple[int, int]]
    short: Mapping[str, str]
    vague_kin: frozenset[str]
    matters: Mapping[str, str]
    days: Mapping[str, str]
    raids: frozenset[str]
    arrests: frozenset[str]
    deeds: frozenset[str]
    dying: frozenset[str]
    afterwards: frozenset[str]
    between: frozenset[str]
    of_source: frozenset[str]
    sites: Mapping[str, str]
    where_found: str
    locative: frozenset[str]
    standing: Mapping[str, str]
    no: str
    whether: str


@cache
def conflict_words(language: str) -> ConflictWords:
    """Return the words of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    data: Mapping[str, Any] = lexicon.load(language, "conflicts")
    counted, posts, each = data["counted"], data["posts"], data["each"]
    acts: dict[str, tuple[Act, ...]] = {}
    for row in data["acts"].values():
        act = Act(row["says"], row.get("people", False), row.get("grows", False))
        for word in row["words"]:
            acts[word] = (*acts.get(word, ()), act)
    return ConflictWords(
        acts=acts,
        evidence=tuple(row["says"] for row in data["acts"].values() if row.get("evidence")),
        people=frozenset(counted["people"]),
        narrower=frozenset(counted["narrower"]),
        forces=frozenset(counted["forces"]),
        deployed=counted["deployed"],
        said=counted["said"],
        things={word: row[0] for row in counted["things"] for word in row},
        partial=frozenset(counted["partial"]),
        part_of=tuple(counted["part_of"]),
        numbers=lexicon.load(language, "figures")["numbers"],
        among=frozenset(counted["among"]),
        bounds=tuple(counted["bounds"]),
        weight=data["weights"]["said"],
        weights={word: row["kilograms"] for row in data["weights"]["units"] for word in row["words"]},
        years=data["terms"]["said"],
        months={word: row["months"] for row in data["terms"]["units"] for word in row["words"]},
        sentencing=frozenset(data["terms"]["acts"]),
        sums={word: name for name, words in data["sums"].items() for word in words},
        paid=frozenset(data["paid"]["sums"]),
        payment=data["paid"]["said"],
        currencies=frozenset(
            word + end for word in lexicon.load(language, "figures")["currencies"] for end in ("", "s")
        ),
        each=each["said"],
        apiece=tuple(each["words"]),
        lower=frozenset(posts["lower"]),
        passing=frozenset(posts["passing"]),
        former=frozenset(posts["former"]),
        then=tuple(posts["then"]),
        fields=frozenset(posts["fields"]),
        field_of=posts["field_of"],
        where=frozenset(posts["where"]),
        ranks={rank: (number, step) for number, row in enumerate(posts["ranks"]) for step, rank in enumerate(row)},
        short=posts["short"],
        vague_kin=frozenset(posts["vague_kin"]),
        matters=data["matters"],
        days=data["days"],
        raids=frozenset(data["acts"]["searched"]["words"]),
        arrests=frozenset(data["acts"]["arrested"]["words"]),
        deeds=frozenset(word for act in data["dated"]["deeds"] for word in data["acts"][act]["words"]),
        dying=frozenset(data["dated"]["dying"]),
        afterwards=frozenset(data["dated"]["afterwards"]),
        between=frozenset(data["dated"]["between"]),
        of_source=frozenset(data["dated"]["of_source"]),
        sites=data["sites"]["roles"],
        where_found=data["sites"]["found"],
        locative=frozenset(data["sites"]["locative"]),
        standing=data["standing"]["roles"],
        no=data["standing"]["no"],
        whether=data["standing"]["whether"],
    )
