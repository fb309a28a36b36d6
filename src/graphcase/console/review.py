"""The review: pairs that may be one, one after the other, and what a person says of each."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from .. import judgements
from ..explore.decisions import Hand, answered
from ..explore.review import pair, waiting
from ..explore.telling import count
from ..store import Store
from .against import against
from .judging import hand
from .pairs import shown
from .text import strong
from .words import to

if TYPE_CHECKING:
    from ..model import EntityType, Judgement
    from ..store import SuggestionView

Word = Literal["same", "different", "later", "undo", "quit", "help"]
_WORDS: tuple[Word, ...] = ("same", "different", "later", "undo", "quit", "help")
_EACH = f"{strong('same, different, later, undo, quit')} (or help): "
_LAST = f"\nThat was the last pair. {strong('undo')}, or Enter to end: "
_HELP = """
  s  same         they are one, now and in every build to come
  d  different    they are two, and nothing will ever join them
  l  later        leave this pair for another day (Enter alone does so, too)
  u  undo         go back to the pair before, and take back what you said of it
  q  quit         make an end; what you decided is kept

The first letter will do. What follows it is kept as a note: s both own Saltline
"""


@dataclass(frozen=True, slots=True)
class Step:
    """A pair that was looked at, and what was decided of it; None for later."""

    number: int
    judgement: Judgement | None


def review(output: Path, type_: EntityType | None, limit: int | None, user: str | None, note: str) -> int:
    """Walk through the suggestions of the store in `output`; return how many judgements were written.

    Each answer is added to the judgements file before the next pair is shown, so that nothing is lost however the walk
    ends. The network is not touched.
    """
    with Store.open(output) as store:
        corpus = Path(store.about().corpus)
        pairs = list(waiting(store, type_))[:limit]
        if not pairs:
            click.echo("Nothing to review: there are no names that may be one and are not, or all are decided.")
            return 0
        walk = Walk(store, corpus, pairs, lambda said: hand(user, said or note))
        try:
            walk.go()
        except KeyboardInterrupt:
            if walk.written:
                kept = f"{count(walk.written, 'judgement')} kept in {judgements.path(corpus)}"
                click.echo(f"\n{kept}; in effect with the next build: graphcase build {corpus}{to(output)}", err=True)
            raise
    click.echo(walk.summary())
    return walk.written


class Walk:
    """A review under way."""

    def __init__(
        self, store: Store, corpus: Path, pairs: Sequence[SuggestionView], hand: Callable[[str], Hand]
    ) -> None:
        """Begin before the first of `pairs`; `hand` signs with a note."""
        self._store = store
        self._corpus = corpus
        self._hand = hand
        self._pairs = pairs
        self._steps: list[Step] = []
        self.written = 0

    def go(self) -> None:
        """Show the pairs, and write down what is said of them, until the end of them or of the input."""
        number = 0
        while True:
            while number < len(self._pairs) and self._is_settled(self._pairs[number]):
                number += 1
            at_end = number == len(self._pairs)
            if not at_end:
                seen = self._pairs[number]
                speaks = against(self._store, seen.left, seen.right)
                click.echo("\n".join(shown(pair(self._store, seen), number + 1, len(self._pairs), speaks)))
            word, note = self._ask(_LAST if at_end else _EACH)
            if word == "undo":
                number = self._back(number)
            elif word == "quit" or at_end:
                return
            else:
                self._decide(number, word, note)
                number += 1

    def summary(self) -> str:
        """What was decided, in numbers."""
        said = Counter(step.judgement.verdict if step.judgement else "later" for step in self._steps)
        return f"{said['same']} judged the same, {said['different']} different; {said['later']} left for later."

    def _decide(self, number: int, word: Word, note: str) -> None:
        seen = self._pairs[number]
        said = None if word == "later" else answered(self._store, seen, word == "same", self._hand(note))
        self._steps.append(Step(number, self._write(said) if said else None))

    def _ask(self, question: str) -> tuple[Word, str]:
        while True:
            click.echo(question, nl=False)
            line = sys.stdin.readline()
            if not line:
                click.echo()
                return "quit", ""
            said, _, note = line.strip().partition(" ")
            word = _word(said)
            if word and word != "help":
                return word, note.strip()
            click.echo(_HELP)

    def _write(self, judgement: Judgement) -> Judgement:
        (made,) = judgements.append(self._corpus, [judgement])
        self.written += 1
        return made

    def _back(self, number: int) -> int:
        """Take back the step before, and return the number of its pair."""
        if not self._steps:
            click.echo("There is nothing to take back.")
            return number
        step = self._steps.pop()
        if step.judgement:
            there = judgements.read(self._corpus)
            hand = self._hand("")
            self._write(judgements.undo(there, step.judgement.id, hand.user, hand.at))
        return step.number

    def _is_settled(self, seen: SuggestionView) -> bool:
        """True if what was decided in this walk says whether they are one: A is B, and B is C, so that A is C."""
        decided = [(self._pairs[s.number], s.judgement.verdict) for s in self._steps if s.judgement]
        same = [(one.left, one.right) for one, verdict in decided if verdict == "same"]
        left, right = _group(seen.left, same), _group(seen.right, same)
        if seen.right in left:
            return True
        apart = [{one.left, one.right} for one, verdict in decided if verdict == "different"]
        return any(two & left and two & right for two in apart)


def _group(entity: str, same: Sequence[tuple[str, str]]) -> set[str]:
    """All that are one with an entity, by these pairs."""
    group = {entity}
    while found := {end for pair_ in same if group.intersection(pair_) for end in pair_} - group:
        group |= found
    return group


def _word(said: str) -> Word | None:
    """What was said: a word, or the beginning of one; nothing at all is "later"."""
    if not said:
        return "later"
    said = "help" if said == "?" else said.casefold()
    return next((word for word in _WORDS if word.startswith(said)), None)
