"""Who says it: the speaker of a predicate, and the outer speakers of a chain ("the BBC reported that police said").

The sentence may name them (tellers.py); of words inside quotation marks the text around them tells whose they are
(quoted.py). voices.py finds the words that name a speaker.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...parsing.tokens import Token
from ..scene import Scene
from .quoted import quoted_by
from .sayers import sayers, saying
from .tellers import tellers
from .voices import voice


@dataclass(frozen=True, slots=True)
class Speaker:
    """The innermost speaker as it stands in the text (None: the article itself), and the outer ones, inner to outer."""

    name: str | None = None
    via: tuple[str, ...] = ()


def speaker(predicate: Token, scene: Scene, presupposed: bool = False) -> Speaker:
    """Return who is said to say what `predicate` states; no denial says what is `presupposed` in it."""
    told = tellers(predicate, scene, presupposed)
    found = [voice(token, scene) for token in told]
    around = scene.quotes_around(predicate.i)
    for depth, quote in zip(range(len(around), 0, -1), around, strict=True):
        if all(len(scene.quotes_around(token.i)) >= depth for token in told):  # nobody outside has been named for it
            found.append(quoted_by(quote, scene))
    return _chain(found)


def accuser(verb: Token, scene: Scene) -> Speaker:
    """Return who accuses by a verb that is itself an accusation ("prosecutors accused X"); nobody by another."""
    return _chain([voice(token, scene) for token in sayers(verb, scene)]) if saying(verb, scene) else Speaker()


def _chain(found: list[str]) -> Speaker:
    names = [name for name in dict.fromkeys(found) if name]
    return Speaker(names[0], tuple(names[1:])) if names else Speaker()
