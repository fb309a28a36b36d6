"""What the words of an article say of where its places and bodies belong: what stands beside each, and which countries
are spoken of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from ..model import READ_ZONES, Article, Findings, Mention
from ..names import words
from .atlas import atlas, places_table
from .lexemes import adjectives

_REACH = 120  # characters on either side of a mention
_WORDS = 4  # of the name of a wider place
_BETWEEN = 2  # words at most between a country and what it calls a settlement: "the Peruvian fishing port of"
_WORD = r"[^\W\d_][\w.’'-]*"
_RUN = re.compile(rf"{_WORD}(?: {_WORD}){{0,{_WORDS - 1}}}")
_OWNER = re.compile(rf"((?:{_WORD} ){{0,{_WORDS - 1}}}{_WORD}?)(?:['’]s?)? $")
_CLOSES = re.compile(r"\s*(?:$|[,.;:)]|[-–—](?!\w))")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w-]+")


Tie = Literal["settlement", "within", "near"]


@dataclass(frozen=True, slots=True)
class Wider:
    """The country or region that stands beside a name: its words, and the codes of what they may mean.

    `tie` says how: a "settlement" is told to be one ("the Peruvian port of Ilo", "ILO, Peru —"); "within" is what the
    words place inside ("Ilo, in Peru"); all else is "near" it.
    """

    shown: str
    codes: tuple[str, ...]
    tie: Tie = "near"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Of one article: the wider places beside its names (by index of mention), the countries whose people and things
    it speaks of ("Peruvian miners"), by code, with how often, the mentions that stand in its datelines, the place in
    which a body stands ("the court in Nairobi", both by index), and who published it."""

    wider: dict[int, tuple[Wider, ...]]
    countries: Counter[str]
    datelines: frozenset[int] = frozenset()
    seats: Mapping[int, int] = field(default_factory=dict)
    outlet: str = ""

    def told_apart(self, mentions: Sequence[int]) -> list[tuple[int, int]]:
        """Return those of an article's mentions of one town's name, in pairs, that are placed in two countries: "ILO,
        Peru —", and further down "the Kenyan town of Ilo". A bare mention is where the last before it was.

        At least one of two is told to be a settlement: a river flows through several countries.
        """
        placed = {index: country for index in mentions if (country := self._country(index))}
        told = any(near.tie == "settlement" for index in placed for near in self.wider[index])
        if not told or len(set(placed.values())) < 2:
            return []
        here, where = next(iter(placed.values())), {}
        for index in mentions:
            here = where[index] = placed.get(index, here)
        return [(one, other) for one in mentions for other in mentions if where[one] < where[other]]

    def _country(self, index: int) -> str:
        """The one country in which the words place a mention."""
        codes = {c.partition(".")[0] for near in self.wider.get(index, ()) if near.tie != "near" for c in near.codes}
        return codes.pop() if len(codes) == 1 else ""


def surroundings(article: Article, findings: Findings) -> Surroundings:
    """Read what stands around the names of places and organisations."""
    datelines = [zone for zone in article.zones if zone.kind == "dateline"]
    found, led = {}, set()
    for index, mention in enumerate(findings.mentions):
        if mention.form == "name" and mention.type in ("organisation", "place"):
            dateline = any(zone.start <= mention.start < zone.end for zone in datelines)
            if dateline:
                led.add(index)
            if near := _wider(article.text, mention, dateline):
                found[index] = near
    seats = _seats(article.text, findings)
    return Surroundings(found, _countries(article, findings), frozenset(led), seats, article.outlet)


def _seats(text: str, findings: Findings) -> dict[int, int]:
    """The place that follows a body's name, where the words say that the body is there."""
    named = [(index, m) for index, m in enumerate(findings.mentions) if m.form == "name"]
    starts = {m.start: index for index, m in named if m.type == "place"}
    bodies = ((index, m) for index, m in named if m.type == "organisation")
    found = ((index, _inside().match(text, m.end)) for index, m in bodies)
    return {index: starts[match.end()] for index, match in found if match and match.end() in starts}


def _wider(text: str, mention: Mention, dateline: bool) -> tuple[Wider, ...]:
    before = text[max(0, mention.start - _REACH) : mention.start]
    after = text[mention.end : mention.end + _REACH]
    owner, holder = _owner(before) or _country_of_settlement(before), _holder(after)
    if dateline and holder is not None and holder.tie == "within":
        holder = replace(holder, tie="settlement")
    return tuple(wider for wider in (owner, holder) if wider is not None)


def _owner(before: str) -> Wider | None:
    """The country whose name, genitive or adjective stands right before: "Peru's", "Peruvian"."""
    found = _OWNER.search(before)
    parts = found[1].split() if found else []
    for start in range(len(parts)):
        shown = " ".join(parts[start:])
        if shown[:1].isupper() and not _ends(shown) and (code := atlas().country(" ".join(words(shown)))):
            return Wider(shown, (code,))
    return None


def _country_of_settlement(before: str) -> Wider | None:
    """The country in front of what it calls a settlement: "the Peruvian town of", "Peru's fishing port of"."""
    table, parts = places_table(), before.split()
    if len(parts) < 3 or parts[-1] not in table["kinds"]["of"] or parts[-2] not in table["beside"]["settlements"]:
        return None
    for stop in range(len(parts) - 2, max(0, len(parts) - 3 - _BETWEEN), -1):
        if wider := _owner(f"{' '.join(parts[max(0, stop - _WORDS) : stop])} "):
            return replace(wider, tie="settlement")
        if not parts[stop - 1].islower():
            break
    return None


def _holder(after: str) -> Wider | None:
    """The country or region that follows: ", Peru", "(Texas)", "of Chile". One in a list of several holds nothing."""
    opening = _openings().match(after)
    run = _RUN.match(after, opening.end()) if opening else None
    parts = run[0].split() if run else []
    for length in range(len(parts), 0, -1):
        shown = " ".join(parts[:length])
        if run and (codes := _codes(shown)):
            if _ends(shown):
                return Wider(shown.removesuffix("."), codes, _tie(after[: run.start()], "."))
            end = run.start() + len(shown)
            return (
                None if _goes_on().match(after, end) else Wider(shown, codes, _tie(after[: run.start()], after[end:]))
            )
    return None


def _tie(opening: str, rest: str) -> Tie:
    """Whether what follows a name holds it: by a word that says so, in brackets, or set off from its sentence."""
    said = opening.replace(",", " ").split()
    if said and said[0] in ("(", *places_table()["beside"]["within"]):
        return "within"
    return "within" if "," in opening and _CLOSES.match(rest) else "near"


def _ends(shown: str) -> bool:
    """True if the stop after a name ends a sentence: that of an abbreviation belongs to it ("U.S.", "Ill.")."""
    name = " ".join(words(shown))
    return shown.endswith(".") and shown.count(".") == 1 and name not in places_table()["abbreviations"]


def _codes(shown: str) -> tuple[str, ...]:
    """What a written name may mean as a wider place. An abbreviation has a stop, or is all capitals.

    Two capitals are a state of the United States as the post writes it, or a country by its ISO code.
    """
    if len(shown) == 2 and shown.isupper() and (codes := [c for c in (f"US.{shown}", shown) if c in atlas().by_code]):
        return tuple(codes)
    name = " ".join(words(shown))
    short = places_table()["abbreviations"].get(name, "") if "." in shown or shown.isupper() else ""
    return atlas().wider(short or name) if shown[0].isupper() else ()


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf",?\s+(?:{'|'.join(places_table()['beside']['within'])})\s+")


@cache
def _openings() -> re.Pattern[str]:
    table = places_table()["beside"]
    joints, within, articles = ("|".join(table[name]) for name in ("joints", "within", "articles"))
    article = rf"(?:(?:{articles})\s+)?"
    return re.compile(rf"\s*,\s+(?:{within})\s+{article}|\s*[,(]\s*|\s+(?:{joints})\s+{article}")


@cache
def _goes_on() -> re.Pattern[str]:
    """What shows that a name is no wider place: a list that goes on, a possessive, or more of a longer name."""
    lists = "|".join(places_table()["beside"]["lists"])
    return re.compile(rf"(?:,\s+{_WORD}(?: {_WORD})?)*,?\s+(?:{lists})\s+[^\W\d_a-z]|['’]s|\s+[A-Z]|-")


def _countries(article: Article, findings: Findings) -> Counter[str]:
    """Adjectives of countries, outside of names, in what of the article is read."""
    known = adjectives()
    held = {position for m in findings.mentions if m.form == "name" for position in range(m.start, m.end)}
    found: Counter[str] = Counter()
    for zone in article.zones:
        if zone.kind in READ_ZONES:
            for word in _CAPITALISED.finditer(article.text, zone.start, zone.end):
                code = known.get(word[0].casefold())
                if code and word.start() not in held:
                    found[code] += 1
    return found
