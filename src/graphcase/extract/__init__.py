"""Articles into findings. The only room that knows spaCy; no Doc, Span or Token leaves it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from .. import lexicon
from ..model import Article, Findings
from ..settings import Settings


def fingerprint(settings: Settings) -> str:
    """Return a short text that changes whenever the pipelines, the lexicons, the rules or the user's additions do;
    loads no pipeline.

    The rules are this package's own files and those of floor 1 that they read: whoever changes one need not say so.
    """
    from .parsing import models

    here = Path(__file__).parent
    lexicons = [here.parent / "lexicon" / language for language in lexicon.languages()]
    files = [file for folder in (here, *lexicons) for file in folder.rglob("*") if file.suffix in (".py", ".toml")]
    below = ("lexicon/__init__.py", "model/facts.py", "model/words.py", "names.py", "vocabulary.py")
    files += [here.parent / name for name in below]
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    digest.update(settings.additions.text().encode("utf-8", "surrogatepass"))
    return f"{models.fingerprint(settings)} {digest.hexdigest()[:12]}"


class Extractor:
    """Holds the loaded pipelines of one process. Raises ModelMissing if none is installed."""

    def __init__(self, settings: Settings) -> None:
        from .forms import searchable
        from .parsing import models

        self._models = models.load(settings)
        self._added = searchable(settings.additions, self._models.parser)

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
