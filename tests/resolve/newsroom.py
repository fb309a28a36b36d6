"""Articles that are nothing but names, for tests of who is who."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graphcase import resolve
from graphcase.model import Article, Entity, EntityType, Findings, Form, Link, Mention, Ref, Weights, Zone

KINDS: dict[str, EntityType] = {"p": "person", "o": "organisation", "l": "place"}
Fact = tuple[Article, Findings]
_MARKED = re.compile(r"\[([pol]):([^\]]+)\]")


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


def story(key: str, marked: str, outlet: str = "") -> Fact:
    """An article whose names stand in brackets with their type: "in [l:Lima], Peru". What stands before the first
    " — " is its dateline."""
    text, mentions, place = "", [], 0
    for found in _MARKED.finditer(marked):
        text += marked[place : found.start()]
        kind = KINDS[found[1]]
        mentions.append(Mention(len(text), len(text) + len(found[2]), found[2], "name", kind, _weights(kind)))
        text += found[2]
        place = found.end()
    text += marked[place:]
    findings = Findings(key, tuple(mentions), (), ()).check(text)
    body = text.find(" — ") + 3 if " — " in text else 0
    zones = (Zone("dateline", 0, body - 1), Zone("body", body, len(text))) if body else (Zone("body", 0, len(text)),)
    return Article(key, text, zones, outlet=outlet), findings


def stories(*marked: str) -> list[Fact]:
    """Articles in the order of their keys."""
    return [story(f"a{number:02}", text) for number, text in enumerate(marked)]
