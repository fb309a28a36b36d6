"""The claim words of one language as typed records, indexed for lookup (relations.toml, cues.toml, roles.toml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import lexicon, vocabulary
from ...model import Status
from ...vocabulary import RelationType


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
    """All claim words of a language, and the relations that they state.

    `roles` maps a role noun to its classes, `stated` a class to the relations that it states, in the order in which
    they are tried; `corporate` are the classes that an organisation can be called, `personal` those that tie person to
    person. `kin` tells what such a person is; `state_offices` are the offices that a country or a town has.
    """

    relations: Mapping[str, RelationType]
    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    roles: Mapping[str, tuple[str, ...]]
    stated: Mapping[str, tuple[str, ...]]
    corporate: frozenset[str]
    personal: frozenset[str]
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


def _stated(relations: Mapping[str, RelationType]) -> dict[str, tuple[str, ...]]:
    """The relations of each class of role noun, in their own order."""
    classes: dict[str, list[str]] = defaultdict(list)
    for relation in relations.values():
        for name in relation.role_nouns:
            classes[name].append(relation.name)
    return {name: tuple(found) for name, found in classes.items()}


def _personal(stated: Mapping[str, tuple[str, ...]], relations: Mapping[str, RelationType]) -> Iterator[str]:
    for name, found in stated.items():
        if all(relations[one].sources | relations[one].targets == {"person"} for one in found):
            yield name


@cache
def lexemes(language: str) -> Lexemes:
    """Return the claim words of `language` (ISO 639-1). Raises FileNotFoundError if it has no lexicon."""
    rows, roles = lexicon.load(language, "relations"), lexicon.load(language, "roles")
    relations = vocabulary.relations()
    classes: dict[str, list[str]] = defaultdict(list)
    for name in roles["classes"]:
        for word in roles[name]:
            classes[word].append(name)
    stated = _stated(relations)
    both = {**lexicon.load(language, "cues"), **roles}
    return Lexemes(
        relations=relations,
        verbs=_triggers(rows, "verbs"),
        nouns=_triggers(rows, "nouns"),
        roles={word: tuple(found) for word, found in classes.items()},
        stated=stated,
        corporate=frozenset(roles["corporate"]),
        personal=frozenset(_personal(stated, relations)),
        kin={word: row["role"] for word, row in roles["kin"].items()},
        state_offices=frozenset(roles["state_offices"]),
        cues=Cues(**{name: frozenset(both[name]) for name in Cues.__slots__}),
    )
