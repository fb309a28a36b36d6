"""Articles that are nothing but names, for tests of who is who."""

from __future__ import annotations

from collections.abc import Iterable

from graphcase import resolve
from graphcase.model import Article, Entity, EntityType, Findings, Form, Link, Mention, Ref, Weights, Zone

KINDS: dict[str, EntityType] = {"p": "person", "o": "organisation", "l": "place"}
Fact = tuple[Article, Findings]


def fact(key: str, *names: str, links: tuple[Link, ...] = ()) -> Fact:
    """An article that holds `names` in order, written "p:Mr. Ivo Sol"; "n:" is a nominal, "he:" a pronoun."""
    parts: list[str] = []
    mentions: list[Mention] = []
    place = 0
    for name in names:
        mention = _mention(name, place)
        mentions.append(mention)
        parts.append(mention.text)
        place = mention.end + 2
    text = "; ".join(parts)
    return Article(key, text, (Zone("body", 0, len(text)),)), Findings(key, tuple(mentions), links, ()).check(text)


def _mention(name: str, start: int) -> Mention:
    kind, _, words = name.partition(":")
    form: Form = "nominal" if kind == "n" else "pronoun" if kind == "he" else "name"
    type_ = KINDS.get(kind, "person")
    title, text = "", words
    for known, gender in (("Mr. ", "m"), ("Mrs. ", "f")):
        if words.startswith(known):
            title, text = known.strip(), words.removeprefix(known)
            return Mention(start, start + len(text), text, form, type_, _weights(type_), title, gender)
    return Mention(start, start + len(text), text, form, type_, _weights(type_), title)


def _weights(kind: EntityType) -> Weights:
    return Weights(*(1.0 if kind == name else 0.0 for name in ("person", "organisation", "place")))


def entities(facts: Iterable[Fact]) -> tuple[Entity, ...]:
    """Who is who in `facts`."""
    return resolve.entities(facts).entities


def clusters(*facts: Fact) -> set[frozenset[str]]:
    """The entities of `facts`, each as the set of its mentions' words."""
    found = {article.key: findings for article, findings in facts}
    return {frozenset(found[ref.key].mentions[ref.index].text for ref in e.members) for e in entities(facts)}


def listed(facts: list[Fact]) -> list[list[str]]:
    """The entities of `facts`, each as the sorted words of its mentions without repeats; sorted."""
    found = {article.key: findings for article, findings in facts}
    return sorted(sorted({found[ref.key].mentions[ref.index].text for ref in e.members}) for e in entities(facts))


def entity_of(made: tuple[Entity, ...], key: str, index: int) -> Entity:
    """The entity that holds one mention."""
    return next(entity for entity in made if Ref(key, index) in entity.members)
