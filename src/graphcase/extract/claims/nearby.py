"""What nearness states: "X of Chicago", "the Tribune's X", "Boston-based Y", "Y in Lima", "Lima, Peru"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ...names import fold
from ..syntax.phrases import prepositions
from ..syntax.tree import children, lemma
from ..words.gazetteer import places
from .proposal import Proposal
from .scene import Scene

_LABEL = 4  # tokens between the two names at most: "Bank of X senior vice-something Y" is no label any more


def nearby(scene: Scene) -> Iterator[Proposal]:
    """Yield what names state of the names right beside them, in text order."""
    for mention, (start, end) in sorted(scene.spans.items(), key=lambda item: item[1]):
        if scene.mentions[mention].form != "name":
            continue
        root = scene.doc[start:end].root
        yield from _prepositional(mention, root, scene)
        yield from _owner(mention, root, scene)
        yield from _labelled(mention, start, scene)
        yield from _beside(mention, end, scene)
        yield from _based(mention, start, scene)
    for token in scene.doc:
        if token.dep_ in ("attr", "appos") and token.i not in scene.names:
            yield from _described(token, scene)


def _fits(relation: str, source: int, target: int, scene: Scene) -> bool:
    return source != target and scene.words.relations[relation].fits(
        scene.mentions[source].type, scene.mentions[target].type
    )


def _prepositional(mention: int, root: Token, scene: Scene) -> Iterator[Proposal]:
    """ "X of Chicago" lives there, "X of Peru" is a citizen, "X of the Tribune" belongs to it."""
    if scene.mentions[mention].type != "person":
        return
    cues = scene.words.cues
    if any(lemma(c) in scene.words.roles for c in root.children if c.i < root.i):
        return  # "Judge X of the court": a role, read elsewhere
    for name, token in prepositions(root):
        for other in scene.referents(token) if token.i > root.i else ():
            if name in cues.place_person and scene.mentions[other].type == "place":
                yield Proposal(_home(other, scene), mention, other, root, "nearby:of")
            elif name in cues.organisation_person and scene.mentions[other].type == "organisation":
                yield Proposal("member_of", mention, other, root, "nearby:of")


def _owner(mention: int, root: Token, scene: Scene) -> Iterator[Proposal]:
    """ "the Tribune's Jane Roe" belongs to it."""
    if any(c.dep_ in ("compound", "amod", "nmod") and c.i not in scene.names for c in root.children):
        return  # "Peru's president Ana Díaz": a role, read elsewhere
    for owner in children(root, "poss"):
        for other in scene.typed(owner, "organisation"):
            yield from _belongs(mention, other, root, scene)


def _labelled(mention: int, start: int, scene: Scene) -> Iterator[Proposal]:
    """ "Lazio centre-back Ivo Marren" belongs to it, "Fresno boy Ivo Marren" lives there: a noun between two names."""
    doc, place = scene.doc, start - 1
    while place >= 0 and start - place <= _LABEL and _common(doc[place]) and lemma(doc[place]) not in scene.words.roles:
        place -= 1
    other = scene.names.get(place)
    if other is not None and place < start - 1 and doc[place].sent.start == doc[start].sent.start:
        yield from _belongs(mention, other, doc[start], scene)


def _common(token: Token) -> bool:
    return token.text == "-" or (token.pos_ in ("NOUN", "ADJ") and token.is_lower)


def _belongs(mention: int, other: int, predicate: Token, scene: Scene) -> Iterator[Proposal]:
    """What a name right before a person's says: an organisation, a town, a people."""
    if scene.mentions[mention].type != "person":
        return
    if scene.mentions[other].type == "organisation":
        yield Proposal("member_of", mention, other, predicate, "nearby:owner")
    elif scene.mentions[other].type == "place":
        yield Proposal(_home(other, scene), mention, other, predicate, "nearby:owner")


def _home(place: int, scene: Scene) -> str:
    demonym = all(t.pos_ == "ADJ" for t in scene.doc[slice(*scene.spans[place])]) if place in scene.spans else False
    country = demonym or places(scene.language).get(fold(scene.mentions[place].text)) == "country"
    return "citizen_of" if country else "lives_in"


def _beside(mention: int, end: int, scene: Scene) -> Iterator[Proposal]:
    """ "Lima, Peru"; "the hospital in Lima": a place or an organisation, and the place that holds it."""
    doc, kind = scene.doc, scene.mentions[mention].type
    if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 2].text == ")":  # "the Institute (INR) in Lima"
        end += 3
    if kind == "person" or end + 1 >= len(doc):
        return
    comma, inside = doc[end].text == "," and kind == "place", doc[end].lower_ in scene.words.cues.within
    first = end + 1 + (1 if inside and doc[end + 1].pos_ == "DET" else 0)
    other = scene.names.get(first)
    if not (comma or inside) or other is None or scene.spans[other][0] != first:
        return
    if not _fits("located_in", mention, other, scene) or (comma and scene.listed(mention, other)):
        return
    root = doc[slice(*scene.spans[mention])].root
    for place in scene.wider(other) if inside else [other]:
        yield Proposal("located_in", mention, place, root, "nearby:in" if inside else "nearby:comma")


def _described(noun: Token, scene: Scene) -> Iterator[Proposal]:
    """ "X is a village in Y", "X, a hospital in Y", "X is the capital of Y": X is there."""
    cues, predicate = scene.words.cues, noun.head if noun.dep_ == "attr" else noun
    for name, token in prepositions(noun):
        for holder in scene.typed(noun, "organisation", "place"):
            whole = name in cues.genitive and scene.mentions[holder].type == "place"
            for other in scene.typed(token, "place") if whole or name in cues.within else ():
                for place in scene.wider(other) if other in scene.spans else [other]:
                    if place != holder:
                        yield Proposal("located_in", holder, place, predicate, "nearby:described")


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
