"""What the page knows from the start, as tables: small beside the blocks, for it stands before the first picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from ...model import ENTITY_TYPES
from .conflicts import conflicts
from .pack import Tables, narrow

if TYPE_CHECKING:
    from ...model import Dependence
    from ...store import DocumentView
    from .blocks import Blocks
    from .case import Case
    from .conflicts import Numbers


def core(case: Case, blocks: Blocks) -> Tables:
    """Return the tables of the core; js/data.js says what the page makes of them."""
    outline = case.outline
    nodes = outline.nodes.tables()
    documents = narrow(len(case.naming[node]) for node in range(len(outline.nodes)))
    return {
        "types": ENTITY_TYPES,
        "documents": _documents(outline.documents, case.at),
        "nodes": {**nodes["nodes"], "documents": documents},
        "names": nodes["names"],
        "relations": outline.edges.kinds,
        "roles": case.words.roles,
        "edges": {**outline.edges.columns(), **case.words.columns()},
        "edgeDocuments": {"start": case.words.documents.start, "document": narrow(case.words.documents.values)},
        "conflicts": conflicts(case.conflicts, case.at),
        "dependences": _dependences(case.dependences, case.at),
        "blocks": blocks.starts,
        "limits": asdict(outline.left) if outline.left else None,
    }


def _documents(rows: Sequence[DocumentView], at: Numbers) -> Tables:
    return {
        "path": [row.path for row in rows],
        "title": [row.title for row in rows],
        "outlet": [row.outlet for row in rows],
        "author": [row.author for row in rows],
        "published": [row.published for row in rows],
        "url": [row.url for row in rows],
        "language": [row.language for row in rows],
        "copy_of": narrow(at.documents.get(row.copy_of, -1) for row in rows),
    }


def _dependences(rows: Sequence[Dependence], at: Numbers) -> Tables:
    return {
        "document": narrow(at.documents[row.document] for row in rows),
        "kind": [row.kind for row in rows],
        "on": narrow(at.documents.get(row.on, -1) for row in rows),
        "outlet": [row.outlet for row in rows],
        "reason": [row.reason for row in rows],
        "quote": [row.quote for row in rows],
        "share": [row.share for row in rows],
    }
