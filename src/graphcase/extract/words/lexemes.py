"""The claim words of one language as typed records, indexed for lookup (relations.toml, cues.toml, roles.toml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import lexicon
from ...model import Status

# The order decides where a word has several classes and more than one fits.
_ROLE_CLASSES = (
    "kin",
    "partners",
    "associates",
    "representatives",
    "founders",
    "owners",
    "leaders",
    "units",
    "members",
    "students",
    "residents",
    "citizens",
    "offices",
    "employees",
    "occupations",
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """One way in which a verb or a noun of action states a relation; see the head of relations.toml for the fields."""

    name: str
    relation: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    source_part: str
    target_part: str
    role: str
    wrong: bool
    doubt_part: str
    status: Status | None
    only_schools: bool


@dataclass(frozen=True, slots=True)
class Cues:
    """The words that decide status and speaker, each a set of lemmas."""

    reporting: frozenset[str]
    alleging: frozenset[str]
    denying: frozenset[str]
    negating: frozenset[str]
    annulling: frozenset[str]
    hypothetical: frozenset[str]
    asserting: frozenset[str]
    alleging_adverbs: frozenset[str]
    alleging_adjectives: frozenset[str]
    alleging_nouns: frozenset[str]
    denying_nouns: frozenset[str]
    evidence_nouns: frozenset[str]
    hypothetical_nouns: frozenset[str]
    told_nouns: frozenset[str]
    hypothetical_adjectives: frozenset[str]
    truthful: frozenset[str]
    untruthful: frozenset[str]
    not_yet: frozenset[str]
    modals: frozenset[str]
    conditional_marks: frozenset[str]
    negating_words: frozenset[str]
    no_longer: frozenset[str]
    attributing: frozenset[str]
    account_nouns: frozenset[str]
    citing: frozenset[str]
    professing: frozenset[str]
    accusing_texts: frozenset[str]
    future: frozenset[str]
    governing: frozenset[str]
    authors: frozenset[str]
    genitive: frozenset[str]
    date_words: frozenset[str]
    weeks: frozenset[str]
    no_date: frozenset[str]
    rulings: frozenset[str]
    report_nouns: frozenset[str]
    criminal_words: frozenset[str]
    inclusion: frozenset[str]
    including_verbs: frozenset[str]
    role_marks: frozenset[str]
    within: frozenset[str]
    toward: frozenset[str]
    behalf: frozenset[str]
    origin: frozenset[str]
    at: frozenset[str]
    schools: frozenset[str]
    succession: frozenset[str]
    being: frozenset[str]
    becoming: frozenset[str]
    copulas: frozenset[str]
    ending: frozenset[str]
    until: frozenset[str]
    couple_adjectives: frozenset[str]
    place_person: frozenset[str]
    organisation_person: frozenset[str]
    based: frozenset[str]
    former: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexemes:
    """All claim words of a language. `roles` maps a role noun to its classes; `kin` to what such a person is.

    `state_offices` are the offices that a country or a town has."""

    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    roles: Mapping[str, tuple[str, ...]]
    kin: Mapping[str, str]
    state_offices: frozenset[str]
    cues: Cues


def _triggers(relations: dict[str, dict[str, Any]], kind: str) -> dict[str, tuple[Trigger, ...]]:
    """The triggers of one kind ("verbs", "nouns") by their words, in the order of the file."""
    index: dict[str, list[Trigger]] = defaultdict(list)
    for relation, table in relations.items():
        for row in table.get(kind, ()):
            trigger = Trigger(
                name=f"{kind.removesuffix('s')}:{row['words'][0]}",
                relation=relation,
                sources=tuple(row["from"]),
                targets=tuple(row["to"]),
                source_part=row.get("from_part", ""),
                target_part=row.get("to_part", ""),
                role=row.get("role", ""),
                wrong=row.get("wrong", False),
                doubt_part=row.get("doubt_part", ""),
                status=row.get("status"),
                only_schools=row.get("only") == "schools",
            )
            for word in row["words"]:
                index[word].append(trigger)
    return {word: tuple(found) for word, found in index.items()}


@cache
def lexemes(language: str) -> Lexemes:
    """Return the claim words of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    relations, roles = lexicon.load(language, "relations"), lexicon.load(language, "roles")
    classes: dict[str, list[str]] = defaultdict(list)
    for name in _ROLE_CLASSES:
        for word in roles[name]:
            classes[word].append(name)
    both = {**lexicon.load(language, "cues"), **roles}
    return Lexemes(
        verbs=_triggers(relations, "verbs"),
        nouns=_triggers(relations, "nouns"),
        roles={word: tuple(found) for word, found in classes.items()},
        kin={word: row["role"] for word, row in roles["kin"].items()},
        state_offices=frozenset(roles["state_offices"]),
        cues=Cues(**{name: frozenset(both[name]) for name in Cues.__slots__}),
    )
