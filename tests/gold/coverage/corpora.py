"""The coverage gold: how several outlets cover affairs, and what a careful editor says of it, written before the rules.

One file is one corpus: [[article]], [[case]], [[source]], [[conflict]] and [[agreement]]. Each quote stands once in its
article. open/ is there to develop against; kept/ is run once, at the end.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
KINDS = frozenset({"date", "amount", "count", "spelling", "role", "place", "status"})
WAYS = frozenset({"copy", "wire", "quoted", "repeat"})
CONFLICT, COMPATIBLE, AGREEMENT = "conflict", "compatible", "agreement"


@dataclass(frozen=True, slots=True)
class Article:
    """One text as its outlet printed it; "" for what it does not say."""

    id: str
    outlet: str
    published: str
    text: str


@dataclass(frozen=True, slots=True)
class Affair:
    """A crime, investigation, trial or scandal: who covers it, how far it has got, and who is what in it."""

    id: str
    articles: frozenset[str]
    stage: str
    place: str
    parties: frozenset[tuple[str, str]]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article that rests on another (`on` is its id) or on an outlet (`on` is its name)."""

    article: str
    how: str
    on: str


@dataclass(frozen=True, slots=True)
class Value:
    """What one article says of a matter, and where; `side` tells which values differ."""

    article: str
    start: int
    end: int
    side: str


@dataclass(frozen=True, slots=True)
class Matter:
    """What several articles say of one thing; `verdict` is "conflict", "compatible" or "agreement"."""

    kind: str
    about: str
    matter: str
    verdict: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Corpus:
    """One file of the gold."""

    name: str
    articles: tuple[Article, ...]
    affairs: tuple[Affair, ...]
    sources: tuple[Source, ...]
    matters: tuple[Matter, ...]

    def outlet(self, article: str) -> str:
        """The outlet of an article, "" if it is not known."""
        return next((a.outlet for a in self.articles if a.id == article), "")


def load(half: str, only: str = "") -> tuple[Corpus, ...]:
    """Return the corpora of one half ("open", "kept") whose names begin with `only`. Raises ValueError for bad gold."""
    files = sorted((HERE / half).glob(f"{only}*.toml"))
    return tuple(corpus(file.stem, tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)


def corpus(name: str, rows: Mapping[str, Any]) -> Corpus:
    """Read one file. Raises ValueError where a quote does not stand exactly once in its article, or a word is none."""
    articles = tuple(Article(r["id"], r["outlet"], r["published"], r["text"]) for r in rows["article"])
    texts = {article.id: article.text for article in articles}
    matters = [_matter(row, texts, COMPATIBLE if row["compatible"] else CONFLICT) for row in rows.get("conflict", ())]
    matters += [_matter(row, texts, AGREEMENT) for row in rows.get("agreement", ())]
    sources = tuple(Source(row["article"], row["how"], row["on"]) for row in rows.get("source", ()))
    _known("how", (source.how for source in sources), WAYS)
    return Corpus(name, articles, tuple(_affair(row, texts) for row in rows.get("case", ())), sources, tuple(matters))


def _affair(row: Mapping[str, Any], texts: Mapping[str, str]) -> Affair:
    _known("article", row["articles"], texts)
    parties = frozenset((party["name"], party["role"]) for party in row["parties"])
    names = tuple(row.get("names", ()))
    return Affair(row["id"], frozenset(row["articles"]), row["stage"], row["place"], parties, names)


def _matter(row: Mapping[str, Any], texts: Mapping[str, str], verdict: str) -> Matter:
    _known("kind", [row["kind"]], KINDS)
    values = tuple(_value(value, texts, str(n)) for n, value in enumerate(row["values"]))
    return Matter(row["kind"], row["about"], row["matter"], verdict, values)


def _value(row: Mapping[str, Any], texts: Mapping[str, str], side: str) -> Value:
    text, quote = texts[row["article"]], row["quote"]
    if text.count(quote) != 1:
        raise ValueError(f"{quote!r} stands {text.count(quote)} times in article {row['article']}")
    start = text.index(quote)
    return Value(row["article"], start, start + len(quote), row.get("value", side))


def _known(what: str, found: Iterable[str], allowed: Iterable[str]) -> None:
    strange = set(found) - set(allowed)
    if strange:
        raise ValueError(f"no such {what}: {sorted(strange)}")
