"""Dependences of the export against the sources of the gold: which article rests on which, and how."""

from __future__ import annotations

from corpora import Corpus, Source
from exported import Dependence, Told
from sheets import Sheet, words


def score_sources(corpus: Corpus, told: Told, sheet: Sheet) -> None:
    """Count the sources that were found and those that are right, by kind."""
    for source in corpus.sources:
        near = [d for d in told.dependences if d.article == source.article and _same_target(corpus, source, d)]
        line = f"{corpus.name}: {source.article} on {source.on}"
        sheet.add("sources found", any(d.kind == source.how for d in near), line, source.how)
        sheet.add("sources found, any kind", bool(near), f"{line} ({source.how})")
    for dependence in told.dependences:
        line = f"{corpus.name}: {dependence.article} on {dependence.on or dependence.outlet}"
        sheet.add("sources true", _true(corpus, dependence), line, dependence.kind)


def _true(corpus: Corpus, dependence: Dependence) -> bool:
    own = words(corpus.outlet(dependence.article))
    if dependence.kind == "repeat" and own and own in _outlets(corpus, dependence.on, dependence.outlet):
        return True
    return any(
        source.article == dependence.article
        and source.how == dependence.kind
        and _same_target(corpus, source, dependence)
        for source in corpus.sources
    )


def _same_target(corpus: Corpus, source: Source, dependence: Dependence) -> bool:
    """The same article where both name one, or else the same outlet."""
    article = next((a.id for a in corpus.articles if a.id == source.on), "")
    if article and dependence.on and source.how != "repeat":
        return article == dependence.on
    wanted = _outlets(corpus, article, "" if article else source.on)
    return bool(wanted & _outlets(corpus, dependence.on, dependence.outlet))


def _outlets(corpus: Corpus, article: str, outlet: str) -> set[tuple[str, ...]]:
    return {words(name) for name in (corpus.outlet(article), outlet) if words(name)}
