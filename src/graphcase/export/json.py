"""Everything, for programs: node-link JSON, with every mention and every claim (networkx.node_link_graph reads it).

The keys are a contract: more may come, none goes. Offsets count Unicode code points in the article's text. Where a
document has pages, its "pages" are the offsets at which these begin, and words in it have the "page" they begin on. One
node or edge a line, so that it can be read with line tools, and compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, BinaryIO

from ..model import page

if TYPE_CHECKING:
    from ..explore.view import View
    from ..model import Dependence, Entity, Judgement, Relation
    from ..store import ClaimView, ConflictView, DocumentView, FigureView, MentionView

SUFFIX = ".json"
CO_MENTIONS = True

_ENCODER = json.JSONEncoder(ensure_ascii=False)

Record = dict[str, Any]
"""A JSON object, on its way out."""
Pages = Mapping[str, tuple[int, ...]]
"""Where the pages of those documents begin that have any, by id."""


def write(view: View, out: BinaryIO) -> None:
    """Write the view as one JSON object, streamed."""
    for piece in _pieces(view):
        out.write(piece.encode())


def _pieces(view: View) -> Iterator[str]:
    pages: Pages = {document.id: document.pages for document in view.store.documents() if document.pages}
    yield '{"directed": true,\n"multigraph": true,\n"graph": {"generator": '
    yield _line(view.store.about().generator)
    yield ',\n"documents": '
    yield from _array(map(_document, view.documents()))
    yield ',\n"conflicts": '
    yield from _array(map(_conflict, view.conflicts()))
    yield ',\n"dependences": '
    yield from _array(_dependence(one, pages) for one in view.dependences())
    yield ',\n"figures": '
    yield from _array(map(_figure, view.figures()))
    yield '},\n"nodes": '
    yield from _array(_node(entity, mentions, pages) for entity, mentions in view.named())
    yield ',\n"edges": '
    yield from _array(_edge(relation, claims) for relation, claims in view.evidenced())
    yield "}\n"


def _array(records: Iterable[Record]) -> Iterator[str]:
    separator = "[\n"
    for record in records:
        yield separator + _line(record)
        separator = ",\n"
    yield "[]" if separator == "[\n" else "\n]"


def _line(value: Any) -> str:
    return _ENCODER.encode(value)


def _document(document: DocumentView) -> Record:
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "outlet": document.outlet,
        "author": document.author,
        "published": document.published,
        "language": document.language,
        "sha256": document.sha256,
        "copy_of": document.copy_of or None,
        "url": document.url,
        **({"pages": document.pages} if document.pages else {}),
    }


def _page(pages: Sequence[int], offset: int) -> Record:
    """The page on which words begin, of a document that has pages."""
    return {"page": page(pages, offset)} if pages else {}


def _conflict(seen: ConflictView) -> Record:
    conflict = seen.conflict
    return {
        "id": conflict.id,
        "kind": conflict.kind,
        "about": conflict.about,
        "relation": conflict.relation or None,
        "matter": conflict.matter,
        "compatible": conflict.compatible,
        "weight": conflict.weight,
        "settled": _settled(seen.settled) if seen.settled else None,
        "values": [
            {
                "value": one.value.value,
                "document": document.id,
                **_page(document.pages, one.value.start),
                "start": one.value.start,
                "end": one.value.end,
                "quote": one.value.quote,
                "status": one.value.status,
                "attributed_to": one.value.attributed_to,
                "independent_sources": one.value.independent_sources,
            }
            for one in seen.values
            for document in one.documents
        ],
    }


def _settled(judgement: Judgement) -> Record:
    """Which value is right ("" for none of them), who says so, when and why."""
    j = judgement
    return {"judgement": j.id, "value": j.value, "user": j.user, "at": j.at, "note": j.note}


def _dependence(dependence: Dependence, pages: Pages) -> Record:
    return {
        "document": dependence.document,
        **(_page(pages.get(dependence.document, ()), dependence.start) if dependence.quote else {}),
        "kind": dependence.kind,
        "on": dependence.on or None,
        "outlet": dependence.outlet,
        "reason": dependence.reason,
        "start": dependence.start,
        "end": dependence.end,
        "quote": dependence.quote,
        "share": dependence.share,
    }


def _figure(seen: FigureView) -> Record:
    figure = seen.figure
    return {
        "document": seen.document.id,
        **_page(seen.document.pages, figure.start),
        "start": figure.start,
        "end": figure.end,
        "quote": figure.quote,
        "text": figure.text,
        "value": figure.value,
        "bound": figure.bound,
        "currency": figure.currency,
        "counted": figure.counted,
        "act": figure.act,
        "status": figure.status,
        "attributed_to": figure.attributed_to,
        "when": figure.when,
        "case": seen.case or None,
    }


def _node(entity: Entity, mentions: Iterable[MentionView], pages: Pages) -> Record:
    return {
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": entity.aliases,
        "attributes": dict(entity.attributes),
        "independent_sources": entity.independent_sources,
        "mentions": [
            {
                "document": m.document,
                **_page(pages.get(m.document, ()), m.start),
                "start": m.start,
                "end": m.end,
                "text": m.text,
                "form": m.form,
            }
            for m in mentions
        ],
    }


def _edge(relation: Relation, claims: Iterable[ClaimView]) -> Record:
    return {
        "source": relation.source,
        "target": relation.target,
        "key": relation.type,
        "id": relation.id,
        "type": relation.type,
        "label": relation.type.replace("_", " "),
        "symmetric": relation.symmetric,
        "status": relation.status,
        "disputed": relation.disputed,
        "documents": relation.documents,
        "independent_sources": relation.independent_sources,
        "claims": [_claim(claim) for claim in claims],
    }


def _claim(seen: ClaimView) -> Record:
    claim = seen.claim
    return {
        "document": seen.document.id,
        **_page(seen.document.pages, claim.start),
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "status": claim.status,
        "cue": claim.cue,
        "attributed_to": claim.attributed_to,
        "attributed_via": claim.attributed_via,
        "role": claim.role,
        "former": claim.former,
        "acting": claim.acting,
        "when": claim.when,
        "since": claim.since,
        "until": claim.until,
        "amount": claim.amount,
        "currency": claim.currency,
        "rule": claim.rule,
    }
