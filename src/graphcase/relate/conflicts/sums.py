"""What a sum of money is: a bribe, a ransom, a price, by the nearest word that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...model import Entity, Figure
from .numbers import Number, Unit
from .told import Matter, Page, Told
from .words import ConflictWords, conflict_words

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE, _BEHIND = 200, 80  # characters between a sum and the word that says what it is


def is_money(figure: Figure, words: ConflictWords) -> bool:
    """True for a sum of money, also of a currency that several countries have."""
    return bool(figure.currency or _currency(figure, words))


def sums(figure: Figure, case: Entity, page: Page) -> Iterator[Told]:
    """Yield what a sum is said to be, and that it was paid, which most of them are."""
    words = conflict_words(page.article.language)
    unit = Unit(figure.currency, _currency(figure, words))
    name, each = _name(figure, page, words)
    for said in dict.fromkeys((name, words.payment) if name in words.paid else (name,)):
        if said:
            point = Number(figure.value, figure.bound, unit, when=figure.when)
            yield page.told(Matter("amount", case.id, f"{said} {words.each}" if each else said), point, figure)


def _currency(figure: Figure, words: ConflictWords) -> str:
    last = figure.text.lower().split()[-1].strip(".,;")
    return last if last in words.currencies else ""


def _name(figure: Figure, page: Page, words: ConflictWords) -> tuple[str, bool]:
    """What a sum of money is, by the nearest word that says so, "" if none does; and whether it is one of many."""
    at = figure.start + figure.quote.find(figure.text)
    end = at + len(figure.text)
    zone = page.zone(figure.start)
    near = [
        (at - m.end() if m.end() <= at else m.start() - end, words.sums[m.group().lower()])
        for m in _WORD.finditer(page.article.text, max(0, at - _BEFORE), min(zone.end, end + _BEHIND))
        if m.group().lower() in words.sums
    ]
    behind = page.article.text[end : zone.end].lower().lstrip(" ,")
    before = page.article.text[zone.start : at].lower().rstrip()
    each = behind.startswith(words.apiece) or any(told.endswith(words.apiece) for told in (before, figure.text.lower()))
    return min(near, default=(0, ""))[1], each
