"""The network as a drawing for print and slides: SVG with true text, a legend, and dashes for what is alleged."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from ..explore.plain import plain
from ..explore.telling import count, kept
from ._drawing.choice import Choice, choice
from ._drawing.scene import diameter, scene
from ._drawing.svg import Caption
from ._drawing.svg import svg as drawn
from ._plain import plain as allowed

if TYPE_CHECKING:
    from ..explore.view import View

SUFFIX = ".svg"
_CAUTION = "Each line is what articles say, as the legend has it, and not what graphcase holds to be true."


def write(view: View, out: BinaryIO, shared: bool = False) -> None:
    """Write the view, or the most important part of it, as SVG."""
    chosen = choice(view)
    found = scene(chosen, chosen.places or _places(chosen))
    for piece in drawn(found, _caption(view, chosen, found.unnamed, shared)):
        out.write(allowed(piece).encode())


def share(view: View, out: BinaryIO) -> None:
    """Write the drawing as one to hand on: without the name of the corpus."""
    write(view, out, shared=True)


def _places(chosen: Choice) -> list[tuple[float, float]]:
    """Places of their own for a part: nearer together than in the picture of the whole case."""
    from ..picture.importance import ties
    from ..picture.layout import places

    entities = [one.entity for one in chosen.drawn]
    return [
        (float(x), float(y))
        for x, y in places([diameter(one) for one in chosen.drawn], ties(entities, chosen.relations))
    ]


def _caption(view: View, chosen: Choice, unnamed: int, shared: bool) -> Caption:
    about, wanted = view.store.about(), view.wanted
    corpus = "" if shared else PurePath(about.corpus).name
    centre = next((plain(one.entity.name) for one in chosen.drawn if one.entity.id == view.centre), "")
    near = f"{centre}, and what lies within {count(wanted.hops, 'relation')} of it" if centre else corpus
    only = kept(wanted)
    size = len(chosen.drawn)
    many = f"The {size} most important of {size + chosen.beyond + chosen.alone} entities." if chosen.beyond else ""
    others = count(chosen.alone, "entity", "entities")
    alone = f"Left out: {others} without a relation to these." if chosen.alone else ""
    nameless = f"No room for {count(unnamed, 'name')}." if unnamed else ""
    made = f"Drawn by {about.generator} from {count(view.store.counts().documents, 'document')}."
    notes = (f"Only {only}." if only else "", many, alone, nameless, _CAUTION, made)
    return Caption(near, " ".join(filter(None, notes)))
