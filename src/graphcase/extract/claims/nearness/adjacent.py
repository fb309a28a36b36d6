"""What stands right before or behind a name: the reading that nearness needs, whatever the parser made of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from ...parsing.tokens import Token
from ...syntax.phrases import prepositions
from ...syntax.tree import children, coordinated
from ...words.placewords import PlaceWords, placewords
from ..scene import Scene

Mark = Literal["", "owner", "based", "born"]

_BETWEEN = 6  # tokens between a name and what it modifies at most
_BRACKET = 10  # tokens of a bracket behind a name that is read past


@dataclass(frozen=True, slots=True)
class Before:
    """The name `mention` before a word. `mark` is how it stands there: bare ("the Lima bank"), as an "owner" ("Lima's
    bank"), "based" ("Lima-based bank") or "born"; `noun` is the noun next to the word, None if none is between."""

    mention: int
    mark: Mark
    noun: Token | None = None


def before(index: int, scene: Scene) -> Before | None:
    """Return the name before token `index` with only plain modifiers between ("the Lima law firm [X]"), or None."""
    doc, first, lists = scene.doc, scene.doc[index].sent.start, placewords(scene.language)
    place = index - 1
    while place >= first and index - place <= _BETWEEN and place not in scene.names and _modifies(doc[place], lists):
        place -= 1
    if place < first or place not in scene.names:
        return None
    mark, after = _mark(place, index, lists, scene)
    if mark is None:
        return None
    last = doc[index - 1]
    named = last.pos_ in ("NOUN", "PROPN") or last.base in lists.bodies  # "weekly"
    noun = last if index > after and named else None
    return None if noun is None and index > after else Before(scene.names[place], mark, noun)


def _mark(place: int, index: int, lists: PlaceWords, scene: Scene) -> tuple[Mark | None, int]:
    """How the name that ends at `place` stands before the words behind it, and where these begin."""
    doc = scene.doc
    if place + 1 < index and _possessive(doc[place + 1]):
        return "owner", place + 2
    if place + 2 < index and doc[place + 1].text == "-":
        word = doc[place + 2].lower_
        return ("based" if word in lists.based else "born" if word in lists.born else None), place + 3
    if place + 1 < index and doc[place + 1].lower_ in lists.based | lists.born:  # "Hong Kong based X"
        return ("born" if doc[place + 1].lower_ in lists.born else "based"), place + 2
    return "", place + 1


def _modifies(token: Token, lists: PlaceWords) -> bool:
    if token.text == "-" or _possessive(token) or token.lower_ in lists.based | lists.born:
        return True
    if token.pos_ == "CCONJ":
        return token.i > 0 and token.nbor(-1).pos_ in ("NOUN", "ADJ") and token.nbor(-1).is_lower
    plain = token.pos_ in ("NOUN", "ADJ", "ADV") or (token.pos_ == "VERB" and token.dep_ in ("amod", "compound"))
    return token.is_lower and plain


def _possessive(token: Token) -> bool:
    return token.tag_ == "POS" or token.dep_ == "case"


def behind(mention: int, scene: Scene) -> int:
    """Return the index of the token behind a name and a bracket after it: "the Institute (INR) [in] ..."."""
    end, doc = scene.spans[mention][1], scene.doc
    if end >= len(doc) or doc[end].text != "(":
        return end
    closing = next((t.i for t in doc[end : end + _BRACKET] if t.text == ")"), end)
    inside = (scene.names.get(i) for i in range(end, closing))
    return end if any(m is not None and scene.mentions[m].type == "place" for m in inside) else closing + 1


def places(preposition: Token, scene: Scene) -> Iterator[int]:
    """Yield the places that a preposition brings: "in Lima", "in the southern city of Puno", "in Lima and Puno"."""
    lists = placewords(scene.language)
    for head in children(preposition, "pobj"):
        for token in coordinated(head):
            mention = scene.mention_at(token)
            if mention is not None:
                if scene.mentions[mention].type == "place":
                    yield mention
            elif token.base in lists.kinds:
                of = [t for name, t in prepositions(token) if name in scene.words.cues.genitive]
                yield from (m for t in (*of, *children(token, "appos")) for m in scene.typed(t, "place"))
