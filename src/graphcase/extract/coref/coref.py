"""Which mentions of one article are the same: names given by the text, descriptions, pronouns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..names.draft import Draft, Same
from ..parsing.segments import Segment
from ..words.wordlists import Words
from . import aliases, definites, descriptions, shortforms
from .anaphora import anaphora
from .neuters import Neuters
from .persons import Persons
from .pronouns import Pronouns


@dataclass(frozen=True, slots=True)
class Resolved:
    """All mentions of an article, the links between them, and the gender of each person named."""

    drafts: tuple[Draft, ...]
    links: tuple[Same, ...]
    persons: Persons


def resolve(names: Sequence[Draft], segments: Sequence[Segment], words: Words) -> Resolved:
    """Add to `names` the names that the text gives, and the descriptions and pronouns that stand for a name."""
    hints = anaphora(words.language)
    described = descriptions.describe(segments, words)
    called = list(aliases.given(described, segments, words))
    names, links = _other_names(names, called, segments, words)
    elders = list(aliases.elders(names, segments, hints))
    persons = Persons(names, segments, words, hints, elders)
    links += [*elders, *persons.shared()]

    beside = list(descriptions.appositions(described, names, segments))
    links += beside
    taken = frozenset(same.mention for same in links)
    roles = definites.Roles(beside, names, segments, words)
    links += definites.definite_gangs(described, [*called, *beside], words, hints)
    links += definites.definite_people(described, roles, persons, hints, taken)
    links += definites.definite_organisations(described, names, roles, words, taken)
    taken = frozenset(same.mention for same in links)
    links += definites.leads(described, roles, persons, definites.openings(segments), taken)
    linked = {same.mention: same.antecedent for same in links if same.mention.form == "nominal"}
    links += Pronouns(segments, persons, words).read(names, linked)
    links += Neuters(segments, words, hints).read(names, linked)

    known = set(names)
    links = [
        same
        for same in _once(links)
        if same.antecedent in known and (same.mention in known or same.mention.form != "name")
    ]
    drafts = sorted(known | {same.mention for same in links})
    return Resolved(tuple(drafts), tuple(links), persons)


def _other_names(
    names: Sequence[Draft], called: Sequence[Same], segments: Sequence[Segment], words: Words
) -> tuple[list[Draft], list[Same]]:
    """`names` with all that the text gives besides, and whose each is; `called`: what verbs of naming give."""
    hints = anaphora(words.language)
    names = _with(names, [d for same in called for d in (same.mention, same.antecedent) if d.form == "name"])
    short = list(shortforms.acronyms(names, segments, words))
    names = _with(names, [draft for same in short for draft in same[:2]])
    told = list(aliases.translated(names, segments, words))
    names = _with(names, [same.mention for same in told])
    echoed = list(shortforms.echoes(names, segments, words, hints))
    names = _with(names, [same.mention for same in echoed])
    also = aliases.also_known(names, segments, words, hints)
    return names, [same for same in (*called, *short, *told, *echoed, *also) if same.mention != same.antecedent]


def _with(names: Sequence[Draft], added: Iterable[Draft]) -> list[Draft]:
    """`names` and `added`; a name that the text gives outright takes the place of any that overlaps it."""
    kept: defaultdict[int, list[Draft]] = defaultdict(list)
    for name in names:
        kept[name.segment].append(name)
    for draft in added:
        beside = kept[draft.segment]
        if draft not in beside:
            kept[draft.segment] = [*(name for name in beside if not name.overlaps(draft)), draft]
    return sorted(name for found in kept.values() for name in found)


def _once(links: Iterable[Same]) -> list[Same]:
    """The first link of each mention."""
    found: dict[Draft, Same] = {}
    for same in links:
        found.setdefault(same.mention, same)
    return list(found.values())
