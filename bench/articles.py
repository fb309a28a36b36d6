"""Made-up articles with known truth for the copy bench, drawn from a seed by the grammar of articles.toml.

Reports of one event are written independently: they share its people, places, sums, one or two quotations and at times
a sentence of an agency. There are follow-ups that repeat a paragraph on what went before, texts of one form (weather,
court lists, matches, markets) and briefs. None of these is a copy; rewriting.py makes those.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from names import names

GRAMMAR = tomllib.loads(Path(__file__).with_name("articles.toml").read_text(encoding="utf-8"))
WORDS: dict[str, list[str]] = GRAMMAR["words"]
TEXT: dict[str, list[str]] = {name: listed for name, listed in GRAMMAR["text"].items() if name != "facts"}
FACTS: list[list[str]] = GRAMMAR["text"]["facts"]
FORMS: dict[str, list[str]] = GRAMMAR["forms"]
NAMED = 9000

_CHOICE = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the pattern that it was written by; of a quotation or an agency's words there is none."""

    text: str
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """One article: its event's slots, so that it can be rewritten."""

    kind: str
    title: str
    sentences: tuple[Sentence, ...]
    slots: Mapping[str, str]

    @property
    def body(self) -> str:
        """Paragraphs of three sentences."""
        texts = [sentence.text for sentence in self.sentences]
        return "\n\n".join(" ".join(texts[i : i + 3]) for i in range(0, len(texts), 3))


class Press:
    """Writes the articles of one seed."""

    def __init__(self, seed: int, named: int = NAMED) -> None:
        """`named` is how many names there are to draw from."""
        self.draw = Random(seed)
        drawn = [name for name in names(named, seed) if name.text.isascii() and "," not in name.text]
        self.named = {
            kind: [n.text for n in drawn if n.kind == kind and (" " in n.text or kind == "place")]
            for kind in ("person", "organisation", "place")
        }

    def write(self, pattern: str, slots: Mapping[str, str]) -> str:
        """One sentence by a pattern, with what the event fixes and words of the lists for the rest."""
        while "(" in pattern:
            pattern = _CHOICE.sub(lambda found: self.draw.choice(found[1].split("|")), pattern)
        return _SLOT.sub(lambda slot: self._word(slot[1], slots), pattern)

    def _word(self, slot: str, slots: Mapping[str, str]) -> str:
        if slot in slots:
            return slots[slot]
        if slot == "number":
            return str(self.draw.randint(2, 30))
        word = self.draw.choice(WORDS[slot.lower()])
        return word[0].upper() + word[1:] if slot[0].isupper() else word

    def event(self) -> dict[str, str]:
        """Who, where, how much: what all reports of one event agree on."""
        draw, named = self.draw, self.named
        slots = {slot: draw.choice(named["person"]) for slot in ("person", "other", "third", "fourth")}
        slots |= {slot: draw.choice(named["place"]) for slot in ("town", "town2", "town3")}
        slots |= {slot: f"${draw.randint(11, 989)},{draw.randint(0, 9)}00" for slot in ("sum", "sum2", "sum3")}
        slots |= {slot: str(draw.randint(19, 77)) for slot in ("age", "age2", "age3", "count")}
        slots |= {slot: str(draw.randint(1100, 9900)) for slot in ("crowd", "crowd2")}
        slots |= {slot: draw.choice(WORDS[slot]) for slot in ("offence", "job", "day", "month")}
        return slots | {"body": draw.choice(named["organisation"]), "date": f"{draw.randint(4, 30)}th"}

    def sentences(self, patterns: Sequence[str], count: int, slots: Mapping[str, str]) -> list[Sentence]:
        """`count` sentences, of different patterns as long as there are enough."""
        drawn = self.draw.sample(patterns, min(count, len(patterns)))
        drawn += self.draw.choices(patterns, k=count - len(drawn))
        return [Sentence(self.write(pattern, slots), pattern) for pattern in drawn]

    def facts(self, report: int) -> list[str]:
        """The way in which one of several reports tells each fact of an event: the next one does it in another."""
        return [ways[(report + number) % len(ways)] for number, ways in enumerate(FACTS)]

    def reports(self, count: int) -> Iterator[Made]:
        """Independent reports of one event."""
        slots = self.event()
        quoted = [Sentence(self.write(pattern, slots)) for pattern in TEXT["quotes"]]
        agency = [Sentence(self.write(pattern, slots)) for pattern in TEXT["agency"]]
        for report in range(count):
            told = self.sentences(self.facts(report), self.draw.randint(3, 7), slots)
            told += self.sentences(TEXT["fillers"], self.draw.randint(2, 12), slots)
            told[2:] = self.draw.sample(told[2:], len(told) - 2)
            shared = self.draw.sample(quoted, self.draw.choice((0, 1, 1, 2)))
            shared += self.draw.sample(agency, self.draw.choice((0, 0, 1)))
            for sentence in shared:
                told.insert(self.draw.randint(1, len(told)), sentence)
            yield Made("report", self.write(self.draw.choice(TEXT["titles"]), slots), tuple(told), slots)

    def follow_up(self, before: Made) -> Made:
        """What came of an event: new sentences, and one to three of the earlier report as they stood there."""
        told = self.sentences(TEXT["later"], 3, before.slots) + self.sentences(self.facts(1), 1, before.slots)
        told += self.sentences(TEXT["fillers"], self.draw.randint(3, 8), before.slots)
        count = self.draw.randint(1, 3)
        start = self.draw.randint(0, len(before.sentences) - count)
        title = self.write(self.draw.choice(TEXT["titles"]), before.slots)
        return Made("follow-up", title, (*told, *before.sentences[start : start + count]), before.slots)

    def form(self) -> Made:
        """A text of a form that is filled in every day."""
        slots, form = self.event(), self.draw.choice(list(FORMS))
        told = tuple(Sentence(self.write(pattern, slots), pattern) for pattern in FORMS[form])
        return Made("form", form.title(), told, slots)

    def briefs(self) -> Iterator[Made]:
        """Two briefs on one event, which have a sentence in common."""
        slots = self.event()
        told = self.sentences(self.facts(self.draw.randrange(4)), 3, slots)
        for own in told[:2]:
            title = self.write(self.draw.choice(TEXT["titles"]), slots)
            yield Made("brief", title, (own, told[2]), slots)

    def corpus(self, count: int) -> list[Made]:
        """`count` articles, none of them a copy of another."""
        made: list[Made] = []
        while len(made) < count:
            chance = self.draw.random()
            if chance < 0.4:
                made += (reports := list(self.reports(self.draw.choice((1, 1, 2, 3, 5)))))
                made += [self.follow_up(reports[0])] if self.draw.random() < 0.4 else []
            elif chance < 0.6:
                made.append(self.form())
            elif chance < 0.7:
                made += self.briefs()
        return made[:count]
