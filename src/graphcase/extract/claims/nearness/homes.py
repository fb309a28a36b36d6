"""Where people are at home and what they belong to, as their names stand beside those of places and bodies."""

from __future__ import annotations

from collections.abc import Iterator

from ....names import fold
from ...parsing.tokens import Token
from ...syntax.frames import noun_frame
from ...syntax.tree import children
from ...words import gazetteer
from ...words.placewords import placewords
from ...words.wordlists import words as names
from ..proposal import Proposal
from ..scene import Scene
from .adjacent import before, places
from .lifetimes import lifetimes
from .seats import belongings, sites

_OBJECTS = ("dobj", "dative")


def homes(mention: int, scene: Scene) -> Iterator[Proposal]:
    """Yield what stands beside a person's name and says where the person is at home or to what it belongs."""
    yield from _behind(mention, scene)
    yield from _bracketed(mention, scene)
    yield from lifetimes(mention, scene)
    yield from _before(mention, scene)


def homesteads(noun: Token, scene: Scene) -> Iterator[Proposal]:
    """ "X's home in Lima", "her hometown of Puno", "Y, the birthplace of X"."""
    lists = placewords(scene.language)
    words = {noun.base, f"{noun.nbor(-1).lower_} {noun.base}" if noun.i else ""}
    people = belongings(noun, scene, "person") if words & (lists.dwellings | lists.origins.keys()) else []
    if not people:
        return
    stated = next((lists.origins[word] for word in sorted(words & lists.origins.keys())), "")
    frame = noun_frame(noun)
    said = [m for t in (*frame.appositions, *frame.apposed_to, *frame.predicated_of) for m in scene.typed(t, "place")]
    of = [m for prep in children(noun, "prep") if prep.lower_ in scene.words.cues.genitive for m in places(prep, scene)]
    for place in dict.fromkeys([*sites(noun, scene), *(said if stated else []), *(of if stated else [])]):
        for one in scene.wider(place) if place in scene.spans else [place]:
            for person in people:
                yield Proposal(stated or "lives_in", person, one, noun, "nearby:home")


def natives(noun: Token, scene: Scene) -> Iterator[Proposal]:
    """ "X is an Irish hurler", "X, a lobsterman from Maine", "a third Algerian, X": nouns that are no roles."""
    lists = placewords(scene.language)
    nations = [] if noun.base in lists.bodies or noun.base in lists.kinds else list(_nation(noun, scene))
    if not nations:
        return
    frame = noun_frame(noun)
    said_of = (*frame.apposed_to, *frame.appositions, *frame.predicated_of)
    people = list(dict.fromkeys(m for t in said_of for m in scene.typed(t, "person")))
    predicate = noun.head if noun.dep_ == "attr" else noun
    for relation, place in nations:
        for person in people:
            yield Proposal(relation, person, place, predicate, "nearby:described")


def _nation(noun: Token, scene: Scene) -> Iterator[tuple[str, int]]:
    here, found = scene.names.get(noun.i), before(noun.i, scene)
    if here is not None:
        if scene.mentions[here].type == "place" and _demonym(here, scene):
            yield "citizen_of", here
    elif noun.base not in scene.words.roles:
        if found is not None and scene.mentions[found.mention].type == "place" and _demonym(found.mention, scene):
            yield "born_in" if found.mark == "born" else "citizen_of", found.mention
        for prep in children(noun, "prep"):
            if prep.lower_ in scene.words.cues.origin:
                yield from ((home(m, scene), m) for m in places(prep, scene))


def tied(mention: int, scene: Scene) -> Iterator[Proposal]:
    """ "his native Peru", "her adopted Lima"."""
    root = scene.doc[slice(*scene.spans[mention])].root
    ties = placewords(scene.language).ties
    for word in children(root, "amod"):
        for owner in children(root, "poss") if word.lower_ in ties else ():
            for person in scene.typed(owner, "person"):
                yield Proposal(ties[word.lower_], person, mention, root, "nearby:tie")


def _behind(mention: int, scene: Scene) -> Iterator[Proposal]:
    """ "X of Chicago" lives there, "X of Peru" is a citizen, "X, 34, of the Tribune" belongs to it."""
    doc, lists, cues = scene.doc, placewords(scene.language), scene.words.cues
    start, end = scene.spans[mention]
    root = doc[start:end].root
    at, former = _after_age(end, scene)
    if at < len(doc) and doc[at].lower_ in cues.former and doc[at].pos_ == "ADV":
        at, former = at + 1, True
    if at >= len(doc) or doc[at].lower_ not in lists.person_place | lists.person_body or _titled(start, root, scene):
        return
    word = doc[at].lower_
    if word not in cues.genitive and at == end and (doc[at].head != root or root.dep_ in _OBJECTS):
        return  # "freed X from", "met X at": it may be the verb's
    if at + 1 < len(doc) and doc[at + 1].tag_ == "VBG":
        return  # "accused X of leading Y"
    for other in _brought(doc[at], scene):
        kind = scene.mentions[other].type
        if kind == "place" and word in lists.person_place:
            for place in scene.wider(other) if other in scene.spans else [other]:
                yield Proposal(home(place, scene), mention, place, root, "nearby:of", former=former)
        elif kind == "organisation" and word in lists.person_body:
            yield Proposal("member_of", mention, other, root, "nearby:of", former=former)


def _after_age(end: int, scene: Scene) -> tuple[int, bool]:
    """Where a name's phrase may begin: right behind it, or behind a comma, or behind an age ("X, 34, of")."""
    doc = scene.doc
    if end < len(doc) and doc[end].text == ",":
        if end + 2 < len(doc) and doc[end + 1].like_num and doc[end + 2].text == ",":
            return end + 3, False
        return end + 1, False
    if end + 2 < len(doc) and doc[end].text == "(" and doc[end + 1].like_num and doc[end + 2].text == ")":
        return end + 3, False
    return end, False


def _brought(preposition: Token, scene: Scene) -> list[int]:
    found = [m for head in children(preposition, "pobj") for m in scene.typed(head, "organisation")]
    return found or list(places(preposition, scene))


def _titled(start: int, root: Token, scene: Scene) -> bool:
    """True for "Judge X of the court", a role, read elsewhere, and for "King X of Spain"."""
    title = scene.doc[start - 1] if start else None
    rulers = placewords(scene.language).rulers
    if title is not None and (title.lower_ in rulers or title.base in scene.words.roles):
        return True
    if scene.doc[start].lower_ in rulers:
        return True
    return any(c.base in scene.words.roles for c in root.children if c.i < root.i)


def _bracketed(mention: int, scene: Scene) -> Iterator[Proposal]:
    """ "X (Peru)": of that country."""
    doc, (start, end) = scene.doc, scene.spans[mention]
    other = scene.names.get(end + 1) if end + 1 < len(doc) and doc[end].text == "(" else None
    if other is None or scene.mentions[other].type != "place" or scene.spans[other][0] != end + 1:
        return
    closing = scene.spans[other][1]
    if closing < len(doc) and doc[closing].text == ")":
        yield Proposal(home(other, scene), mention, other, doc[start:end].root, "nearby:bracket")


def _before(mention: int, scene: Scene) -> Iterator[Proposal]:
    """ "the Tribune's X", "Lazio centre-back X" belong to it; "Lima boy X", "Lima-based X" live there."""
    start = scene.spans[mention][0]
    found, lists = before(start, scene), placewords(scene.language)
    if found is None:
        return
    root = scene.doc[slice(*scene.spans[mention])].root
    kind, noun = scene.mentions[found.mention].type, found.noun
    if kind == "place" and found.mark == "born":
        yield Proposal("born_in", mention, found.mention, root, "nearby:born")
    elif noun is not None and noun.base in (lists.bodies | lists.kinds | scene.words.roles.keys()):
        return  # a body that was taken for a person; a role, read elsewhere
    elif kind == "place" and found.mark == "based":
        yield Proposal("lives_in", mention, found.mention, root, "nearby:based")
    elif kind == "place" and (noun is not None or _demonym(found.mention, scene)):
        yield Proposal(home(found.mention, scene), mention, found.mention, root, "nearby:label")
    elif kind == "organisation" and (noun is not None or found.mark == "owner"):
        for one in _together(mention, scene):
            yield Proposal("member_of", one, found.mention, root, "nearby:owner")


def _together(mention: int, scene: Scene) -> list[int]:
    """The person and the one right behind "and": "the Tribune's X and Y"."""
    end, doc = scene.spans[mention][1], scene.doc
    other = scene.names.get(end + 1) if end < len(doc) and doc[end].pos_ == "CCONJ" else None
    return [mention] if other is None or scene.mentions[other].type != "person" else [mention, other]


def _demonym(mention: int, scene: Scene) -> bool:
    span = scene.doc[slice(*scene.spans[mention])]
    return fold(span.text) in names(scene.language).demonyms


def home(place: int, scene: Scene) -> str:
    """Return what it is to be of a place: to be a citizen of a country, to live anywhere else."""
    country = (place in scene.spans and _demonym(place, scene)) or gazetteer.places(scene.language).get(
        fold(scene.mentions[place].text)
    ) == "country"
    return "citizen_of" if country else "lives_in"
