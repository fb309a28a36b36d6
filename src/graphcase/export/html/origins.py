"""Who counts as one source: the documents by the independent source that each of them is, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...explore.sources import Corpus

if TYPE_CHECKING:
    from ...model import Dependence
    from ...store import DocumentView


def origins(documents: Sequence[DocumentView], dependences: Sequence[Dependence]) -> dict[str, list[Any]]:
    """Return `outlet`, the name of each source ("" where its article tells none), and `of`, the source of each
    document, by position."""
    corpus = Corpus(documents, dependences, {})
    told = [corpus.speaker(document.id) for document in documents]
    number = {key: index for index, key in enumerate(dict.fromkeys(key for key, _ in told))}
    return {"outlet": list(dict(told).values()), "of": [number[key] for key, _ in told]}
