"""From facts and judgements to everything that is derived: the same for a build and for a judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from .. import picture, relate, resolve
from ..judgements import Judgements
from ..model import CaseBonds, Document, Judgement, Ruling, Skipped
from ..store import About, Published
from ..store.write import Draft
from .reanchor import reanchored, strayed


def derive(
    draft: Draft, about: About, documents: Sequence[Document], skipped: Sequence[Skipped], judgements: Judgements
) -> Published:
    """Resolve and relate what `documents` carry, as `judgements` have it.

    The facts stream from the store at each pass, so that memory holds no corpus. `skipped` are files; the lines of the
    judgements that could not be read are added to them.
    """
    keys = frozenset(document.key for document in documents)
    copies = relate.copies(documents, draft.articles(keys))
    documents = copies.documents
    lines = [ruling.judgement for ruling in judgements.rulings]
    lost = strayed(lines, documents)
    bound = {one.id: one for one in reanchored(lines, lost, draft.articles(lost.values()))}
    decided = [bound[one.id] for one in judgements.in_effect]
    who = [one for one in decided if one.verdict != "settle"]
    named = resolve.entities(draft.facts(keys), who)
    spoken_of = keys & {side.key for one in decided for side in (one.left, one.right) if side}
    found = relate.cases(draft.facts(keys), named.entities)
    if (bonds := resolve.case_bonds(found, draft.facts(spoken_of), who)) != CaseBonds():
        found = relate.cases(draft.facts(keys), named.entities, bonds)
    cases = resolve.cases(found, draft.facts(spoken_of), who)
    sources = relate.Sources(documents, draft.facts(keys))
    entities = relate.sourced((*named.entities, *cases.entities), draft.facts(keys), sources)
    relations = relate.relations(draft.facts(keys), entities, sources, about.additions)
    conflicts = relate.conflicts(lambda: draft.facts(keys), entities, relations, sources, about.additions)
    settled = resolve.settled(resolve.Disagreed(conflicts, entities, relations), draft.facts(spoken_of), decided)
    return Published(
        about=about,
        documents=documents,
        skipped=(*skipped, *judgements.skipped),
        entities=entities,
        relations=relations,
        positions=picture.positions(entities, relations),
        suggestions=named.suggestions,
        dependences=(*copies.dependences, *sources.dependences),
        rulings=_rebound(judgements.after((*named.unapplied, *cases.unapplied, *settled.unapplied)), bound),
        conflicts=settled.conflicts,
    )


def _rebound(rulings: Sequence[Ruling], bound: Mapping[str, Judgement]) -> tuple[Ruling, ...]:
    """The rulings with the judgements as they were bound."""
    return tuple(replace(ruling, judgement=bound[ruling.judgement.id]) for ruling in rulings)


def document(path: str, key: str, sha256_: str) -> Document:
    """A document is a path: its id stays while other files come and go, and when its words change."""
    return Document(f"d{sha256(path.encode()).hexdigest()[:12]}", path, key, sha256_)
