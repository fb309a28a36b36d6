"""Frames as short strings, in the notation of test_syntax.py."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import pytest
from _pytest.mark import ParameterSet
from reading import models

from graphcase.extract.parsing.segments import clean
from graphcase.extract.parsing.tokens import Doc, Token
from graphcase.extract.syntax.frames import (
    NounFrame,
    VerbFrame,
    active_reading,
    noun_frame,
    passive_reading,
    verb_frame,
)
from graphcase.extract.syntax.tree import is_verb


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence and one of its frames; `weak` says why the parser does not let it be read."""

    text: str
    frame: str
    weak: str = ""

    @property
    def word(self) -> str:
        return self.frame.split(":")[0]

    @property
    def places(self) -> list[str]:
        """The places that are asked for, beside subject and object."""
        named = [part.strip() for part in self.frame.split(":", 1)[1].split(";")]
        return [part.rsplit(" ", 1)[0] for part in named if ">" not in part]


def row(text: str, frame: str, weak: str = "") -> Row:
    return Row(text, frame, weak)


def table(groups: dict[str, list[Row]]) -> list[ParameterSet]:
    """The rows of all groups as parameters of a test."""
    return [
        pytest.param(
            r,
            id=f"{name}: {r.text} [{r.word}]",
            marks=[pytest.mark.xfail(strict=True, reason=r.weak)] if r.weak else [],
        )
        for name, rows in groups.items()
        for r in rows
    ]


def shown_verb(wanted: Row) -> str:
    """The frame of the verb that a row asks for, as far as the row asks."""
    token = _find(wanted, verb=True)
    return f"no verb {wanted.word}" if token is None else _shown(wanted, verb_frame(token))


def shown_reading(wanted: Row) -> str:
    """The same, as a passive where the form allows it."""
    return _read(wanted, passive_reading)


def shown_active(wanted: Row) -> str:
    """The same, as an active where the form allows it."""
    return _read(wanted, active_reading)


def _read(wanted: Row, reading: Callable[[VerbFrame], VerbFrame | None]) -> str:
    token = _find(wanted, verb=True)
    if token is None:
        return f"no verb {wanted.word}"
    frame = verb_frame(token)
    return _shown(wanted, reading(frame) or frame)


def _shown(wanted: Row, frame: VerbFrame) -> str:
    first = f"{wanted.word}: {_tokens(frame.subjects)} > {_tokens(frame.objects)}"
    return "; ".join([first, *(_place(frame, place) for place in wanted.places)])


def shown_noun(wanted: Row) -> str:
    """The frame of the noun that a row asks for, as far as the row asks."""
    token = _find(wanted, verb=False)
    if token is None:
        return f"no noun {wanted.word}"
    frame = noun_frame(token)
    return f"{wanted.word}: " + "; ".join(_place(frame, place) for place in wanted.places)


def _place(frame: VerbFrame | NounFrame, place: str) -> str:
    if isinstance(frame, NounFrame):
        beside = {"apposed to": frame.apposed_to, "apposed by": frame.appositions, "said of": frame.predicated_of}
        if place in beside:
            return f"{place} {_tokens(beside[place])}"
    return f"{place} {_tokens(frame.at(place))}"


def _find(wanted: Row, verb: bool) -> Token | None:
    doc = Doc(models().parser(clean(wanted.text)))
    return next((t for t in doc if t.base == wanted.word and is_verb(t) == verb), None)


def _tokens(found: Iterable[Token]) -> str:
    return ",".join(t.text for t in found) or "-"
