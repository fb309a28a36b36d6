"""Where one of two texts that are alike tells something else: another figure, name, outcome, or the contrary.

Whoever rewrites a text leaves its facts as they are; whoever reports on his own account has others, in whatever words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from ... import lexicon
from .texts import FIGURES, Text, character

DENIAL = 0.5
"""A sentence that only one of the two denies differs by half: editors leave out "no" or "not", too, and put one in."""


@dataclass(frozen=True, slots=True)
class Own:
    """The facts of one kind that only one of two texts has, words as characters."""

    shorter: frozenset[str]
    longer: frozenset[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What two texts tell differently, figures, names and acts, and the words by which either denies something."""

    own: tuple[Own, ...]
    denials: frozenset[str]

    def against(self, line: str, run: str) -> dict[str, float]:
        """The facts of a sentence of the shorter text that differ in its counterpart, and how much each counts.

        Only what stands in the place of another fact: one that the other text merely has not was left out or added.
        """
        found: dict[str, float] = {}
        if any(self._differing(line, run)):
            found = {fact: 1.0 for mine, theirs in _gaps(line, run) for fact in self._differing(mine, theirs)}
        if self.denials.isdisjoint(line) != self.denials.isdisjoint(run):
            found[line] = DENIAL
        return found

    def _differing(self, mine: str, theirs: str) -> Iterator[str]:
        """Yield those of these words of the shorter text for which there is one of the longer text's own kind."""
        for one in self.own:
            if ours := one.shorter.intersection(mine):
                yield from sorted(ours)[: len(one.longer.intersection(theirs))]


def facts(shorter: Text, longer: Text) -> Facts:
    """Compare the facts of two texts, wherever they stand."""
    mine, theirs = frozenset(shorter.words), frozenset(longer.words)
    figures = frozenset(word for word in mine ^ theirs if word >= FIGURES)
    names = frozenset(shorter.names) - theirs - figures, frozenset(longer.names) - mine - figures
    acts = _acts(mine, theirs, _acting(shorter.language))
    return Facts((Own(mine & figures, theirs & figures), Own(*names), acts), _denials(shorter.language))


def _gaps(line: str, run: str) -> Iterator[tuple[str, str]]:
    """What stands between the words that two sentences have in common, in order."""
    from rapidfuzz.distance.LCSseq import opcodes

    mine = theirs = ""
    for step in opcodes(line, run):
        if step.tag == "equal":
            yield mine, theirs
            mine = theirs = ""
        else:
            mine += line[step.src_start : step.src_end]
            theirs += run[step.dest_start : step.dest_end]
    yield mine, theirs


def _acts(mine: frozenset[str], theirs: frozenset[str], acts: Mapping[str, str]) -> Own:
    """The words of acts that the other text does not tell of in any word."""
    ours, others = mine & acts.keys(), theirs & acts.keys()
    both = {acts[word] for word in ours} & {acts[word] for word in others}
    return Own(
        frozenset(word for word in ours if acts[word] not in both),
        frozenset(word for word in others if acts[word] not in both),
    )


@cache
def _acting(language: str) -> Mapping[str, str]:
    """Words that tell of one act only, with the act."""
    if language not in lexicon.languages():
        return {}
    rows = lexicon.load(language, "conflicts")["acts"]
    words = [word for row in rows.values() for word in row["words"]]
    return {
        character(word, language): act for act, row in rows.items() for word in row["words"] if words.count(word) == 1
    }


@cache
def _denials(language: str) -> frozenset[str]:
    if language not in lexicon.languages():
        return frozenset()
    return frozenset(character(word, language) for word in lexicon.load(language, "stance")["negating_words"])
