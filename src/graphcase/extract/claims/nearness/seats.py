"""Where bodies and places are, and what bodies are parts of, as their names and descriptions stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from ....names import fold, tokens
from ...parsing.tokens import Token
from ...syntax.frames import noun_frame
from ...syntax.tree import children, is_verb
from ...words.gazetteer import is_place
from ...words.gazetteer import places as places_of
from ...words.placewords import PlaceWords, placewords
from ...words.wordlists import words as names
from ..proposal import Proposal
from ..scene import Scene
from .adjacent import before, behind, places

_THINGS = ("organisation", "place")
_WIDE = ("country", "region", "division")


def seats(mention: int, scene: Scene) -> Iterator[Proposal]:
    """Yield what stands beside the name of a body or a place and says where it is or what it is part of."""
    root = scene.doc[slice(*scene.spans[mention])].root
    told = (_named_before, _inside, _closed_off, _credited)
    for rule, place in (found for way in told for found in way(mention, scene)):
        for one in scene.wider(place) if place in scene.spans else [place]:
            if scene.meant(one) != scene.meant(mention):
                yield Proposal("located_in", mention, one, root, f"nearby:{rule}")
    for whole in _wholes(mention, scene):
        if scene.meant(whole) != scene.meant(mention):
            yield Proposal("part_of", mention, whole, root, "nearby:part")


def described(noun: Token, scene: Scene) -> Iterator[Proposal]:
    """ "X is a village in Y", "X, a Lima bank", "banks in Y such as X", "X is the capital of Y": X is there."""
    frame = noun_frame(noun)
    said_of = (*frame.apposed_to, *frame.appositions, *frame.predicated_of)
    holders = list(dict.fromkeys(m for t in said_of for m in scene.typed(t, *_THINGS)))
    predicate = noun.head if noun.dep_ == "attr" else noun
    yield from _held(holders, list(_told(noun, scene)) if holders else [], predicate, scene)
    own = [m for m in scene.typed(noun, *_THINGS) if m not in holders]
    for place in sites(noun, scene) if own else []:
        before = [m for m in own if scene.mentions[m].type == "organisation" or _first(m, place, scene)]
        yield from _held(before, [place], noun, scene)


def _held(holders: list[int], told: list[int], predicate: Token, scene: Scene) -> Iterator[Proposal]:
    for place in dict.fromkeys(told):
        for one in scene.wider(place) if place in scene.spans else [place]:
            for holder in holders:
                if scene.meant(one) != scene.meant(holder):
                    yield Proposal("located_in", holder, one, predicate, "nearby:described")


def _first(mention: int, place: int, scene: Scene) -> bool:
    """True for "the village of X in Y", and false for "the X region of Y"."""
    both = mention in scene.spans and place in scene.spans
    return both and scene.spans[mention] < scene.spans[place] and place not in scene.wider(mention)


def premises(noun: Token, scene: Scene) -> Iterator[Proposal]:
    """ "Acme's Lima office", "the headquarters of Acme in Lima": Acme is there."""
    for holder in belongings(noun, scene, "organisation"):
        for place in (*sites(noun, scene), *_at(noun, scene)):
            for one in scene.wider(place) if place in scene.spans else [place]:
                yield Proposal("located_in", holder, one, noun, "nearby:premises")


def _at(noun: Token, scene: Scene) -> Iterator[int]:
    """ "The headquarters of X are in Lima": Lima."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ in scene.words.cues.being:
        yield from (m for prep in children(verb, "prep") if _within(prep, scene) for m in places(prep, scene))


def belongings(noun: Token, scene: Scene, kind: str) -> list[int]:
    """Return whose a noun is, by its possessor, its modifier ("the Acme office") or "of"."""
    frame = noun_frame(noun)
    of = [t for name in sorted(scene.words.cues.genitive) for t in frame.at(name)]
    return list(dict.fromkeys(m for t in (*frame.owners, *frame.modifiers, *of) for m in scene.typed(t, kind)))


def sites(noun: Token, scene: Scene) -> list[int]:
    """Return the places that a noun's phrase names: "the Lima office", "an office in Lima"."""
    found = before(noun.i, scene)
    left = [] if found is None or found.mark == "born" else [found.mention]
    telling = scene.words.cues.within | scene.words.cues.origin
    nouns = [noun, *(o for p in children(noun, "prep") for o in children(p, "pobj") if o.i not in scene.names)]
    seated = [v for n in nouns for v in children(n, "acl") if v.lower_ in placewords(scene.language).based]
    preps = [p for head in (noun, *seated) for p in children(head, "prep") if p.lower_ in telling]
    inside = [m for prep in preps for m in places(prep, scene)]
    return [m for m in dict.fromkeys((*left, *inside)) if scene.mentions[m].type == "place"]


def _told(noun: Token, scene: Scene) -> Iterator[int]:
    yield from sites(noun, scene)
    lists = placewords(scene.language)
    if noun.tag_ == "NN" and noun.base in lists.kinds | lists.bodies | lists.shares:  # not "40 km north of Lima"
        for prep in children(noun, "prep"):
            if prep.lower_ in scene.words.cues.genitive:
                yield from places(prep, scene)


def _within(preposition: Token, scene: Scene) -> bool:
    return preposition.lower_ in scene.words.cues.within


def _named_before(mention: int, scene: Scene) -> Iterator[tuple[str, int]]:
    """ "the Lima bank X", "Lima-based X", "Lima's X", "the Peruvian town of X"."""
    lists, start = placewords(scene.language), scene.spans[mention][0]
    kind = scene.mentions[mention].type
    if kind == "place" and start > 1 and scene.doc[start - 1].lower_ in scene.words.cues.genitive:
        named = scene.doc[start - 2]
        found = before(named.i, scene) if named.is_lower and named.base in lists.kinds else None
        if found is not None and not found.mark and not _demonym(found.mention, scene):
            return  # "the Ruhr region of Germany"
        noun: Token | None = named
    else:
        found = before(start, scene)
        noun = None if found is None else found.noun
    if found is None or scene.mentions[found.mention].type != "place" or found.mark == "born":
        return
    if noun is not None:
        if noun.base in (lists.bodies if kind == "organisation" else lists.kinds):
            yield found.mark or "label", found.mention
    elif found.mark or (kind == "organisation" and _demonym(found.mention, scene)):
        yield found.mark or "label", found.mention


def _demonym(mention: int, scene: Scene) -> bool:
    return all(token.pos_ == "ADJ" for token in scene.doc[slice(*scene.spans[mention])])


def _inside(mention: int, scene: Scene) -> Iterator[tuple[str, int]]:
    """ "the hospital in Lima", "X, in the southern city of Puno,"."""
    at, doc = behind(mention, scene), scene.doc
    if at < len(doc) and _within(doc[at], scene):
        yield from (("in", m) for m in places(doc[at], scene))
    elif at + 1 < len(doc) and doc[at].text == "," and _within(doc[at + 1], scene):
        end = doc[at + 1].right_edge.i + 1
        if end >= len(doc) or doc[end].is_punct:
            yield from (("in", m) for m in places(doc[at + 1], scene))


def _closed_off(mention: int, scene: Scene) -> Iterator[tuple[str, int]]:
    """ "Lima, Peru"; "Acme (Lima)"; "Trinity College, Dublin"."""
    at, doc, named = scene.spans[mention][1], scene.doc, scene.mentions[mention]
    other = scene.names.get(at + 1)
    if other is None or scene.mentions[other].type != "place" or scene.spans[other][0] != at + 1:
        return
    end = scene.spans[other][1]
    if doc[at].text == "(" and end < len(doc) and doc[end].text in (")", ","):
        if named.type == "organisation" or places_of(scene.language).get(fold(scene.mentions[other].text)) in _WIDE:
            yield "bracket", other  # but "Køge Bay (Køge Bugt)" is one place
    elif doc[at].text == "," and not scene.listed(mention, other):
        closed = end == len(doc) or (doc[end].is_punct and not _series(other, scene))
        if named.type == "place" or (closed and _placed(named.text, scene)):
            yield "comma", other


def _series(last: int, scene: Scene) -> bool:
    """True before ", Y" and ", and Y": what stands before is one of a list, if Y is no place that holds it."""
    end, doc = scene.spans[last][1], scene.doc
    joined = doc[end].text == "," and end + 1 < len(doc)
    following = scene.names.get(end + 2 if joined and doc[end + 1].pos_ == "CCONJ" else end + 1) if joined else None
    return following is not None and following not in scene.wider(last)


def _placed(name: str, scene: Scene) -> bool:
    """True for bodies that a town is named with: schools, and what is called after a place itself."""
    words = tokens(name)
    return not scene.words.cues.schools.isdisjoint(words) or is_place(words[-1], scene.language)


def _credited(mention: int, scene: Scene) -> Iterator[tuple[str, int]]:
    """ "Lima EL COMERCIO in Spanish 10 Jun 94": the source line of a monitored report, which has no verb."""
    start, end = scene.spans[mention]
    other, doc = scene.names.get(start - 1), scene.doc
    if other is None or scene.mentions[mention].type != "organisation" or scene.mentions[other].type != "place":
        return
    whole = end == len(doc) and scene.spans[other][0] == 0
    language = (
        end + 1 < len(doc) and _within(doc[end], scene) and doc[end + 1].lower_ in names(scene.language).languages
    )
    if (whole or language) and not any(is_verb(token) for token in doc[start].sent):
        yield "source", other


def _part(mention: int, preposition: Token, lists: PlaceWords, scene: Scene) -> bool:
    """True for "at" behind the name of what is always a part of something: "the Law Faculty at"."""
    return preposition.lower_ in lists.belonging and not lists.parts.isdisjoint(tokens(scene.mentions[mention].text))


def _wholes(mention: int, scene: Scene) -> Iterator[int]:
    """ "Acme's Beta division", "the Law Faculty of the University of X"."""
    if scene.mentions[mention].type != "organisation":
        return
    start, at, doc = scene.spans[mention][0], behind(mention, scene), scene.doc
    found = before(start, scene)
    if found is not None and found.mark == "owner" and scene.mentions[found.mention].type == "organisation":
        plain = found.noun is None or "units" in scene.words.roles.get(found.noun.base, ())
        yield from [found.mention] if plain else []
    lists = placewords(scene.language)
    if at < len(doc) and (doc[at].lower_ in scene.words.cues.genitive or _part(mention, doc[at], lists, scene)):
        for head in children(doc[at], "pobj"):
            other = scene.names.get(head.i)
            if other is not None and scene.mentions[other].type == "organisation":
                yield other
