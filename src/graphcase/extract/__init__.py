"""Articles into findings. The only room that knows spaCy; no Doc, Span or Token leaves it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from .. import dependencies, lexicon
from ..model import Article, Findings
from ..settings import Settings

_BY_NAME = ("faker", "numpy")  # imported by the names of its modules; what multiplies the matrices of the pipelines


@cache
def rules() -> str:
    """A short text that changes whenever the rules or the lexicons do, of which findings are made."""
    here = Path(__file__).parent
    data = [here, *(here.parent / "lexicon" / language for language in lexicon.languages())]
    words = sorted(file for folder in data for file in folder.rglob("*.toml"))
    return dependencies.digest([*dependencies.of(__name__).files, *words])


@cache
def packages() -> str:
    """The packages that decide what is found, with their versions: "spacy 3.8.18, ..."; none is imported."""
    return dependencies.of(__name__, *_BY_NAME).versions()


def pipelines(settings: Settings) -> str:
    """The pipelines that read the articles, with their versions; none is loaded. Raises ModelMissing."""
    from .parsing import models

    return models.fingerprint(settings)


class Extractor:
    """Holds the loaded pipelines of one process. Raises ModelMissing if none is installed."""

    def __init__(self, settings: Settings) -> None:
        from .forms import searchable
        from .parsing import models

        self._models = models.load(settings)
        self._added = searchable(settings.additions, self._models.parser)
        gc.freeze()  # what is loaded stays: it is not gone through for rubbish again and again
        gc.set_threshold(50_000, 20, 20)  # objects: a few articles' records

    def findings(self, articles: Sequence[Article]) -> Iterator[Findings]:
        """Yield the Findings of each article, in order."""
        from .affairs.affairs import affairs
        from .affairs.counts import figures
        from .bearing import borne
        from .claims.scene import scenes
        from .claims.stated import stated
        from .mentions import find
        from .parsing.segments import parse
        from .words.lexemes import lexemes

        readable = lexicon.languages()
        for article, segments in zip(articles, parse(articles, self._models), strict=True):
            if article.language not in readable:  # its paragraphs are set aside and counted, never misread
                yield Findings(article.key, (), (), ())
                continue
            found = find(article, segments, self._added)
            parsed = scenes(article, segments, found, lexemes(article.language, self._added))
            facts = stated(article, parsed)
            cases = affairs(article, parsed, facts, found)
            whole = Findings(
                key=article.key,
                mentions=found.mentions + cases.mentions,
                links=found.links + cases.links,
                claims=facts.claims + cases.claims,
                tokens=sum(len(s.doc) for s in segments),
                figures=figures(article, parsed, cases.grounds),
            )
            yield borne(whole).check(article.text)
