"""What editors do to a text that they copy: each change by a seeded draw, at a given strength."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from articles import TEXT, WORDS, Made, Press, Sentence

STRENGTHS = (0.1, 0.2, 0.3, 0.4)
KEPT = (0.7, 0.5, 0.3)
VOCABULARY = [word for listed in WORDS.values() for phrase in listed for word in phrase.split()]


@dataclass(frozen=True, slots=True)
class Change:
    """One way to copy a text: its name, how strong it is (how much is rewritten, or kept), and what it does."""

    name: str
    strength: float
    make: Callable[[Made], Made]


def changes(press: Press) -> list[Change]:
    """All changes, drawn by `press`."""
    made = [
        Change("retitled", 0, lambda one: retitled(one, press)),
        Change("reordered", 0, lambda one: retitled(reordered(one, press), press)),
    ]
    made += [Change("cut to", kept, lambda one, kept=kept: cut(one, kept, press)) for kept in KEPT]  # type: ignore[misc]
    for name, change in REWRITTEN.items():
        made += [Change(name, p, lambda one, p=p, change=change: change(one, p, press)) for p in STRENGTHS]  # type: ignore[misc]
    return made


def retitled(made: Made, press: Press) -> Made:
    """Another headline."""
    return replace(made, title=press.write(press.draw.choice(TEXT["titles"]), press.event()))


def reordered(made: Made, press: Press) -> Made:
    """All sentences in another order."""
    return replace(made, sentences=tuple(press.draw.sample(made.sentences, len(made.sentences))))


def cut(made: Made, kept: float, press: Press) -> Made:
    """A run of sentences: half of the time from the beginning, as newspapers cut."""
    count = max(1, round(kept * len(made.sentences)))
    start = press.draw.choice((0, press.draw.randint(0, len(made.sentences) - count)))
    return replace(made, sentences=made.sentences[start : start + count])


def replaced(made: Made, share: float, press: Press) -> Made:
    """Each word by chance another one."""
    return _by_words(made, share, press, ("other",))


def edited(made: Made, share: float, press: Press) -> Made:
    """At each word by chance another one, one more, or none."""
    return _by_words(made, share, press, ("other", "more", "none"))


def reworded(made: Made, share: float, press: Press) -> Made:
    """A share of the sentences told anew: by the pattern that they were written by, or as another sentence."""
    sentences = list(made.sentences)
    for place in press.draw.sample(range(len(sentences)), round(share * len(sentences))):
        pattern = press.draw.choice((sentences[place].pattern, "")) or press.draw.choice(TEXT["fillers"])
        sentences[place] = Sentence(press.write(pattern, made.slots), pattern)
    return replace(made, sentences=tuple(sentences))


def both(made: Made, share: float, press: Press) -> Made:
    """Half of the rewriting by sentences, half by words."""
    return edited(reworded(made, share / 2, press), share / 2, press)


def everything(made: Made, share: float, press: Press) -> Made:
    """Cut to two thirds, reordered, retitled, and words or sentences rewritten."""
    less = retitled(reordered(cut(made, 0.67, press), press), press)
    return press.draw.choice((replaced, edited, reworded, both))(less, share, press)


REWRITTEN: dict[str, Callable[[Made, float, Press], Made]] = {
    "words replaced": replaced,
    "words edited": edited,
    "sentences told anew": reworded,
    "sentences and words": both,
    "all of these, cut and reordered": everything,
}


def _by_words(made: Made, share: float, press: Press, ways: tuple[str, ...]) -> Made:
    sentences = []
    for sentence in made.sentences:
        words: list[str] = []
        for word in sentence.text.split():
            way = press.draw.choice(ways) if press.draw.random() < share else ""
            words += [] if way in ("other", "none") else [word]
            words += [press.draw.choice(VOCABULARY)] if way in ("other", "more") else []
        sentences.append(replace(sentence, text=" ".join(words)))
    return replace(made, sentences=tuple(sentences))
