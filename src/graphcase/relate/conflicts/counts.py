"""How many people or things, as articles count them: by what was done to them, whatever the words for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Entity, Figure
from .numbers import Number, Unit
from .told import Matter, Page, Told
from .words import Act, ConflictWords, conflict_words

_WORD = re.compile(r"[^\W\d_]+")


def counts(figure: Figure, before: Figure | None, case: Entity, page: Page) -> Iterator[Told]:
    """Yield what a number says of people in general, and of those alone whom it counts; `before` is the figure told
    before it."""
    words = conflict_words(page.article.language)
    noun = _noun(figure, before, words)
    if noun is None:
        return
    factor = next((words.weights[word] for word in _counted(figure)[:1] if word in words.weights), 0.0)
    unit = Unit(name=words.weight) if factor else Unit()
    for act, matter, part in _matters(noun, figure, words):
        point = Number(
            value=figure.value * (factor or 1),
            bound=figure.bound,
            unit=unit,
            noun=part,
            when=figure.when,
            published=page.article.published,
            growing=act is not None and act.grows,
        )
        yield page.told(Matter("count", case.id, matter), point, figure)


def _counted(figure: Figure) -> list[str]:
    return _WORD.findall(figure.counted.lower())


def _noun(figure: Figure, before: Figure | None, words: ConflictWords) -> str | None:
    """What a figure counts: "" for people in general, None where it counts some of them only ("13 others arrested").

    After a number of another act, others are all of this one: "killed 12 and injured 30 others".
    """
    counted = _counted(figure)
    at = figure.quote.find(figure.text)
    told, behind = figure.quote[:at].lower(), figure.quote[at + len(figure.text) :].lower().lstrip()
    if behind.startswith(words.part_of) or (figure.value <= 1 and not counted):
        return None
    if not words.partial.isdisjoint((*counted, *_WORD.findall(told)[-1:])):
        acts = set(words.acts.get(figure.act, ()))
        if before is None or not acts.isdisjoint(words.acts.get(before.act, ())):
            return None
    named = bool(counted) and counted[-1] == figure.act  # "31 bodies"
    if not counted or not words.people.isdisjoint(counted) or (named and _of_people(figure.act, words)):
        return ""
    noun: str = counted[-1]
    return words.things.get(noun, noun)


def _of_people(word: str, words: ConflictWords) -> bool:
    return any(act.people for act in words.acts.get(word, ()))


def _matters(noun: str, figure: Figure, words: ConflictWords) -> Iterator[tuple[Act | None, str, str]]:
    """The acts and matters that a number of `noun` tells of, with the noun where it may be no more than a part of all.

    "The 54 containers" are those that were seized, or stolen, as other articles may say.
    """
    person, thing = not noun or noun in words.narrower, noun in words.things.values()
    acts = words.acts.get(figure.act, ())
    for act in acts:
        if act.people and person:
            yield act, f"{words.said} {act.says}", noun
        if noun in words.forces and not act.people:
            yield act, f"{noun} {words.deployed}", ""
        elif noun and (person or not thing if act.people else not person):
            yield act, f"{noun} {act.says}", ""
    if noun and not acts and noun == figure.act:
        yield None, noun, ""
        yield from ((None, f"{noun} {says}", "") for says in words.evidence if not person)
