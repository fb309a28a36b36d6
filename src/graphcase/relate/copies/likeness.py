"""How much of one text stands in another, though its sentences were reordered and its words replaced.

Each sentence of the shorter text looks for its counterpart: a run of as many words anywhere in the longer one, which
holds enough of its words in their order. So reuse is measured by the alignment of sentences, as by Clough, Gaizauskas,
Piao and Wilks, "METER: MEasuring TExt Reuse" (2002), for newspapers that rewrite an agency.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from .facts import Facts, facts
from .phrases import Phrases
from .texts import Text

CHANCE, CERTAIN = 0.35, 0.6
"""The share of a sentence's words that its counterpart holds: up to CHANCE sentences on one matter have it too; from
CERTAIN on it is a counterpart (of a sentence with two words in five replaced, three in five are left)."""
VERBATIM = 0.9
"""A sentence of which so much is held is the very same: there its phrases count, too."""
NAMES, FIGURES, MANY = 0.6, 0.4, 6
"""A copy keeps at least this share of names and figures, and of MANY figures, for each share of words that it keeps:
whoever rewrites a text leaves them, and a template is the other way about, the same but for these."""
COPIED, MORE = 0.45, 14
"""Of a copy this share and so many words more stand in the other text, or the other's in it: two reports of one affair
share quotations, and two by one hand a paragraph on what went before, which are a part of their words."""
FACT = 14
"""Words that must be reused besides for each fact that differs. So the few facts of a brief are what it says, and two
that differ make it another report; of a long text a reprint may correct some, but not many."""
TELLING = 10
"""So many words of what a copy keeps are no phrases of the whole corpus."""
ASKED = 64
"""Sentences of the shorter text that look for a counterpart, at most: of a book every n-th."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How many words of the shorter of two texts, of `words`, stand in sentences that have a counterpart: `reused`.

    A doubtful counterpart counts in part. `kept` are the words of `reused` that are in the counterpart, and `telling`
    those of `kept` that are no phrase of the corpus. `differing` are the facts that the two tell differently there,
    compared only where enough is reused.
    """

    words: int
    reused: float
    kept: float
    telling: float
    differing: float = 0.0

    @property
    def copied(self) -> bool:
        """True if one of the two was copied, from the other or from what both have."""
        needed = COPIED * self.words + MORE + FACT * self.differing
        return self.reused >= needed and self.telling >= TELLING


@dataclass(frozen=True, slots=True)
class _Counterpart:
    """A sentence, how many of its words are telling, its best counterpart, and the share that this holds."""

    line: str
    telling: int
    share: float = 0.0
    run: str = ""

    @property
    def certainty(self) -> float:
        """How sure it is that this is a counterpart."""
        return min(max((self.share - CHANCE) / (CERTAIN - CHANCE), 0.0), 1.0)


def likeness(first: Text, second: Text, phrases: Phrases) -> Likeness:
    """Compare two texts sentence by sentence; nothing is reused where they tell of other names and figures."""
    shorter, longer = (first, second) if len(first.lines) <= len(second.lines) else (second, first)
    asked = list(_counterparts(shorter, longer, phrases))
    found = [one for one in asked if one.certainty]
    words = len(shorter.words)
    scale = words / max(1, sum(len(one.line) for one in asked))
    reused = scale * sum(one.certainty * len(one.line) for one in found)
    kept = scale * sum(one.certainty * len(one.line) * one.share for one in found)
    telling = scale * sum(one.certainty * one.telling * one.share for one in found)
    if found and not _same_matter("".join(one.line for one in found), shorter, longer, kept / reused):
        return Likeness(words, 0.0, 0.0, 0.0)
    alike = Likeness(words, reused, kept, telling)
    if not alike.copied:
        return alike
    return replace(alike, differing=scale * _differing(found, facts(shorter, longer)))


def _differing(found: Iterable[_Counterpart], told: Facts) -> float:
    """How many facts differ in these sentences: each once, as surely as the surest of them is a counterpart."""
    surest: dict[str, float] = {}
    for one in found:
        for fact, weight in told.against(one.line, one.run).items():
            surest[fact] = max(surest.get(fact, 0.0), one.certainty * weight)
    return sum(surest.values())


def _same_matter(told: str, shorter: Text, longer: Text, closeness: float) -> bool:
    """True if the names and figures of what is told in both are in the longer text, as far as its words are."""
    names, figures = set(told).intersection(shorter.names), set(told).intersection(shorter.figures)
    numbers = sum(figure in longer.lines for figure in figures)
    both = numbers + sum(name in longer.lines for name in names)
    other = len(figures) >= MANY and numbers < FIGURES * closeness * len(figures)
    return not other and both >= NAMES * closeness * len(names | figures)


def _counterparts(shorter: Text, longer: Text, phrases: Phrases) -> Iterator[_Counterpart]:
    from rapidfuzz.fuzz import partial_ratio_alignment

    words = longer.words
    mine, theirs = phrases.blanked(shorter.words), phrases.blanked(words)
    lines = shorter.lines.split("\n")
    starts = accumulate((len(line) for line in lines), initial=0)
    for line, start in islice(zip(lines, starts, strict=False), 0, None, -(-len(lines) // ASKED)):
        rare = mine[start : start + len(line)].replace(" ", "")
        near = partial_ratio_alignment(line, words, score_cutoff=100 * CHANCE)
        if near is None:
            yield _Counterpart(line, 0)
            continue
        share = near.score / 100
        if share >= VERBATIM and not phrases.common(line):
            rare = line
        run = slice(near.dest_start, near.dest_end)
        held = max(_held(rare, words[run], share), _held(theirs[run].replace(" ", ""), line, share))
        yield _Counterpart(line, len(rare), min(share, held), words[run])


def _held(rare: str, other: str, share: float) -> float:
    """The share of these words that the other run holds in order; where they are few, `share` counts as one more.

    Of a text of which words were replaced, those that still stand in phrases were kept, so that too few of the rest
    seem to be: what its original's rare words say is asked as well, and the better answer taken.
    """
    from rapidfuzz.distance.LCSseq import similarity

    return (similarity(rare, other) + share) / (len(rare) + 1)
