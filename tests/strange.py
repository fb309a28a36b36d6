"""A store of one sentence with any words in it: names that no file format was made for."""

from __future__ import annotations

from pathlib import Path

from graphcase.model import Entity
from graphcase.store import Store
from invented import Sketch, document, publish


def hostile(folder: Path, name: str, attributes: tuple[tuple[str, str], ...] = (), **said: object) -> Store:
    """A store of one article that says, of one bearer of `name`, that she met another; `said` is more of the claim."""
    sketch = Sketch(f"{name} met {name} twice.", outlet=name, title=name, published="2020")
    a, b = sketch.name(name, "person"), sketch.name(name, "person")
    sketch.says("met", a, b, sketch.text, **{"role": name, "attributed_to": name, **said})
    entities = [Entity("p-a", "person", name, (name,), (a,), (), attributes), Entity("p-b", "person", name, (), (b,))]
    publish(folder, [sketch], [document("a.txt", sketch)], entities)
    return Store.open(folder)
