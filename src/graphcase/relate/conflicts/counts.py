"""How many people or things, as articles count them: by what was done to them, whatever the words for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Entity, Figure
from .numbers import Number, Unit
from .told import Matter, Page, Told
from .words import Act, ConflictWords, conflict_words

_WORD = re.compile(r"[^\W\d_]+")


_TOKEN = re.compile(r"[^\W_]+")
_AMONG = 3  # words before a number in which "among them" stands
_NEAR = 2  # characters between a sentence and the next one


def counts(at: int, case: Entity, page: Page) -> Iterator[Told]:
    """Yield what the figure of that index says of people in general, and of those alone whom it counts."""
    figures = page.findings.figures
    figure, before = figures[at], figures[at - 1] if at else None
    words = conflict_words(page.article.language)
    noun = _noun(figure, before, words)
    if noun is None:
        return
    factor = next((words.weights[word] for word in _counted(figure)[:1] if word in words.weights), 0.0)
    unit = Unit(name=words.weight) if factor else Unit()
    more = _more(figure, figures[at + 1 :], words)
    for act, matter, part in _matters(noun, figure, words):
        point = Number(
            value=figure.value * (factor or 1),
            bound=figure.bound,
            unit=unit,
            noun=part,
            when=figure.when,
            published=page.article.published,
            growing=act is not None and act.grows,
            deed=dict(case.attributes).get("date", "") if figure.act in words.deeds else "",
            more=more if act is not None else 0.0,
        )
        yield page.told(Matter("count", case.id, matter), point, figure)


def _more(figure: Figure, behind: Sequence[Figure], words: ConflictWords) -> float:
    """How many of the same the same sentence, or the next one, adds."""
    acts, found, end = set(words.acts.get(figure.act, ())), 0.0, figure.end
    for other in behind:
        if other.start > end + _NEAR:
            break
        alike = not acts.isdisjoint(words.acts.get(other.act, ())) and _is_added(other, words)
        if alike and (other.start == figure.start or _is_partial(other, words)):
            found, end = found + other.value, max(end, other.end)
    return found or _told_behind(figure, words)


def _told_behind(figure: Figure, words: ConflictWords) -> float:
    """How many the words behind a number add without saying again what was done: "and two more at a farm"."""
    told = _TOKEN.findall(_behind(figure))
    found = 0.0
    for before, number, behind in zip(["", *told], told, [*told[1:], ""], strict=False):
        if not words.partial.isdisjoint((before, behind)):
            found += int(number) if number.isdecimal() else words.numbers.get(number, 0)
    return found


def _is_added(figure: Figure, words: ConflictWords) -> bool:
    """True for "two at a farm" behind a number of people, not for "two women"."""
    counted = _counted(figure)
    return (
        (not counted or not words.people.isdisjoint(counted) or _is_partial(figure, words))
        and not _behind(figure).startswith(words.part_of)
        and words.among.isdisjoint(_WORD.findall(_before(figure))[-_AMONG:])
    )


def _is_partial(figure: Figure, words: ConflictWords) -> bool:
    """True for "two more", "another three"."""
    told = (*_counted(figure), *_text(figure, words), *_WORD.findall(_before(figure))[-1:])
    return not words.partial.isdisjoint((*told, *_WORD.findall(_behind(figure))[:1]))


def _text(figure: Figure, words: ConflictWords) -> list[str]:
    """The words of a number, without those of a bound: "more than 20"."""
    text = figure.text.lower()
    for bound in words.bounds:
        text = text.replace(bound, " ")
    return _WORD.findall(text)


def _before(figure: Figure) -> str:
    return figure.quote[: figure.quote.find(figure.text)].lower()


def _behind(figure: Figure) -> str:
    return figure.quote[figure.quote.find(figure.text) + len(figure.text) :].lower().lstrip(" ,")


def _counted(figure: Figure) -> list[str]:
    return _WORD.findall(figure.counted.lower())


def _noun(figure: Figure, before: Figure | None, words: ConflictWords) -> str | None:
    """What a figure counts: "" for people in general, None where it counts some of them only ("13 others arrested").

    After a number of another act, others are all of this one: "killed 12 and injured 30 others".
    """
    counted = _counted(figure)
    if _behind(figure).startswith(words.part_of) or (figure.value <= 1 and not counted):
        return None
    if not words.among.isdisjoint(_WORD.findall(_before(figure))[-_AMONG:]):
        return None
    if _is_partial(figure, words):
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
    if noun and not acts and (noun == figure.act or _counted(figure)[0] in words.weights):
        yield None, noun, ""
        yield from ((None, f"{noun} {says}", "") for says in words.evidence if not person)
