"""What nearness in a noun phrase states: "X of Chicago", "the Tribune's X", "Boston-based Y", "Y in Lima", "Lima, Peru"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ..vocabulary import relations
from .grammar import children, prepositions
from .proposal import Proposal
from .scene import Scene


def nearby(scene: Scene) -> Iterator[Proposal]:
    """Yield what names state of the names right beside them, in text order."""
    for mention, (start, end) in sorted(scene.spans.items(), key=lambda item: item[1]):
        if scene.mentions[mention].form != "name":
            continue
        root = scene.doc[start:end].root
        yield from _prepositional(mention, root, scene)
        yield from _owner(mention, root, scene)
        yield from _beside(mention, end, scene)
        yield from _based(mention, start, scene)


def _fits(relation: str, source: int, target: int, scene: Scene) -> bool:
    return source != target and relations()[relation].fits(scene.mentions[source].type, scene.mentions[target].type)


def _prepositional(mention: int, root: Token, scene: Scene) -> Iterator[Proposal]:
    """ "X of Chicago" lives there, "X of the Tribune" works there, "the hospital in Lima" is there."""
    kind, cues = scene.mentions[mention].type, scene.words.cues
    for name, token in prepositions(root):
        if token.i < root.i:
            continue
        for other in scene.referents(token):
            if kind == "person" and name in cues.place_person and _fits("lives_in", mention, other, scene):
                yield Proposal("lives_in", mention, other, root, "nearby:of")
            elif kind == "person" and name in cues.organisation_person and _fits("works_for", mention, other, scene):
                if scene.mentions[other].type == "organisation":
                    yield Proposal("works_for", mention, other, root, "nearby:of")
            elif kind in ("organisation", "place") and name == "in" and _fits("located_in", mention, other, scene):
                yield Proposal("located_in", mention, other, root, "nearby:in")


def _owner(mention: int, root: Token, scene: Scene) -> Iterator[Proposal]:
    """ "the Tribune's Jane Roe" works for it."""
    if scene.mentions[mention].type != "person":
        return
    for owner in children(root, "poss"):
        for other in scene.typed(owner, "organisation"):
            if not any(c.dep_ in ("compound", "amod", "nmod") and c.i not in scene.names for c in root.children):
                yield Proposal("works_for", mention, other, root, "nearby:owner")


def _beside(mention: int, end: int, scene: Scene) -> Iterator[Proposal]:
    """ "Lima, Peru": a place and the place that holds it; "the Tribune (Boston)"."""
    doc = scene.doc
    if scene.mentions[mention].type == "person" or end + 1 >= len(doc) or doc[end].text not in (",", "("):
        return
    other = scene.names.get(end + 1)
    if other is None or scene.spans[other][0] != end + 1 or not _fits("located_in", mention, other, scene):
        return
    if _listed(mention, scene.spans[other][1], scene):
        return
    yield Proposal("located_in", mention, other, doc[scene.spans[mention][0] : end].root, "nearby:comma")


def _listed(mention: int, after: int, scene: Scene) -> bool:
    """True if the comma only separates the items of a list ("Lima, Cusco and Puno", "in Lima, Cusco, Puno")."""
    doc, (start, _) = scene.doc, scene.spans[mention]
    if after < len(doc) and (doc[after].pos_ == "CCONJ" or doc[after].text == ","):
        nxt = after + 1 if doc[after].text == "," or doc[after].pos_ == "CCONJ" else after
        while nxt < len(doc) and doc[nxt].pos_ in ("CCONJ", "DET"):
            nxt += 1
        if nxt in scene.names and scene.mentions[scene.names[nxt]].type == scene.mentions[mention].type:
            return True
    before = scene.names.get(start - 2) if start >= 2 and doc[start - 1].text == "," else None
    return before is not None and scene.mentions[before].type == scene.mentions[mention].type


def _based(mention: int, start: int, scene: Scene) -> Iterator[Proposal]:
    """ "Boston-based Acme", "Lima-born X"."""
    doc, cues = scene.doc, scene.words.cues
    if start < 3 or doc[start - 1].lower_ not in cues.based or doc[start - 2].text != "-":
        return
    place = scene.names.get(start - 3)
    if place is None:
        return
    relation = "located_in" if scene.mentions[mention].type == "organisation" else "lives_in"
    if _fits(relation, mention, place, scene):
        yield Proposal(relation, mention, place, doc[start], "nearby:based")
