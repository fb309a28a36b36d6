"""By what a build makes its facts, and why it makes some of them anew."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from .. import __version__, extract, read
from ..explore.telling import count
from ..settings import Settings
from ..store import About


def about(corpus: Path, settings: Settings, suffixes: Iterable[str]) -> About:
    """Which build this is: of `corpus`, by `settings`, of articles of these formats. Raises ModelMissing."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    pipelines, packages, rules = extract.pipelines(settings), extract.packages(), extract.rules()
    means = "\n".join((pipelines, python, packages, rules, settings.additions.text()))
    return About(
        generator=f"graphcase {__version__}",
        corpus=os.fsencode(corpus.resolve()).decode("utf-8", "backslashreplace"),
        fingerprint=sha256(means.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        model=pipelines,
        python=python,
        packages=packages,
        rules=rules,
        readers=tuple((suffix, read.fingerprint(suffix)) for suffix in sorted(set(suffixes))),
        largest=settings.limits.bytes,
        additions=settings.additions,
    )


def again(before: About, now: About, articles: int, suffixes: Iterable[str]) -> str:
    """Say why so many articles of these formats, which the build `before` had read, are read once more."""
    reasons = "; ".join(_reasons(before, now, sorted(set(suffixes))))
    are = "is" if articles == 1 else "are"
    return f"{count(articles, 'article')} {are} read again, for since the last build {reasons}."


def _reasons(before: About, now: About, suffixes: Iterable[str]) -> Iterator[str]:
    if before.model != now.model:
        yield f"the language pipelines changed ({before.model} -> {now.model})"
    if before.additions != now.additions:
        yield "the words changed that graphcase.toml adds"
    if before.python != now.python:
        yield f"Python changed ({before.python} -> {now.python})"
    if changed := _differing(before.packages, now.packages):
        yield f"packages changed ({changed})"
    if before.rules != now.rules:
        made = f" ({before.generator} -> {now.generator})" if before.generator != now.generator else ""
        yield f"graphcase's rules changed{made}"
    was, is_ = dict(before.readers), dict(now.readers)
    if other := [suffix for suffix in suffixes if suffix in was and was[suffix] != is_.get(suffix)]:
        yield f"the reading of {' '.join(other)} files changed"


def _differing(before: str, now: str) -> str:
    """What of two lists of packages differs: "spacy 3.8.17 -> 3.8.18"."""
    was, is_ = (dict(one.rsplit(" ", 1) for one in packages.split(", ") if one) for packages in (before, now))
    other = [name for name in sorted({*was, *is_}) if was.get(name) != is_.get(name)]
    return ", ".join(f"{name} {was.get(name, 'none')} -> {is_.get(name, 'none')}" for name in other)
