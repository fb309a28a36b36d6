"""The affairs of one invented article, as the tables of the affairs' tests ask for them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from told import PUBLISHED, article

from graphcase.extract import Extractor
from graphcase.model import Findings


@dataclass(frozen=True, slots=True)
class Affair:
    """What is asked of an affair: a class of its words, its places, some parties ("victim Marc Ribas"), a date, names,
    some figures ("nine people"), and words that it has ("shelved")."""

    kind: str
    places: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    when: str = ""
    names: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """An article of several paragraphs, and its affairs."""

    text: str
    affairs: tuple[Affair, ...]
    headline: bool = False

    def __str__(self) -> str:
        return self.text[:70]


def row(text: str, *affairs: Affair, headline: bool = False) -> Row:
    return Row(text, affairs, headline)


def read(extractor: Extractor, told: Row) -> list[Affair]:
    """Return the affairs that extraction finds in an article, each with all that it has."""
    (findings,) = extractor.findings([article(told.text, told.headline, PUBLISHED)])
    first = {link.mention: link.antecedent for link in findings.links}
    groups: dict[int, list[int]] = defaultdict(list)
    for index, mention in enumerate(findings.mentions):
        if mention.type == "case":
            groups[first.get(index, index)].append(index)
    return [_affair(indexes, findings) for indexes in groups.values()]


def _affair(indexes: list[int], findings: Findings) -> Affair:
    first = {link.mention: link.antecedent for link in findings.links}
    text = [findings.mentions[first.get(i, i) if m.form != "name" else i].text for i, m in enumerate(findings.mentions)]
    people = [m.text for m in findings.mentions if m.type == "person" and m.form == "name"]
    text = [max((t for t in [name, *people] if t.endswith(name)), key=len) for name in text]  # "Ribas" is Marc Ribas
    own = [findings.mentions[i] for i in indexes]
    return Affair(
        kind=" ".join(dict.fromkeys(m.kind for m in own)),
        places=tuple(
            dict.fromkeys(text[c.target] for c in findings.claims if c.relation == "located_in" and c.source in indexes)
        ),
        parties=tuple(
            f"{c.role} {text[c.source]}"
            if c.status in ("asserted", "alleged")
            else f"{c.status} {c.role} {text[c.source]}"
            for c in findings.claims
            if c.relation == "party_to" and c.target in indexes
        ),
        when=max(m.when for m in own),
        names=tuple(m.text for m in own if m.form == "name"),
        figures=tuple(f.text for f in findings.figures if f.case in indexes),
        words=tuple(m.text for m in own if m.form != "name"),
    )


def fitting(wanted: Affair, found: list[Affair]) -> Affair | None:
    """Return the affair that is of the class wanted and has its parties, names, figures and words, None if there is not
    exactly one."""
    fit = [
        affair
        for affair in found
        if wanted.kind in affair.kind.split()
        and set(wanted.parties) <= set(affair.parties)
        and set(wanted.names) <= set(affair.names)
        and set(wanted.figures) <= set(affair.figures)
        and set(wanted.words) <= set(affair.words)
    ]
    return fit[0] if len(fit) == 1 else None
