"""The claim words of one language as typed records, indexed for lookup (relations, cues, stance and roles .toml)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from ... import lexicon, vocabulary
from ...vocabulary import NOTHING, STATE_OFFICES, Additions, Kind, RelationType, Trigger
from .entries import Entries


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
    almost: frozenset[str]
    reckonings: frozenset[str]
    hearing: frozenset[str]
    extent: frozenset[str]
    knowing: frozenset[str]
    alleging_nouns: frozenset[str]
    denying_nouns: frozenset[str]
    evidence_nouns: frozenset[str]
    hypothetical_nouns: frozenset[str]
    told_nouns: frozenset[str]
    hypothetical_adjectives: frozenset[str]
    truthful: frozenset[str]
    untruthful: frozenset[str]
    unable: frozenset[str]
    too: frozenset[str]
    wrongly: frozenset[str]
    unfailing: frozenset[str]
    clearing: frozenset[str]
    declining: frozenset[str]
    commissioning: frozenset[str]
    definite: frozenset[str]
    refusing: frozenset[str]
    pro_verbs: frozenset[str]
    factive: frozenset[str]
    conceding: frozenset[str]
    ceasing: frozenset[str]
    going: frozenset[str]
    hypothetical_modifiers: frozenset[str]
    telling_modals: frozenset[str]
    hindsight: frozenset[str]
    only: frozenset[str]
    preferring: frozenset[str]
    hardly: frozenset[str]
    excepting: frozenset[str]
    contrasting: frozenset[str]
    no_way: frozenset[str]
    nominating: frozenset[str]
    courts: frozenset[str]
    ruling: frozenset[str]
    calling: frozenset[str]
    causing: frozenset[str]
    hearsay: frozenset[str]
    accusers: frozenset[str]
    accusing_roles: frozenset[str]
    not_yet: frozenset[str]
    modals: frozenset[str]
    conditional_marks: frozenset[str]
    negating_words: frozenset[str]
    no_longer: frozenset[str]
    attributing: frozenset[str]
    accusing_texts: frozenset[str]
    future: frozenset[str]
    governing: frozenset[str]
    genitive: frozenset[str]
    starting: frozenset[str]
    stopping: frozenset[str]
    happening: frozenset[str]
    rulings: frozenset[str]
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
    moneys: frozenset[str]
    couple_nouns: frozenset[str]
    succession: frozenset[str]
    being: frozenset[str]
    becoming: frozenset[str]
    copulas: frozenset[str]
    ending: frozenset[str]
    until: frozenset[str]
    couple_adjectives: frozenset[str]
    former: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexemes:
    """All claim words of a language, and the relations that they state.

    `roles` maps a role noun to its classes, `stated` a class to the relations that it states, in the order in which
    they are tried; `corporate` are the classes that an organisation can be called, `personal` those that tie person to
    person. `kin` tells what such a person is; `state_offices` are the offices that a country or a town has. `rules` are
    the entries of `verbs` and `nouns` by the name of the rule that each is.
    """

    relations: Mapping[str, RelationType]
    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    rules: Mapping[str, tuple[Trigger, ...]]
    roles: Entries[tuple[str, ...]]
    stated: Mapping[str, tuple[str, ...]]
    corporate: frozenset[str]
    personal: frozenset[str]
    kin: Mapping[str, str]
    state_offices: frozenset[str]
    cues: Cues


@cache
def lexemes(language: str, added: Additions = NOTHING) -> Lexemes:
    """Return the claim words of `language` (ISO 639-1) and those of `added`, which belong to every language.

    Raises FileNotFoundError if there is no lexicon for the language.
    """
    roles, role_nouns = lexicon.load(language, "roles"), added.role_nouns
    relations = vocabulary.relations(added)
    own = _own(added, roles)
    stated = {group: _stating(group, relations) for group in (*roles["classes"], *own)}
    corporate = (group for group in own for one in stated[group] if "organisation" in relations[one].sources)
    triggers = (*vocabulary.triggers(language), *added.triggers)
    cues = {**lexicon.load(language, "cues"), **lexicon.load(language, "stance"), **roles}
    verbs, nouns = _index(triggers, "verbs"), _index(triggers, "nouns")
    return Lexemes(
        relations=relations,
        verbs=verbs,
        nouns=nouns,
        rules=_rules(verbs, nouns),
        roles=Entries(_classes(added, roles)),
        stated=stated,
        corporate=frozenset((*roles["corporate"], *corporate)),
        personal=frozenset(group for group, found in stated.items() if found and _is_personal(relations[found[0]])),
        kin={word: row["role"] for word, row in roles["kin"].items()} | {n.word: n.role for n in role_nouns if n.role},
        state_offices=frozenset(roles["state_offices"]) | {n.word for n in role_nouns if n.group == STATE_OFFICES},
        cues=Cues(**{name: frozenset(cues[name]) for name in Cues.__slots__}),
    )


def _index(triggers: Iterable[Trigger], kind: Kind) -> dict[str, tuple[Trigger, ...]]:
    """The triggers of one kind by their words, in their own order."""
    index: dict[str, list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        for word in trigger.words if trigger.kind == kind else ():
            index[word].append(trigger)
    return {word: tuple(found) for word, found in index.items()}


def _rules(*indexes: Mapping[str, tuple[Trigger, ...]]) -> dict[str, tuple[Trigger, ...]]:
    """The triggers by the rule that each is, in the order in which they are found."""
    rules: dict[str, dict[Trigger, None]] = defaultdict(dict)
    for trigger in (trigger for index in indexes for found in index.values() for trigger in found):
        rules[trigger.name][trigger] = None
    return {rule: tuple(found) for rule, found in rules.items()}


def _own(added: Additions, roles: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The classes of role noun that a user has made, in the order of the file."""
    groups = dict.fromkeys(noun.group for noun in added.role_nouns)
    return tuple(group for group in groups if group not in (*roles["classes"], STATE_OFFICES))


def _classes(added: Additions, roles: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """The classes of each role noun: those that a user has made, which are meant, then the lexicon's in its order."""
    groups: dict[str, list[str]] = {name: [] for name in _own(added, roles)}
    groups |= {name: list(roles[name]) for name in roles["classes"]}
    for noun in added.role_nouns:
        groups["offices" if noun.group == STATE_OFFICES else noun.group].append(noun.word)
    classes: dict[str, dict[str, None]] = defaultdict(dict)
    for name, words in groups.items():
        for word in words:
            classes[word][name] = None
    return {word: tuple(found) for word, found in classes.items()}


def _stating(group: str, relations: Mapping[str, RelationType]) -> tuple[str, ...]:
    """The relations that a class of role noun states, in their own order."""
    return tuple(relation.name for relation in relations.values() if group in relation.role_nouns)


def _is_personal(relation: RelationType) -> bool:
    return relation.sources | relation.targets == {"person"}
