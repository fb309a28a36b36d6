"""Where people were born and died, as a bracket behind the name says: "X (3 May 1901 in Lima - 1980 in Quito)"."""

from __future__ import annotations

from collections.abc import Iterator

from ...parsing.tokens import Token
from ...words.placewords import placewords
from ..proposal import Proposal
from ..scene import Scene

_LONGEST = 40  # tokens in the bracket
_DASHES = ("-", "–", "—", "--")


def lifetimes(mention: int, scene: Scene) -> Iterator[Proposal]:
    """Yield where the person was born and died, by what the bracket right behind the name says."""
    doc, (start, end) = scene.doc, scene.spans[mention]
    if end >= len(doc) or doc[end].text != "(":
        return
    inside = []
    for token in doc[end + 1 : end + 1 + _LONGEST]:
        if token.text == ")":
            break
        inside.append(token)
    else:
        return
    for relation, part in _parts(inside, scene):
        for place in _places(part, scene):
            yield Proposal(relation, mention, place, doc[start:end].root, "nearby:lifetime")


def _parts(inside: list[Token], scene: Scene) -> Iterator[tuple[str, list[Token]]]:
    """The two halves of a lifetime, or those behind "born" and "died"."""
    lists = placewords(scene.language)
    cuts = [n for n, t in enumerate(inside) if t.text in _DASHES and _date(inside[:n]) and _date(inside[n + 1 :])]
    halves = [inside[: cuts[0]], inside[cuts[0] + 1 :]] if len(cuts) == 1 else []
    if halves:
        yield "born_in", halves[0]
        yield "died_in", halves[1]
        return
    died = next((n for n, t in enumerate(inside) if t.lower_ in lists.died), len(inside))
    if inside and inside[0].lower_ in lists.born:
        yield "born_in", inside[:died]
    if died < len(inside):
        yield "died_in", inside[died:]


def _date(tokens: list[Token]) -> bool:
    return any(t.is_digit and len(t) in (3, 4) for t in tokens)


def _places(part: list[Token], scene: Scene) -> Iterator[int]:
    """The first place of a half and the wider ones behind it."""
    for token in part:
        mention = scene.names.get(token.i)
        if mention is not None and scene.mentions[mention].type == "place":
            yield from (m for m in scene.wider(mention) if scene.spans[m][1] <= part[-1].i + 1)
            return
