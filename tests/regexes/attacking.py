"""Strings made to keep an expression busy, from its own parse tree; and how long it is kept busy by them.

Whatever repeats in an expression is pumped: after words that lead to it, and before words on which the rest fails, so
that a matcher that backtracks tries every way to divide the run. Each run also stands alone, for a search begins anew
at every character of it.
"""

from __future__ import annotations

import itertools
import re
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from types import FrameType
from typing import Any

_LETTERS = "aA0 .,-'’\"“_\n\t(:/[]é—…)¿\u00a0\x00"
_ENDS = ("", "\x00", " x", "!\n")
_MANY = 12  # a repeat of fewer is not worth pumping
_SIGNS = 40  # that a repeat of one sign is tried with
_SAMPLES = 4  # of the strings that a part of an expression may match
_REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
_TINY, _SHORT = 24, 1_250  # characters
_UNSEEN = 0.0003  # seconds: no growth makes much of what takes less of the short one
_ALLOWED = 0.1  # seconds for the long one
_GROWTH = 3.0  # times what the length itself grows by: a quadratic one grows by sixteen times that
_CUT = 1.0  # seconds, after which nobody needs to know more


@dataclass(frozen=True, slots=True)
class Fall:
    """A string that an expression takes too long over: what is repeated between which ends, and how long."""

    before: str
    pump: str
    after: str
    seconds: float


class Pattern:
    """An expression taken apart."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.compiled = re.compile(pattern, flags)
        self._tree = _parser.parse(pattern, flags)
        own = {chr(code) for code in _literals(self._tree)}
        self._alphabet = list(dict.fromkeys([*_LETTERS, *sorted(own)[:_SIGNS]]))

    def attacks(self) -> Iterator[tuple[str, str, str]]:
        """What to write before, again and again, and behind."""
        seen: set[tuple[str, str]] = set()
        whole = self._samples(list(self._tree))
        leads = itertools.chain(self._pumps(list(self._tree), ""), ((("", part)) for part in _beginnings(whole)))
        for before, pump in leads:
            if pump and (before, pump) not in seen:
                seen.add((before, pump))
                yield from ((before, pump, after) for after in _ENDS)

    def _pumps(self, nodes: list[Any], before: str) -> Iterator[tuple[str, str]]:
        """What leads to each repeat of the nodes, and what it repeats."""
        for index, node in enumerate(nodes):
            for part in _within(node):
                yield from self._pumps(list(part), before)
            if node[0] in _REPEATS and node[1][1] >= _MANY:
                for pump in self._bodies(list(node[1][2]), before, self._samples(nodes[index + 1 : index + 3])):
                    yield before, pump
                    yield "", pump
            before += next(iter(self._samples([node])), "")

    def _bodies(self, body: list[Any], before: str, after: list[str]) -> Iterator[str]:
        """What a repeat may repeat: alone, in twos, and with what stands beside it, so that each may begin anew."""
        own = self._some(body[0])[:_SIGNS] if len(body) == 1 else self._samples(body)
        few = own[:2]
        beside = (first + second for first in few for second in (*few, *after[:2]))
        yield from dict.fromkeys((*own, *beside, *(before[-1:] + one for one in few)))

    def _samples(self, nodes: list[Any]) -> list[str]:
        """A few strings that the nodes may match one after the other; conditions around them are left out."""
        parts = [self._some(node) for node in nodes]
        longest = max(map(len, parts), default=0)
        rows = (
            "".join(part[row % len(part)] if part else "" for part in parts)
            for row in range(min(longest, _SAMPLES) or 1)
        )
        return list(dict.fromkeys(rows))

    def _some(self, node: Any) -> list[str]:
        kind, value = node
        if kind is _constants.LITERAL:
            return [chr(value)]
        if kind in (_constants.IN, _constants.NOT_LITERAL, _constants.ANY):
            fits = _compiler.compile(_parser.SubPattern(self._tree.state, [node]), self.compiled.flags).fullmatch
            return [letter for letter in self._alphabet if fits(letter)]
        if kind in _REPEATS:
            least, most, body = value
            own = self._samples(list(body))
            times = max(least, min(most, 1))
            return [one * times for one in own] + [""] * (least == 0)
        if kind is _constants.BRANCH:
            return [one for branch in value[1] for one in self._samples(list(branch))][:40]
        if kind is _constants.SUBPATTERN:
            return self._samples(list(value[3]))
        if kind is _constants.ATOMIC_GROUP:
            return self._samples(list(value))
        return []


def falls(pattern: str, flags: int, methods: Sequence[str], longest: int) -> Iterator[Fall]:
    """By each method the first string of `longest` characters on which an expression takes more than a tenth of a
    second, and more than it would if it grew as its text does."""
    found = Pattern(pattern, flags)
    attacks = list(found.attacks())
    for method in methods:
        tried = (_tried(partial(_seconds, found.compiled, method), longest, *attack) for attack in attacks)
        yield from itertools.islice(filter(None, tried), 1)


def _tried(seconds: Callable[[str], float], longest: int, before: str, pump: str, after: str) -> Fall | None:
    def taken(length: int) -> float:
        return seconds(before + (pump * (length // len(pump) + 1))[:length] + after)

    if taken(_TINY) >= _CUT:
        return Fall(before, pump, after, _CUT)
    size = min(_SHORT, longest // 4)
    short = taken(size)
    if short < _UNSEEN * size / _SHORT:
        return None
    long = taken(longest)
    slow = long > _ALLOWED and long > short * _GROWTH * longest / size
    return Fall(before, pump, after, long) if slow else None


def _seconds(compiled: re.Pattern[str], method: str, text: str) -> float:
    begun = time.process_time()
    with _cut():
        if method == "finditer":
            for _found in compiled.finditer(text):
                pass
        else:
            getattr(compiled, method)(text)
    return time.process_time() - begun


class _Over(Exception):
    """Time is up."""


@contextmanager
def _cut() -> Iterator[None]:
    def over(_number: int, _frame: FrameType | None) -> None:
        raise _Over

    before = signal.signal(signal.SIGVTALRM, over)
    signal.setitimer(signal.ITIMER_VIRTUAL, _CUT)
    try:
        yield
    except _Over:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _within(node: Any) -> list[Any]:
    kind, value = node
    if kind in _REPEATS:
        return [value[2]]
    if kind is _constants.SUBPATTERN:
        return [value[3]]
    if kind is _constants.ATOMIC_GROUP:
        return [value]
    if kind is _constants.BRANCH:
        return list(value[1])
    if kind in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [value[1]]
    return []


def _literals(nodes: Any) -> Iterator[int]:
    for node in nodes:
        if node[0] is _constants.LITERAL:
            yield node[1]
        if node[0] is _constants.IN:
            yield from (part[1] for part in node[1] if part[0] is _constants.LITERAL)
        for part in _within(node):
            yield from _literals(part)


def _beginnings(samples: list[str]) -> Iterator[str]:
    """The beginnings of what the whole expression matches: each may stand in a text a thousand times."""
    for sample in samples[:2]:
        yield from (sample[:end] for end in range(1, min(len(sample), 24) + 1))
