"""What an entity is called, by which other names it goes, and the id that stays while its evidence stays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from ..model import Entity, EntityType, Match, Ref
from ..names import fold, ident
from .forms import Form
from .geography import Located
from .homes import attributes, label
from .lexemes import place_words
from .persons import respelt
from .within import Cluster


class Evidence(NamedTuple):
    """The clusters of one entity, the matches between them, and where it belongs, if that is known."""

    clusters: tuple[Cluster, ...]
    matches: tuple[Match, ...]
    home: Located | None = None


class _Draft(NamedTuple):
    """An entity that has no id yet."""

    type: EntityType
    name: str
    aliases: tuple[str, ...]
    members: tuple[Ref, ...]
    matches: tuple[Match, ...]
    attributes: tuple[tuple[str, str], ...]
    home: str | None  # what tells it from others of its name; None where that is not known


def named(found: Iterable[Evidence]) -> tuple[Entity, ...]:
    """Return the entities with names and ids, sorted by id.

    An id is made from the type and the folded name, so that an article about something else changes none. Entities that
    would have the same id are named after where they belong ("Springfield (Illinois)"), or take their first mention
    into it.
    """
    drafts = [_draft(evidence) for evidence in found]
    seeds = [_seed(draft) for draft in drafts]
    _tell_apart(drafts, seeds)
    counts = Counter(seeds)
    made = [_entity(draft, alone=counts[seed] == 1) for draft, seed in zip(drafts, seeds, strict=True)]
    made.sort(key=lambda entity: entity.id)
    return tuple(made)


def _tell_apart(drafts: list[_Draft], seeds: list[str]) -> None:
    """Name entities of one seed after their homes, as far as these are known."""
    counts = Counter(seeds)
    for place, draft in enumerate(drafts):
        if draft.home and counts[seeds[place]] > 1:
            drafts[place] = draft._replace(name=f"{draft.name} ({draft.home})")
            seeds[place] = _seed(drafts[place])


def _seed(draft: _Draft) -> str:
    return f"{draft.type}\n{fold(draft.name)}"


def _entity(draft: _Draft, alone: bool) -> Entity:
    first = draft.members[0]
    apart = () if alone else (first.key, str(first.index))
    made = ident(draft.type, draft.name, *apart)
    return Entity(made, draft.type, draft.name, draft.aliases, draft.members, draft.matches, draft.attributes)


def _draft(evidence: Evidence) -> _Draft:
    kind = evidence.clusters[0].type
    if len(evidence.clusters) == 1 and not evidence.matches and _is_one(evidence.clusters[0]):
        return _draft_of_one(evidence)
    forms = {form.shown: form for cluster in evidence.clusters for form in cluster.forms}
    counts = Counter([name for cluster in evidence.clusters for name in cluster.shown])
    name = _name(forms, counts, Counter([name for cluster in evidence.clusters for name in set(cluster.shown)]))
    aliases = tuple(sorted(set(counts) - {name}, key=lambda alias: (-counts[alias], alias)))
    members = sorted({(c.article, index) for c in evidence.clusters for index in (*c.names, *c.pointers)})
    refs = {member: Ref(*member) for member in members}
    return _Draft(
        kind,
        name,
        aliases,
        tuple(refs.values()),
        tuple(sorted(_matches(evidence, refs), key=_order)),
        attributes(evidence.home, kind),
        label(evidence.home, kind),
    )


def _matches(evidence: Evidence, refs: Mapping[tuple[str, int], Ref]) -> Iterator[Match]:
    """The ties within the clusters, and the matches between them: of millions, each points at its members' own refs."""
    for cluster in evidence.clusters:
        for left, right, score, reason in cluster.ties:
            yield Match(refs[cluster.article, left], refs[cluster.article, right], score, reason)
    for match in evidence.matches:
        one, other = (refs.get((end.key, end.index), end) for end in (match.left, match.right))
        yield replace(match, left=one, right=other)


def _is_one(cluster: Cluster) -> bool:
    return len(cluster.names) == 1 and not cluster.pointers


def _draft_of_one(evidence: Evidence) -> _Draft:
    """Most entities of a large corpus are named once, and there is nothing to count and to sort."""
    (cluster,) = evidence.clusters
    name = _name({cluster.forms[0].shown: cluster.forms[0]}, Counter(), Counter())
    aliases = tuple(shown for shown in cluster.shown if shown != name)
    member = Ref(cluster.article, cluster.names[0])
    kind, home = cluster.type, evidence.home
    return _Draft(kind, name, aliases, (member,), (), attributes(home, kind), label(home, kind))


def _order(match: Match) -> tuple[str, int, str, int, str]:
    return match.left.key, match.left.index, match.right.key, match.right.index, match.reason


def _name(forms: dict[str, Form], mentions: Counter[str], articles: Counter[str]) -> str:
    """The full name that most articles use, in its best spelling; among equals the most complete.

    A name with a word that more articles spell otherwise is taken only if there is no other. A country goes by its own
    usual name, whatever the articles call it ("US", "Peruvian").
    """
    if len(forms) == 1:
        ((name, form),) = forms.items()
        return place_words().shown.get(form.key, name) if form.type == "place" else name
    full = {name: form for name, form in forms.items() if _complete(form)} or forms
    support: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for name, form in full.items():
        support[form.key] += articles[name]
        for word in dict.fromkeys(form.words):
            words[word] += articles[name]
    best = min(full.values(), key=lambda f: (_misspelt(f, words), -support[f.key], -len(f.words), -len(f.key), f.key))
    if best.type == "place" and best.key in place_words().shown:
        return place_words().shown[best.key]
    spellings = [name for name, form in full.items() if form.key == best.key]
    return min(spellings, key=lambda name: (_spelling(name), -articles[name], -mentions[name], name))


def _misspelt(form: Form, words: Counter[str]) -> int:
    """How many words of a name are better attested in another spelling."""
    if form.type != "person" or len(words) == len(form.words):
        return 0
    return sum(any(words[other] > words[word] and respelt(word, other) for other in words) for word in form.words)


def _complete(form: Form) -> bool:
    """A name of several words, or of a place; never initials."""
    capitals = form.shown.replace(".", "").isupper() and len(form.shown) < 6
    return not capitals and (form.full or form.type == "place")


def _spelling(name: str) -> int:
    """0 for a name with accents in mixed case, 1 without accents, 2 in capitals or small letters."""
    if name.isupper() or name.islower():
        return 2
    return 0 if fold(name) != " ".join(name.casefold().replace("’", "'").split()) else 1
